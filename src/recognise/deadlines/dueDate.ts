import type { IsoDate } from "../../domain/deadline.ts";
import { lastDayOfPoint, pointAt, type Point } from "./datePoint.ts";

/** The last day that a text names, a day that does not exist, or nothing readable. */
export type DueReading = { readonly due: IsoDate } | "no-such-day" | null;

/** 3—: a month or day that takes its unit from the other end of the range. */
const RANGE = /[—–~―至到-]|直至/u;
const BARE_END = /(?:[—–~―至到-])(\d{1,2})(?:[日号]|(?![\d年月季.:/]))/y;
const YEAR_ALONE = /((?:19|20)\d{2})年?度?(?=[\s,、:;(的—–~―至到-]*\d)/y;

/**
 * The last day that a text names (a range is due at its end; of several, the latest).
 *
 * @param text NFKC, without spaces, Chinese numerals of dates already in digits
 * @param year if the text names none
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
    // 11月—2月 extends over new year.
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
    const found = pointAt(text, at);
    if (found && !(found.point.month === null && yearAlone(text, at))) {
      // 2026年3—5月: the year precedes the first month and applies to what follows.
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

/** The 3 in 3—5月, as a point of its own: the range may extend over new year (11—2月). */
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
