import type { ProductSheet, WorkbookGrid } from "../../domain/grid.ts";
import { readWorkbookPart } from "./package/workbookPart.ts";
import { WorkbookPackage } from "./package/workbookPackage.ts";
import { XmlEdit } from "../xml/xmlEdit.ts";

/** 填报核对清单 and 得分明细 are for the screen, so they are printed on request only. */
export const PAPERS: readonly ProductSheet[] = ["summary", "rectification", "departments", "ledgers"];

/** Whether the workbook has printable sheets of these kinds. */
export function hasProductSheets({ sheets }: WorkbookGrid, printed: readonly ProductSheet[]): boolean {
  return sheets.some(({ product, hidden }) => product !== null && printed.includes(product) && !hidden);
}

/**
 * A copy for printing that shows only the product's sheets of these kinds: all others are hidden, so that formulas
 * still find them but programs do not print them. At least one sheet must be visible.
 *
 * @throws WorkbookError
 */
export function onlyProductSheets(bytes: Uint8Array, name: string, printed: readonly ProductSheet[]): Uint8Array {
  const pack = WorkbookPackage.open(bytes, name);
  const { path, root, sheets } = readWorkbookPart(pack);
  const edit = new XmlEdit(root.source);
  const isPrinted = (product: ProductSheet | null): boolean => product !== null && printed.includes(product);
  for (const { product, hidden, node } of sheets) {
    if (!isPrinted(product) && !hidden) edit.attribute(node, "state", "hidden");
  }
  // LibreOffice prints a hidden sheet that has a print area, but none without one if other sheets have theirs.
  const others = new Set(sheets.filter(({ product }) => !isPrinted(product)).map(({ index }) => index));
  for (const definition of root.child("definedNames")?.all("definedName") ?? []) {
    const of = definition.number("localSheetId");
    const area = definition.attribute("name")?.toLowerCase() === "_xlnm.print_area";
    if (area && of !== undefined && others.has(of)) edit.remove(definition);
  }
  const shown = sheets.findIndex(({ product, hidden }) => isPrinted(product) && !hidden);
  // Some programs refuse a workbook whose active sheet is hidden.
  for (const view of root.child("bookViews")?.all("workbookView") ?? []) {
    edit.attribute(view, "activeTab", String(shown));
    edit.attribute(view, "firstSheet", null);
  }
  pack.set(path, edit.apply());
  return pack.toBytes();
}
