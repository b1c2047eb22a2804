import { RangeRef } from "../figure/figure.ts";
import { formulaText } from "../figure/formulaText.ts";

/** Sheets of the template, and their rows to fill in. */
export const FRAMEWORK_SHEET = "测评体系";
export const BREAKDOWN_SHEET = "任务分解";
export const ROSTER_SHEET = "部门名册";
export const GUIDE_SHEET = "填写说明";

export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
export const FRAMEWORK_LAST = 43;
export const BREAKDOWN_LAST = 53;
export const ROSTER_LAST = 33;

/** The names offered in dropdowns. */
export const ROSTER_NAMES = formulaText(new RangeRef(ROSTER_SHEET, 2, FIRST_ROW, 2, ROSTER_LAST));
/** The numbers that a task can refer to. */
export const INDICATOR_NUMBERS = formulaText(new RangeRef(FRAMEWORK_SHEET, 1, FIRST_ROW, 1, FRAMEWORK_LAST));
