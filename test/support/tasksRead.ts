import type { CellValue } from "../../src/domain/cells.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "./gridOf.ts";
import { TODAY } from "./scoreOf.ts";

export type Rows = readonly (readonly CellValue[])[];

/** Four indicators of 30, 30, 20 and 20 marks. */
export const INDICATORS: Rows = [
  ["序号", "测评内容", "应得分", "实得分"],
  [1, "责任书签订", 30, 28],
  [2, "专项投入提取", 30, 30],
  [3, "设备定期检验", 20, 19],
  [4, "作业票证齐全", 20, 20],
  ["合计", null, 100, 97],
];

interface TasksRead {
  /** name: leads / those who work / those who help; due or recurring; of the indicators with these codes */
  readonly tasks: readonly string[];
  /** Each with what it can earn. */
  readonly departments: readonly string[];
  readonly full: number | undefined;
  /** Code and cell. */
  readonly issues: readonly string[];
}

/** What is read of the tasks and departments of a workbook with `INDICATORS` on 测评体系, and tasks on a sheet of their own. */
export function tasksBeside(rows: Rows, extras: SheetExtras = {}, name = "任务分解"): TasksRead {
  return tasksRead(sheetOf("测评体系", INDICATORS), sheetOf(name, rows, extras));
}

/** The same of any sheets. */
export function tasksRead(...sheets: Parameters<typeof workbookOf>): TasksRead {
  const result = checkWorkbook(workbookOf(...sheets), { today: TODAY });
  const { framework, breakdown } = result.assessment ?? {};
  const report = jsonReport("x", result, "zh-CN");
  const codes = (framework?.indicators ?? []).map(({ code, name }) => code ?? name);
  return {
    tasks: report.tasks.map(({ name, lead, responsible, support, due, recurring }, at) => {
      const who = [lead, responsible, support].map((names) => names.join("、")).join(" / ");
      const indicators = (breakdown?.tasks[at]?.indicators ?? []).map((id) => codes[id]).join("、");
      return `${name}: ${who}; ${due ?? recurring ?? "–"}; of ${indicators}`;
    }),
    departments: report.departments.map(({ name, full }) => `${name} ${full}`),
    full: report.totals?.full,
    issues: report.issues.map(({ code, cell }) => `${code} ${cell}`),
  };
}
