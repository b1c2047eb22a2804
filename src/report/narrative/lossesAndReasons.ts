import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { TO_FILL_IN, withoutStop, type NarrativeBlock } from "./narrative.ts";

/** More than this nobody reads in a report; the rest stands in 扣分整改清单. */
const MOST_LOSSES = 200;

/** The greatest loss first: how much, on what, why. */
export function lossesAndReasons({ assessment, scorecard }: SummaryInput): readonly NarrativeBlock[] {
  const { indicators } = scorecard;
  const items = assessment.framework.items;
  const losing = indicators.filter(({ gap }) => gap?.gt(0));
  losing.sort((a, b) => (a.gap && b.gap ? b.gap.cmp(a.gap) : 0));
  const deducted = indicators.filter(({ indicator, effective }) => indicator.kind === "deduction" && effective?.gt(0));
  if (losing.length + deducted.length === 0) return [paragraph("已评分的指标均未失分。")];
  const word = assessment.departmentWord;
  const line = (scored: ScoredIndicator, marks: string): string => {
    const { indicator, leads } = scored;
    const item = items[indicator.item]?.name ?? "";
    const where = item === "" || item === indicator.name ? "" : `（${item}）`;
    const reason = withoutStop(indicator.reason);
    const who = leads.length > 0 ? `责任${word}：${leads.join("、")}。` : "";
    return `${withoutStop(indicator.name)}${where}：${marks}。原因：${reason === "" ? TO_FILL_IN : reason}。${who}`;
  };
  const lines = [
    ...losing
      .slice(0, MOST_LOSSES)
      .map((scored) =>
        line(
          scored,
          `应得${scored.full.toFixed()}分，实得${scored.effective?.toFixed() ?? ""}分，失${scored.gap?.toFixed() ?? ""}分`,
        ),
      ),
    ...deducted.slice(0, MOST_LOSSES).map((scored) => line(scored, `减${scored.effective?.toFixed() ?? ""}分`)),
  ];
  const rest = Math.max(0, losing.length - MOST_LOSSES) + Math.max(0, deducted.length - MOST_LOSSES);
  return [
    ...lines.map((text, at) => paragraph(`${at + 1}.${text}`)),
    ...(rest > 0 ? [paragraph(`其余${rest}项见扣分整改清单。`)] : []),
  ];
}

function paragraph(text: string): NarrativeBlock {
  return { kind: "paragraph", text };
}
