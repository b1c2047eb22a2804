import type { Item, StatedTotal } from "../domain/indicator.ts";
import { decimalsOf, NO_MARKS, roundMarks, sumMarks, type Marks } from "../domain/marks.ts";
import type { ComparedTotal, ScoredIndicator } from "../domain/scorecard.ts";
import type { ScoringRules } from "../domain/settings.ts";
import { scoreBonus, scoreDeduction } from "./bonus.ts";
import { ExactSum } from "./exactSum.ts";

/** The binary noise of a stored formula result is far below this, and no office marks finer. */
const AGREEING_PLACES = 6;
/** Dividing a mark by a third and multiplying again gives the same mark up to the twentieth place. */
const WORTH_PLACES = 12;
/** Marks as fine as this were divided, nobody gives them. */
const PLACES_OF_QUOTIENTS = 3;

/**
 * Compares each stated total with the computed one. A total may cover rows of several kinds, and sheets differ in
 * whether 合计 includes 加分 and 缺项, so every plausible reading is tried, the strictest first; if none agrees, the first is
 * reported.
 */
export function compareTotals(
  stated: readonly StatedTotal[],
  items: readonly Item[],
  indicators: readonly ScoredIndicator[],
  rules: ScoringRules,
): readonly ComparedTotal[] {
  const besideOf = totalsBeside(stated);
  const ofAll = stated.filter(({ level }) => level === "total");
  const readingLists = (total: StatedTotal): readonly (readonly Marks[])[] => {
    const others = ofAll.filter((other) => other !== total && other.field === total.field);
    return readingListsOf({ total, others }, items, indicators, rules);
  };
  return stated.map((total) => {
    if (total.computed) {
      return { stated: total, computed: total.computed, agrees: isStated(total, total.computed) };
    }
    const lists = onItsScale(readingLists(total), total);
    const beside = besideOf(total);
    const besides = beside ? (onItsScale(readingLists(beside), beside)[0] ?? []) : [];
    const usual = besides.some((computed) => beside && agree(computed, beside.value));
    // A row has one meaning: whatever the self marks beside it subtract, the review marks subtract too.
    const possible = lists.flatMap((list) =>
      list.filter((_, place) => !usual || !beside || agree(besides[place] ?? NO_MARKS, beside.value)),
    );
    const agreeing =
      possible.find((computed) => agree(computed, total.value)) ??
      possible.find((computed) => isStated(total, computed));
    if (agreeing === undefined) {
      const whole = convertedReading(total, indicators);
      if (whole) return { stated: total, computed: whole, agrees: true, readAs: "converted" };
    }
    const confirmed =
      agreeing !== undefined && !total.blanksStand && !(lists[0] ?? []).some((computed) => isStated(total, computed));
    return {
      stated: total,
      computed: agreeing ?? possible[0] ?? NO_MARKS,
      agrees: agreeing !== undefined,
      ...(confirmed ? { readAs: "confirmed" as const } : {}),
    };
  });
}

/** 得分 91.33 for 68.5 out of the 75 that apply, rounded as written; null if the figure is not that. */
function convertedReading({ field, of, value }: StatedTotal, indicators: readonly ScoredIndicator[]): Marks | null {
  const covered = of.flatMap((id) => indicators[id] ?? []);
  const base = covered.filter(({ indicator }) => indicator.kind === "base");
  const [applicable = NO_MARKS, whole = NO_MARKS] = baseReadings("full", base);
  const [earned = NO_MARKS] = baseReadings(field, base);
  if (field === "full" || base.length < covered.length || applicable.eq(whole) || applicable.lte(0)) return null;
  const made = roundMarks(earned.times(whole).div(applicable), decimalsOf(value));
  return made.eq(value) && !earned.eq(0) ? made : null;
}

/** Converts figures of the whole to the part's own scale. */
function onItsScale(lists: readonly (readonly Marks[])[], { worth }: StatedTotal): readonly (readonly Marks[])[] {
  return worth ? lists.map((list) => list.map((value) => value.div(worth).round(WORTH_PLACES))) : lists;
}

/** Finds to a total of review marks that of the self marks in the same row, over the same indicators. */
function totalsBeside(stated: readonly StatedTotal[]): (total: StatedTotal) => StatedTotal | undefined {
  const rowOf = ({ sheet, cell }: StatedTotal): string => `${cell.replace(/^[A-Z]+/u, "")} ${sheet}`;
  const isReviewed = stated.some(({ field }) => field === "review");
  const own = new Map<string, StatedTotal[]>();
  for (const one of stated) {
    if (one.field !== "actual" || one.computed !== undefined || !isReviewed) continue;
    const row = rowOf(one);
    const same = own.get(row);
    if (same) same.push(one);
    else own.set(row, [one]);
  }
  return (total) => {
    if (total.field !== "review") return undefined;
    const isOfSame = ({ of }: StatedTotal): boolean =>
      of.length === total.of.length && of.every((id, place) => id === total.of[place]);
    return own.get(rowOf(total))?.find(isOfSame);
  };
}

/**
 * The figures that a total may stand for. For review marks there is a second list with the marks that count: if a
 * reviewer entered only some rows, the unit's own marks count in the others.
 */
function readingListsOf(
  asked: AskedTotal,
  items: readonly Item[],
  indicators: readonly ScoredIndicator[],
  rules: ScoringRules,
): readonly (readonly Marks[])[] {
  const { total } = asked;
  const covered = total.of.flatMap((id) => indicators[id] ?? []);
  const own = readingsOf(asked, covered, items, rules);
  if (total.field !== "review" || covered.every(({ review, actual }) => review !== null || actual === null))
    return [own];
  const counting = covered.map((scored) => ({ ...scored, review: scored.effective }));
  return [own, readingsOf(asked, counting, items, rules)];
}

function agree(a: Marks, b: Marks): boolean {
  return a.eq(b) || a.round(AGREEING_PLACES).eq(b.round(AGREEING_PLACES));
}

/**
 * Whether a total is what its rows come to, as finely as it is stated: 93.5 for 93.53, but no whole mark for 92.5. Thirds and the
 * like, rounded on each row, come to a little less or more: 33.333 three times to 100.
 */
function isStated({ value, places = 0, of }: StatedTotal, computed: Marks): boolean {
  if (agree(computed, value)) return true;
  const made = computed.round(AGREEING_PLACES);
  const decimals = Math.max(decimalsOf(value), places);
  if (decimals > 0 && roundMarks(made, decimals).eq(value)) return true;
  const finest = decimalsOf(made);
  const slack = NO_MARKS.plus(0.5 * of.length).div(10 ** finest);
  return finest >= PLACES_OF_QUOTIENTS && made.minus(value).abs().lte(slack);
}

/** A stated total, and the totals of all that are stated of the same marks elsewhere. */
interface AskedTotal {
  readonly total: StatedTotal;
  readonly others: readonly StatedTotal[];
}

function readingsOf(
  { total, others }: AskedTotal,
  covered: readonly ScoredIndicator[],
  items: readonly Item[],
  rules: ScoringRules,
): readonly Marks[] {
  const ofKind = (kind: ScoredIndicator["indicator"]["kind"]): readonly ScoredIndicator[] =>
    covered.filter((scored) => scored.indicator.kind === kind);
  const base = ofKind("base");
  const bonus = ofKind("bonus");
  const deduction = ofKind("deduction");
  const own = baseReadings(total.field, base);
  if (bonus.length === 0 && deduction.length === 0) return base.length > 0 ? own : vetoReadings(total.field, covered);

  const earned = extra(total.field, bonus);
  const capped = total.field === "full" ? earned : scoreBonus(items, bonus, rules).counted;
  const written = extra(total.field, deduction).abs();
  const { field } = total;
  const counted = field === "full" ? written : scoreDeduction(items, asGiven(deduction, field), rules).counted;
  const isCapped = !counted.eq(written);
  if (base.length === 0) {
    const losses = isCapped ? [counted, written] : [written];
    if (bonus.length === 0) return losses.map((lost) => (total.value.lt(0) ? lost.times(-1) : lost));
    return [earned, capped, ...losses.flatMap((lost) => [earned.minus(lost), capped.minus(lost)])];
  }
  const lost = counted;
  const [first = NO_MARKS] = own;
  // Full marks cover the base; a mark that includes bonus rows has theirs as well.
  if (field === "full") return [...own, first.plus(earned)];
  const whole = [first.plus(capped).minus(lost), first.plus(earned).minus(lost)];
  // With the one and without the other only on the way to a total of both.
  const isOnTheWay = others.some((other) => whole.some((result) => agree(result, other.value)));
  return [...whole, ...(isOnTheWay ? [first.plus(earned), first.minus(lost)] : []), ...own];
}

/** Deductions as the unit, or the reviewer, has them. */
function asGiven(deductions: readonly ScoredIndicator[], field: "actual" | "review"): readonly ScoredIndicator[] {
  return deductions.map((scored) => ({ ...scored, effective: scored[field]?.abs() ?? null }));
}

/** Full marks with and without what does not apply: 合计 100 stays 100 in a sheet with one 缺项. */
function baseReadings(field: StatedTotal["field"], base: readonly ScoredIndicator[]): readonly Marks[] {
  if (field !== "full") return [add(base, (scored) => (scored.state === "not-applicable" ? null : scored[field]))];
  const whole = add(base, (scored) => scored.full);
  if (base.every(({ state }) => state !== "not-applicable")) return [whole, whole];
  return [add(base, (scored) => (scored.state === "not-applicable" ? null : scored.full)), whole];
}

function extra(field: StatedTotal["field"], scored: readonly ScoredIndicator[]): Marks {
  return add(scored, (one) => {
    const value = one[field];
    return one.indicator.kind === "deduction" ? (value?.abs() ?? null) : value;
  });
}

/** The total of a veto section counts events, or is blank. */
function vetoReadings(field: StatedTotal["field"], vetoes: readonly ScoredIndicator[]): readonly Marks[] {
  return [
    sumMarks(
      vetoes.flatMap(({ indicator }) => {
        const reading = indicator[field];
        return reading.state === "number" ? [reading.value] : [];
      }),
    ),
  ];
}

function add(indicators: readonly ScoredIndicator[], value: (scored: ScoredIndicator) => Marks | null): Marks {
  const sum = new ExactSum();
  for (const scored of indicators) {
    const one = value(scored);
    if (one !== null) sum.add(one);
  }
  return sum.total();
}
