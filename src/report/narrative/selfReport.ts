import { filledOn } from "../words/dateInWords.ts";
import { periodWords, subjectWords } from "../words/titleWords.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { paragraph, type Narrative, type NarrativeBlock } from "./narrative.ts";
import { nextSteps, lacksSteps, NEXT_STEPS } from "./nextSteps.ts";
import { overallResult, reviewedChanges } from "./overallResult.ts";
import { problemBlocks, problemsOf, type Problem } from "./problems.ts";

import { LedgerWords } from "../words/ledgerWords.ts";
import { scoreTable } from "./scoreTable.ts";
import { numbered } from "./sections.ts";
import { urgency } from "../../score/taskCounts.ts";
import type { ScoredItem } from "../../domain/scorecard.ts";

/**
 * 自查报告 as an office sends it: facts, result, item by item, problems with reason and measure, next steps, a table. Empty parts
 * are left out, and what only the office can say is listed once, at the end. Its figures are those of the summary,
 * because both are written from the same scorecard.
 */
export function selfReport(input: SummaryInput): Narrative {
  const { assessment, unit, period } = input;
  const subject = subjectWords(assessment.subject);
  const problems = problemsOf(input);
  const steps = nextSteps(input);
  const { ledgers } = input;
  const kept = ledgers ? new LedgerWords(ledgers.all, ledgers.grid, assessment.framework.indicators).whole : "";
  const reviewed = input.scorecard.totals.reviewed > 0;
  const what = `${periodWords(period)}${subject}自查报告`;
  const sections: readonly (readonly [heading: string, blocks: readonly NarrativeBlock[]])[] = [
    ["基本情况", basicFacts(input)],
    [reviewed ? "自评及复核结果" : "自评结果", [...overallResult(input), ...reviewedChanges(input)]],
    ["各项情况", itemByItem(input)],
    ["台账情况", kept === "" ? [] : [paragraph(`${kept}。`)]],
    ["存在问题", problemBlocks(input, problems)],
    ["下一步打算", steps],
  ];
  return {
    title: unit === null ? [what] : [unit, what],
    blocks: [
      paragraph(`我单位对照${subject}测评体系，逐项开展了自查自评，现将有关情况报告如下。`),
      ...numbered(sections),
      scoreTable(input),
    ],
    signature: [unit ?? "", filledOn(input)].filter((line) => line !== ""),
    toFillIn: stillToFillIn(problems, steps),
  };
}

/** What only the office can say, each item once. The office writes it in and deletes the list before the report goes out. */
function stillToFillIn(problems: readonly Problem[], steps: readonly NarrativeBlock[]): readonly string[] {
  const named = (lacking: readonly Problem[]): string => lacking.map(({ name }) => name).join("；");
  const lacksReason = problems.filter(({ reason }) => reason === "");
  const lacksMeasure = problems.filter(({ measures }) => measures.measure === "");
  const lacksDeadline = problems.filter(({ measures }) => measures.measure !== "" && measures.deadline === "");
  return [
    "开展自查所依据的文件，本单位的职能、机构和人员情况。",
    ...(lacksReason.length > 0 ? [`以下失分的原因：${named(lacksReason)}。`] : []),
    ...(lacksMeasure.length > 0 ? [`以下失分的整改措施和时限：${named(lacksMeasure)}。`] : []),
    ...(lacksDeadline.length > 0 ? [`以下整改措施的时限：${named(lacksDeadline)}。`] : []),
    ...(lacksSteps(steps) ? [NEXT_STEPS] : []),
  ];
}

/** How much there is to score, who takes part, how far the tasks are. */
function basicFacts(input: SummaryInput): readonly NarrativeBlock[] {
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

/** Where marks were lost, item by item, and one sentence for items without losses. The table has all figures. */
function itemByItem({ scorecard: { items } }: SummaryInput): readonly NarrativeBlock[] {
  const counted = items.filter(({ indicators }) => indicators > 0);
  const losing = counted.filter(({ gap }) => !gap.eq(0));
  const waiting = counted.filter(({ gap, unscored }) => gap.eq(0) && unscored > 0);
  const whole = counted.filter(({ gap, unscored }) => gap.eq(0) && unscored === 0);
  const sentences = [
    ...(whole.length > 0 ? [`${itemNames(whole)}${howMany(whole)}未失分。`] : []),
    ...losing.map(
      ({ name, full, effective, gap, unscored }) =>
        `${name}应得${full.toFixed()}分，得${effective.toFixed()}分，失${gap.toFixed()}分${unscored > 0 ? `，另有${unscored}项指标未评分` : ""}。`,
    ),
    ...(waiting.length > 0 ? [`${itemNames(waiting)}尚有指标未评分。`] : []),
  ];
  return sentences.length === 0 ? [] : [{ kind: "paragraph", text: sentences.join("") }];
}

function itemNames(items: readonly ScoredItem[]): string {
  return items.map(({ name }) => name).join("、");
}

function howMany({ length }: readonly ScoredItem[]): string {
  return length > 1 ? `${length}个项目` : "";
}
