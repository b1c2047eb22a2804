import type { IsoDate } from "../../domain/deadline.ts";
import { isoDate, lastDayOf } from "../../domain/isoDate.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";

/** One end of a stretch of time, as a text names it. `within` says how much of the month is meant; null month is a whole year. */
export interface Point {
  year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly within: "day" | "early" | "middle" | "end";
  /** 次年, 明年: years after the one that the text or workbook speaks of. */
  readonly yearsAfter: number;
}

/** 2026年汛期前 is some day of that year, not its last. */
const NO_EVENT = "(?!(?!之前|以前)[^\\d,，、;；。()（）]{1,6}前(?![期沿台提置往]))";
const MONTH_TAIL = "(?:份)?(?:的)?(上中旬|中下旬|上旬|中旬|下旬|月?初|月?末|月?底|中(?!旬))?";
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly point: (found: readonly (string | undefined)[]) => Point;
}[] = [
  {
    // 20260331
    pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y,
    point: ([, year, month, day]) => dayPoint(year, month, day),
  },
  {
    // 2026年3月31日, 2026-03-31, 2026.3.31, 2026/3/31, also 26.3.31
    pattern: /(?<!\d)((?:19|20)?\d{2})[年./-](\d{1,2})[月./-](\d{1,2})(?!\d|月|年)[日号]?/y,
    point: ([, year, month, day]) => dayPoint(year, month, day),
  },
  {
    // 3/31/2026
    pattern: /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?!\d)/y,
    point: ([, first, second, year]) =>
      Number(first) > 12 ? dayPoint(year, second, first) : dayPoint(year, first, second),
  },
  {
    // 2026年第一季度, 一季度, Q1
    pattern: /(?:((?:19|20)\d{2})年?度?)?(?:第)?(?<![\d.])([1-4])季(?:度)?(?:末|底)?/y,
    point: ([, year, quarter]) => monthPoint(year, Number(quarter) * 3, "end"),
  },
  {
    pattern: /(?:((?:19|20)\d{2})年?)?Q([1-4])/iy,
    point: ([, year, quarter]) => monthPoint(year, Number(quarter) * 3, "end"),
  },
  {
    pattern: /(?:((?:19|20)\d{2})年?度?)?(次年|翌年|明年|今年|当年|本年度?)?的?(上半年|下半年|年中)(?:末|底)?/y,
    point: ([, year, relative, half]) => monthPoint(year, half === "下半年" ? 12 : 6, "end", relative),
  },
  {
    // 2026年3月, 26年3月底, 2026-03, 2026.3
    pattern: new RegExp(`(?<!\\d)((?:19|20)?\\d{2})年(\\d{1,2})月${MONTH_TAIL}`, "y"),
    point: ([, year, month, tail]) => monthPoint(year, Number(month), within(tail)),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(?:[./-](\d{1,2})|(0[1-9]|1[0-2]))(?![\d季])月?/y,
    point: ([, year, month, padded]) => monthPoint(year, Number(month ?? padded), "end"),
  },
  {
    // 3月31日
    pattern: /(次年|翌年|明年|今年|当年|本年)?(?<!\d)(\d{1,2})月(\d{1,2})(?:[日号]|(?!\d|月|个))/y,
    point: ([, relative, month, day]) => dayPoint(undefined, month, day, relative),
  },
  {
    // 3月底, 3月中旬, 3月
    pattern: new RegExp(`(次年|翌年|明年|今年|当年|本年)?的?(?<!\\d)(\\d{1,2})月${MONTH_TAIL}`, "y"),
    point: ([, relative, month, tail]) => monthPoint(undefined, Number(month), within(tail), relative),
  },
  {
    // 3/31, 3.31
    pattern: /(?<![\d./])(\d{1,2})[./](\d{1,2})(?![\d./%])[日号]?/y,
    point: ([, month, day]) => dayPoint(undefined, month, day),
  },
  {
    // 2026年底, 2026年, 2026年度
    pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2})(?:年(?:度)?(?:[内中]|年?[末底终]|全年)?|全年)${NO_EVENT}`, "y"),
    point: ([, year]) => monthPoint(year, null, "end"),
  },
  {
    pattern: new RegExp(
      `(?:(次年|翌年|明年|今年|当年|本年|全年|年)(?:度)?(?:内|末|底|终)|(?:本|全|今|当|明)年(?:度)?)${NO_EVENT}`,
      "y",
    ),
    point: ([found]) => monthPoint(undefined, null, "end", found),
  },
];

/** The point that a text names at a place in it, and how long its words are; null where none begins there. */
export function pointAt(text: string, at: number): { readonly point: Point; readonly length: number } | null {
  for (const { pattern, point } of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { point: point(found), length: found[0].length };
  }
  return null;
}

/** The last day of a point in that year; null where the calendar has no such day. */
export function lastDayOfPoint(point: Point, year: number): IsoDate | null {
  if (point.month === null) return isoDate(year, 12, 31);
  if (point.month < 1 || point.month > 12) return null;
  switch (point.within) {
    case "day":
      return isoDate(year, point.month, point.day ?? 0);
    case "early":
      return isoDate(year, point.month, 10);
    case "middle":
      return isoDate(year, point.month, 20);
    case "end":
      return isoDate(year, point.month, lastDayOf(year, point.month));
  }
}

function within(tail: string | undefined): Point["within"] {
  if (!tail) return "end";
  if (/^(上旬|月?初)$/u.test(tail)) return "early";
  return /^(中旬|上中旬|中)$/u.test(tail) ? "middle" : "end";
}

function dayPoint(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  relative?: string,
): Point {
  return { ...monthPoint(year, Number(month), "day", relative), day: Number(day) };
}

/** @param month null for the whole year */
function monthPoint(year: string | undefined, month: number | null, part: Point["within"], relative = ""): Point {
  const inYear = year ? Number(year) + (year.length === 2 ? 2000 : 0) : null;
  return { year: inYear, month, day: null, within: part, yearsAfter: /^(次|翌|明)年/u.test(relative) ? 1 : 0 };
}

/** The day that a text such as 2011年10月12日 or 二〇一一年十月十二日 names in full; null where year, month or day is missing. */
export function statedDay(text: string): IsoDate | null {
  const words = withDateNumerals(text.normalize("NFKC").replace(/\s+/gu, ""));
  const point = pointAt(words, 0)?.point;
  if (!point || point.year === null || point.within !== "day") return null;
  return lastDayOfPoint(point, point.year);
}

const BLANK_DAY = /年\s*月\s*日$/u;

/** Whether a short text ends with a day in full, or room for one: 2026年1月8日, （盖章）二〇二六年一月八日, 年 月 日. */
export function dayAtEnd(text: string): boolean {
  const words = withDateNumerals(text.normalize("NFKC").replace(/\s+/gu, ""));
  if (BLANK_DAY.test(words)) return true;
  const at = words.search(/\d/u);
  const found = at < 0 || at > LONGEST_BEFORE_DAY ? null : pointAt(words, at);
  if (!found || at + found.length < words.length) return false;
  return found.point.year !== null && found.point.within === "day";
}

const LONGEST_BEFORE_DAY = 12;
