import { withDateNumerals } from "../text/dateNumerals.ts";
import { normaliseName } from "../text/normalise.ts";

const NUMBER = "[一二三四五六七八九十\\d]{1,3}";
const PERIOD = new RegExp(
  `(?:(?:19|20)\\d{2}[年./-]?度?)?(?:${NUMBER}月份?|第?${NUMBER}季度?|第${NUMBER}(?:周|期|次|轮|旬|批次)|[上下]半年|q[1-4])`,
  "iu",
);

/** Of a sheet called 考核表（3月） or 一季度: the period, and what is called the same on the sheets of the other periods. */
export interface SheetPeriod {
  readonly period: string;
  readonly rest: string;
}

/** null where the text names no month, quarter, week or half-year. */
export function sheetPeriod(text: string): SheetPeriod | null {
  const folded = withDateNumerals(text.normalize("NFKC").replace(/\s+/gu, ""));
  const period = PERIOD.exec(folded)?.[0];
  return period === undefined ? null : { period, rest: normaliseName(folded.replace(period, "")) };
}
