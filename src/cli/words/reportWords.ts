import type { Language } from "../../language/language.ts";

/** Words of the report on the screen. */
export interface ReportWords {
  readonly unit: string;
  readonly period: string;
  readonly full: string;
  readonly actual: string;
  readonly review: string;
  readonly effective: string;
  readonly gap: string;
  readonly rate: string;
  readonly unscored: (count: number, full: string) => string;
  readonly notApplicable: (count: number) => string;
  readonly bonus: string;
  readonly deduction: string;
  readonly result: string;
  readonly vetoed: string;
  readonly previous: (period: string, result: string, change: string) => string;
  readonly items: string;
  readonly departments: string;
  readonly unassigned: string;
  readonly overdue: (count: number) => string;
  readonly dueSoon: (count: number) => string;
  readonly standing: (count: number) => string;
  readonly tasksDone: (done: number, total: number) => string;
  readonly taskDepartments: string;
  readonly noIssues: string;
  readonly howRead: string;
  readonly unusedColumn: string;
  readonly summaryOlder: string;
  readonly summaryUnfinished: string;
  readonly summaryIncomplete: string;
  readonly issueCounts: (errors: number, warnings: number, infos: number) => string;
  readonly acknowledged: string;
  readonly acknowledgedCount: (count: number) => string;
  readonly reason: (reason: string) => string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  "zh-CN": {
    unit: "单位",
    period: "周期",
    full: "应得",
    actual: "自评",
    review: "复核",
    effective: "实得",
    gap: "失分",
    rate: "得分率",
    unscored: (count, full) => `未评 ${count} 项（${full} 分）`,
    notApplicable: (count) => `不适用 ${count} 项`,
    bonus: "加分",
    deduction: "减分",
    result: "结果",
    vetoed: "触发一票否决",
    previous: (period, result, change) => `上期${period} ${result}，${change}`,
    items: "分项得分",
    departments: "部门得分",
    unassigned: "未明确责任部门",
    overdue: (count) => `逾期 ${count}`,
    dueSoon: (count) => `7日内到期 ${count}`,
    standing: (count) => `长期 ${count}`,
    tasksDone: (done, total) => `任务完成 ${done} / ${total}`,
    taskDepartments: "部门任务",
    noIssues: "未发现问题。",
    howRead: "读法",
    unusedColumn: "不使用",
    summaryOlder: "▲ 工作簿里的汇总表早于现在的数据，请重新生成。",
    summaryUnfinished: "▲ 工作簿里的汇总表没有写完，请重新生成。",
    summaryIncomplete: "▲ 工作簿里的汇总表缺了一部分，请重新生成。",
    issueCounts: (errors, warnings, infos) => `错误 ${errors} 个，提醒 ${warnings} 个，提示 ${infos} 个`,
    acknowledged: "已知悉",
    acknowledgedCount: (count) => `已知悉 ${count} 个`,
    reason: (reason) => `（理由：${reason}）`,
  },
  en: {
    unit: "Unit",
    period: "Period",
    full: "full",
    actual: "actual",
    review: "review",
    effective: "effective",
    gap: "gap",
    rate: "rate",
    unscored: (count, full) => `${count} not scored (${full} marks)`,
    notApplicable: (count) => `${count} not applicable`,
    bonus: "bonus",
    deduction: "deduction",
    result: "result",
    vetoed: "veto triggered",
    previous: (period, result, change) => `previous ${period} ${result}, ${change}`,
    items: "By item",
    departments: "By department",
    unassigned: "No department named",
    overdue: (count) => `${count} overdue`,
    dueSoon: (count) => `${count} due within 7 days`,
    standing: (count) => `${count} standing`,
    tasksDone: (done, total) => `tasks done ${done} / ${total}`,
    taskDepartments: "Tasks by department",
    noIssues: "No issues found.",
    howRead: "How it was read",
    unusedColumn: "not used",
    summaryOlder: "▲ The summary in the workbook is older than its data: make it again.",
    summaryUnfinished: "▲ The summary in the workbook is unfinished: make it again.",
    summaryIncomplete: "▲ Part of the summary in the workbook is missing: make it again.",
    issueCounts: (errors, warnings, infos) =>
      [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "note")].join(", "),
    acknowledged: "acknowledged",
    acknowledgedCount: (count) => `${count} acknowledged`,
    reason: (reason) => ` (reason: ${reason})`,
  },
};

/** "1 error", "2 errors". */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
