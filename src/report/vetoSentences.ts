import type { ScoredIndicator } from "../domain/scorecard.ts";
import type { SummaryInput } from "./summaryInput.ts";

/** One sentence for each veto that happened, each condition not met and each that is to be confirmed, as a paper tells them. */
export function vetoSentences(input: SummaryInput): readonly string[] {
  return input.scorecard.indicators.flatMap((scored) => {
    const { veto } = scored.indicator;
    return veto && veto.verdict !== "clear" ? [sentence(scored, input.vetoConsequence ?? "触发一票否决")] : [];
  });
}

function sentence({ indicator, assignments }: ScoredIndicator, consequence: string): string {
  const { veto, name } = indicator;
  const what = `${veto?.precondition ? "前置条件" : "一票否决项"}“${name}”`;
  if (veto?.verdict === "unclear") return `${what}待确认。`;
  const says = veto?.text === "" || !veto ? "" : `为“${veto.text}”`;
  const departments = assignments.filter(({ role }) => role !== "support").map(({ department }) => department);
  const scope = {
    unit: consequence,
    item: `${consequence}（限本项目）`,
    department: `${consequence}（限${departments.join("、") || "责任部门"}，不影响本单位结果）`,
  }[veto?.scope ?? "unit"];
  return `${what}${says}：${scope}。`;
}
