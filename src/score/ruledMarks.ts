import type { Indicator } from "../domain/indicator.ts";
import { NO_MARKS, type Marks } from "../domain/marks.ts";
import type { RuledMarks } from "../domain/scorecard.ts";
import type { Achieved, MarkRule, MarkStep, Target } from "../domain/target.ts";
import { compare, type Comparison } from "./comparison.ts";

/** An indicator whose marks a rule determines. */
export interface RuledCase {
  readonly indicator: Indicator;
  readonly full: Marks | null;
  readonly rule: MarkRule;
  readonly achieved: Achieved;
  /** The target that the rule refers to, or null. */
  readonly wanted: Target | null;
  readonly compared: Comparison | null;
  readonly months: number | null;
}

/** The marks that a rule gives; null if it does not fit the contents of the row. */
export function ruledMarks(one: RuledCase): RuledMarks | null {
  const { rule, indicator } = one;
  if (indicator.kind === "veto") return null;
  if (rule.bands.length > 1) return rule.steps.length === 0 && indicator.kind !== "deduction" ? bandMarks(one) : null;
  const [each] = rule.steps.filter(({ side }) => side === "each");
  if (each) return rule.steps.length === 1 ? takenForEach(one, each) : null;
  if (!one.compared || !one.wanted) return null;
  switch (indicator.kind) {
    case "base":
      return baseMarks(one, one.compared, one.wanted);
    case "bonus":
      return bonusMarks(one, one.compared, one.wanted);
    case "deduction":
      return deductionMarks(one, one.compared, one.wanted);
  }
}

/** 达到90%得5分，达到80%得3分，否则不得分: the hardest target that is met; both of two if the text leaves it open. */
function bandMarks({ rule, full, achieved, indicator, months }: RuledCase): RuledMarks | null {
  const met: { readonly target: Target; readonly earned: Marks }[] = [];
  for (const { target, marks } of rule.bands) {
    const compared = compare(target, achieved, indicator.name, months);
    const earned = marks ?? full;
    if (!compared || earned === null) return null;
    if (compared.met) met.push({ target, earned });
  }
  const hardest = met.filter(
    ({ target }) =>
      !met.some(
        (other) =>
          (target.most === null && other.target.most === null && harder(other.target.least, target.least, 1)) ||
          (target.least === null && other.target.least === null && harder(other.target.most, target.most, -1)),
      ),
  );
  if (hardest.length === 0) return rule.missed === undefined ? null : exactly(rule.missed);
  const earned = hardest.map((band) => band.earned).sort((a, b) => a.cmp(b));
  const [least] = earned;
  const most = earned.at(-1);
  return least && most ? { least, most } : null;
}

function harder(one: Target["least"], than: Target["least"], sign: 1 | -1): boolean {
  return one !== null && than !== null && one.value.cmp(than.value) === sign;
}

/** 每发生1起扣2分: subtracted from the full marks, or the amount of a deduction. */
function takenForEach({ rule, full, achieved, indicator, wanted }: RuledCase, step: MarkStep): RuledMarks | null {
  const none = wanted === null || (wanted.least === null && wanted.most?.value.eq(0));
  if (!none || !step.change.lt(0) || rule.met !== undefined || rule.missed !== undefined) return null;
  if (achieved.unit !== step.size.unit && achieved.unit !== "") return null;
  const off = taken(achieved.value, step, rule);
  if (indicator.kind === "deduction") return capped(off, rule, full);
  return indicator.kind === "base" && full !== null ? left(full, off, rule) : null;
}

function baseMarks({ rule, full }: RuledCase, compared: Comparison, wanted: Target): RuledMarks | null {
  const reached = rule.met ?? bandOf(rule) ?? full;
  if (full === null || reached === null) return null;
  if (compared.met) {
    const added = stepFor(rule, wanted, "beyond");
    if (!added) return exactly(reached);
    // 每高1个百分点加0.5分 beyond the full marks is counted elsewhere, if at all.
    if (!reached.lt(full)) return null;
    const up = bounded(taken(compared.beyond, added, rule), rule.mostAdded);
    const limit = rule.ceiling ?? full;
    return { least: lesser(reached.plus(up.least), limit), most: lesser(reached.plus(up.most), limit) };
  }
  const off = stepFor(rule, wanted, "missed");
  if (!off) return rule.missed === undefined ? null : exactly(rule.missed);
  if (rule.missed !== undefined) return null;
  return left(reached, taken(compared.missedBy, off, rule), rule);
}

function bonusMarks({ rule, full, indicator }: RuledCase, compared: Comparison, wanted: Target): RuledMarks | null {
  const reached = rule.met === undefined ? (bandOf(rule) ?? null) : (rule.met ?? full);
  const added = stepFor(rule, wanted, "beyond");
  if (reached === null && !added) return null;
  if (!compared.met) return stepFor(rule, wanted, "missed") ? null : exactly(rule.missed ?? NO_MARKS);
  const up = added ? bounded(taken(compared.beyond, added, rule), rule.mostAdded) : exactly(NO_MARKS);
  const cap = rule.ceiling ?? indicator.cap ?? (full?.gt(0) ? full : null);
  const from = reached ?? NO_MARKS;
  return bounded({ least: from.plus(up.least), most: from.plus(up.most) }, cap);
}

function deductionMarks({ rule, full }: RuledCase, compared: Comparison, wanted: Target): RuledMarks | null {
  const off = stepFor(rule, wanted, "missed");
  if (!off || rule.missed !== undefined) return null;
  return capped(compared.met ? exactly(NO_MARKS) : taken(compared.missedBy, off, rule), rule, full);
}

function bandOf({ bands }: MarkRule): Marks | null {
  return bands.length === 1 ? (bands[0]?.marks ?? null) : null;
}

/** The rule's step on the good or bad side of a target with one end, or null. */
function stepFor({ steps }: MarkRule, { least, most, unit }: Target, where: "missed" | "beyond"): MarkStep | null {
  if (least && most) return null;
  const side = (least !== null) === (where === "missed") ? "short" : "over";
  const wanted = where === "missed" ? -1 : 1;
  const step = steps.find((one) => one.side === side && one.change.cmp(NO_MARKS) === wanted);
  // 每低1个百分点 does not apply to a target of 24次.
  return step && (step.size.unit === unit || (unit === "" && step.size.unit !== "%")) ? step : null;
}

/** Marks for a distance, as an absolute amount; a range if it is not a whole number of steps and the sheet does not say how to round. */
function taken(distance: Marks, { side, size, change }: MarkStep, { partial }: MarkRule): RuledMarks {
  const each = change.abs();
  const steps = distance.div(size.value);
  const down = steps.round(0, 0);
  const up = steps.round(0, 3);
  // 大于85%, and it is exactly 85%: the text does not say whether a step is taken off.
  if (distance.eq(0)) return { least: NO_MARKS, most: side !== "each" && change.lt(0) ? each : NO_MARKS };
  switch (partial) {
    case "up":
      return exactly(up.times(each));
    case "down":
      return exactly(down.times(each));
    case "share":
      return exactly(steps.times(each));
    default:
      return { least: down.times(each), most: up.times(each) };
  }
}

/** The marks left after taking off; not below zero unless the sheet allows it. */
function left(from: Marks, off: RuledMarks, { floor, mostOff }: MarkRule): RuledMarks {
  const { least, most } = bounded(off, mostOff);
  const [low, high] = [from.minus(most), from.minus(least)];
  if (floor === "none") return { least: low, most: high };
  const zero = (value: Marks): Marks => (value.lt(0) ? NO_MARKS : value);
  return { least: floor === "zero" ? zero(low) : low, most: zero(high) };
}

function capped(off: RuledMarks, rule: MarkRule, full: Marks | null): RuledMarks {
  const limited = bounded(off, rule.mostOff);
  if (!full?.gt(0) || rule.floor === "none") return limited;
  const within = bounded(limited, full);
  return rule.floor === "zero" ? within : { least: within.least, most: limited.most };
}

function bounded({ least, most }: RuledMarks, cap: Marks | null): RuledMarks {
  return cap === null ? { least, most } : { least: lesser(least, cap), most: lesser(most, cap) };
}

function lesser(value: Marks, cap: Marks): Marks {
  return value.gt(cap) ? cap : value;
}

function exactly(value: Marks): RuledMarks {
  return { least: value, most: value };
}
