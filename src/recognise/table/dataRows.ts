import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { normaliseName } from "../text/normalise.ts";
import type { Header } from "./header.ts";
import type { MergeMap } from "./mergeMap.ts";
import { isColumnNumbersRow, isFormLine, isPageNumber, type OwnCell } from "./tableNoise.ts";

/** Rows below a header that hold data: no blank rows, repeated headers or titles, column numbers, form or signature lines. */
export function dataRows(sheet: SheetGrid, merges: MergeMap, header: Header): readonly number[] {
  const [first, last] = header.rows;
  const titles = new Set<string>();
  for (let row = 1; row < first; row++) {
    for (const value of cellsOf(sheet, row)) {
      if (typeof value === "string" && value.trim() !== "") titles.add(normaliseName(value));
    }
  }
  const rows: number[] = [];
  for (let row = last + 1; row <= sheet.values.length; row++) {
    const cells = sheet.values[row - 1];
    if (!cells) continue;
    const own: OwnCell[] = [];
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index];
      if (value === null || value === undefined || value === "") continue;
      if (typeof value === "string" && value.trim() === "") continue;
      const merge = merges.find(row, index + 1);
      // Values under a merged area are invisible leftovers.
      if (merge && (merge.top !== row || merge.left !== index + 1)) continue;
      own.push({ column: index + 1, value });
    }
    // A formula without a stored result is no blank row, but it never stands alone in one.
    if (own.length === 0) continue;
    if (isRepeatedHeader(own, header) || isRepeatedTitle(own, titles)) continue;
    if (rows.length === 0 && isColumnNumbersRow(own)) continue;
    if (isFormLine(own)) continue;
    rows.push(row);
  }
  return rows;
}

function isRepeatedHeader(own: readonly OwnCell[], header: Header): boolean {
  if (own.length < 2 && header.columns.length > 1) return false;
  return own.every(
    ({ column, value }) => typeof value === "string" && (header.texts.get(column)?.has(normaliseName(value)) ?? false),
  );
}

/** A page title or form line printed again above a repeated header, perhaps with （续）. */
function isRepeatedTitle(own: readonly OwnCell[], titles: ReadonlySet<string>): boolean {
  return (
    own.length <= 4 &&
    own.every(({ value }, at) => {
      if (typeof value !== "string") return false;
      const text = normaliseName(value);
      if (at > 0 && isPageNumber(value)) return true;
      return text.length >= 4 && (titles.has(text) || titles.has(text.replace(/续表?$/u, "")));
    })
  );
}
