import type { Veto } from "../../domain/indicator.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { LeafName } from "./leafNames.ts";
import type { SectionKind } from "./sectionKind.ts";
import { readVeto } from "../marks/veto.ts";

/**
 * What a row says of a veto: its own where it is one, else that of a veto column beside it; null where none is said.
 *
 * @param heading of the section the row stands in
 */
export function leafVeto(
  { table, columns }: FrameworkLayout,
  row: number,
  named: LeafName,
  special: SectionKind,
  heading: string,
): Veto | null {
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
    const [first] = places;
    if (first === undefined) return null;
    const decisive = places.find((column) => table.text(row, column) !== "") ?? first;
    return readVeto(table, row, decisive, `${named.text} ${standard}`, special.precondition, heading);
  }
  for (const { column, heading, precondition } of columns.vetoes) {
    if (table.text(row, column) === "") continue;
    const subject = `${heading} ${standard}`;
    const veto = readVeto(table, row, column, subject, precondition);
    if (veto.verdict !== "clear") return veto;
  }
  return null;
}
