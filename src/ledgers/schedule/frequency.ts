import { writtenInteger } from "../../domain/chineseNumerals.ts";
import { foldedTime } from "../../recognise/deadlines/deadlines.ts";

type FrequencyUnit = "workday" | "day" | "week" | "tenDays" | "halfMonth" | "month" | "quarter" | "halfYear" | "year";

/** A day within a unit. */
export interface DuePoint {
  /** 1-based month of the unit; absent: its last. */
  readonly month?: number;
  /** 1 to 31, cut to the month's length; "last" is its last day, "last-workday" the last from Monday to Friday. */
  readonly day?: number | "last" | "last-workday";
  /** 1 (Monday) to 7, of a week. */
  readonly weekday?: number;
}

/** How often something recurs, as words like 每周五 or 每季度末 say it. */
export interface Frequency {
  readonly unit: FrequencyUnit;
  /** Every how many units. */
  readonly every: number;
  /** How often at least within a unit (每周1—2次: 1); all but those that `points` date are due at its end. */
  readonly times: number;
  /** Empty: at the end of the unit. */
  readonly points: readonly DuePoint[];
  /** 次月5日前: due this many units after the one that is reported on. */
  readonly later: number;
}

const NUMBER = "(\\d+|[一两二三四五六七八九十]+)";
const TIMES = new RegExp(`${NUMBER}(?:[—-]${NUMBER})?(?:次|回|期|篇|条|报)`, "u");
const UNITS: readonly (readonly [pattern: RegExp, unit: FrequencyUnit, every?: number])[] = [
  [/[每逐]个?工作日|^工作日/u, "workday"],
  [/每[日天]|[天日]{2}|逐[日天]|按[日天]|日报|^[一1][日天]/u, "day"],
  [/双周|(?:每|隔)[两二2]个?(?:周|星期)|隔周/u, "week", 2],
  [/半个?月/u, "halfMonth"],
  [/[每逐按]个?旬|旬报|旬[一1]|^旬/u, "tenDays"],
  [/周|星期|礼拜/u, "week"],
  [/半年|学期/u, "halfYear"],
  [/季/u, "quarter"],
  [/[每逐按]年|年报|^年/u, "year"],
  [/双月|(?:每|隔)[两二2]个?月|隔月/u, "month", 2],
  [/月/u, "month"],
  [/年/u, "year"],
];
const WEEKDAYS =
  /(?:周|星期|礼拜)([一二三四五六日天末1-7](?:[、,和及][周星期]{0,2}[一二三四五六日天1-7])*)(?![—-]?\d*[次回期])/u;
const WEEKDAY_NAMES = "一二三四五六日";
const MONTH_END = "(?:月?(?:底|末)|下旬)";

/** Reads a frequency; null where the text is none, or says no unit of time (不定期, 按要求). */
export function readFrequency(text: string): Frequency | null {
  const folded = foldedTime(text);
  if (/不定期|随时|不定时/u.test(folded)) return null;
  const found = UNITS.find(([pattern]) => pattern.test(folded));
  if (!found) return null;
  const [, unit, every = several(folded)] = found;
  const frequency = { unit, every, times: timesSaid(folded), later: 0, points: [] };
  if (unit === "week") return { ...frequency, points: weekdays(folded) };
  if (unit === "month") return monthly(folded, frequency);
  if (unit === "quarter" || unit === "halfYear" || unit === "year") return ofYear(folded, frequency);
  return frequency;
}

/** 每3个月, 每四周. */
function several(folded: string): number {
  const said = new RegExp(`每${NUMBER}(?:个)?(?:周|星期|月|季|年|天|日)`, "u").exec(folded)?.[1];
  return said === undefined ? 1 : Math.max(1, numberOf(said));
}

function timesSaid(folded: string): number {
  const said = TIMES.exec(folded)?.[1];
  return said === undefined ? 1 : Math.max(1, numberOf(said));
}

function numberOf(text: string): number {
  return writtenInteger(text) ?? 1;
}

function weekdays(folded: string): readonly DuePoint[] {
  const said = WEEKDAYS.exec(folded)?.[1] ?? "";
  return [...said].flatMap((sign) => {
    if (sign === "末" || sign === "天") return [{ weekday: sign === "末" ? 5 : 7 }];
    const at = /\d/u.test(sign) ? Number(sign) : WEEKDAY_NAMES.indexOf(sign) + 1;
    return at > 0 ? [{ weekday: at }] : [];
  });
}

function monthly(folded: string, frequency: Frequency): Frequency {
  const later = /[次下翌]个?月|月(?:度)?(?:结束)?后/u.test(folded) ? 1 : 0;
  return { ...frequency, later, points: daysOfMonth(folded).map((day) => ({ day })) };
}

/** The days of a month that a text names; empty where it names none. */
function daysOfMonth(folded: string): readonly NonNullable<DuePoint["day"]>[] {
  if (/最后(?:一|1)个?工作日/u.test(folded)) return ["last-workday"];
  const days = [...folded.matchAll(/(?<![\d—-])(\d{1,2})(?:[日号]|(?=前|以前|之前|[、和及]\d{1,2}[日号]))/gu)]
    .map(([, day]) => Number(day))
    .filter((day) => day >= 1 && day <= 31);
  if (days.length > 0) return days;
  if (new RegExp(MONTH_END, "u").test(folded)) return ["last"];
  if (/月?初|上旬/u.test(folded)) return [10];
  if (/中旬|月中/u.test(folded)) return [20];
  const within = /后(\d{1,2})[个日天工]/u.exec(folded)?.[1];
  return within === undefined ? [] : [Number(within)];
}

const MONTHS_LISTED = /(?<!\d)\d{1,2}(?:[、,和及]\d{1,2})*月/gu;
const MONTHS_OF: Readonly<Record<"quarter" | "halfYear" | "year", number>> = { quarter: 3, halfYear: 6, year: 12 };

function ofYear(folded: string, frequency: Frequency): Frequency {
  const unit = frequency.unit as "quarter" | "halfYear" | "year";
  const named = datedMonths(folded);
  // 每半年（6月、12月20日前）: the months themselves say how often.
  if (named.length > 0) {
    const next = /[次翌明下]年/u.test(folded) ? 1 : 0;
    return { ...frequency, unit: "year", every: 1, times: 1, points: named, later: next };
  }
  const later = /[次下翌]个?(?:季|年|半年)|结束后|季(?:度)?后|年(?:度)?后|[次下翌]个?月/u.test(folded) ? 1 : 0;
  const [day = "last"] = daysOfMonth(folded);
  if (later > 0) return { ...frequency, later, points: day === "last" ? [] : [{ month: 1, day }] };
  const ordinal = /(?:第)(\d+|[一二三])个?月|[首](?:个|1)?月/u.exec(folded);
  if (ordinal) return { ...frequency, points: [{ month: ordinal[1] === undefined ? 1 : numberOf(ordinal[1]), day }] };
  if (/季(?:度)?初|年初/u.test(folded)) return { ...frequency, points: [{ month: 1, day: 10 }] };
  if (day === "last") return frequency;
  return { ...frequency, points: [{ month: MONTHS_OF[unit], day }] };
}

/** 3月、6月20日前, 3、6、9、12月底: each month takes the day that follows it. */
function datedMonths(folded: string): readonly DuePoint[] {
  const points: DuePoint[] = [];
  const found = [...folded.matchAll(MONTHS_LISTED)];
  let pending: number[] = [];
  for (const [place, match] of found.entries()) {
    const from = match.index + match[0].length;
    const rest = folded.slice(from, found[place + 1]?.index ?? folded.length);
    if (/^个/u.test(rest) || folded[match.index - 1] === "第") continue;
    pending.push(...match[0].split(/\D+/u).filter(Boolean).map(Number));
    const [day] = daysOfMonth(rest.startsWith("底") || rest.startsWith("末") ? `月${rest}` : rest);
    if (day === undefined && place < found.length - 1) continue;
    for (const month of pending) if (month >= 1 && month <= 12) points.push({ month, day: day ?? "last" });
    pending = [];
  }
  return points;
}
