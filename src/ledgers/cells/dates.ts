import type { IsoDate } from "../../domain/deadline.ts";
import type { LedgerField, SaidDay } from "../../domain/ledger.ts";
import { foldedTime, readDeadline, type DeadlineContext } from "../../recognise/deadlines/deadlines.ts";
import { lastDaySaid } from "../../recognise/deadlines/dueDate.ts";
import { dateFormatShows } from "../../domain/isoDate.ts";
import type { CellValue } from "../../domain/cells.ts";

/** The contents of a date cell. */
export interface DatesRead {
  readonly days: readonly SaidDay[];
  readonly noSuchDay: boolean;
  /** An Excel date as its ISO date, else the text. */
  readonly text: string;
}

const BETWEEN = /[、,，;；\n]+|\s+|(?:至|到|—|–|~|～|―|－)+/u;
const SLASHED = /^\d{1,2}\.\d{1,2}(?:\/\d{1,2}\.\d{1,2})+$/u;
const DAY_ALONE = /^(\d{1,2})[日号]$/u;
/** A full day is named, not just a month. */
const NAMES_A_DAY = /\d{1,2}[日号]|[./-]\d{1,2}[./-]\d|^\d{1,2}[./]\d{1,2}$|月\d|\d{8}|[旬初底末中]/u;

/** The days named in a cell of a date column: one, several (1月19日、2月20日), or both ends of a stretch. */
export function readDates(value: CellValue, format: string, context: DeadlineContext): DatesRead {
  if (typeof value === "string") return ofText(value, context);
  const read = readDeadline(value, format, context);
  if (read.kind === "date") {
    const wholeMonth = typeof value === "number" && dateFormatShows(format) === "month";
    return { days: [{ day: read.due, wholeMonth }], noSuchDay: false, text: read.text };
  }
  const text = read.kind === "missing" ? "" : read.text;
  return { days: [], noSuchDay: typeof value === "number" && isNoSuchDay(text, context), text };
}

function ofText(written: string, context: DeadlineContext): DatesRead {
  // 1.8/2.9/3.10 are several days, not one.
  const text = written.trim().replace(SLASHED, (days) => days.replaceAll("/", "、"));
  const parts = completed(text.split(BETWEEN).filter((part) => part !== ""));
  const each = parts.map((part) => readDeadline(part, "", context));
  const days = each.flatMap((read, at) =>
    read.kind === "date" ? [{ day: read.due, wholeMonth: !NAMES_A_DAY.test(foldedTime(parts[at] ?? "")) }] : [],
  );
  if (days.length === parts.length) return { days, noSuchDay: false, text };
  const wrong = parts.filter((part) => isNoSuchDay(part, context));
  if (wrong.length > 0 && days.length + wrong.length === parts.length) return { days, noSuchDay: true, text };
  const whole = readDeadline(text, "", context);
  if (whole.kind === "date")
    return { days: [{ day: whole.due, wholeMonth: !NAMES_A_DAY.test(foldedTime(text)) }], noSuchDay: false, text };
  return { days: [], noSuchDay: whole.kind === "invalid" && isNoSuchDay(text, context), text };
}

/** 1月19日、20日; 2026年1月5日、2月3日: a later day takes its year and month from an earlier one. */
function completed(parts: readonly string[]): readonly string[] {
  let year = "";
  let month = "";
  return parts.map((part) => {
    const day = DAY_ALONE.exec(part)?.[1];
    const said = /(?:((?:19|20)\d{2})年)?(\d{1,2})月/u.exec(part);
    if (day !== undefined && month !== "") return `${year}${month}${day}日`;
    if (!said) return part;
    month = `${said[2]}月`;
    if (said[1] !== undefined) year = `${said[1]}年`;
    return said[1] === undefined && year !== "" ? year + part : part;
  });
}

function isNoSuchDay(text: string, { year }: DeadlineContext): boolean {
  return lastDaySaid(foldedTime(text), year) === "no-such-day";
}

/** The first day named in a cell; for a month, its first. */
export function firstDayIn(field: LedgerField | undefined): IsoDate | null {
  const [first] = field?.days ?? [];
  if (!first) return null;
  return first.wholeMonth ? `${first.day.slice(0, 7)}-01` : first.day;
}
