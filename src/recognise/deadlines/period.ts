import type { Period } from "../../domain/period.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import { isoDate, lastDayOf } from "../../domain/isoDate.ts";

const YEARS = /((?:19|20)\d{2})年?度?[-–—~至到]+((?:19|20)\d{2})/u;
const YEAR = /((?:19|20)\d{2})(.*)$/u;
const QUARTER = /第?([1-4])季/u;
const MONTHS = /(\d{1,2})月?[-–—~至到]+(\d{1,2})月/u;
const MONTH = /(\d{1,2})月/u;

/** First to last day of a named period: 2026年度, 2010—2011, 2026年上半年, 2026年第一季度, 2026年1—6月; null without a year. */
export function periodSpan(text: string): Period | null {
  const folded = withDateNumerals(text.normalize("NFKC").replace(/\s+/gu, "")).replace(/[一二三四](?=季)/gu, (digit) =>
    String("一二三四".indexOf(digit) + 1),
  );
  const years = YEARS.exec(folded);
  if (years) return months(Number(years[1]), 1, 12, Number(years[2]));
  const [, year, rest = ""] = YEAR.exec(folded) ?? [];
  if (year === undefined) return null;
  const quarter = Number(QUARTER.exec(rest)?.[1] ?? 0);
  if (quarter > 0) return months(Number(year), quarter * 3 - 2, quarter * 3);
  if (rest.includes("上半年")) return months(Number(year), 1, 6);
  if (rest.includes("下半年")) return months(Number(year), 7, 12);
  const [, first, last = first] = MONTHS.exec(rest) ?? MONTH.exec(rest) ?? [];
  return months(Number(year), Number(first ?? 1), Number(last ?? 12));
}

const NAMED: Readonly<Record<string, string>> = {
  "1-12": "度",
  "1-6": "上半年",
  "7-12": "下半年",
  "1-3": "第一季度",
  "4-6": "第二季度",
  "7-9": "第三季度",
  "10-12": "第四季度",
};

/** What several periods come to together: 2026年1月 to 2026年3月 are 2026年第一季度; null where one is open or they are of two years. */
export function joinedPeriod(periods: readonly string[]): string | null {
  const [only, ...others] = new Set(periods);
  if (only === undefined || others.length === 0) return only ?? null;
  const spans = [only, ...others].map(periodSpan);
  const days = spans.flatMap((span) => (span ? [span.from, span.to] : [])).sort();
  const [from = "", to = ""] = [days[0], days.at(-1)];
  const year = from.slice(0, 4);
  if (spans.includes(null) || to.slice(0, 4) !== year) return null;
  const [first, last] = [from, to].map((day) => Number(day.slice(5, 7)));
  return `${year}年${NAMED[`${first}-${last}`] ?? (first === last ? `${first}月` : `${first}—${last}月`)}`;
}

/** null if there are no such months, or they run backwards. */
function months(year: number, first: number, last: number, lastYear = year): Period | null {
  if (last < 1 || last > 12) return null;
  const from = isoDate(year, first, 1);
  const to = isoDate(lastYear, last, lastDayOf(lastYear, last));
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

const OF_WORK = /(?<!\d)((?:19|20)\d{2})(?=\s*(?:年|[—–\-~～至/.]|度|届|$|[^\d]))/gu;
/** （2021年版）, 〔2024〕12号: the year of a rule or letter, not of the work. */
const NOT_OF_THE_WORK =
  /(?:19|20)\d{2}\s*年?\s*(?:修订|修正)?版|[〔[(（【]\s*(?:19|20)\d{2}\s*[〕\])）】]\s*\d*\s*号?/gu;

const OPEN_YEAR = /(?:19|20|二[〇○零])[xX×＊*○〇Ｘ]{2}\s*年/u;

/** 20xx年, as in a title that leaves its year open; or null. */
export function openYearIn(title: string): string | null {
  return OPEN_YEAR.exec(title)?.[0] ?? null;
}

/** The year in a title (the later one of 2010—2011), or null. */
export function yearOf(title: string): number | null {
  const text = withDateNumerals(title.normalize("NFKC").replace(/\s+/gu, "")).replace(NOT_OF_THE_WORK, "");
  let latest: number | null = null;
  for (const [, year] of text.matchAll(OF_WORK)) latest = Math.max(latest ?? 0, Number(year));
  return latest;
}

/**
 * The year for dates without one: from the first title that names one, else the first sheet name, else the most
 * frequent year of the workbook's dates (the later one of equals), else today's.
 *
 * @param dated texts of other dates
 */
export function workbookYear(
  titles: readonly string[],
  sheetNames: readonly string[],
  dated: Iterable<string>,
  today: string,
): number {
  for (const text of [...titles, ...sheetNames]) {
    const year = yearOf(text);
    if (year !== null) return year;
  }
  const counts = new Map<number, number>();
  for (const text of dated) {
    const year = yearOf(text);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of counts) {
    const ahead = count - (best === null ? 0 : (counts.get(best) ?? 0));
    if (best === null || ahead > 0 || (ahead === 0 && year > best)) best = year;
  }
  return best ?? Number(today.slice(0, 4));
}
