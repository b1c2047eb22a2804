import { isBelow, SECTION_STYLES } from "./outline.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sectionKind } from "../text/sectionKind.ts";
import { marksWithin, ordinalOf, type Enumerator } from "../text/textMarks.ts";
import { sameSum } from "../../domain/marks.ts";
import { figureAt } from "../columns/columnFigures.ts";
import type { RowFeatures } from "./rowFeatures.ts";

/** Finds rows that look like leaves but are headings of the rows below them, by looking at the whole column. */

/** 三、一票否决项 alone on its row is no indicator but heads the rows below it, numbered or not. */
export function asSpecialSection(one: RowCandidate): RowCandidate {
  const style = one.enumerator?.style ?? null;
  if (one.shape !== "leaf" || !one.alone || one.scored || sectionKind(one.text) === null) return one;
  // 加分项 without a number of its own, in the leaves' column.
  if (style === null) return { ...one, shape: "heading" };
  return SECTION_STYLES.has(style) ? { ...one, heads: true } : one;
}

/**
 * 一、组织领导 | 成立机构 | 制定方案 | 二、… in one column: if every row numbered as a section is followed by an unnumbered one, those
 * are its leaves. A single section number among plain rows is no such pattern.
 */
export function withUnnumberedRows(candidates: readonly RowCandidate[]): readonly RowCandidate[] {
  const leaves = candidates.filter(({ shape }) => shape === "leaf");
  const isSection = (one: RowCandidate | undefined): boolean =>
    one !== undefined && one.alone && SECTION_STYLES.has(one.enumerator?.style ?? "");
  const isOther = ({ enumerator }: RowCandidate): boolean =>
    enumerator !== null && !SECTION_STYLES.has(enumerator.style);
  if (!isSection(leaves[0]) || leaves.some(isOther)) return candidates;
  const sections = leaves.filter(isSection);
  const followed = leaves.every((one, place) => !isSection(one) || leaves[place + 1]?.enumerator === null);
  if (!followed || sections.length < 2) return candidates;
  return candidates.map((one) => (one.shape === "leaf" && isSection(one) ? { ...one, heads: true } : one));
}

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
  const leaves: RowCandidate[] = [];
  for (const one of candidates) {
    if (one.heads || one.shape === "heading") break;
    if (one.shape === "leaf") leaves.push(one);
  }
  const titles = titlesOverNumbers(leaves, marks);
  if (titles.size === 0) return candidates;
  return candidates.map((one) => (titles.has(one) ? { ...one, shape: "heading" } : one));
}

/**
 * 二、定性指标（30分） in the leaves' own column, without a figure of its own: a section where its text states what the rows below come
 * to, up to the next total or section.
 */
export function withStatedSections(
  candidates: readonly RowCandidate[],
  { fullAt }: Pick<RowMarks, "fullAt">,
): readonly RowCandidate[] {
  const statedIn = (one: RowCandidate): number => {
    const isTitle = one.shape === "leaf" && one.alone && one.text !== "" && fullAt(one) === null;
    return isTitle ? Number(marksWithin(one.text)?.marks ?? 0) : 0;
  };
  const rowsBelow = (one: RowCandidate): number => {
    const place = candidates.indexOf(one);
    const end = candidates.findIndex((other, at) => at > place && (other.shape !== "leaf" || statedIn(other) > 0));
    const below = candidates.slice(place + 1, end < 0 ? undefined : end).flatMap((other) => fullAt(other) ?? []);
    const sum = below.reduce((all, full) => all + full, 0);
    return sameSum(sum, statedIn(one)) ? below.length : 0;
  };
  const counts = new Map(candidates.flatMap((one) => (statedIn(one) > 0 ? [[one, rowsBelow(one)] as const] : [])));
  const styles = new Set([...counts].flatMap(([one, rows]) => (rows > 1 ? (one.enumerator?.style ?? []) : [])));
  return candidates.map((one) => {
    const rows = counts.get(one) ?? 0;
    // 四、廉政（14分） over one row of 14 is a section as 三、 above it is.
    const isLike = rows === 1 && one.enumerator !== null && styles.has(one.enumerator.style);
    return rows > 1 || isLike ? { ...one, shape: "heading" } : one;
  });
}

/**
 * 卖场 | 陈列 12 | 价签 8 | 仓库 | 先进先出 10: the first row of a table without numbers holds nothing but a name, as some further ones
 * do, and all others have full marks. Those names head the rows below them; an indicator whose marks were forgotten does not begin
 * the table.
 */
export function withLoneTitles(
  candidates: readonly RowCandidate[],
  { table }: RowFeatures,
  { fullAt }: Pick<RowMarks, "fullAt">,
): readonly RowCandidate[] {
  const end = candidates.findIndex(({ shape, heads }, at) => (shape !== "leaf" || heads) && at > 0);
  const before = candidates.slice(0, end < 0 ? undefined : end);
  if (before.some(({ enumerator }) => enumerator !== null)) return candidates;
  const isTitle = (one: RowCandidate | undefined): boolean =>
    one !== undefined &&
    isPlain(one) &&
    !one.scored &&
    table.columns.every(({ column }) => column === one.column || table.text(one.row, column) === "");
  const titles = new Set(before.filter(isTitle));
  const others = before.filter((one) => !titles.has(one));
  const areHeads = before.every((one, at) => !titles.has(one) || others.includes(before[at + 1] ?? one));
  const isPattern = titles.size > 1 && isTitle(before[0]) && others.length > titles.size && areHeads;
  if (!isPattern || others.some((one) => fullAt(one) === null)) return candidates;
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

/** A number that none of the numbers in cells of their own is below. */
const BENEATH: Enumerator = { style: "circled", text: "" };

/**
 * 1 森林管护 25 | 其中：巡查 10 | 防火 15 | 2 …: rows without a number below a numbered one say what it is made of, where the numbered
 * rows alone come to the total below them, or to 100. They are its leaves where they come to its full marks, else it is the indicator.
 */
export function withPartsOfNumbers(
  candidates: readonly RowCandidate[],
  { fullAt }: Pick<RowMarks, "fullAt">,
): readonly RowCandidate[] {
  const isNumbered = (one: RowCandidate): boolean => one.shape === "leaf" && one.inCell !== null && one.alone;
  const isPart = (one: RowCandidate): boolean => one.shape === "leaf" && isPlain(one) && fullAt(one) !== null;
  const firstTotal = candidates.findIndex(({ shape }) => shape === "total");
  const above = firstTotal < 0 ? candidates : candidates.slice(0, firstTotal);
  const numbered = above.filter(isNumbered);
  const last = above.findLastIndex(isNumbered);
  const whole = numbered.reduce((sum, one) => sum + (fullAt(one) ?? 0), 0);
  const closing = candidates.findIndex((one, at) => at > last && sameSum(fullAt(one) ?? 0, whole));
  const isStated = candidates.some((one, at) => at > last && !isPart(one) && fullAt(one) !== null);
  if (numbered.length < 2 || whole <= 0) return candidates;
  if (closing < 0 && (isStated || !sameSum(whole, WHOLE))) return candidates;
  const end = closing < 0 ? above.length : Math.min(closing, above.length);
  const others = above.slice(0, end).filter((one) => one.shape === "leaf" && !isNumbered(one));
  if (others.length === 0 || !others.every(isPart)) return candidates;
  const beneath = new Set<RowCandidate>();
  const left = new Set<RowCandidate>();
  for (const [place, one] of above.slice(0, end).entries()) {
    if (!isNumbered(one)) continue;
    const next = above.findIndex((other, at) => at > place && (at >= end || !isPart(other)));
    const parts = above.slice(place + 1, next < 0 ? end : next);
    const [own, sum] = [fullAt(one) ?? 0, parts.reduce((made, part) => made + (fullAt(part) ?? 0), 0)];
    const isAll = parts.length > 1 && sameSum(sum, own);
    // What comes to more, or says the same once more, is no part: a subtotal.
    if (!isAll && parts.length > 0 && (sum >= own || closing < 0)) return candidates;
    for (const part of parts) (isAll ? beneath : left).add(part);
  }
  return candidates.flatMap((one) => {
    if (left.has(one)) return [];
    return beneath.has(one) ? { ...one, enumerator: BENEATH, inText: BENEATH } : one;
  });
}

const WHOLE = 100;

/**
 * 一、二项累计 is no section numbered 一: where what it states is what all numbered rows above come to, and not what those below do, it
 * is a running total of the sections that it names.
 */
export function withRunningTotals(
  candidates: readonly RowCandidate[],
  { table, columns: { counted } }: RowFeatures,
): readonly RowCandidate[] {
  const figuresOf = ({ row }: RowCandidate): readonly (number | null)[] =>
    counted.map((column) => figureAt(table, row, column));
  const isSection = ({ shape, enumerator, inCell }: RowCandidate): boolean =>
    shape !== "total" && inCell === null && enumerator !== null && SECTION_STYLES.has(enumerator.style);
  const isNumbered = ({ shape, enumerator }: RowCandidate): boolean =>
    shape === "leaf" && enumerator !== null && !SECTION_STYLES.has(enumerator.style);
  if (!candidates.some((one) => one.scored && isSection(one))) return candidates;
  const sums = counted.map(() => 0);
  let count = 0;
  return candidates.map((one, place) => {
    if (isNumbered(one)) {
      for (const [at, figure] of figuresOf(one).entries()) sums[at] = (sums[at] ?? 0) + (figure ?? 0);
      count += 1;
    }
    if (count < 2 || !one.scored || !isSection(one)) return one;
    const stated = figuresOf(one);
    const fits = (of: readonly number[]): boolean =>
      stated.some((figure, at) => figure !== null && figure !== 0 && sameSum(figure, of[at] ?? 0));
    if (!fits(sums)) return one;
    const end = candidates.findIndex((other, at) => at > place && !isNumbered(other) && !isBelow(one, other));
    const below = candidates
      .slice(place + 1, end < 0 ? undefined : end)
      .filter(isNumbered)
      .map(figuresOf);
    const sumsBelow = counted.map((_, at) => below.reduce((sum, figures) => sum + (figures[at] ?? 0), 0));
    if (fits(sumsBelow)) return one;
    return { ...one, shape: "total", label: { kind: "running", prefix: "" }, enumerator: null, inText: null };
  });
}
