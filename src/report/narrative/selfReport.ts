import { filledOn } from "../dateInWords.ts";
import { periodWords } from "../periodWords.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { basicFacts } from "./basicFacts.ts";
import { departmentMeasures } from "./departmentMeasures.ts";
import { itemByItem } from "./itemByItem.ts";
import { lossesAndReasons } from "./lossesAndReasons.ts";
import { chineseNumber, TO_FILL_IN, type Narrative, type NarrativeBlock } from "./narrative.ts";
import { overallResult } from "./overallResult.ts";
import { reviewedChanges } from "./reviewedChanges.ts";
import { scoreTables } from "./scoreTables.ts";

/**
 * 自查报告, the skeleton that offices otherwise type: facts, result, item by item, where marks were lost and why, measures by
 * department, tables. Its figures are those of the summary, because both are written from the same scorecard.
 */
export function selfReport(input: SummaryInput): Narrative {
  const { assessment, unit, period } = input;
  const subject = assessment.subject ?? "";
  const reviewed = input.scorecard.totals.reviewed > 0;
  const what = `${periodWords(period)}${subject}自查报告`;
  const sections: readonly (readonly [heading: string, blocks: readonly NarrativeBlock[]])[] = [
    ["基本情况", basicFacts(input)],
    [reviewed ? "自查及复核结果" : "自查结果", [...overallResult(input), ...reviewedChanges(input)]],
    ["分项得分情况", itemByItem(input)],
    ["失分情况及原因", lossesAndReasons(input)],
    [`各${assessment.departmentWord}整改措施及时限`, departmentMeasures(input)],
    ["下一步打算", [paragraph(TO_FILL_IN)]],
  ];
  return {
    title: unit === null ? [what] : [unit, what],
    blocks: [
      paragraph(
        `根据${TO_FILL_IN}的要求，我单位对照${subject === "" ? "" : subject}测评体系，逐项开展了自查自评，现将有关情况报告如下。`,
      ),
      ...sections.flatMap(([heading, blocks], at): NarrativeBlock[] => [
        { kind: "heading", level: 1, text: `${chineseNumber(at + 1)}、${heading}` },
        ...blocks,
      ]),
      ...scoreTables(input),
    ],
    signature: [unit ?? "", filledOn(input)].filter((line) => line !== ""),
  };
}

function paragraph(text: string): NarrativeBlock {
  return { kind: "paragraph", text };
}
