import { cellsOf } from "../../domain/grid.ts";
import { normaliseName } from "../text/normalise.ts";
import { sectionKind } from "../text/sectionKind.ts";
import { ordinalOf, readNamedText } from "../text/textMarks.ts";
import { soleText } from "../table/soleText.ts";
import type { Table } from "../table/table.ts";
import { candidate, type RowCandidate } from "./rowCandidates.ts";

/** A name without what form lines and titles in brackets have. */
const PLAIN = /^\p{Script=Han}{2,12}$/u;

/**
 * With the line right above the first header as the heading of its rows, where the header stands once more below a heading of the same
 * kind: 一、党建工作 above the one and 二、业务工作 above the other, or names without numbers beneath the title of all.
 */
export function withFirstSection(candidates: readonly RowCandidate[], table: Table): readonly RowCandidate[] {
  const { sheet, headerRows } = table;
  const row = headerRows[0] - 1;
  const line = soleText(sheet, row);
  const second = candidates.find((one) => one.shape === "heading" && isHeader(table, one.row + 1));
  if (!line || !second) return candidates;
  const { enumerator } = readNamedText(line.text);
  const next = second.enumerator;
  const isFirst =
    enumerator && next
      ? enumerator.style === next.style && ordinalOf(enumerator) === 1 && ordinalOf(next) === 2
      : !enumerator &&
        !next &&
        PLAIN.test(line.text) &&
        PLAIN.test(second.text.trim()) &&
        sectionKind(second.text) === null &&
        soleText(sheet, row - 1) !== null;
  return isFirst ? [candidate(row, "heading", line.text, line.column, enumerator, false), ...candidates] : candidates;
}

/** Whether a row repeats the headings of the table. */
function isHeader({ sheet, columns }: Table, row: number): boolean {
  const cells = cellsOf(sheet, row);
  const headed = columns.filter(({ at }) => at.text !== "");
  const repeated = headed.filter(({ column, at }) => {
    const value = cells[column - 1];
    return typeof value === "string" && normaliseName(value) === normaliseName(at.text);
  });
  return repeated.length > 1 && repeated.length === headed.length;
}
