import { vetoBeside, type RowFeatures } from "./rowFeatures.ts";
import { marksWithin } from "../text/textMarks.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { signedRows } from "./signedRows.ts";
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
  features: RowFeatures,
  known: ReadonlySet<number>,
): readonly RowCandidate[] {
  const { table, columns } = features;
  if (columns.marks.length === 0) return candidates;
  const marked = candidates.filter(({ row }) => features.isMarked(row, columns.full));
  // Where full marks stand in a column, 乙表（满分70分） says what its part comes to.
  const inTexts = marked.length * 2 < candidates.length;
  const closing = new Set([...closingLines(candidates, features), ...signedRows(candidates, features)]);
  const hasMarks = (one: RowCandidate): boolean =>
    !closing.has(one) &&
    (features.isMarked(one.row) ||
      // 待定 is a mark that cannot be read; 巡查人： has a name beside it.
      (one.scored && !/[:：]$/u.test(one.text) && columns.marks.some((column) => table.text(one.row, column) !== "")) ||
      vetoBeside(features, one.row) !== undefined ||
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
      (one.alone || isLabelled(features, one.row));
    const before = candidates[place - 1];
    const isApart = isBelowAll && lastHeading < lastMarked && gapBelow;
    const isLone = one.alone && isAlone(one) && (before?.shape === "total" || isApart);
    return closes || isLone ? { ...one, shape: "heading", scored: false } : one;
  });
}

/** 考核等次 | 优秀: a label of this row alone with a text behind it, no section that rows would belong to. */
function isLabelled({ table, columns }: RowFeatures, row: number): boolean {
  return columns.hierarchy.every((column) => sectionKind(table.text(row, column)) === null);
}

/**
 * Rows with an opinion or a name to sign (审核意见 | 属实) after all rows with marks, which differ from these in shape:
 * merged over a marks column, or into a label beside one, as no indicator is; or without number, criterion and
 * department although every indicator has them. An indicator without marks looks like the others, so above a total only
 * the merges count.
 */
function closingLines(candidates: readonly RowCandidate[], features: RowFeatures): ReadonlySet<RowCandidate> {
  const { table, columns } = features;
  const { marks, scored } = columns;
  const carries = ({ row, shape }: RowCandidate): boolean => shape !== "total" && features.isMarked(row, scored);
  const marked = candidates.filter(carries);
  const isSpecial = ({ row }: RowCandidate): boolean =>
    table.columns.some(({ column }) => !scored.includes(column) && sectionKind(table.text(row, column)) !== null);
  const lastMarked = candidates.findLastIndex(carries);
  const lastTotal = candidates.findLastIndex(({ shape }) => shape === "total");
  const last = table.furtherTables.at(-1)?.headerRows[1] ?? 0;
  const behind = candidates.slice(lastMarked + 1);
  // Bonuses and vetoes that are not filled in yet have texts over their marks.
  const end = behind.findIndex(
    (one) => isSpecial(one) || (last > (candidates[lastMarked]?.row ?? 0) && one.row > last),
  );
  if (marked.length < 2) return new Set();

  const leaves = marked.filter(({ shape }) => shape === "leaf");
  const neverWide = (column: number): boolean => !marked.some(({ row }) => features.isWide(row, column));
  const isMergedOtherwise = (row: number, written: readonly number[]): boolean => {
    const wide = written.filter((column) => features.isWide(row, column) && neverWide(column));
    return (
      wide.some((column) => features.coversMarks(row, column)) ||
      (wide.length > 0 && written.some((column) => marks.includes(column)))
    );
  };
  const numbers = [columns.serial, columns.code].filter((column) => column !== null);
  const told = [...columns.standard, ...columns.departments.map(({ column }) => column)].filter(
    (column) => !numbers.includes(column) && leaves.every(({ row }) => table.text(row, column) !== ""),
  );
  const areNumbered = leaves.every(({ enumerator }) => enumerator !== null);
  const lacksAll = (row: number): boolean =>
    (areNumbered || told.length > 0) && told.every((column) => table.text(row, column) === "");

  return new Set(
    (end < 0 ? behind : behind.slice(0, end)).filter((one, at) => {
      const { row } = one;
      if (one.shape === "total" || one.enumerator !== null || one.heads || vetoBeside(features, row)) return false;
      if (scored.some((column) => table.span(row, column).top < row)) return false;
      const written = features.written(row);
      if (written.length < 2) return false;
      return isMergedOtherwise(row, written) || (lastMarked + 1 + at > lastTotal && lacksAll(row));
    }),
  );
}
