import { PRODUCT_SHEETS, type ProductSheet } from "../domain/grid.ts";

/** A hidden name of a sheet whose text says which of the product's sheets it is; it survives renaming and moving. */
export const PRODUCT_MARK = "_scorecard.sheet";
/** Another name: what the sheet was made from. */
export const PRODUCT_STAMP = "_scorecard.stamp";

/** How Excel, WPS and LibreOffice name a copy; our own names have no space before the bracket. */
const COPY_NAME = / \(\d+\)$|_\d+$/;

/**
 * Which sheets are the product's. Copying a sheet in Excel copies its mark, and the copy may come first: if several
 * have the same mark, the product's is the first whose name is not that of a copy, else the first.
 *
 * @param sheets in workbook order, each with the text of its mark, or null or undefined
 * @returns for each sheet what it is; null for the user's own and for copies
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
