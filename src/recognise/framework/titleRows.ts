import { ordinalOf } from "../text/textMarks.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sameSum } from "../../domain/marks.ts";

/** Full marks that a row of the table states, as a plain number; null where it states none. `applies`: it is no 缺项. */
export interface RowMarks {
  fullAt(one: RowCandidate): number | null;
  applies(one: RowCandidate): boolean;
}

/**
 * Titles of sections in the leaves' own column, without a number: 组织领导 | 1.领导重视 | 2.制度健全 | 环境整治 | 1.… The
 * numbers must be complete without the titles, and the sections' marks, where they carry any, mostly what their rows add
 * up to.
 */
export function withTitleRows(candidates: readonly RowCandidate[], marks: RowMarks): readonly RowCandidate[] {
  // 三、加分项 and whatever else is plainly a section begins something else.
  const end = candidates.findIndex(({ shape, heads }) => heads || shape === "heading");
  const leaves = (end < 0 ? candidates : candidates.slice(0, end)).filter(({ shape }) => shape === "leaf");
  const titles = titlesOverNumbers(leaves, marks);
  if (titles.size === 0) return candidates;
  return candidates.map((one) => (titles.has(one) ? { ...one, shape: "heading" } : one));
}

const NONE: ReadonlySet<RowCandidate> = new Set();

function isPlain(one: RowCandidate): boolean {
  return one.enumerator === null && one.alone && !one.heads && one.text !== "";
}

function titlesOverNumbers(leaves: readonly RowCandidate[], marks: RowMarks): ReadonlySet<RowCandidate> {
  const [first] = leaves;
  if (!first || !isPlain(first)) return NONE;
  const titles: RowCandidate[] = [];
  let expected = 1;
  let scored = 0;
  let agreeing = 0;
  let whole = 0;
  let open: { readonly full: number | null; sum: number; applying: number } | null = null;
  const close = (): void => {
    if (open === null || open.full === null) return;
    scored += 1;
    if (sameSum(open.full, open.sum) || sameSum(open.full, open.applying)) agreeing += 1;
  };
  const lastNumbered = leaves.findLastIndex(({ enumerator }) => enumerator !== null);
  for (const [place, one] of leaves.entries()) {
    if (one.enumerator === null) {
      const next = leaves[place + 1];
      // What closes them all, and what is said below, is no title.
      const full = marks.fullAt(one);
      if (place > lastNumbered && titles.length > 0 && (full === null || (whole > 0 && sameSum(full, whole)))) continue;
      if (!isPlain(one) || !next || next.enumerator === null) return NONE;
      close();
      open = { full: one.scored ? (marks.fullAt(one) ?? Number.NaN) : null, sum: 0, applying: 0 };
      titles.push(one);
      continue;
    }
    const number = ordinalOf(one.enumerator);
    const begins = number === 1 && leaves[place - 1]?.enumerator === null;
    if (number === null || (number !== expected && !begins)) return NONE;
    expected = number + 1;
    if (!open) continue;
    const full = marks.fullAt(one) ?? 0;
    open.sum += full;
    whole += full;
    if (marks.applies(one)) open.applying += full;
  }
  close();
  return agreeing * 2 >= scored ? new Set(titles) : NONE;
}
