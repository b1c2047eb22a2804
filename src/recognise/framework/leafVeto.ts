import type { Veto } from "../../domain/indicator.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { LeafName } from "./leafNames.ts";
import type { SectionKind } from "../text/sectionKind.ts";
import { LONGEST_VERDICT, readVeto } from "../marks/veto.ts";
import type { Table } from "../table/table.ts";

/**
 * What a row says of a veto: its own where it is one, else that of a veto column beside it; null where none is said.
 *
 * @param heading of the section the row stands in
 */
export function leafVeto(
  { table, columns, names }: FrameworkLayout,
  row: number,
  named: LeafName,
  special: SectionKind,
  heading: string,
): Veto | null {
  if (special.kind !== "veto" && columns.vetoes.length === 0) return null;
  const standard = columns.standard.map((column) => table.text(row, column)).join(" ");
  if (special.kind === "veto") {
    const places = [
      ...columns.review,
      ...columns.actual,
      ...columns.vetoes.map(({ column }) => column),
      ...columns.deducted,
      table.column("achieved"),
      table.column("progress"),
    ].filter((column) => column !== null);
    const [first = verdictColumn(table, row, names.column)] = places;
    if (first === null) return null;
    const decisive = places.find((column) => table.text(row, column) !== "") ?? first;
    return readVeto(table, row, decisive, `${named.text} ${standard}`, special.precondition, heading);
  }
  for (const { column, heading, precondition } of columns.vetoes) {
    if (table.text(row, column) === "") continue;
    const subject = `${heading} ${named.text} ${standard}`;
    const veto = readVeto(table, row, column, subject, precondition);
    if (veto.verdict !== "clear") return veto;
  }
  return null;
}

/** Where no heading says so, the one column right of the names that no other use is known for (是否发生, 有无). */
function verdictColumn(table: Table, row: number, names: number): number | null {
  const unknown = table.columns.filter(({ column, meaning }) => meaning === "unknown" && column > names);
  const [first, ...others] = unknown.filter(({ column }) => table.text(row, column).length <= LONGEST_VERDICT);
  return first && others.length === 0 ? first.column : null;
}
