import type { ScoredItem } from "../../domain/scorecard.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { NarrativeBlock } from "./narrative.ts";

/** Where marks were lost, item by item, and in one sentence where none were; the figures of all stand in the table. */
export function itemByItem({ scorecard: { items } }: SummaryInput): readonly NarrativeBlock[] {
  const counted = items.filter(({ indicators }) => indicators > 0);
  const losing = counted.filter(({ gap }) => !gap.eq(0));
  const waiting = counted.filter(({ gap, unscored }) => gap.eq(0) && unscored > 0);
  const whole = counted.filter(({ gap, unscored }) => gap.eq(0) && unscored === 0);
  const sentences = [
    ...(whole.length > 0 ? [`${names(whole)}${several(whole)}未失分。`] : []),
    ...losing.map(
      ({ name, full, effective, gap, unscored }) =>
        `${name}应得${full.toFixed()}分，得${effective.toFixed()}分，失${gap.toFixed()}分${unscored > 0 ? `，另有${unscored}项指标未评分` : ""}。`,
    ),
    ...(waiting.length > 0 ? [`${names(waiting)}尚有指标未评分。`] : []),
  ];
  return sentences.length === 0 ? [] : [{ kind: "paragraph", text: sentences.join("") }];
}

function names(items: readonly ScoredItem[]): string {
  return items.map(({ name }) => name).join("、");
}

function several({ length }: readonly ScoredItem[]): string {
  return length > 1 ? `${length}个项目` : "";
}
