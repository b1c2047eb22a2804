import type { Indicator } from "../domain/indicator.ts";
import type { Marks } from "../domain/marks.ts";
import type { Attainment } from "../domain/scorecard.ts";
import type { MarkRule, Target } from "../domain/target.ts";
import { compare } from "./comparison.ts";
import { ruledMarks } from "./ruledMarks.ts";

/**
 * How a measured indicator compares with its target, and the marks that its written rule gives; null if it is not
 * measured. This enters no total: the mark is what the sheet says.
 *
 * @param full null if full marks are missing or cannot be read
 * @param months length of the assessed period, if known
 */
export function attainmentOf(indicator: Indicator, full: Marks | null, months: number | null): Attainment | null {
  const { measured, name } = indicator;
  if (!measured) return null;
  const { target, rule } = measured;
  const achieved = measured.achieved.read;
  if (!achieved) return target?.read && measured.certain ? { verdict: "unclear", ruled: null } : null;
  const stated = target ? target.read : rule && soleTarget(rule);
  const wanted = stated && rule ? directed(stated, rule) : stated;
  const compared = wanted ? compare(wanted, achieved, name, months) : null;
  const agrees = !target || !rule || sameTarget(target.read, rule);
  const ruled = rule && agrees ? ruledMarks({ indicator, full, rule, achieved, compared, months, wanted }) : null;
  if (compared) return { verdict: compared.met ? "met" : "missed", ruled };
  if (ruled) return { verdict: null, ruled };
  return target && measured.certain ? { verdict: "unclear", ruled: null } : null;
}

/** 大于85%得满分，每低1个百分点扣1分: the only band of a rule is its target. */
function soleTarget({ target, bands }: MarkRule): Target | null {
  if (target) return bands.length === 0 ? target : null;
  return bands.length === 1 ? (bands[0]?.target ?? null) : null;
}

/** 目标值 3%, 每超过1个百分点扣1分: the rule shows which side of the target is bad. */
function directed(target: Target, { steps }: MarkRule): Target {
  const side = steps.find(({ change }) => change.lt(0))?.side;
  if (!target.bare || side === undefined) return target;
  if (side === "short") return { ...target, bare: false };
  return { ...target, least: null, most: target.least, bare: false };
}

function sameTarget(target: Target | null, rule: MarkRule): boolean {
  const own = soleTarget(rule);
  if (!own || !target) return target !== null || own === null;
  const value = (one: Target): string => [one.least?.value.toFixed(), one.most?.value.toFixed(), one.unit].join();
  return (
    value(own) === value(target) || (target.bare && own.most !== null && own.most.value.eq(target.least?.value ?? 0))
  );
}
