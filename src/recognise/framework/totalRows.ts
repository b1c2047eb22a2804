import type { Indicator, StatedTotal } from "../../domain/indicator.ts";
import { NO_MARKS, exactMarks, roundMarks, sumMarks, type Marks } from "../../domain/marks.ts";
import { RoughSums, type Reading } from "./roughSums.ts";
import type { Sections } from "./sections.ts";
import type { Claim, StatedTotals } from "./statedTotals.ts";
import type { Table } from "../table/table.ts";
import { marksWithin } from "../text/textMarks.ts";
import { namedTotals, type TotalLabel } from "./totalLabel.ts";
import { EARNED, FULL } from "../words/marks.ts";

/** A row of totals, with how many leaves stand above it. */
export interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: TotalLabel;
  readonly leavesBefore: number;
  /** Item of the last leaf above. */
  readonly item: number | null;
  /** Id of the first leaf under each open heading, innermost first. */
  readonly headings: readonly number[];
}

/** Rows of totals, once every leaf is known: which leaves each one means. */
export function stateTotalRows(
  table: Table,
  rows: readonly TotalRow[],
  indicators: readonly Indicator[],
  sections: Sections,
  totals: StatedTotals,
  notes: Iterable<string>,
): void {
  if (rows.length === 0) return;
  const isConverted = saysConverted(notes);
  const sums = new RoughSums(indicators);
  const lastOfAll = rows.findLastIndex(({ label }) => label.kind !== "subtotal");
  let previous = 0;
  const read = rows.map((total, place): ReadTotal => {
    const isLast = place === lastOfAll;
    const list = readings(total, isLast, previous, indicators, sections);
    const isEarned = total.label.kind === "earned";
    const row = totals.readRow(total.row, isEarned ? "" : total.text);
    const inRow = isEarned ? totals.earnedIn(total.row, row) : row;
    const cell = table.cell(total.row, total.column);
    const claims = [
      ...inRow,
      ...(claimsByName(total, inRow, indicators, cell) ??
        claimInText(total, inRow, cell, (claim) => list.some((reading) => sums.agree(reading, [claim])))),
    ];
    previous = total.leavesBefore;
    const of = bestReading(list, claims, sums);
    const agrees = sums.agree(of, claims);
    // What could be earned stands beside what was: where either comes out the row speaks of both.
    const beside = row.filter(
      (claim) => isEarned && claim.field === "full" && claims.every(({ cell }) => cell !== claim.cell),
    );
    // Unless it says what was earned once more.
    const repeats = beside.some(({ value }) => claims.some((claim) => claim.value.eq(value)));
    const isOfBoth = sums.agree(of, beside) || (agrees && !repeats);
    return { total, claims: isOfBoth ? [...beside, ...claims] : claims, of, isLast, agrees };
  });
  const agrees = read.some((one) => one.agrees);
  for (const { total, claims, of, isLast, ...one } of read) {
    // 合格分数线 beside a total that comes out.
    if (!one.agrees && agrees && total.label.kind === "earned" && SAYS_OTHER.test(total.text)) continue;
    const name = namedTotals(total.text, true)?.label ?? total.text.trim();
    const level = levelOf(total, of, isLast, indicators, sections, sums.base);
    for (const claim of claims) {
      const converted =
        claim.column === null ? convertedSum(claim, { text: total.text, isConverted }, of, indicators) : null;
      totals.add(level, name, claim.field, claim.value, claim.cell, of, converted ?? claim.column);
    }
  }
}

interface ReadTotal {
  readonly total: TotalRow;
  readonly claims: readonly Claim[];
  readonly of: readonly number[];
  readonly isLast: boolean;
  readonly agrees: boolean;
}

/** What a figure in the last rows is to be compared with, not what they come to. */
const SAYS_OTHER = /线|标准|门槛|上年|去年|平均|均分|目标|名次|排名/u;

/**
 * 折合百分制得分 is what was earned of what could be, out of 100; 折算得分 that or out of the full marks with what does not apply;
 * 折算得分（占年度考核20%） that share of either sum.
 *
 * @param said the row's own label, and whether a note says it of what does not apply, which leaves the plain sum in order too
 * @returns null where neither says such a thing, or the marks are out of 100 anyway
 */
function convertedSum(
  { field, value }: Claim,
  said: { readonly text: string; readonly isConverted: boolean },
  of: readonly number[],
  indicators: readonly Indicator[],
): Marks | null {
  const isLabelled = /折[合算]|换算|百分制/u.test(said.text);
  const base = of.flatMap((id) => indicators[id] ?? []);
  const decimals = Math.max(value.c.length - value.e - 1, 0);
  const [, share, ...others] = said.text.normalize("NFKC").split(/(\d+(?:\.\d+)?)%/u);
  if (isLabelled && share !== undefined && others.length === 1 && base.every(({ kind }) => kind === "base")) {
    const sum = sumMarks(base.flatMap((one) => (one[field].state === "number" ? one[field].value : [])));
    return roundMarks(sum.times(share).div(100), decimals);
  }
  if (field === "full" || !(isLabelled || said.isConverted)) return null;
  const fullOf = (one: Indicator): Marks => (one.full.state === "number" ? one.full.value : NO_MARKS);
  const applicable = base.filter(
    (one) => one[field].state !== "not-applicable" && one.actual.state !== "not-applicable",
  );
  const [most, whole] = [sumMarks(applicable.map(fullOf)), sumMarks(base.map(fullOf))];
  const earned = sumMarks(base.flatMap((one) => (one[field].state === "number" ? one[field].value : [])));
  if (most.lte(0) || base.some(({ kind }) => kind !== "base") || most.eq(100)) return null;
  if (!isLabelled && applicable.length === base.length) return null;
  const outOf = (top: Marks): Marks => roundMarks(earned.times(top).div(most), decimals);
  const made = [exactMarks(100), whole].map(outOf).find((one) => one.eq(value));
  return made ?? (/百分制/u.test(said.text) ? outOf(exactMarks(100)) : null);
}

/** 合计：应得100分，实得99分 claims both, where the row's columns do not say; null where the text names none. */
function claimsByName(
  { text }: TotalRow,
  inRow: readonly Claim[],
  indicators: readonly Indicator[],
  cell: string,
): readonly Claim[] | null {
  const named = namedTotals(text, true)?.claims;
  if (!named) return null;
  const isReviewed = indicators.some(({ review }) => review.state !== "absent");
  return named
    .filter(({ field }) => (field !== "review" || isReviewed) && inRow.every((claim) => claim.field !== field))
    .map(({ field, value }) => ({ field, value, cell, column: null }));
}

const SAYS_EARNED = new RegExp(EARNED, "u");
const SAYS_FULL = new RegExp(FULL, "u");

/**
 * 合计（100分） claims the full marks, 自评总得分：97分 what was earned, where the row's columns do not say; 总分：97分 may be
 * either, so that which agrees.
 */
function claimInText(
  { text }: TotalRow,
  inRow: readonly Claim[],
  cell: string,
  agrees: (claim: Claim) => boolean,
): readonly Claim[] {
  if (inRow.some(({ field }) => field === "full")) return [];
  const marks = marksWithin(text)?.marks;
  if (!marks) return [];
  const full: Claim = { field: "full", value: marks, cell, column: null };
  const earned: Claim = { ...full, field: "actual" };
  if (inRow.length > 0 || SAYS_FULL.test(text) || /分\s*[)）】\]]/u.test(text)) return [full];
  if (SAYS_EARNED.test(text)) return [earned];
  return [agrees(earned) && !agrees(full) ? earned : full];
}

/** The likeliest first. */
function readings(
  total: TotalRow,
  isLast: boolean,
  previous: number,
  indicators: readonly Indicator[],
  sections: Sections,
): readonly Reading[] {
  const { kind, prefix } = total.label;
  const to = total.leavesBefore;
  const before = { from: 0, to };
  const since = { from: previous, to };
  const all = { from: 0, to: indicators.length };
  const list: Reading[] = [];
  const named = namedSection(prefix, sections) ?? ofKind(prefix, to, indicators);
  if (named) list.push(named);
  if (kind === "subtotal" || (kind === "total" && !isLast)) {
    if (total.item !== null) list.push(sections.leavesOfItem[total.item] ?? []);
    list.push(...total.headings.map((from) => ({ from, to })), since);
    if (kind === "total") list.push(before);
  } else if (kind === "running") list.push(before, since);
  else list.push(to === 0 ? all : before, all, since);
  return list.filter((reading) => ("from" in reading ? reading.to > reading.from : reading.length > 0));
}

function namedSection(prefix: string, sections: Sections): readonly number[] | null {
  if (prefix === "") return null;
  return sections.leavesOf(prefix);
}

/** 基本分合计, 加分项小计, 扣分合计. */
function ofKind(prefix: string, to: number, indicators: readonly Indicator[]): readonly number[] | null {
  const kind = /^基(?:本|础)/u.test(prefix)
    ? "base"
    : prefix.startsWith("加分")
      ? "bonus"
      : /^(?:减分|扣分)/u.test(prefix)
        ? "deduction"
        : null;
  if (kind === null) return null;
  const of = indicators.slice(0, to).filter((indicator) => indicator.kind === kind);
  return of.length > 0 ? of.map(({ id }) => id) : null;
}

/**
 * Where a row may mean several stretches of leaves, the one that agrees with all it claims, else with its full marks, else
 * the likeliest: a total is reported only where no reading of it is right.
 */
function bestReading(list: readonly Reading[], claims: readonly Claim[], sums: RoughSums): readonly number[] {
  const full = claims.filter(({ field }) => field === "full");
  const best =
    list.find((reading) => sums.agree(reading, claims)) ?? list.find((reading) => sums.agree(reading, full)) ?? list[0];
  if (best === undefined) return [];
  return "from" in best ? Array.from({ length: best.to - best.from }, (_, place) => best.from + place) : best;
}

function levelOf(
  total: TotalRow,
  of: readonly number[],
  isLast: boolean,
  indicators: readonly Indicator[],
  sections: Sections,
  base: number,
): StatedTotal["level"] {
  if (total.label.kind !== "subtotal" && (isLast || of.length >= base)) return "total";
  const item = indicators[of[0] ?? -1]?.item;
  const leaves = item === undefined ? undefined : sections.leavesOfItem[item];
  const within = of.every((id) => indicators[id]?.item === item);
  return within && leaves && of.length < leaves.length ? "indicator" : "item";
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
function saysConverted(notes: Iterable<string>): boolean {
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
