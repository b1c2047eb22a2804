import { DetailLayout } from "./detail/detailLayout.ts";
import { detailSheet } from "./detail/detailSheet.ts";
import { indicatorKeys } from "./entries/entryKeys.ts";
import { checklistSheet } from "./lists/checklistSheet.ts";
import { departmentSheet } from "./lists/departmentSheet.ts";
import { rectificationSheet } from "./lists/rectificationSheet.ts";
import { ledgersSheet } from "./ledgers/ledgersSheet.ts";
import { overviewSheet } from "./overview/overviewSheet.ts";
import type { SheetPlan } from "./sheetPlan.ts";
import { withMarks, type PaperInput, type SummaryInput } from "./summaryInput.ts";
import { taskProgressSheet } from "./tasks/taskProgressSheet.ts";

export type { SummaryInput } from "./summaryInput.ts";

/**
 * The summary's five sheets: 测评汇总, 扣分整改清单, 部门责任清单, 填报核对清单, 得分明细. 得分明细 follows the source cells; every other figure sums
 * it. With tasks only: 任务进度 under the name of 测评汇总, and 填报核对清单. With ledgers, also 台账汇总. Time and size are linear in
 * indicators, shares, tasks and issues.
 */
export function summaryPlans(input: PaperInput): readonly SheetPlan[] {
  const marked = withMarks(input);
  const plans = marked ? marksPlans(marked) : [taskProgressSheet(input), checklistSheet(input)];
  return input.ledgers ? [...plans, ledgersSheet(input, input.ledgers)] : plans;
}

function marksPlans(input: SummaryInput): readonly SheetPlan[] {
  const { assessment, scorecard } = input;
  const detail = new DetailLayout(input.names.detail, scorecard, assessment.framework.items.length);
  const keys = indicatorKeys(assessment);
  const rectification = rectificationSheet(input, detail, keys);
  return [
    overviewSheet(input, detail),
    rectification.plan,
    departmentSheet(input, detail, rectification.list, keys),
    checklistSheet(input),
    detailSheet(input, detail),
  ];
}
