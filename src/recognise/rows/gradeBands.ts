import { figureAt } from "../columns/columnFigures.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sameSum } from "../../domain/marks.ts";

/** Bands that prove a legend; where the lowest begins at 0 two do. */
const FEWEST = 3;

interface Band {
  readonly from: number;
  readonly to: number;
}

/**
 * The last rows where they are a legend of grades (A级 | 优秀 | 100 | 90, B级 | 良好 | 89 | 75 …): under the marks stand the bounds of
 * bands that follow each other without a gap, up to more than any row above is worth.
 */
export function gradeBands(
  candidates: readonly RowCandidate[],
  { table, columns }: RowFeatures,
): ReadonlySet<RowCandidate> {
  const [first, second] = [...columns.full, ...columns.actual];
  const none = new Set<RowCandidate>();
  if (first === undefined || second === undefined) return none;
  const bandOf = ({ row, shape }: RowCandidate): Band | null => {
    const [one, other] = [figureAt(table, row, first), figureAt(table, row, second)];
    if (shape === "total" || one === null || other === null || one === other) return null;
    // A grade is nobody's to earn.
    if (columns.departments.some(({ column }) => table.text(row, column) !== "")) return null;
    return { from: Math.min(one, other), to: Math.max(one, other) };
  };
  const end = candidates.findLastIndex((one) => bandOf(one) !== null) + 1;
  const bands: Band[] = [];
  const joins = (band: Band): boolean => {
    const [last, before] = [bands.at(-1), bands.at(-2)];
    if (!last) return true;
    const rises = follows(band, last);
    // All of them get better, or all of them worse.
    return before ? (follows(last, before) ? rises : follows(last, band)) : rises || follows(last, band);
  };
  for (let place = end - 1; place >= 0; place--) {
    const one = candidates[place];
    const band = one ? bandOf(one) : null;
    if (!band || !joins(band)) break;
    bands.push(band);
  }
  const lowest = Math.min(...bands.map(({ from }) => from));
  const highest = Math.max(...bands.map(({ to }) => to));
  const begin = end - bands.length;
  if (begin < 2 || bands.length < (lowest === 0 ? 2 : FEWEST) || !areStepsAlike(bands)) return none;
  const figures = candidates.slice(0, begin).flatMap(({ row, shape }) => {
    const figure = figureAt(table, row, first);
    return figure === null ? [] : { figure, isTotal: shape === "total" };
  });
  // What all come to may be what the best grade begins with, or more.
  const isBeyond = figures.every(
    ({ figure, isTotal }, place) => isTotal || figure < highest || (figure === highest && place === figures.length - 1),
  );
  return figures.length > 1 && isBeyond ? new Set(candidates.slice(begin, end)) : none;
}

/** Whether all bands begin as far from the next: 90 above 89 and 75 above 74, as marks that happen to rise do not. */
function areStepsAlike(bands: readonly Band[]): boolean {
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  const steps = sorted.slice(1).map(({ from }, at) => from - (sorted[at]?.to ?? from));
  return steps.every((step) => sameSum(step, steps[0] ?? step));
}

/** Whether a band begins where the next worse one ends: at 90, above 89 or 90. */
function follows(better: Band, worse: Band): boolean {
  return better.from - worse.to >= 0 && better.from - worse.to <= 1;
}
