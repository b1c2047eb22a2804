import type { Achieved, Quantity, Recurrence, Target } from "../domain/target.ts";
import type { Marks } from "../domain/marks.ts";
import { NO_MARKS, marks } from "../domain/marks.ts";

/** What was achieved compared with the target, in the target's unit. */
export interface Comparison {
  readonly met: boolean;
  /** How far below the minimum or above the maximum; 0 if the target is met. */
  readonly missedBy: Marks;
  /** How far beyond the target on its good side; 0 if it is missed or has two ends. */
  readonly beyond: Marks;
}

/** If the indicator's name has these words, more is worse: a bare 目标值 3% is then not compared. */
const WORSE =
  /事故|投诉|死亡|伤亡|违法|违纪|违规|犯罪|案件|发案|能耗|排放|负债|失业|逾期|差错|退回|超标|信访|上访|辍学|流失|返贫|死亡率|不合格|不良|成本|支出|经费/u;

/**
 * Compares what was achieved with a target.
 *
 * @param name the indicator's name, needed for a target that is a bare number
 * @param months length of the assessed period; null if unknown: then 每季度1次 is not compared with a number for the whole
 * period
 */
export function compare(target: Target, achieved: Achieved, name: string, months: number | null): Comparison | null {
  const value = sameUnit(achieved, target);
  const times = repetitions(target.every, achieved.every, months);
  if (value === null || times === null) return null;
  const least = target.least && { ...target.least, value: target.least.value.times(times) };
  const most = target.most && { ...target.most, value: target.most.value.times(times) };
  if (target.bare && !value.eq(least?.value ?? NO_MARKS) && WORSE.test(name)) return null;
  if (least && (least.inclusive ? value.lt(least.value) : value.lte(least.value))) {
    return { met: false, missedBy: least.value.minus(value), beyond: NO_MARKS };
  }
  if (most && (most.inclusive ? value.gt(most.value) : value.gte(most.value))) {
    return { met: false, missedBy: value.minus(most.value), beyond: NO_MARKS };
  }
  const [end, other] = [least ?? most, least && most];
  return { met: true, missedBy: NO_MARKS, beyond: end && !other ? value.minus(end.value).abs() : NO_MARKS };
}

/** The achieved amount in the unit of the target; null if the units differ, or if a bare number may be a share or a percentage. */
function sameUnit(achieved: Quantity, { unit, least, most }: Target): Marks | null {
  if (achieved.unit === unit) return achieved.value;
  if (achieved.unit !== "")
    return unit === "" && achieved.unit !== "%" && achieved.unit !== "‰" ? achieved.value : null;
  if (unit !== "%" && unit !== "‰") return achieved.value;
  const bound = (least ?? most)?.value ?? NO_MARKS;
  // 87.5 beside 85% is a percentage; 0.875 and 1.2 may be shares.
  const isPercentage = achieved.value.gt(10) || achieved.value.times(100).gt(bound.times(10).plus(100));
  return isPercentage ? achieved.value : null;
}

const MONTHS: Readonly<Record<Recurrence, number | null>> = {
  day: null,
  week: null,
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
};

/** How many times the target's amount is due within the period of the achieved one; null if unknown. */
function repetitions(asked: Recurrence | null, reached: Recurrence | null, months: number | null): Marks | null {
  if (asked === reached || asked === null) return marks(1);
  if (reached === "year" && asked !== "week" && asked !== "day") return times(12, MONTHS[asked]);
  if (reached !== null) return null;
  // 全年不少于12次 beside a plain number: the number is the year's, unless the period is known and not a year.
  if (asked === "year" && months === null) return marks(1);
  return months === null ? null : times(months, MONTHS[asked]);
}

function times(months: number, each: number | null): Marks | null {
  return each === null || months % each !== 0 ? null : marks(months / each);
}
