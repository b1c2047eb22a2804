import type { IndicatorKind } from "../../domain/indicator.ts";
import { sameSum } from "../../domain/marks.ts";
import type { RowAnswer } from "../../domain/reading.ts";
import { sectionKind } from "../text/sectionKind.ts";
import { isRoundWhole } from "../meanings/figureColumns.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowMarks } from "./sectionRows.ts";

/** A special section that may end above a row without a heading. */
interface DoubtfulEnd {
  readonly heading: RowCandidate;
  readonly kind: IndicatorKind;
  /** The rows that may stand under it or not. */
  readonly rows: readonly RowCandidate[];
}

/** Marks a row where it is the first below a special section that ends without a heading. */
export interface EndedSections {
  readonly candidates: readonly RowCandidate[];
  readonly doubts: readonly DoubtfulEnd[];
}

type Fulls = Pick<RowMarks, "fullAt">;

/**
 * 一票否决项 over two rows without full marks, and then 爱国卫生 | 组织健全 | 4 | …: a section of vetoes, bonuses or deductions ends where
 * rows with full marks and names of items of their own begin, if only with these rows the base is what the total states, or a
 * round whole. Where neither tells, vetoes end there, because nothing is earned in them; of others it is asked.
 *
 * @param answerOf the user's word for the first row that may stand below it
 */
export function withEndedSections(
  candidates: readonly RowCandidate[],
  marks: Fulls,
  answerOf: (row: RowCandidate) => RowAnswer | undefined,
): EndedSections {
  const firsts = new Set<RowCandidate>();
  const doubts: DoubtfulEnd[] = [];
  for (const [place, heading] of candidates.entries()) {
    const kind = heading.shape === "heading" || heading.heads ? sectionKind(heading.text)?.kind : undefined;
    if (kind === undefined || kind === "base") continue;
    const until = endOf(candidates, place);
    const rows = candidates.slice(place + 1, until);
    const at = mayEndAt(rows, kind, marks);
    const first = rows[at];
    if (!first) continue;
    const answer = answerOf(first);
    const verdict = answer ? null : verdictOf(candidates, place, until, at, kind, marks);
    if (verdict === "ends" || answer === "base" || answer === "indicator") firsts.add(first);
    else if (verdict === "asked") doubts.push({ heading, kind, rows: rows.slice(at) });
  }
  return {
    candidates:
      firsts.size === 0 ? candidates : candidates.map((one) => (firsts.has(one) ? { ...one, ends: true } : one)),
    doubts,
  };
}

/** The place behind the last row that a heading stands over if nothing ends it. */
function endOf(candidates: readonly RowCandidate[], place: number): number {
  const next = candidates.findIndex((one, at) => at > place && (one.shape !== "leaf" || one.heads));
  return next < 0 ? candidates.length : next;
}

/** The first row with full marks behind some without, or the first that begins an item behind some that do not; -1 where there is none. */
function mayEndAt(rows: readonly RowCandidate[], kind: IndicatorKind, { fullAt }: Fulls): number {
  const hasFull = rows.map((one) => (fullAt(one) ?? 0) > 0);
  const first = hasFull.indexOf(true);
  const behind = rows[first];
  const isSplit = first > 0 && hasFull.slice(first).every(Boolean);
  if (behind && isSplit && (kind === "veto" || beginsItem(behind))) return first;
  const begins = rows.findIndex(beginsItem);
  return begins > 0 && hasFull.slice(begins).every(Boolean) ? begins : -1;
}

function verdictOf(
  candidates: readonly RowCandidate[],
  place: number,
  until: number,
  at: number,
  kind: IndicatorKind,
  { fullAt }: Fulls,
): "ends" | "stays" | "asked" {
  const sumOf = (those: readonly RowCandidate[]): number =>
    those.reduce((sum, one) => sum + Math.max(fullAt(one) ?? 0, 0), 0);
  const above = sumOf(baseLeaves(candidates.slice(0, place)));
  const isClosed = candidates
    .slice(0, place)
    .some((one) => one.shape === "total" && above > 0 && sameSum(fullAt(one) ?? 0, above));
  if (isClosed) return "stays";
  const total = candidates.findIndex((one, where) => where >= until && isWhole(one));
  const behind = candidates.slice(until, total < 0 ? undefined : total);
  const without = above + sumOf(baseLeaves(behind));
  const rows = candidates.slice(place + 1, until);
  const withRest = without + sumOf(rows.slice(at));
  const withAll = without + sumOf(rows);
  const only = (isIt: (sum: number) => boolean): boolean =>
    isIt(withRest) && !isIt(without) && (withAll === withRest || !isIt(withAll));
  const closing = candidates[total];
  const stated = closing ? fullAt(closing) : null;
  if (stated !== null && only((sum) => sameSum(sum, stated))) return "ends";
  if (stated !== null && [without, withAll].some((sum) => sameSum(sum, stated))) return "stays";
  if (only(isRoundWhole)) return "ends";
  const first = rows[at];
  if (!first || !beginsItem(first)) return "stays";
  if (kind === "veto") return "ends";
  return rows.slice(0, at).some(beginsItem) ? "stays" : "asked";
}

function isWhole({ shape, label }: RowCandidate): boolean {
  return shape === "total" && label?.kind === "total";
}

function baseLeaves(candidates: readonly RowCandidate[]): readonly RowCandidate[] {
  let kind: IndicatorKind = "base";
  return candidates.filter((one) => {
    if (one.shape === "heading" || one.heads) kind = sectionKind(one.text)?.kind ?? "base";
    return one.shape === "leaf" && !one.heads && kind === "base";
  });
}

/** The last row under a special section that a row below ends; null where none does. */
export function endedAt(candidates: readonly RowCandidate[], place: number): number | null {
  const until = endOf(candidates, place);
  const next = candidates.findIndex((one, at) => at > place && at < until && one.ends);
  return next < 0 ? null : (candidates[next - 1]?.row ?? null);
}

/** An item, or whatever is broader than the names of the rows, is named on the row. */
function beginsItem({ group }: RowCandidate): boolean {
  return group !== null;
}
