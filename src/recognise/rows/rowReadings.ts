import { cellsOf } from "../../domain/grid.ts";
import { columnLetters } from "../../domain/address.ts";
import type { Evidence, RowReading } from "../../domain/reading.ts";
import { normaliseName } from "../text/normalise.ts";
import { isRemark } from "../table/dataRows.ts";
import type { Table } from "../table/table.ts";
import type { RowCandidate } from "./rowCandidates.ts";

/**
 * How the rows that are not indicators were read, in order.
 *
 * @param rows as they were sorted
 * @param known those whose sums, or the user, said it
 */
export function rowReadings(
  table: Table,
  candidates: readonly RowCandidate[],
  rows: readonly { readonly row: number; readonly kind: "leaf" | "heading" | "total" }[],
  known: readonly RowReading[],
): readonly RowReading[] {
  const said = new Set(known.map(({ row }) => row));
  const kinds = new Map(rows.map(({ row, kind }) => [row, kind]));
  const others = candidates.flatMap((one): readonly RowReading[] => {
    const kind = kinds.get(one.row);
    if (kind === "leaf" || said.has(one.row)) return [];
    const role = kind === "heading" ? "section" : "note";
    return [{ sheet: table.sheet.name, row: one.row, text: one.text, role, evidence: shapeOf(table, one) }];
  });
  return [...known, ...others, ...besides(table, candidates)].sort((a, b) => a.row - b.row);
}

/** Rows below the header that do not belong to the table: repeated headings, lines to sign or fill in. */
function besides(table: Table, candidates: readonly RowCandidate[]): readonly RowReading[] {
  const { sheet, headerRows, furtherTables } = table;
  const taken = new Set([...table.dataRows, ...candidates.map(({ row }) => row)]);
  const headings = new Set(table.columns.map(({ at }) => normaliseName(at.text)));
  const found: RowReading[] = [];
  for (let row = headerRows[1] + 1; row <= sheet.values.length; row++) {
    if (taken.has(row)) continue;
    const [first, last] = table.recap?.columns ?? [0, 0];
    const texts = cellsOf(sheet, row).flatMap((value, at) =>
      typeof value === "string" && value.trim() && (at + 1 < first || at + 1 > last) ? [value] : [],
    );
    const [text] = texts;
    if (text === undefined) continue;
    const isHeader =
      texts.filter((each) => headings.has(normaliseName(each))).length > 1 ||
      furtherTables.some((one) => row >= one.headerRows[0] && row <= one.headerRows[1]);
    found.push({
      sheet: sheet.name,
      row,
      text: text.trim(),
      role: isHeader ? "header" : texts.length === 1 && isRemark(text.trim()) ? "note" : "signature",
      evidence: { by: "shape" },
    });
  }
  return found;
}

function shapeOf(table: Table, { row, column, enumerator }: RowCandidate): Evidence {
  if (enumerator) return { by: "number", text: enumerator.text };
  const merge = table.merge(row, column);
  if (!merge || merge.right === merge.left) return { by: "shape" };
  return {
    by: "merge",
    range: `${columnLetters(merge.left)}${merge.top}:${columnLetters(merge.right)}${merge.bottom}`,
  };
}
