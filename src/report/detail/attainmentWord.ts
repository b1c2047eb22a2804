import type { ScoredIndicator } from "../../domain/scorecard.ts";

const WORD = { met: "达标", missed: "未达标", unclear: "" } as const;

/** 达标 or 未达标 with what was reached; "" where there is no target. */
export function attainmentWord({ attainment, indicator }: ScoredIndicator): string {
  const word = attainment?.verdict ? WORD[attainment.verdict] : "";
  return word === "" ? "" : `${word}\n${indicator.measured?.achieved.text ?? ""}`;
}
