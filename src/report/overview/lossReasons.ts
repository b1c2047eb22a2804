import { lostMarks, NOT_GIVEN, problemsOf } from "../lists/problems.ts";
import type { SummaryInput } from "../summaryInput.ts";

/** Whether any reason for lost marks is given; otherwise 分项得分 has no column for reasons. */
export function hasReasons({ scorecard }: SummaryInput): boolean {
  return scorecard.indicators.some(lostMarks);
}

/** How 分项得分 says why marks were lost, by its heading: in words, or by the rows of 扣分整改清单 where words would take a second page. */
export const REASON_HEADING = { full: "扣分原因", rows: "见整改清单第几项" } as const;
export type ReasonWords = keyof typeof REASON_HEADING;

/** Why each item lost marks, and what of it has none yet, by its number. */
export function lossReasons({ scorecard }: SummaryInput, words: ReasonWords): ReadonlyMap<number, string> {
  const said = new Map<number, Set<string>>();
  problemsOf(scorecard.indicators).forEach(({ indicator }, at) => {
    const known = said.get(indicator.item) ?? new Set();
    const reason = indicator.reason.trim().replace(/[。；;]+$/u, "");
    known.add(words === "rows" ? String(at + 1) : reason === "" ? NOT_GIVEN : reason);
    said.set(indicator.item, known);
  });
  const between = words === "rows" ? "、" : "；";
  const all = new Map([...said].map(([item, reasons]) => [item, [...reasons].join(between)]));
  // Their rate lacks marks that were not lost.
  for (const { item, unscored } of scorecard.items) {
    if (unscored > 0)
      all.set(item, [all.get(item) ?? "", `未评${unscored}项`].filter((part) => part !== "").join("；"));
  }
  return all;
}
