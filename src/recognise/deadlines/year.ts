import { withDateNumerals } from "../../domain/chineseNumerals.ts";

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=\s*(?:年|[—–\-~～至/.]|度|届|$|[^\d]))/gu;
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
  for (const [, year] of text.matchAll(YEAR)) latest = Math.max(latest ?? 0, Number(year));
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
