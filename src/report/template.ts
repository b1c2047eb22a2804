import type { SheetPlan } from "./sheetPlan.ts";
import { breakdownTemplate } from "./template/breakdownTemplate.ts";
import { frameworkTemplate } from "./template/frameworkTemplate.ts";
import { guideTemplate } from "./template/guideTemplate.ts";
import { rosterTemplate } from "./template/rosterTemplate.ts";

/**
 * The empty workbook that an office starts from: 测评体系, 任务分解, 部门名册 and 填写说明, with input rules, ready to print. It is
 * laid out in the way that the recogniser reads best.
 */
export function templatePlans(): readonly SheetPlan[] {
  return [frameworkTemplate(), breakdownTemplate(), rosterTemplate(), guideTemplate()];
}
