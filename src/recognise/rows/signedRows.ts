import { showsDay } from "../marks/markReading.ts";
import { dayAtEnd } from "../deadlines/datePoint.ts";
import { isOpinion } from "../table/dataRows.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowFeatures } from "./rowFeatures.ts";

/**
 * Rows below all marks of those who judged, where no total closes the table: what they found (考核组意见 | 情况属实), and who signs, down
 * to the day (县农机监理站 | 2026年1月8日). No row with marks has a day in that column, and none has words for its mark and nothing to
 * be earned.
 */
export function signedRows(candidates: readonly RowCandidate[], features: RowFeatures): ReadonlySet<RowCandidate> {
  const { table, columns } = features;
  const { marks, scored, full } = columns;
  const isDay = (row: number, column: number): boolean => {
    const value = table.value(row, column);
    return typeof value === "string" ? dayAtEnd(value) : showsDay(table, row, column);
  };
  const carries = ({ row }: RowCandidate): boolean =>
    features.isMarked(
      row,
      scored.filter((column) => !isDay(row, column)),
    );
  const marked = candidates.filter(carries);
  if (marked.length < 2) return new Set();
  const behind = candidates.slice(candidates.findLastIndex(carries) + 1);
  const isSpecial = ({ row, text }: RowCandidate): boolean =>
    sectionKind(text) !== null || columns.hierarchy.some((column) => sectionKind(table.text(row, column)) !== null);
  const isFurther = ({ row }: RowCandidate): boolean =>
    table.furtherTables.some(({ headerRows }) => headerRows[1] < row);
  // Bonuses and vetoes that are not filled in.
  if (behind.some((one) => isSpecial(one) || isFurther(one))) return new Set();
  const isOther = ({ shape, enumerator, heads }: RowCandidate): boolean =>
    shape === "total" || enumerator !== null || heads;
  const closing = behind.slice(behind.findLastIndex(isOther) + 1);
  const isDated = ({ row }: RowCandidate): boolean =>
    features
      .written(row)
      .some((column) => isDay(row, column) && marked.every((one) => !isDay(one.row, column) || one.shape === "total"));
  const lastDated = closing.findLastIndex(isDated);
  const areEarnable =
    full.length > 0 && marked.every(({ row, shape }) => shape !== "leaf" || features.isMarked(row, full));
  return new Set(
    closing.filter((one, place) => {
      const written = features.written(one.row);
      if (place <= lastDated && (written.length === 1 || isDated(one))) return true;
      if (written.length !== 2) return false;
      return (
        isOpinion(table.text(one.row, written[0] ?? null)) ||
        (areEarnable && written.some((column) => marks.includes(column) && !full.includes(column)))
      );
    }),
  );
}
