import { sumOfField, type Indicator } from "../../domain/indicator.ts";
import { decimalsOf, exactMarks, roundMarks, type Marks } from "../../domain/marks.ts";
import { applies } from "./roughSums.ts";
import type { Claim } from "./statedTotals.ts";

/** Totals that are brought up to the whole, or to 100, without what does not apply. */

/**
 * 折合百分制得分 is what was earned of what could be, out of 100; 折算得分 that or out of the full marks with what does not apply;
 * 折算得分（占年度考核20%） that share of either sum.
 *
 * @param said the row's own label, and whether a note says it of what does not apply, which leaves the plain sum in order too
 * @returns null where neither says such a thing, or the marks are out of 100 anyway
 */
export function convertedSum(
  { field, value }: Claim,
  said: { readonly text: string; readonly isConverted: boolean },
  leaves: readonly Indicator[],
): Marks | null {
  const isLabelled = /折[合算]|换算|百分制/u.test(said.text);
  if (leaves.some(({ kind }) => kind !== "base")) return null;
  const decimals = decimalsOf(value);
  const [, share, ...others] = said.text.normalize("NFKC").split(/(\d+(?:\.\d+)?)%/u);
  const earned = sumOfField(leaves, field);
  if (isLabelled && share !== undefined && others.length === 1)
    return roundMarks(earned.times(share).div(100), decimals);
  if (field === "full" || !(isLabelled || said.isConverted)) return null;
  const applicable = leaves.filter(applies);
  const [most, whole] = [sumOfField(applicable, "full"), sumOfField(leaves, "full")];
  if (most.lte(0) || most.eq(100) || (!isLabelled && applicable.length === leaves.length)) return null;
  const outOf = (top: Marks): Marks => roundMarks(earned.times(top).div(most), decimals);
  const made = [exactMarks(100), whole].map(outOf).find((one) => one.eq(value));
  return made ?? (/百分制/u.test(said.text) ? outOf(exactMarks(100)) : null);
}

/** 缺项, 不涉及的项目, 未参评: what the whole is to do without. */
const LEFT_OUT =
  /缺[项失]|不(?:涉及|适用|参评|参加|参与|考核|评价|承担|具备)|(?:未|没有)(?:涉及|开展|参评|承担|考核|列入)|无(?:此|该|相关|对应)[项类任工业]|空项|合理缺/u;
const CONVERTED =
  /折[算合]|换算|还原|按比例(?:计|调|放大)|[÷/除以]+(?:其|该|实际|应|可|参评|有效|适用|涉及|各|项目|考核|指标|的)*(?:应得|满分|总分|分值|标准分|可得)/u;
const NOT_CONVERTED =
  /(?:不|不再|不予|不作|不进行|不得|无需|勿|未)(?:再|予|作|做|进行|按)?(?:百分制)?(?:折[算合]|换算|还原|按比例)|是否(?:折[算合]|换算)/u;

/**
 * Whether a note says that what does not apply is left out and the rest brought up to the whole (缺项折算, 不涉及的项目按比例折算). One that
 * says the opposite anywhere settles it the other way.
 */
export function saysConverted(notes: Iterable<string>): boolean {
  let found = false;
  for (const note of notes) {
    for (const sentence of note.normalize("NFKC").replace(/\s+/gu, "").split(/[。;]/u)) {
      if (!LEFT_OUT.test(sentence)) continue;
      if (NOT_CONVERTED.test(sentence)) return false;
      found ||= CONVERTED.test(sentence);
    }
  }
  return found;
}
