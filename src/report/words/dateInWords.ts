import type { Assessment } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";

/** 2026-03-02 → 2026年3月2日 */
export function dateInWords(day: IsoDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 填报日期 as the sheet has it, else today: 2026年3月2日. */
export function filledOn({ assessment, today }: { assessment: Pick<Assessment, "filledOn">; today: IsoDate }): string {
  return assessment.filledOn ?? dateInWords(today);
}
