import { parseFull } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import { marksWithin } from "../text/textMarks.ts";
import { isMark } from "../columns/markValues.ts";
import { closingLines } from "./closingLines.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sectionKind } from "../text/sectionKind.ts";

/**
 * Rows that carry no marks and stand where no indicator does: below the closing total whatever has no number of its own (a
 * conclusion, names to sign with, a date), and right below a total, or below the table after a blank row, a text alone on its
 * row. They become headings: one over further rows names its part, one over nothing is a note. An indicator whose full marks
 * were forgotten stands among the others, or has a number as they have.
 *
 * @param known rows whose role the user, or the sums, settled
 */
export function withLoneTexts(
  candidates: readonly RowCandidate[],
  table: Table,
  columns: FrameworkColumns,
  known: ReadonlySet<number>,
): readonly RowCandidate[] {
  const marksColumns = [...columns.full, ...columns.actual, ...columns.review, ...columns.deducted];
  const vetoColumns = columns.vetoes.map(({ column }) => column);
  if (marksColumns.length === 0) return candidates;
  const marked = candidates.filter((one) => columns.full.some((column) => isMarkAt(table, one.row, column)));
  // Where full marks stand in a column, 乙表（满分70分） says what its part comes to.
  const inTexts = marked.length * 2 < candidates.length;
  const closing = closingLines(candidates, table, columns);
  const hasMarks = (one: RowCandidate): boolean =>
    !closing.has(one) &&
    (marksColumns.some((column) => isMarkAt(table, one.row, column)) ||
      // 待定 is a mark that cannot be read; 巡查人： has a name beside it.
      (one.scored && !/[:：]$/u.test(one.text) && marksColumns.some((column) => table.text(one.row, column) !== "")) ||
      vetoColumns.some((column) => table.text(one.row, column) !== "") ||
      (inTexts && marksWithin(one.text) !== null));
  const lastTotal = candidates.findLastIndex(({ shape }) => shape === "total");
  const lastMarked = candidates.findLastIndex((one) => one.shape !== "total" && hasMarks(one));
  const lastHeading = candidates.findLastIndex((one) => (one.shape === "heading" && !closing.has(one)) || one.heads);
  const isAlone = (one: RowCandidate): boolean =>
    table.columns.every(({ column }) => table.text(one.row, column) === "" || column === one.column);
  const gapBelow = (candidates[lastMarked + 1]?.row ?? 0) > (candidates[lastMarked]?.row ?? 0) + 1;
  return candidates.map((one, place) => {
    if (closing.has(one) && !known.has(one.row)) return { ...one, shape: "heading", scored: false };
    if (one.shape !== "leaf" || one.heads || one.enumerator !== null || known.has(one.row) || hasMarks(one)) return one;
    const isBelowAll = place > lastMarked && lastMarked >= 0;
    const closes =
      isBelowAll &&
      place > lastTotal &&
      lastTotal >= 0 &&
      lastHeading < lastTotal &&
      (one.alone || isLabelled(table, columns, one.row));
    const before = candidates[place - 1];
    const isApart = isBelowAll && lastHeading < lastMarked && gapBelow;
    const isLone = one.alone && isAlone(one) && (before?.shape === "total" || isApart);
    return closes || isLone ? { ...one, shape: "heading", scored: false } : one;
  });
}

/** 考核等次 | 优秀: a label of this row alone with a text behind it, no section that rows would belong to. */
function isLabelled(table: Table, { hierarchy }: FrameworkColumns, row: number): boolean {
  return hierarchy.every((column) => {
    const merge = table.merge(row, column);
    return (!merge || merge.top === merge.bottom) && sectionKind(table.text(row, column)) === null;
  });
}

function isMarkAt(table: Table, row: number, column: number): boolean {
  if (!table.isMergeTop(row, column)) return false;
  return (
    isMark(table, row, column) ||
    parseFull(table.text(row, column)) !== null ||
    table.formula(row, column) !== undefined
  );
}
