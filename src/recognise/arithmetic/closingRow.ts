import { WHOLE } from "./oddRows.ts";
import { doubtOf, hasFigure, type SumDoubt, type SumRow } from "./sumRow.ts";
import type { Scan } from "./sumScan.ts";

/** Fewer rows come to what the last one says by chance. */
const FEWEST_ABOVE = 3;

/**
 * The last row of the base where what can be earned on it is what can be earned on all rows above, or on those that apply: no indicator
 * weighs as much as all others. null where it does not, or only in this and not in its marks, and where with it the table comes to 100.
 *
 * @returns with `isSure` where these come to 100 or its marks are their sum as well, unless it looks like one of them
 */
export function closingRow(
  rows: readonly SumRow[],
  { roles, sums }: Scan,
): { readonly doubt: SumDoubt; readonly isSure: boolean } | null {
  const place = rows.findLastIndex((row, at) => row.kind === "base" && !roles.has(at) && hasFigure(row));
  const row = rows[place];
  if (!row || row.shape === "open" || row.shape === "bare") return null;
  const columns = sums.fitting(place, 0, place);
  const full = columns.find((column) => column === 0 || isOfApplying(rows, column));
  if (full === undefined || sums.count(0, place, full) < FEWEST_ABOVE) return null;
  // What can be earned on it is that of all rows or of those that apply.
  const fits = row.figures.every(
    (figure, column) =>
      figure === null || column === 0 || columns.includes(column) || sums.count(0, place, column) === 0,
  );
  const isOwn = new Set(columns.map((column) => row.figures[column])).size > 1;
  const isWhole = row.figures[0] === WHOLE;
  if (!isWhole && (!fits || (!isOwn && row.figures[0] === WHOLE / 2))) return null;
  const isCovered = [...roles.values()].some(({ role, from, to }) => role === "total" && from <= place && place < to);
  const isLike = row.shape === "leaf" && !row.byNumber;
  const isSure = fits && !isLike && !isCovered && (isWhole || isOwn);
  return { doubt: doubtOf(place, { column: full, from: 0, to: place }, isWhole), isSure };
}

/** Whether a column is the first without the rows that do not apply. */
function isOfApplying(rows: readonly SumRow[], column: number): boolean {
  const pairs = rows.map(({ figures }) => [figures[0] ?? null, figures[column] ?? null] as const);
  return (
    pairs.every(([full, own]) => own === null || own === full) &&
    pairs.some(([full, own]) => own === null && full !== null)
  );
}
