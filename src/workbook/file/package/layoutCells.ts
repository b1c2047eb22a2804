import { parseA1 } from "../../../domain/address.ts";
import type { ProductSheet } from "../../../domain/grid.ts";
import { LAYOUT_ROWS, productOfLayout } from "../../../report/layout/layoutText.ts";
import { readSharedStrings, richText } from "./sharedStrings.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import type { ZipEntry } from "../zip/zipEntry.ts";

/** The hidden cell in the first rows of a sheet of ours that says which one it is. */
export interface LayoutCell {
  readonly product: ProductSheet;
  readonly row: number;
  readonly column: number;
}

interface Candidate {
  readonly at: { readonly row: number; readonly column: number };
  /** Index into the string table, or the text itself. */
  readonly text: number | string;
}

const found = new WeakMap<ZipEntry, LayoutCell | "none">();

/**
 * Which of the product's sheets each part is, by its cells alone, because exceljs drops hidden names. Reads the
 * beginning of each part, and the string table if a sheet has hidden columns, as all of ours have.
 *
 * @param stringsPart the string table, or null
 */
export function layoutCells(
  pack: WorkbookPackage,
  parts: readonly string[],
  stringsPart: string | null,
): ReadonlyMap<string, LayoutCell> {
  let strings: readonly string[] | null = null;
  const texts = (): readonly string[] =>
    (strings ??= stringsPart !== null && pack.has(stringsPart) ? readSharedStrings(pack, stringsPart) : []);
  const cells = new Map<string, LayoutCell>();
  for (const part of parts) {
    const cell = pack.remembered(found, part, () => {
      for (const { at, text } of candidatesIn(pack.head(part), part)) {
        const product = productOfLayout(typeof text === "string" ? text : (texts()[text] ?? ""));
        if (product) return { product, ...at };
      }
      return "none";
    });
    if (cell !== "none") cells.set(part, cell);
  }
  return cells;
}

const CELL = /<((?:[\w.-]+:)?)c\s([^>]*?[^/])>([\s\S]*?)<\/\1c>/g;

/** Text cells of the first rows; empty if no column is hidden. */
function candidatesIn(head: string, part: string): readonly Candidate[] {
  if (!/<(?:[\w.-]+:)?col\b[^>]*?\shidden\s*=\s*["'](?:1|true)/.test(head)) return [];
  const candidates: Candidate[] = [];
  for (const [, , attributes = "", content = ""] of head.matchAll(CELL)) {
    const at = parseA1(/\br\s*=\s*["']([A-Z]+\d+)["']/.exec(attributes)?.[1] ?? "");
    if (!at) continue;
    if (at.row > LAYOUT_ROWS) break;
    const type = /\bt\s*=\s*["'](\w+)["']/.exec(attributes)?.[1];
    const value = /<(?:[\w.-]+:)?v>([^<]*)</.exec(content)?.[1];
    if (type === "s" && value !== undefined) candidates.push({ at, text: Number(value) });
    else if (type === "inlineStr") candidates.push({ at, text: richText(content, part) });
    else if (type === "str") candidates.push({ at, text: value ?? "" });
  }
  return candidates;
}
