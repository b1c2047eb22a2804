import { leadsOf } from "../../score/assignments.ts";
import { urgency } from "../../score/taskCounts.ts";
import { dateInWords } from "../words/dateInWords.ts";
import type { PaperInput } from "../summaryInput.ts";
import { paragraph, TO_FILL_IN, withoutStop, type NarrativeBlock } from "./narrative.ts";

const MOST_LISTED = 20;

/** In the list of what is still to be filled in. */
export const NEXT_STEPS = "下一步打算。";

/** Whether the office has to write them. */
export function lacksSteps(steps: readonly NarrativeBlock[]): boolean {
  return steps.some((block) => block.kind === "paragraph" && block.text === TO_FILL_IN);
}

/** The tasks still ahead, by day; other plans only the office knows. */
export function nextSteps({ assessment, today }: PaperInput): readonly NarrativeBlock[] {
  const ahead = (assessment.breakdown?.tasks ?? []).flatMap((task) => {
    const { deadline, progress } = task;
    if (deadline.kind !== "date" || progress === "done" || urgency(task, today) === "overdue") return [];
    const leads = [...new Set(leadsOf(task.assignments).leads.map(({ department }) => department))];
    const who = leads.length > 0 ? `，${leads.join("、")}` : "";
    return [{ due: deadline.due, text: `${withoutStop(task.name)}（${dateInWords(deadline.due)}前${who}）` }];
  });
  if (ahead.length === 0) return [paragraph(TO_FILL_IN)];
  ahead.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const rest = ahead.length - MOST_LISTED;
  const listed = ahead.slice(0, MOST_LISTED).map(({ text }) => text);
  return [
    paragraph(
      `按期完成尚未办结的任务${ahead.length}项：${listed.join("；")}${rest > 0 ? `；其余${rest}项见部门责任清单` : ""}。`,
    ),
  ];
}
