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

const DAY = /\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?|月)|\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)/;
const AFTER_A_DAY = new RegExp(`(${DAY.source})([前止起]?)[、，,；;]\\s*(?=\\d)`, "g");

/** Several days, each on a line of its own. */
export function dayByDay(text: string): string {
  return text.replace(AFTER_A_DAY, "$1$2\n");
}

/** Whether a text names several days. */
export function namesDays(text: string): boolean {
  return new RegExp(`(?:${DAY.source}).*?(?:${DAY.source})`, "s").test(text);
}

/** 数据截至2026年3月2日09:00 @param moment 2026-03-02 09:00, or a day alone */
export function asOfInWords(moment: string): string {
  const [day = "", time = ""] = moment.split(" ");
  return `数据截至${dateInWords(day)}${time}`;
}
