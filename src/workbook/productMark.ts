import { PRODUCT_SHEETS, type ProductSheet } from "../domain/grid.ts";

/** A hidden name of the sheet's own whose text says which of the product's sheets it is; it survives renaming and moving. */
export const PRODUCT_MARK = "_scorecard.sheet";
/** Another beside it: what the sheet was made from. */
export const PRODUCT_STAMP = "_scorecard.stamp";

/** How Excel, WPS and LibreOffice name a copy; names of our own have no space before the bracket. */
const COPY_NAME = / \(\d+\)$|_\d+$/;

/**
 * Which of the sheets are the product's. Copying a sheet in Excel copies its mark, and the dialog puts the copy in front: of several
 * with one mark the first is the product's whose name is not that of a copy, else the first.
 * @param sheets in the workbook's order, each with the text of its mark, null or undefined where it has none
 * @returns for each what it is, null for the user's own and for copies
 */
export function productSheets(
  sheets: readonly { readonly name: string; readonly mark: string | null | undefined }[],
): readonly (ProductSheet | null)[] {
  const places = new Map<ProductSheet, number>();
  for (const product of PRODUCT_SHEETS) {
    const marked = [...sheets.keys()].filter((at) => sheets[at]?.mark === product);
    const original = marked.find((at) => !COPY_NAME.test(sheets[at]?.name ?? "")) ?? marked[0];
    if (original !== undefined) places.set(product, original);
  }
  return sheets.map((_, at) => PRODUCT_SHEETS.find((product) => places.get(product) === at) ?? null);
}
