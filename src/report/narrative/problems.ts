import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";
import { urgency } from "../../score/taskCounts.ts";
import { dateInWords } from "../words/dateInWords.ts";
import { indicatorKeys } from "../entries/entryKeys.ts";
import { answerable, deductionsOf, problemsOf as losing } from "../lists/problems.ts";
import { progressInSentence } from "../words/progressWords.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { measuresOf, type Measures } from "./measures.ts";
import { paragraph, withoutStop, type NarrativeBlock } from "./narrative.ts";

/** Nobody reads more in a report; the rest is on 扣分整改清单 and 部门责任清单. */
const MOST_LISTED = 40;

/** An indicator that lost marks, with what will be done about it. */
export interface Problem {
  readonly scored: ScoredIndicator;
  /** Its name in the report: the item, if that holds nothing else, because contents are long. */
  readonly name: string;
  /** 失1分, 减2分. */
  readonly lost: string;
  readonly reason: string;
  readonly measures: Measures;
}

/** The greatest loss first, then what 减分项 took off. */
export function problemsOf(input: SummaryInput): readonly Problem[] {
  const { scorecard, assessment } = input;
  const keys = indicatorKeys(assessment);
  const { items, indicators } = assessment.framework;
  const counts = new Map<number, number>();
  for (const { item } of indicators) counts.set(item, (counts.get(item) ?? 0) + 1);
  const nameOf = ({ indicator: { item, name } }: ScoredIndicator): string =>
    (counts.get(item) === 1 && items[item]?.name) || withoutStop(name);
  const problem = (scored: ScoredIndicator, lost: string): Problem => ({
    scored,
    name: nameOf(scored),
    lost,
    reason: withoutStop(scored.indicator.reason),
    measures: measuresOf(input, scored, keys[scored.indicator.id] ?? ""),
  });
  return [
    ...losing(scorecard.indicators).map((scored) => problem(scored, `失${scored.gap?.toFixed() ?? ""}分`)),
    ...deductionsOf(scorecard.indicators).map((scored) => problem(scored, `减${scored.effective?.toFixed() ?? ""}分`)),
  ];
}

/** What marks were lost for and why, and what is done about it, by whom and until when, as far as known; and overdue tasks. */
export function problemBlocks(input: SummaryInput, problems: readonly Problem[]): readonly NarrativeBlock[] {
  const late = (input.assessment.breakdown?.tasks ?? []).filter((task) => urgency(task, input.today) === "overdue");
  if (problems.length + late.length === 0) return [paragraph("已评分的指标均未失分，没有逾期未完成的任务。")];
  const lateLines = late.map((task) => {
    const leads = leadsOf(task.assignments).leads.map(({ department }) => department);
    const due = task.deadline.kind === "date" ? `，应于${dateInWords(task.deadline.due)}前完成` : "";
    const who = leads.length > 0 ? `（${[...new Set(leads)].join("、")}）` : "";
    return `任务“${withoutStop(task.name)}”${who}${due}，${progressInSentence(task)}。`;
  });
  const lines = [...problems.map((problem) => sentence(problem, input.assessment.departmentWord)), ...lateLines];
  const rest = lines.length - MOST_LISTED;
  return [
    ...lines.slice(0, MOST_LISTED).map((text, at) => paragraph(`${at + 1}.${text}`)),
    ...(rest > 0 ? [paragraph(`其余${rest}项见扣分整改清单和部门责任清单。`)] : []),
  ];
}

/** 卫生与环境：失1分，楼道堆放杂物。整改措施：每周检查一次（校安办，10月底前）。 */
function sentence({ scored, name, lost, reason, measures: { measure, deadline } }: Problem, word: string): string {
  const who = scored.leads.length > 0 ? `责任${word}：${answerable(scored)}` : "";
  const until = deadline === "" ? "" : `整改时限：${deadline}`;
  const done = [measure === "" ? "" : `整改措施：${measure}`, who, until].filter((part) => part !== "");
  const why = reason === "" ? "" : `，${reason}`;
  return `${name}：${lost}${why}。${done.length > 0 ? `${done.join("；")}。` : ""}`;
}
