import { urgency } from "../../score/taskCounts.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { NarrativeBlock } from "./narrative.ts";

/** How much there is to score, who takes part, how far the tasks are. */
export function basicFacts(input: SummaryInput): readonly NarrativeBlock[] {
  const { assessment, scorecard, today } = input;
  const { totals, items, departments } = scorecard;
  const word = assessment.departmentWord;
  const named = departments.filter(({ name }) => name !== null).length;
  const scope =
    `本次自查共${items.length}个测评项目、${totals.indicators}项指标，应得${totals.full.toFixed()}分` +
    (named > 0 ? `，涉及${named}个${word}。` : "。");
  const tasks = assessment.breakdown?.tasks ?? [];
  const count = (how: string): number => tasks.filter((task) => urgency(task, today) === how).length;
  const done = tasks.filter(({ progress }) => progress === "done").length;
  const late = count("overdue");
  const soon = count("due-soon");
  const progress =
    tasks.length === 0
      ? []
      : [
          `分解任务${tasks.length}项，已完成${done}项` +
            (late > 0 ? `，逾期未完成${late}项` : "") +
            (soon > 0 ? `，7日内到期${soon}项` : "") +
            "。",
        ];
  return [{ kind: "paragraph", text: [scope, ...progress].join("") }];
}
