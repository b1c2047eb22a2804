import type { Task } from "../../domain/assessment.ts";
import { daysBetween, type IsoDate } from "../../domain/deadline.ts";
import { urgency, type Urgency } from "../../score/taskCounts.ts";
import { dayByDay } from "../words/dateInWords.ts";
import { progressWords } from "../words/progressWords.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { CENTRE, DONE, DUE_SOON, OVERDUE } from "../draft/styles.ts";

/** Deadline, progress and urgency of a task in words; the shade says the same as the words. */
export interface TaskWords {
  readonly deadline: string;
  readonly progress: string;
  readonly progressStyle: CellStyle;
  readonly due: string;
  readonly dueStyle: CellStyle;
  readonly urgency: Urgency;
}

/** @param soon the last day that is due soon */
export function taskWords(task: Task, today: IsoDate, soon: IsoDate): TaskWords {
  const how = urgency(task, today, soon);
  return {
    deadline: deadlineText(task),
    progress: progressWords(task),
    progressStyle: task.progress === "done" ? DONE : CENTRE,
    due: dueText(task, today, how),
    dueStyle: how === "overdue" ? OVERDUE : how === "due-soon" ? DUE_SOON : CENTRE,
    urgency: how,
  };
}

function deadlineText({ deadline }: Task): string {
  return deadline.kind === "missing" ? "未定" : dayByDay(deadline.text);
}

function dueText(task: Task, today: IsoDate, how: Urgency): string {
  const { deadline } = task;
  if (deadline.kind === "recurring") return "经常性";
  if (deadline.kind === "standing") return "长期";
  if (deadline.kind !== "date" || how === "none") return "";
  const days = daysBetween(today, deadline.due);
  if (how === "overdue") return `逾期${-days}天`;
  return days === 0 ? "今日到期" : `${days}日内到期`;
}
