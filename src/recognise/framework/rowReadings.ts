import { columnLetters } from "../../domain/address.ts";
import type { Evidence, RowReading } from "../../domain/reading.ts";
import type { Table } from "../table/table.ts";
import type { RowCandidate } from "./rowCandidates.ts";

/**
 * How the rows were read that are no indicators, in order.
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
  const said = new Map(known.map((reading) => [reading.row, reading]));
  const kinds = new Map(rows.map(({ row, kind }) => [row, kind]));
  const others = candidates.flatMap((one): readonly RowReading[] => {
    const kind = kinds.get(one.row);
    if (kind === "leaf" || said.has(one.row)) return [];
    const reading = { sheet: table.sheet.name, row: one.row, text: one.text };
    if (kind === "total") {
      const role = one.label?.kind === "subtotal" ? "part-total" : "total";
      return [{ ...reading, role, evidence: { by: "word", text: one.text } }];
    }
    return [{ ...reading, role: kind === "heading" ? "section" : "note", evidence: shapeOf(table, one) }];
  });
  return [...known, ...others].sort((a, b) => a.row - b.row);
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
