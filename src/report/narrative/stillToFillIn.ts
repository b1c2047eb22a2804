import type { NarrativeBlock } from "./narrative.ts";
import { lacksSteps, NEXT_STEPS } from "./nextSteps.ts";
import type { Problem } from "./problems.ts";

/** What only the office can say, each thing once: before the report goes out it is written in, and the list taken away. */
export function stillToFillIn(problems: readonly Problem[], steps: readonly NarrativeBlock[]): readonly string[] {
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
