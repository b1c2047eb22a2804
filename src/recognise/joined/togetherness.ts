import { sameSum, toNumber } from "../../domain/marks.ts";
import { endsLikeDepartment, looksLikePerson } from "../departments/departmentName.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { saidFigures } from "../meanings/totalLabel.ts";
import { titlesOf } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { isOldSheet, nameRank } from "../text/sheetName.ts";
import { weightsInNames } from "./joinedParts.ts";
import type { Part } from "./part.ts";
import { readPartsSummary, type PartsSummary } from "./partsSummary.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";

/** How several sheets that each fit a framework belong together. */
export type Togetherness =
  | { readonly kind: "parts" | "periods"; readonly parts: readonly Part[]; readonly summary: SheetGrid | null }
  | { readonly kind: "units"; readonly parts: readonly Part[] }
  /** Other indicators on each, and nothing says whether they are parts of one framework or frameworks of their own. */
  | { readonly kind: "open"; readonly parts: readonly Part[] };

/**
 * What the sheets say of each other: the same indicators are periods, units, or versions of one sheet; other indicators are
 * parts of one framework where a sheet sums them up, or their full marks come to a whole that none of them is alone.
 *
 * @param parts all sheets that fit, in the workbook's order
 * @param sheets those that may sum them up
 * @returns null for versions of one sheet, and where they have only some indicators in common
 */
export function togetherness(parts: readonly Part[], sheets: readonly SheetGrid[]): Togetherness | null {
  if (parts.length < 2) return null;
  const summed = summedParts(parts, sheets);
  const members = summed?.parts ?? parts.filter(({ name }) => !isCopy(name));
  if (members.length < 2) return null;
  const summary = summed?.sheet ?? null;
  if (areAlike(members)) {
    if (arePeriods(members)) return { kind: "periods", parts: members, summary };
    return summed || areUnits(members) ? { kind: "units", parts: members } : null;
  }
  if (!areApart(members)) return null;
  const isWhole = summed !== null || makeWhole(members) || weightsInNames(members) !== null || stateWhole(members);
  return isWhole ? { kind: "parts", parts: members, summary } : { kind: "open", parts: members };
}

/** The sheet that sums up the most of the others, with these. */
function summedParts(
  parts: readonly Part[],
  sheets: readonly SheetGrid[],
): { readonly sheet: SheetGrid; readonly parts: readonly Part[] } | null {
  let best: ReturnType<typeof summedParts> = null;
  for (const sheet of sheets) {
    const others = parts.filter(({ table, name }) => table.sheet !== sheet && !isCopy(name));
    if (others.length <= (best?.parts.length ?? 1)) continue;
    const summary = readPartsSummary(sheet, others);
    if (summary && confirms(summary, others)) best = { sheet, parts: others };
  }
  return best;
}

/** Whether most of the figures that a sheet gives for the parts are right: then it means them, and not something with the same name. */
function confirms({ claims, weights }: PartsSummary, parts: readonly Part[]): boolean {
  // A sum of nothing proves nothing: at the start of a year nobody has been scored yet.
  const own = claims.filter(({ part, field, value }) => {
    const one = part === null ? undefined : parts[part];
    return one !== undefined && (value !== 0 || (field !== "full" && one[field].length > 0));
  });
  const agreeing = own.filter(({ part, field, value, own: isOwn }) => {
    const one = parts[part ?? 0];
    if (!one) return false;
    const worth = weights && !isOwn ? (weights[part ?? 0]?.points ?? 0) / (one.full || 1) : 1;
    const figures = field === "full" ? [one.full] : one[field];
    return figures.some((figure) => Math.abs(figure * worth - value) < 0.006);
  });
  return own.length === 0 ? weights !== null : agreeing.length * 2 >= own.length;
}

/** 测评体系（旧）, 考核表 (2): another version of a sheet, no part. */
function isCopy(name: string): boolean {
  return isOldSheet(name) || /[(（]\s*\d+\s*[)）]$/u.test(name);
}

const ALIKE = 0.8;
const APART = 0.2;

function names({ draft }: Part): ReadonlySet<string> {
  return new Set(draft.indicators.map(({ name }) => normaliseName(name)));
}

/** Share of the names of the smaller that both have. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return small.size === 0 ? 0 : [...small].filter((name) => large.has(name)).length / small.size;
}

/** Whether sheets have the same indicators, and the same full marks in all. */
export function areAlike(parts: readonly Part[]): boolean {
  const [first, ...others] = parts;
  if (!first) return false;
  const own = names(first);
  return others.every((other) => overlap(own, names(other)) >= ALIKE && sameSum(other.full, first.full));
}

function areApart(parts: readonly Part[]): boolean {
  const all = parts.map(names);
  return all.every((one, at) => all.slice(at + 1).every((other) => overlap(one, other) <= APART));
}

function arePeriods(parts: readonly Part[]): boolean {
  const byName = parts.map(({ name }) => sheetPeriod(name));
  const said = byName.every((one) => one !== null) ? byName : parts.map(({ titles }) => sheetPeriod(titles.join("")));
  const periods = new Set(said.map((one) => one?.period));
  const rests = new Set(said.map((one) => one?.rest));
  return said.every((one) => one !== null) && periods.size === parts.length && rests.size === 1;
}

/** Named after offices, persons or units, filled in by different ones, or too many to be versions of one sheet. */
function areUnits(parts: readonly Part[]): boolean {
  const units = new Set(parts.flatMap(({ unit }) => unit ?? []));
  if (units.size === parts.length) return true;
  if (parts.every(({ name }) => endsLikeDepartment(name) || looksLikePerson(name))) return true;
  const called = parts.filter(({ name }) => nameRank(name, "framework") > 0);
  return parts.length > 2 && called.length === 0 && new Set(parts.map(({ actual }) => actual.join())).size > 1;
}

/** Full marks in all that none of the sheets comes to alone; sheets of 加分项 or 负面清单 stand beside. */
function makeWhole(parts: readonly Part[]): boolean {
  const base = parts.filter(({ kind }) => kind === null);
  const sum = base.reduce((total, { full }) => total + full, 0);
  const whole = [100, 120, 150, 200, 500, 1000].find((one) => sameSum(one, sum));
  if (whole === undefined || base.some(({ full }) => full <= 0)) return false;
  if (base.length === 1) return parts.length > 1;
  return base.every(({ full }) => full < 100);
}

/** Marks that the sheets state for all of them together: 总计 below the last, or in a title (全年共80分). */
function stateWhole(parts: readonly Part[]): boolean {
  const sum = parts.reduce((total, { full }) => total + full, 0);
  return parts.some(({ draft, table, full }) => {
    if (full >= sum) return false;
    const totals = draft.stated.filter(({ level, field }) => level === "total" && field === "full");
    const said = titlesOf(table).flatMap(saidFigures);
    const inTitles = said.filter(({ field }) => field === null || field === "full");
    return [...totals, ...inTitles].some(({ value }) => sameSum(toNumber(value), sum));
  });
}

const NUMBER = "[一二三四五六七八九十\\d]{1,3}";
const PERIOD = new RegExp(
  `(?:(?:19|20)\\d{2}[年./-]?度?)?(?:${NUMBER}月份?|第?${NUMBER}季度?|第${NUMBER}(?:周|期|次|轮|旬|批次)|[上下]半年|q[1-4])`,
  "iu",
);

/** Of a sheet called 考核表（3月） or 一季度: the period, and what is called the same on the sheets of the other periods. */
function sheetPeriod(text: string): { readonly period: string; readonly rest: string } | null {
  const folded = withDateNumerals(text.normalize("NFKC").replace(/\s+/gu, ""));
  const period = PERIOD.exec(folded)?.[0];
  return period === undefined ? null : { period, rest: normaliseName(folded.replace(period, "")) };
}
