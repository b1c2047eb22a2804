import { SECTION_STYLES } from "./outline.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sectionKind } from "../text/sectionKind.ts";

/** Finds rows that look like leaves but are headings of the rows below them, by looking at the whole column. */

/** 三、一票否决项 alone on its row is no indicator but heads the rows below it, numbered or not. */
export function asSpecialSection(one: RowCandidate): RowCandidate {
  const isSection = one.shape === "leaf" && one.alone && !one.scored && SECTION_STYLES.has(one.enumerator?.style ?? "");
  if (isSection && sectionKind(one.text) !== null) return { ...one, heads: true };
  // 加分项 without a number of its own, in the leaves' column.
  const isTitle = one.shape === "leaf" && one.alone && !one.scored && one.enumerator === null;
  return isTitle && sectionKind(one.text) !== null ? { ...one, shape: "heading" } : one;
}

/**
 * 一、组织领导 | 成立机构 | 制定方案 | 二、… in one column: if every row numbered as a section is followed by an unnumbered one, those
 * are its leaves. A single section number among plain rows is no such pattern.
 */
export function withUnnumberedRows(candidates: readonly RowCandidate[]): readonly RowCandidate[] {
  const leaves = candidates.filter(({ shape }) => shape === "leaf");
  const isSection = (one: RowCandidate | undefined): boolean =>
    one?.enumerator !== null && one !== undefined && one.alone && SECTION_STYLES.has(one.enumerator.style);
  if (!isSection(leaves[0]) || leaves.some(({ enumerator }) => enumerator && !SECTION_STYLES.has(enumerator.style))) {
    return candidates;
  }
  const sections = leaves.filter(isSection);
  const followed = leaves.every((one, place) => !isSection(one) || leaves[place + 1]?.enumerator === null);
  if (!followed || sections.length < 2) return candidates;
  return candidates.map((one) => (one.shape === "leaf" && isSection(one) ? { ...one, heads: true } : one));
}
