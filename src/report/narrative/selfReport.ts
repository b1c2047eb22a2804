import { filledOn } from "../words/dateInWords.ts";
import { periodWords, subjectWords } from "../words/titleWords.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { basicFacts } from "./basicFacts.ts";
import { itemByItem } from "./itemByItem.ts";
import { paragraph, type Narrative, type NarrativeBlock } from "./narrative.ts";
import { nextSteps, lacksSteps, NEXT_STEPS } from "./nextSteps.ts";
import { overallResult } from "./overallResult.ts";
import { problemBlocks, problemsOf, type Problem } from "./problems.ts";
import { reviewedChanges } from "./reviewedChanges.ts";
import { LedgerWords } from "../words/ledgerWords.ts";
import { scoreTable } from "./scoreTable.ts";
import { numbered } from "./sections.ts";

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
