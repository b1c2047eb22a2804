import { check } from "../../src/check/check.ts";
import type { Band } from "../../src/domain/band.ts";
import type { PreviousPeriod } from "../../src/domain/previousPeriod.ts";
import type { Attribution } from "../../src/domain/settings.ts";
import { NO_KEPT_ENTRIES, type KeptEntries } from "../../src/report/entries/keptEntry.ts";
import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { summaryPlans, type SummaryInput } from "../../src/report/summary.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { previousPeriod } from "../../src/usecases/previousPeriod.ts";
import { createWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { madeAssessment, type Made } from "./madeAssessment.ts";

export interface MadeOptions {
  readonly today: string;
  readonly attribution: Attribution;
  /** Compare with a previous period that was the same. */
  readonly previous?: boolean;
  readonly kept?: KeptEntries;
  readonly bands?: readonly Band[];
}

const NAMES = {
  summary: "测评汇总",
  rectification: "扣分整改清单",
  departments: "部门责任清单",
  checklist: "填报核对清单",
  detail: "得分明细",
  ledgers: "台账汇总",
  merge: "合并核对清单",
} as const;

/** What the summary of a made assessment is made of: scored and checked by the real rules. */
export function madeInput(
  made: Made,
  { today, attribution, previous = false, kept, bands }: MadeOptions,
): SummaryInput {
  const { assessment } = madeAssessment(made);
  const scorecard = score(assessment, scoringRules({ attribution }), today);
  return {
    assessment,
    scorecard,
    issues: check(assessment, scorecard, today),
    names: NAMES,
    today,
    asOf: `${today} 14:03`,
    unit: assessment.unit,
    period: assessment.period,
    previous: previous ? madePrevious(made, today) : null,
    kept: kept ?? NO_KEPT_ENTRIES,
    language: "zh-CN",
    ...(bands === undefined ? {} : { bands }),
  };
}

/** What a made assessment comes to as the period before. */
export function madePrevious(made: Made, today: string): PreviousPeriod {
  const { assessment } = madeAssessment(made);
  const scorecard = score(assessment, scoringRules({}), today);
  const before = previousPeriod({
    issues: [],
    assessment,
    scorecard,
    settings: {},
    unit: null,
    period: "上一年度",
    today,
  });
  if (!before) throw new Error("nothing was made");
  return before;
}

/** The plans of the summary, by what they are. */
export function madePlans(made: Made, options: MadeOptions): ReadonlyMap<string, SheetPlan> {
  return new Map(summaryPlans(madeInput(made, options)).map((plan) => [plan.product ?? "", plan]));
}

/** A workbook with the sheet that was assessed and its summary. */
export function madeWorkbook(made: Made, options: MadeOptions): Uint8Array {
  return createWorkbook([madeAssessment(made).sheet, ...summaryPlans(madeInput(made, options))]);
}
