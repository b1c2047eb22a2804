import { NO_CONCERN, NONE, STROKES } from "../../domain/fillers.ts";
import type { Deadline, IsoDate } from "../../domain/deadline.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import { lastDaySaid } from "./dueDate.ts";
import type { CellValue } from "../../domain/cells.ts";
import { dateFormatShows, isoDate, lastDayOf, serialDate } from "../../domain/isoDate.ts";
import { normaliseName } from "../text/normalise.ts";

/** What a deadline cell is read with. */
export interface DeadlineContext {
  /** For dates without a year: the workbook's, else today's. */
  readonly year: number;
  readonly date1904: boolean;
  /** Stages that the workbook dates (宣传发动阶段 → its last day), by `stageKey`. */
  readonly stages: ReadonlyMap<string, IsoDate>;
}

const MISSING: Deadline = { kind: "missing" };

/**
 * Reads when a task is due from its cell. A range is due at its end; recurring and standing tasks have no due day.
 *
 * @param numberFormat Excel's code, "" for General: distinguishes a date from a plain number
 */
export function readDeadline(value: CellValue, numberFormat: string, context: DeadlineContext): Deadline {
  if (value === null) return MISSING;
  if (typeof value === "number") return ofNumber(value, numberFormat, context);
  if (typeof value === "boolean") return { kind: "invalid", text: value ? "TRUE" : "FALSE" };
  if (typeof value === "object") return { kind: "invalid", text: value.error };
  return ofText(value, context);
}

function ofNumber(value: number, numberFormat: string, context: DeadlineContext): Deadline {
  const shows = dateFormatShows(numberFormat);
  const date = serialDate(value, context.date1904);
  if (shows !== null) {
    if (date === null) return { kind: "invalid", text: String(value) };
    return { kind: "date", due: shows === "day" ? date : monthEnd(date), text: date };
  }
  // 3.3 formatted as 0.00 shows 3.30; the trailing zero is part of the day.
  const decimals = /\.(0+)/u.exec(numberFormat)?.[1]?.length ?? 0;
  const text = decimals > 0 && !Number.isInteger(value) ? value.toFixed(decimals) : String(value);
  const suffix =
    /"([年月日])[^"]*"/u.exec(numberFormat)?.[1] ??
    (value >= 1990 && value < 2100 && Number.isInteger(value) ? "年" : "");
  const said = ofText(text + suffix, context);
  if (said.kind === "date") return said;
  // A day number that lost its date format; nothing else in a deadline column is a number of this size.
  if (date !== null && date >= "1990-01-01" && date < "2100-01-01") return { kind: "date", due: date, text: date };
  return { kind: "invalid", text: String(value) };
}

function monthEnd(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return isoDate(year, month, lastDayOf(year, month)) ?? date;
}

const OPEN_YEAR = /(?:19|20)[xX×*○〇_]{2}年?/u;
const NOTHING_SAID = new RegExp(`^(?:${STROKES}|${NONE}|${NO_CONCERN})$`, "u");
const SPAN =
  "(?:个)?(?:逢)?(?:学年|学期|半年|半个?月|年度?|季度?|月度?|旬|周|星期|礼拜|天|日|双周|双月|(?:[一两二三四五六\\d]+)个?(?:季度|月|周|星期|天|日|年))";
/** 每月底 recurs, 按年底 is one day. */
const EVERY = `(?:每${SPAN}|[逐按]${SPAN}(?!终|底))`;
const TIMES =
  "(?:半年|半月|[一两1-4]?个?(?:季度|季|月|旬|周|年度?|日|天|学期))[一两二三四五六七八九十\\d]+(?:[-—~至][一两二三四五六七八九十\\d]+)?(?:次|回|期|报|查)";
const RECURRING = new RegExp(
  `${EVERY}|^${TIMES}|^(?:月报|季报|周报|年报|半年报)$|(?:天天|日日|月月|(?<!\\d)年年(?![底末终度内]))`,
  "u",
);
const STANDING =
  /长期|常态|长效|常年|持续|日常|经常|不定期|不定时|随时|全程|始终|贯穿|一贯|按(?:照)?(?:上级|市|省|县|区|局|文件|有关|相关|通知|规定)?(?:部门)?(?:的)?(?:要求|通知|部署|安排|规定)|根据(?:上级|工作|实际).{0,6}(?:要求|通知|部署|安排|需要)|(?:起|开始)(?:执行|实施)?$/u;
/** Counted from some other event: the text alone gives no day. */
const RELATIVE =
  /(?:之|以)?后(?:的)?(?:第)?[一两二三四五六七八九十\d]*(?:个)?(?:工作日|日|天|周|星期|月|年)?(?:之?内|以内)?/u;

/** Cached, because deadlines repeat down a column; a context lives as long as one workbook is read. */
const READ = new WeakMap<DeadlineContext, Map<string, Deadline>>();

function ofText(written: string, context: DeadlineContext): Deadline {
  let read = READ.get(context);
  if (!read) READ.set(context, (read = new Map()));
  let deadline = read.get(written);
  if (!deadline) read.set(written, (deadline = deadlineSaid(written, context)));
  return deadline;
}

/** Normalises a text about time: no spaces, no clock time, digits for numerals of dates. */
export function foldedTime(text: string): string {
  return withDateNumerals(
    text
      .normalize("NFKC")
      .replace(/\s*\d{1,2}[::]\d{2}(?:[::]\d{2}(?:\.\d+)?)?Z?|T(?=\d{1,2}[::])/gu, "")
      .replace(/\s+/gu, "")
      .replace(/[―─–﹣−~]/gu, "—")
      // 3一5月: the numeral one is typed for a dash.
      .replace(/(?<=[\d月日号])一(?=\d)/gu, "—"),
  );
}

function deadlineSaid(written: string, context: DeadlineContext): Deadline {
  const text = written.trim();
  const folded = foldedTime(text);
  if (folded === "" || NOTHING_SAID.test(folded)) return MISSING;
  // 20xx年3月底: the year is still open.
  if (OPEN_YEAR.test(folded)) return { kind: "invalid", text };
  if (RECURRING.test(folded)) return { kind: "recurring", text };
  const reading = lastDaySaid(folded, context.year);
  const wholeYear = /^(?:本|全|今|当)年(?:度)?/u.test(folded) && !/\d/u.test(folded);
  if (STANDING.test(folded) && (reading === null || wholeYear || startsOnly(folded))) return { kind: "standing", text };
  const stage = context.stages.get(stageKey(text));
  if (reading === null && stage !== undefined) return { kind: "date", due: stage, text };
  if (reading === null || reading === "no-such-day") return { kind: "invalid", text };
  if (RELATIVE.test(folded) && !/\d月|(?:19|20)\d{2}/u.test(folded)) return { kind: "invalid", text };
  return { kind: "date", due: reading.due, text };
}

/** 从3月开始, 2026年3月起: a beginning without an end. */
function startsOnly(folded: string): boolean {
  return /(?:起|开始)(?:执行|实施|持续.*|长期.*|常态.*)?$/u.test(folded);
}

/** Normalises names of stages for comparison: 二、宣传发动阶段（1—4月） and 宣传发动 are the same. */
export function stageKey(name: string): string {
  return normaliseName(
    name
      .replace(/[（(].*$/su, "")
      .replace(/^\s*(?:第?[一二三四五六七八九十\d]+(?:[、.．:：]|阶段[:：、]?))\s*/u, "")
      .replace(/(?:工作)?阶段.*$/su, ""),
  );
}
