import type { IsoDate } from "../../domain/deadline.ts";
import { isoDate, lastDayOf } from "./isoDate.ts";

/** One end of a stretch of time, as a text names it. `within` says how much of the month is meant; null month is a whole year. */
interface Point {
  year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly within: "day" | "early" | "middle" | "end";
  /** 次年, 明年: years after the one that the text or workbook speaks of. */
  readonly yearsAfter: number;
}

/** What a text says of time: its last day, no such day in the calendar, or nothing that could be read. */
export type DueReading = { readonly due: IsoDate } | "no-such-day" | null;

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
    point: ([, relative, month, day]) => ({ ...dayPoint(undefined, month, day), yearsAfter: yearsAfter(relative) }),
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
    pattern: /(?<!\d)((?:19|20)\d{2})(?:年(?:度)?(?:[内中]|年?[末底终]|全年)?|全年)/y,
    point: ([, year]) => yearPoint(year),
  },
  {
    pattern: /(次年|翌年|明年|今年|当年|本年|全年|年)(?:度)?(?:内|末|底|终)|(?:本|全|今|当|明)年(?:度)?/y,
    point: ([found]) => yearPoint(undefined, found),
  },
];
/** 3—: a month or day whose unit the other end of the range gives. */
const RANGE = /[—–~―至到-]|直至/u;
const BARE_END = /(?:[—–~―至到-])(\d{1,2})(?:[日号]|(?![\d年月季.:/]))/y;
const YEAR_ALONE = /((?:19|20)\d{2})年?度?(?=[\s,、:;(的—–~―至到-]*\d)/y;

/**
 * The last day of what a text says of time (a range is due at its end; of several, the latest).
 * @param text NFKC, without spaces, Chinese numerals of dates already in digits
 * @param year where the text names none
 */
export function lastDaySaid(text: string, year: number): DueReading {
  const points = pointsOf(text);
  if (points.length === 0) return null;
  let latest: IsoDate | null = null;
  let saidYear: number | null = null;
  let previous: { readonly year: number; readonly month: number } | null = null;
  for (const { point, continuesRange } of points) {
    if (point.year !== null) saidYear = point.year;
    let pointYear = (point.year ?? saidYear ?? year) + point.yearsAfter;
    const month = point.month ?? 12;
    // 11月—2月 runs over new year.
    if (
      continuesRange &&
      previous &&
      point.year === null &&
      point.yearsAfter === 0 &&
      pointYear === previous.year &&
      month < previous.month
    ) {
      pointYear += 1;
    }
    const due = lastDayOfPoint(point, pointYear);
    if (due === null) return "no-such-day";
    if (latest === null || due > latest) latest = due;
    previous = { year: pointYear, month };
  }
  return latest === null ? null : { due: latest };
}

function pointsOf(text: string): { readonly point: Point; readonly continuesRange: boolean }[] {
  const points: { point: Point; continuesRange: boolean }[] = [];
  let pendingYear: number | null = null;
  let sinceLast = "";
  for (let at = 0; at < text.length;) {
    const found = matchAt(text, at);
    if (found && !(found.point.month === null && yearAlone(text, at))) {
      // 2026年3—5月: the year stands before the first month and holds for what follows.
      const reached = [
        ...beforeRange(found.point, sinceLast),
        { point: found.point, continuesRange: RANGE.test(sinceLast.slice(-3)) },
      ];
      const first = reached[0];
      if (first && first.point.year === null) first.point.year = pendingYear;
      pendingYear = null;
      points.push(...reached);
      at += found.length;
      sinceLast = "";
      const bare = bareEnd(text, at, found.point);
      if (bare) {
        points.push({ point: bare.point, continuesRange: true });
        at += bare.length;
      }
      continue;
    }
    const alone = yearAlone(text, at);
    if (alone) {
      pendingYear = alone.year;
      at += alone.length;
      continue;
    }
    sinceLast += text[at] ?? "";
    at += 1;
  }
  return points;
}

/** The 3 of 3—5月, a point of its own: the range may run over new year (11—2月). */
function beforeRange(point: Point, before: string): { readonly point: Point; readonly continuesRange: boolean }[] {
  const month = /(?<!\d)(\d{1,2})[—–~―至到-]$/u.exec(before)?.[1];
  if (!month || point.month === null || point.day !== null) return [];
  return [{ point: { ...point, month: Number(month), within: "end" }, continuesRange: false }];
}

function yearAlone(text: string, at: number): { readonly year: number; readonly length: number } | null {
  if (/\d/u.test(text[at - 1] ?? "")) return null;
  YEAR_ALONE.lastIndex = at;
  const found = YEAR_ALONE.exec(text);
  return found ? { year: Number(found[1]), length: found[0].length } : null;
}

function matchAt(text: string, at: number): { readonly point: Point; readonly length: number } | null {
  for (const { pattern, point } of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { point: point(found), length: found[0].length };
  }
  return null;
}

/** 8月16—19日, 2026.3—5: the second end has only its last part. */
function bareEnd(text: string, at: number, from: Point): { readonly point: Point; readonly length: number } | null {
  BARE_END.lastIndex = at;
  const found = BARE_END.exec(text);
  if (!found) return null;
  const number = Number(found[1]);
  const isDay = from.day !== null;
  if (!isDay && /[日号]/u.test(found[0])) return null;
  const point: Point = isDay ? { ...from, day: number } : { ...from, month: number, within: "end" };
  return { point, length: found[0].length };
}

function lastDayOfPoint(point: Point, year: number): IsoDate | null {
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

function dayPoint(year: string | undefined, month: string | undefined, day: string | undefined): Point {
  return { year: fullYear(year), month: Number(month), day: Number(day), within: "day", yearsAfter: 0 };
}

function monthPoint(year: string | undefined, month: number, part: Point["within"], relative?: string): Point {
  return { year: fullYear(year), month, day: null, within: part, yearsAfter: yearsAfter(relative) };
}

function yearPoint(year: string | undefined, relative?: string): Point {
  return { year: fullYear(year), month: null, day: null, within: "end", yearsAfter: yearsAfter(relative) };
}

function fullYear(year: string | undefined): number | null {
  if (!year) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function yearsAfter(relative: string | undefined): number {
  return relative && /^(次|翌|明)年/u.test(relative) ? 1 : 0;
}
