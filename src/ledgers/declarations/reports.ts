import { yearOfDay } from "../../domain/isoDate.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { LedgerRow, Reminder } from "../../domain/ledger.ts";
import type { Period } from "../../domain/period.ts";
import { readFrequency, type Frequency } from "../schedule/frequency.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import {
  answering,
  carried,
  CUT_OFF,
  dayIn,
  field,
  textIn,
  type Judgement,
  type LedgerContext,
  type LedgerDeclaration,
  type PrefillContext,
  type PrefilledRow,
} from "../declaration.ts";
import { REPORT_COLUMNS } from "./reportColumns.ts";
import { lastDayOf } from "../duties/columnsSpan.ts";
import { dutyTimes, type DutyTime } from "../duties/dutyTimes.ts";
import { monthsOfHeading } from "../duties/monthCells.ts";
import { reportWord } from "../duties/reportWords.ts";
import { instances } from "../schedule/instances.ts";
import { firstDayIn } from "../cells/dates.ts";

/** How many missed days a message names. */
const DAYS_NAMED = 6;
/** A matrix of months is due at the end of each, if it does not say otherwise. */
const EVERY_MONTH: Frequency = { unit: "month", every: 1, times: 1, points: [], later: 0 };
const EVERY_QUARTER: Frequency = { ...EVERY_MONTH, unit: "quarter" };
const YEAR_SAID = /(?:19|20)\d{2}(?=\s*年)/u;
const MONTH_SAID = /\d{1,2}(?=\s*月)/u;

/** 定期报送（例行工作）登记表: who reports what, how often, and when it was done. */
export const reports: LedgerDeclaration = {
  id: "reports",
  name: { "zh-CN": "定期报送（例行工作）登记表", en: "Recurring reports" },
  columns: REPORT_COLUMNS,
  nameColumns: ["matter", "content", "period"],
  proof: [
    ["matter|content", "frequency", "reported|month"],
    ["matter|content", "dueOn", "reported"],
  ],
  perDepartment: {
    column: "reported",
    proof: [
      ["matter|content", "frequency"],
      ["matter|content", "dueOn", "matter~报|content~报|dueOn~报"],
      ["period", "dueOn"],
    ],
    ticked: "period",
  },
  matrix: {
    about: /报(?![销名到修警废刊纸价考账帐亭道])/u,
    across: "month",
    down: "period",
    rows: ["matter", "content", "department", "reporter"],
    matter: "matter",
    matters: /报|信息|情况|总结|材料|台账|动态|计划|表$|[(（].*月/u,
    frequency: "frequency",
  },
  settled: (column, held) => {
    if (held === "months") return column === "unknown" ? "period" : column;
    if (held === "recurring" && ["reported", "dueOn", "frequency"].includes(column)) return "frequency";
    return column === "frequency" && held === "day" ? "dueOn" : column;
  },
  measures: [
    {
      id: "due",
      name: { "zh-CN": "应报", en: "Due" },
      cells: [{ state: "已报" }, { state: "迟报" }, { state: "未报" }],
    },
    { id: "reported", name: { "zh-CN": "已报", en: "Handed in" }, cells: [{ state: "已报" }, { state: "迟报" }] },
    { id: "late", name: { "zh-CN": "迟报", en: "Of these late" }, cells: [{ state: "迟报" }] },
    { id: "missed", name: { "zh-CN": "未报", en: "Missed" }, cells: [{ state: "未报" }] },
  ],
  usesHolidays: true,
  dateColumn: "dueOn",
  notable: ["missed"],
  phrases: [
    { measure: "due", before: "应报送", after: "次" },
    { measure: "reported", before: "已报", after: "次" },
    { measure: "late", before: "其中迟报", after: "次" },
    { measure: "missed", before: "未报", after: "次" },
  ],
  states: [
    { shows: "迟报", tone: "pressing", when: [{ column: "dueOn", before: "reported" }] },
    { shows: "已报", tone: "settled", when: [{ column: "reported", is: "filled" }] },
    { shows: "未报", tone: "pressing", when: [{ column: "dueOn", before: CUT_OFF }] },
    { shows: "待报", when: [{ column: "dueOn", is: "filled" }] },
  ],
  prefill,
  carry: (rows, context) =>
    rows.flatMap((from) => {
      const frequency = textIn(from, "frequency");
      // A report due on a single day does not recur, unless it is that of a month or quarter.
      if (from.name === "" || (frequency === "" && !from.fields.period)) return [];
      const period = textIn(from, "period").replace(YEAR_SAID, context.span.from.slice(0, 4));
      const duty = carried(from, ["content", "recipient", "frequency", "summaryDue", "person", "indicator"]);
      const department = textIn(from, "department") || from.departments.join("、");
      const row = { matter: textIn(from, "matter"), ...duty, period, department, note: noteOfAll(from) };
      const isListed = from.columns.has("dueOn") && !from.columns.has("month") && frequency !== "";
      const times = isListed ? timesOf(row, frequency, context) : [row];
      return times.map((cells) => ({ from, cells }));
    }),
  sameAs: (row) => {
    const frequency = readFrequency(textIn(row, "frequency"));
    if (!frequency || row.fields.month) return null;
    return [normaliseName(row.name), ...row.departments, JSON.stringify(frequency)].join("|");
  },
  judge,
};

/** Recurring tasks, one row for every time in the year; a daily one has a single row. */
function prefill(context: PrefillContext): readonly PrefilledRow[] {
  return (context.assessment.breakdown?.tasks ?? []).flatMap(
    ({ name, indicatorText, onlyCounts, deadline, assignments, people }) => {
      if (deadline.kind !== "recurring") return [];
      const row = {
        matter: name,
        frequency: deadline.text,
        department: answering(assignments),
        person: people.persons.join("、"),
        ...(onlyCounts ? {} : { indicator: indicatorText }),
      };
      return timesOf(row, deadline.text, context);
    },
  );
}

/** 备注, unless it is about one time: 补报. */
function noteOfAll({ fields }: LedgerRow): string {
  const notes = fields.note ?? [];
  const times = Math.max(fields.dueOn?.length ?? 0, fields.reported?.length ?? 0, 1);
  const [first] = notes;
  const isOfAll = !fields.period && notes.length >= times && notes.every(({ text }) => text === first?.text);
  return isOfAll && first ? first.text : "";
}

/** A duty with one row for every time in the year; a daily one, or one whose rule cannot be read, has a single row. */
function timesOf(row: PrefilledRow, text: string, { span, days }: PrefillContext): readonly PrefilledRow[] {
  const frequency = readFrequency(text);
  if (!frequency || frequency.unit === "day" || frequency.unit === "workday") return [row];
  const { period: said = "" } = row;
  return [...instances(frequency, span, days)].map(({ due, period }) => ({
    ...row,
    dueOn: due,
    // 所属期 of a monthly report is its month.
    ...(said === "" ? {} : { period: said.replace(MONTH_SAID, String(Number(period.to.slice(5, 7)))) }),
  }));
}

function judge(row: LedgerRow, context: LedgerContext): Judgement {
  const due = dayIn(row, "dueOn");
  const own = frequencyOf(row);
  const isMatrix = due === null && !row.columns.has("frequency") && row.columns.has("month");
  const frequency =
    own ??
    (isMatrix
      ? (context.frequency ??
        (context.isQuarterly || textIn(row, "period").includes("季") ? EVERY_QUARTER : EVERY_MONTH))
      : null);
  const isUndated = own === null && isMatrix && context.frequency === null;
  const nothing: Judgement = { state: "void", due: null, overdue: false, reminders: [], entries: [], issues: [] };
  if (!frequency && due === null) {
    const text = textIn(row, "frequency");
    const standing = text === "" || /不定期|随时|按|据|需/u.test(text);
    return standing
      ? nothing
      : { ...nothing, issues: [issue("ledger-frequency-unclear", at(row, "frequency"), { name: row.name, text })] };
  }
  const span = dutySpan(row, context);
  const reminders = new Reminders(row);
  const found = gathered(inTime(dutyTimes(row, frequency, span, context), isUndated, row), reminders);
  const issues: Issue[] = [];
  if (isUndated && !context.seen.has("undated")) {
    context.seen.set("undated", row.cell);
    issues.push(issue("ledger-due-unsaid", { sheet: row.sheet, cell: at(row, "month", "matter", "period").cell }, {}));
  }
  const where = { name: row.name, names: row.departments };
  if (found.missed.count > 0) {
    const detail = {
      ...where,
      count: found.missed.count,
      text: found.missed.named.join("、"),
      due: found.missed.first,
    };
    issues.push(issue("report-missed", at(row, "reported"), detail, { found: found.missed.count }));
  }
  if (found.late.count > 0) {
    const detail = { ...where, count: found.late.count, text: found.late.named.join("、"), due: found.late.first };
    issues.push(issue("report-late", at(row, "reported"), detail, { found: found.late.count }));
  }
  return {
    state: found.missed.count > 0 ? "open" : found.late.count > 0 ? "late" : found.entries.length > 0 ? "done" : "open",
    due: found.next,
    overdue: found.missed.count > 0,
    reminders: reminders.list(),
    entries: found.entries,
    issues,
  };
}

/** If the row gives several (月报, 每月5日前), the first that names a day. */
function frequencyOf({ fields }: LedgerRow): Frequency | null {
  const due = (fields.dueOn ?? []).filter(({ days }) => days.length === 0);
  const said = [...(fields.frequency ?? []), ...due].flatMap(({ text }) => readFrequency(text) ?? []);
  return said.find(({ points }) => points.length > 0) ?? said[0] ?? null;
}

/** Without a known due day, only words can say that a report was late. */
function* inTime(times: Iterable<DutyTime>, isUndated: boolean, { fields }: LedgerRow): Iterable<DutyTime> {
  const isSaid = (fields.month ?? []).some(({ days, text }) => days.length === 0 && reportWord(text) === "late");
  for (const time of times) {
    yield isUndated && !isSaid && time.state === "late" ? { ...time, state: "reported" } : time;
  }
}

class Days {
  count = 0;
  first = "";
  readonly named: string[] = [];

  add(day: string): void {
    if (this.count++ === 0) this.first = day;
    if (this.named.length < DAYS_NAMED) this.named.push(day);
  }
}

/** Days to watch: one for each time with a row of its own; the others together, at the earliest. */
class Reminders {
  readonly #own: ReadonlyMap<string, string>;
  readonly #found: Reminder[] = [];
  readonly #cell: string;
  #others: { readonly day: string; overdue: number } | null = null;

  constructor({ fields, cell }: LedgerRow) {
    this.#own = new Map((fields.dueOn ?? []).flatMap((one) => one.days.map(({ day }) => [day, one.cell] as const)));
    this.#cell = cell;
  }

  missed(day: string): void {
    const cell = this.#own.get(day);
    if (cell !== undefined) this.#found.push({ day, overdue: 1, cell });
    else if (this.#others) this.#others.overdue++;
    else this.#others = { day, overdue: 1 };
  }

  coming(day: string): void {
    this.#found.push({ day, overdue: 0, cell: this.#own.get(day) ?? this.#cell });
  }

  list(): readonly Reminder[] {
    return this.#others ? [{ ...this.#others, cell: this.#cell }, ...this.#found] : this.#found;
  }
}

/** Counts a row's times by month in one pass, so that ten years of weeks are a hundred and twenty entries. */
function gathered(times: Iterable<DutyTime>, reminders: Reminders) {
  const missed = new Days();
  const late = new Days();
  const months = new Map<string, Record<string, number>>();
  let next: string | null = null;
  for (const { due, month, state } of times) {
    if (state === "pending") {
      next ??= due;
      reminders.coming(due);
    }
    if (state === "void" || state === "pending") continue;
    let counts = months.get(month);
    if (!counts) months.set(month, (counts = {}));
    const count = (measure: string): void => {
      if (counts) counts[measure] = (counts[measure] ?? 0) + 1;
    };
    count("due");
    count(state === "missed" ? "missed" : "reported");
    if (state === "late") count("late");
    if (state === "missed") {
      missed.add(due);
      reminders.missed(due);
    } else if (state === "late") late.add(due);
  }
  const entries = [...months].map(([month, counts]) => ({ month, counts }));
  return { missed, late, next, entries };
}

/** The days on which the duty holds: the row's 起止, within the ledger's year if the sheet states that; else the months that have columns. */
function dutySpan(row: LedgerRow, { span, isStated, columnsSpan }: LedgerContext): Period {
  // A row for one month.
  const period = field(row, "period");
  const months = period && row.columns.has("month") ? monthsOfHeading(period.text, yearOfDay(span.to)) : null;
  if (months) return { from: `${months.from}-01`, to: lastDayOf(months.to) };
  const range = field(row, "end");
  const start = firstDayIn(field(row, "start")) ?? (range && range.days.length > 1 ? firstDayIn(range) : null);
  const end = dayIn(row, "end");
  const isBound = isStated || row.columns.has("month");
  const unsaid = columnsSpan ?? span;
  const from = start === null ? unsaid.from : isBound && start < span.from ? span.from : start;
  const to = end === null ? unsaid.to : isBound && end > span.to ? span.to : end;
  return { from, to };
}

function at(row: LedgerRow, ...columns: readonly string[]): { readonly sheet: string; readonly cell: string } {
  const cell = columns.map((column) => field(row, column)?.cell).find((found) => found !== undefined);
  return { sheet: row.sheet, cell: cell ?? row.cell };
}
