import { sumOfField, type Indicator, type StatedTotal } from "../../domain/indicator.ts";
import type { Marks } from "../../domain/marks.ts";
import { convertedSum, saysConverted } from "./convertedTotals.ts";
import type { FrameworkLayout } from "../sections/frameworkLayout.ts";
import { namedGroups } from "../sections/namedGroups.ts";
import { sheetNotes } from "../sections/sheetNotes.ts";
import { RoughSums, type Reading } from "./roughSums.ts";
import type { Sections } from "../sections/sections.ts";
import type { Claim, StatedTotals } from "./statedTotals.ts";
import { marksWithin } from "../text/textMarks.ts";
import { firstAfter } from "../arithmetic/leafSums.ts";
import { namedTotals, saidFigures, type SaidFigure, type TotalLabel } from "../meanings/totalLabel.ts";
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

/** A framework whose leaves have all been read, and what its sheet claims of them. */
export interface ReadLeaves {
  readonly layout: FrameworkLayout;
  readonly sections: Sections;
  readonly indicators: readonly Indicator[];
  readonly totals: StatedTotals;
}

/** Rows of totals, once every leaf is known: which leaves each one means. */
export function stateTotalRows(leaves: ReadLeaves, rows: readonly TotalRow[]): void {
  if (rows.length === 0) return;
  const { layout, indicators, totals } = leaves;
  const isConverted = saysConverted(sheetNotes(layout.table, layout.rows));
  const isReviewed = indicators.some(({ review }) => review.state !== "absent");
  const sums = new RoughSums(indicators);
  const groupOf = namedGroups(leaves);
  const lastOfAll = rows.findLastIndex(({ label }) => label.kind !== "subtotal");
  const begins = beginnings(leaves, rows);
  let previous = 0;
  const written = rows.map(({ row, label, text }) => totals.readRow(row, label.kind === "earned" ? "" : text));
  const read = rows.map((total, place) => {
    const isLast = place === lastOfAll;
    const list = readings(total, isLast, previous, leaves, groupOf);
    const isEarned = total.label.kind === "earned";
    const row = ofOneMark(written[place] ?? [], list, sums);
    const own = isEarned ? totals.earnedIn(total.row, row) : row;
    const left = leftOfFull(total.row, list, leaves, sums, isEarned ? "review" : undefined);
    const inRow = [...totals.worthIn(total, own), ...left];
    const cell = layout.table.cell(total.row, total.column);
    const said = [
      ...inRow,
      ...(claimsByName(total, inRow, isReviewed, cell) ??
        claimInText(total, inRow, cell, isReviewed, (claim) =>
          Math.min(...list.map((reading) => (sums.agree(reading, [claim]) ? 0 : sums.distance(reading, claim)))),
        )),
    ];
    previous = total.leavesBefore;
    const claims = asComesOut(asNamed(said, total.text, written[place + 1] ?? [], list, sums), list, sums);
    const further = isLast || !areTelling(claims) ? [] : stretchesTo(total.leavesBefore, begins);
    const of = bestReading(list, claims, sums, further);
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
    const level = levelOf(total, of, isLast, leaves, sums.base);
    for (const claim of claims) {
      const base = of.flatMap((id) => indicators[id] ?? []);
      const converted = claim.column === null ? convertedSum(claim, { text: total.text, isConverted }, base) : null;
      const column = isOfAll(claim, claims, base) ? null : claim.column;
      const part = converted ?? withBonuses(claim, base) ?? column;
      totals.add(level, name, claim.field, claim.value, claim.cell, of, part);
    }
    if (total.label.kind === "earned") continue;
    for (const { value, cell, column } of totals.ofUncounted(total.row, of))
      totals.add(level, name, "full", value, cell, of, column);
  }
}

/** A figure below the first of several columns that make one mark, and below no other of them, where all of them come to it. */
function isOfAll({ column, field, value }: Claim, claims: readonly Claim[], leaves: readonly Indicator[]): boolean {
  const beside = claims.filter((claim) => claim.field === field);
  return column !== null && beside.length === 1 && sumOfField(leaves, field).eq(value);
}

/**
 * What a total says under 扣分 that it leaves of the full marks, where that comes out and it is not what was taken off, or comes nearer
 * to it.
 *
 * @param only the marks of the unit, or of the reviewer
 */
function leftOfFull(
  row: number,
  list: readonly Reading[],
  { totals, indicators }: ReadLeaves,
  sums: RoughSums,
  only?: Claim["field"],
): readonly Claim[] {
  return totals.underDeducted(row).filter((claim) => {
    if (only !== undefined && claim.field !== only) return false;
    if (list.some((reading) => totals.isTakenOff(claim, leavesIn(reading, indicators)))) return false;
    const gaps = list.map((reading) => (sums.agree(reading, [claim]) ? 0 : sums.distance(reading, claim)));
    const value = claim.value.abs().toNumber();
    const offs = list.map((reading) => Math.abs(sums.lost(reading, claim.field) - value));
    return Math.min(...gaps) < Math.min(...offs);
  });
}

function leavesIn(reading: Reading, indicators: readonly Indicator[]): readonly (Indicator | undefined)[] {
  return "from" in reading ? indicators.slice(reading.from, reading.to) : reading.map((id) => indicators[id]);
}

/**
 * 应得合计 | 85 under 自评分: the only figure of a row, once or again, is what its label says, where it comes out as that alone. Without
 * a word it is what can be earned where the next row says what was.
 *
 * @param next what the next row of totals claims
 */
function asNamed(
  claims: readonly Claim[],
  text: string,
  next: readonly Claim[],
  list: readonly Reading[],
  sums: RoughSums,
): readonly Claim[] {
  const [claim, ...others] = claims;
  if (!claim || claim.column !== null) return claims;
  if (others.some(({ value, field }) => !value.eq(claim.value) || field === "full" || claim.field === "full"))
    return claims;
  const agrees = (one: Claim): boolean => list.some((reading) => sums.agree(reading, [one]));
  const saysFull = SAYS_FULL.test(text);
  const saysEarned = SAYS_EARNED.test(text.replace(SAYS_FULL, ""));
  const isPair = next.some((one) => one.field === claim.field && agrees(one));
  const isFull = saysFull === saysEarned ? isPair && claim.field !== "full" : saysFull;
  if (saysFull === saysEarned && !isFull) return claims;
  const named: Claim = { ...claim, field: isFull ? "full" : claim.field === "full" ? "actual" : claim.field };
  return named.field !== claim.field && agrees(named) && !agrees(claim) ? [named] : claims;
}

/** A figure over both what can be earned and what was is the other of the two where only that comes out. */
function asComesOut(claims: readonly Claim[], list: readonly Reading[], sums: RoughSums): readonly Claim[] {
  const agrees = (those: readonly Claim[]): boolean => list.some((reading) => sums.agree(reading, those));
  if (claims.every(({ isOverBoth }) => !isOverBoth) || agrees(claims)) return claims;
  const others = claims.map((claim): Claim => {
    return claim.isOverBoth ? { ...claim, field: claim.field === "full" ? "actual" : "full" } : claim;
  });
  return agrees(others) ? others : claims;
}

/** A figure merged over the unit's and the reviewer's marks is that of the two which comes out, else what counts. */
function ofOneMark(claims: readonly Claim[], list: readonly Reading[], sums: RoughSums): readonly Claim[] {
  const agrees = (claim: Claim): boolean => list.some((reading) => sums.agree(reading, [claim]));
  return claims.filter((claim) => {
    const same = claims.filter(({ cell, field }) => cell === claim.cell && field !== "full");
    if (claim.field === "full" || same.length < 2) return true;
    const right = same.filter(agrees);
    return right.length > 0 ? right.includes(claim) : claim.field === "review";
  });
}

/** What can be earned with the bonuses, where a total that neither comes to is nearer to that: 合计 110 over 101 and bonuses of 10. */
function withBonuses({ field, value, column }: Claim, leaves: readonly Indicator[]): Marks | null {
  if (field !== "full" || column !== null) return null;
  const worthOf = (kind: Indicator["kind"]): Marks =>
    sumOfField(
      leaves.filter((leaf) => leaf.kind === kind),
      "full",
    );
  const [base, bonus] = [worthOf("base"), worthOf("bonus")];
  const all = base.plus(bonus);
  if (bonus.eq(0) || base.eq(value) || all.eq(value)) return null;
  return value.minus(all).abs().lt(value.minus(base).abs()) ? all : null;
}

/** What a figure in the last rows is to be compared with, not what they come to. */
const SAYS_OTHER = /线|标准|门槛|上年|去年|平均|均分|目标|名次|排名/u;

/** 合计：应得100分，实得99分 claims both, where the row's columns do not say; null where the text names none. */
function claimsByName(
  { text }: TotalRow,
  inRow: readonly Claim[],
  isReviewed: boolean,
  cell: string,
): readonly Claim[] | null {
  const named = namedTotals(text, true)?.claims;
  if (!named) return null;
  return named
    .filter(({ field }) => (field !== "review" || isReviewed) && inRow.every((claim) => claim.field !== field))
    .map(({ field, value }) => ({ field, value, cell, column: null }));
}

const SAYS_EARNED = new RegExp(EARNED, "u");
const SAYS_FULL = new RegExp(FULL, "u");

/**
 * 合计（100分） claims the full marks, 自评总得分：97分 what was earned, where the row's columns do not say; 总分：97分 may be
 * either, so that which comes nearer.
 */
function claimInText(
  { text }: TotalRow,
  inRow: readonly Claim[],
  cell: string,
  isReviewed: boolean,
  gapOf: (claim: Claim) => number,
): readonly Claim[] {
  if (inRow.some(({ field }) => field === "full")) return [];
  const said = inRow.length > 0 ? [] : saidFigures(text);
  const [first, ...others] = said;
  const isAlone = others.length === 0 && first?.field !== "actual" && first?.field !== "review";
  if (first && !isAlone) return saidClaims(said, cell, isReviewed, (claim) => gapOf(claim) === 0);
  const marks = marksWithin(text)?.marks ?? first?.value;
  if (!marks) return [];
  const full: Claim = { field: "full", value: marks, cell, column: null };
  const earned: Claim = { ...full, field: "actual" };
  if (inRow.length > 0 || SAYS_FULL.test(text) || /分\s*[)）】\]]/u.test(text)) return [full];
  return [gapOf(earned) < gapOf(full) ? earned : full];
}

/** One figure of each field: the one that agrees, else the first; without a word for it a figure is what it agrees with. */
function saidClaims(
  said: readonly SaidFigure[],
  cell: string,
  isReviewed: boolean,
  agrees: (claim: Claim) => boolean,
): readonly Claim[] {
  const claims = said.flatMap(({ field, value }): readonly Claim[] => {
    const claimed = field === "review" && !isReviewed ? "actual" : field;
    if (claimed !== null) return [{ field: claimed, value, cell, column: null }];
    const any = FIELDS.map((one) => ({ field: one, value, cell, column: null }));
    return any.filter(agrees).slice(0, 1);
  });
  return FIELDS.flatMap((field) => {
    const all = claims.filter((claim) => claim.field === field);
    return all.find(agrees) ?? all[0] ?? [];
  });
}

const FIELDS = ["actual", "review", "full"] as const;

/** Whether a row claims enough for a stretch of rows not to come to it by chance: two figures at least. */
function areTelling(claims: readonly Claim[]): boolean {
  return new Set(claims.map(({ value }) => value.toString())).size > 1;
}

/** How many stretches are tried. */
const MOST_STRETCHES = 24;

/** Leaves with which an item begins, or before which a total stands, in order. */
function beginnings({ sections }: ReadLeaves, rows: readonly TotalRow[]): readonly number[] {
  const items = sections.leavesOfItem.flatMap(([first]) => first ?? []);
  return [...new Set([...items, ...rows.map(({ leavesBefore }) => leavesBefore)])].sort((one, other) => one - other);
}

/** What lies between a beginning and a total, the nearest first. */
function stretchesTo(to: number, begins: readonly number[]): readonly Reading[] {
  const end = firstAfter(begins, to - 1);
  const from = begins.slice(Math.max(end - MOST_STRETCHES, 0), end).reverse();
  return from.map((begin) => ({ from: begin, to }));
}

/** The likeliest first. */
function readings(
  { label: { kind, prefix }, leavesBefore: to, item, headings }: TotalRow,
  isLast: boolean,
  previous: number,
  { indicators, sections }: ReadLeaves,
  groupOf: (name: string) => readonly number[] | null,
): readonly Reading[] {
  const before = { from: 0, to };
  const since = { from: previous, to };
  const list: Reading[] = [];
  const named =
    (prefix === "" ? null : (sections.leavesOf(prefix) ?? groupOf(prefix))) ?? ofKind(prefix, to, indicators);
  if (named) list.push(named);
  if (kind === "subtotal" || (kind === "total" && !isLast)) {
    if (item !== null) list.push(sections.leavesOfItem[item] ?? []);
    list.push(...headings.map((from) => ({ from, to })), since);
    if (kind === "total") list.push(before);
  } else if (kind === "running") list.push(before, since);
  else list.push(...(to === 0 ? [] : [before]), { from: 0, to: indicators.length }, since);
  return list.filter((reading) => ("from" in reading ? reading.to > reading.from : reading.length > 0));
}

const KINDS: readonly (readonly [RegExp, Indicator["kind"]])[] = [
  [/^基(?:本|础)/u, "base"],
  [/^加分/u, "bonus"],
  [/^(?:减分|扣分)/u, "deduction"],
];

/** 基本分合计, 加分项小计, 扣分合计. */
function ofKind(prefix: string, to: number, indicators: readonly Indicator[]): readonly number[] | null {
  const kind = KINDS.find(([words]) => words.test(prefix))?.[1];
  if (kind === undefined) return null;
  const of = indicators.slice(0, to).filter((indicator) => indicator.kind === kind);
  return of.length > 0 ? of.map(({ id }) => id) : null;
}

/**
 * Where a row may mean several stretches of leaves, the one that agrees with all it claims, else with its full marks, else
 * the likeliest: a total is reported only where no reading of it is right.
 *
 * @param further stretches that it means only where they agree
 */
function bestReading(
  list: readonly Reading[],
  claims: readonly Claim[],
  sums: RoughSums,
  further: readonly Reading[],
): readonly number[] {
  const full = claims.filter(({ field }) => field === "full");
  const best =
    [...list, ...further].find((reading) => sums.agree(reading, claims)) ??
    list.find((reading) => sums.agree(reading, full)) ??
    list.find((reading) => full.length > 0 && full.every((claim) => isNear(sums, reading, claim))) ??
    list[0];
  if (best === undefined) return [];
  return "from" in best ? Array.from({ length: best.to - best.from }, (_, place) => best.from + place) : best;
}

/** Within a tenth of what is claimed: a slip in a mark, where the other stretches are nowhere near. */
function isNear(sums: RoughSums, reading: Reading, claim: Claim): boolean {
  return sums.distance(reading, claim) * 10 <= claim.value.abs().toNumber();
}

function levelOf(
  total: TotalRow,
  of: readonly number[],
  isLast: boolean,
  { indicators, sections }: ReadLeaves,
  base: number,
): StatedTotal["level"] {
  if (total.label.kind !== "subtotal" && (isLast || of.length >= base)) return "total";
  const item = indicators[of[0] ?? -1]?.item ?? -1;
  const isPart = of.length < (sections.leavesOfItem[item]?.length ?? 0);
  return isPart && of.every((id) => indicators[id]?.item === item) ? "indicator" : "item";
}
