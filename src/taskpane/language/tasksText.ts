import type { Language } from "../../language/language.ts";

/** Groups of the tasks tab, in their order. */
export type TaskGroup = "overdue" | "due-soon" | "doing" | "done" | "standing";

/** Texts about tasks. */
export interface TasksText {
  readonly none: string;
  readonly noneDetail: string;
  readonly group: Readonly<Record<TaskGroup, string>>;
  readonly judgedOn: (date: string) => string;
  readonly due: (date: string) => string;
  readonly overdueBy: (days: number) => string;
  readonly dueIn: (days: number) => string;
  readonly dueToday: string;
  readonly noDeadline: string;
  readonly nobody: string;
  readonly lead: (names: string) => string;
  readonly unknownProgress: string;
}

export const TASKS_TEXT: Readonly<Record<Language, TasksText>> = {
  "zh-CN": {
    none: "没有识别到任务",
    noneDetail: "工作簿里没有任务分解表，或表中没有任务。可在设置里指定工作表。",
    group: { overdue: "逾期", "due-soon": "7 日内到期", doing: "未到期", done: "已完成", standing: "长期与定期" },
    judgedOn: (date) => `逾期按截至日期 ${date} 判断，可在“设置”里改。`,
    due: (date) => `${date} 到期`,
    overdueBy: (days) => `逾期 ${days} 天`,
    dueIn: (days) => `还有 ${days} 天`,
    dueToday: "今天到期",
    noDeadline: "未写时限",
    nobody: "未明确牵头",
    lead: (names) => `牵头：${names}`,
    unknownProgress: "未填进度",
  },
  en: {
    none: "No tasks were recognised",
    noneDetail: "The workbook has no breakdown sheet, or no tasks in it. You can choose the sheet in the settings.",
    group: {
      overdue: "Overdue",
      "due-soon": "Due within 7 days",
      doing: "Not due yet",
      done: "Done",
      standing: "Standing and recurring",
    },
    judgedOn: (date) => `Overdue is judged as of ${date}; you can change the day under Settings.`,
    due: (date) => `due ${date}`,
    overdueBy: (days) => (days === 1 ? "1 day overdue" : `${days} days overdue`),
    dueIn: (days) => (days === 1 ? "1 day left" : `${days} days left`),
    dueToday: "due today",
    noDeadline: "no deadline",
    nobody: "no lead named",
    lead: (names) => `Lead: ${names}`,
    unknownProgress: "progress not stated",
  },
};
