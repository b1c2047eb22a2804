import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { checkWorkbook, type CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../support/gridOf.ts";

export type Rows = readonly (readonly CellValue[])[];

/** What a check says of a workbook of these sheets. */
export function checked(today: string, ...sheets: readonly SheetGrid[]): CheckResult {
  return checkWorkbook(workbookOf(...sheets), { today });
}

export const REPORTS = ["序号", "报送事项", "频次", "责任部门", "报送对象", "报送日期", "备注"];
export const INSPECTIONS = ["序号", "检查日期", "检查组", "受检部门", "检查内容", "检查结果", "是否被上级通报"];
export const RECTIFICATION = [
  ...["编号", "发现日期", "问题来源", "指标", "存在问题", "责任部门", "整改措施"],
  ...["整改时限", "完成情况", "完成日期", "复查结果", "销号日期"],
];
export const EVIDENCE = ["序号", "指标", "类别", "题名", "责任者", "日期", "盒号", "页号", "件数"];

/** A ledger under its title, with the rows below the header; notes come last. */
export function ledger(title: string, header: readonly string[], rows: Rows, extras: SheetExtras = {}): SheetGrid {
  return sheetOf("台账", [[title], header, ...rows], { merges: [`A1:${letter(header.length)}1`], ...extras });
}

function letter(column: number): string {
  return String.fromCharCode(64 + column);
}

/** Two indicators; the first asks for three photos, the second for two papers. */
export const FRAMEWORK = sheetOf("测评体系", [
  ["编号", "测评内容", "测评标准", "应得分", "实得分", "责任部门"],
  ["1", "领导重视", "有照片不少于3张", 40, 40, "办公室"],
  ["2", "志愿服务", "佐证材料不少于2份", 60, 60, "人事科"],
]);

export const ROSTER = sheetOf("部门名册", [
  ["部门", "类别"],
  ["办公室", "科室"],
  ["人事科", "科室"],
]);
