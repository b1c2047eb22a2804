import type { Scorecard, ScoredIndicator } from "../../domain/scorecard.ts";

/** What happened, or is to be confirmed, without a full stop, and the cell that says so. */
export interface VetoSentence {
  readonly sentence: string;
  readonly sheet: string;
  readonly cell: string;
}

interface VetoInput {
  readonly scorecard: Pick<Scorecard, "indicators">;
  /** The consequence of a veto, in the user's words. */
  readonly vetoConsequence?: string;
}

/** One sentence for each veto that happened, each precondition not met, and each veto to be confirmed. */
export function vetoSentences(input: VetoInput): readonly VetoSentence[] {
  return input.scorecard.indicators.flatMap((scored) => {
    const { veto, sheet } = scored.indicator;
    if (!veto || veto.verdict === "clear") return [];
    return [{ sentence: sentenceOf(scored, consequenceOf(input)), sheet, cell: veto.cell }];
  });
}

/** The consequence of a veto, in the user's words if there are any. */
export function consequenceOf({ vetoConsequence }: Pick<VetoInput, "vetoConsequence">): string {
  return vetoConsequence ?? "触发一票否决";
}

function sentenceOf({ indicator, assignments }: ScoredIndicator, consequence: string): string {
  const { veto, name } = indicator;
  const what = `${veto?.precondition ? "前置条件" : "一票否决项"}“${name}”`;
  const says = !veto || veto.text === "" ? "未填写" : `填“${veto.text}”`;
  if (veto?.verdict === "unclear") return `${what}${says}，待确认`;
  const departments = assignments.filter(({ role }) => role !== "support").map(({ department }) => department);
  const scope = {
    unit: consequence,
    item: `${consequence}（限本项目）`,
    department: `${consequence}（限${departments.join("、") || "责任部门"}，不影响本单位结果）`,
  }[veto?.scope ?? "unit"];
  return `${what}${says}：${scope}`;
}
