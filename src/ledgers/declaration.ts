import type { Assessment } from "../domain/assessment.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import type { Assignment } from "../domain/department.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Issue } from "../domain/issue.ts";
import type {
  Bilingual,
  JudgedRow,
  LedgerEntry,
  LedgerNeed,
  LedgerRow,
  LedgerState,
  Reminder,
  VetoProposal,
} from "../domain/ledger.ts";
import type { Period } from "../domain/period.ts";
import type { Frequency } from "../recognise/deadlines/frequency.ts";
import type { Asked } from "../recognise/evidence/evidenceWanted.ts";
import type { DueDays } from "./schedule/dueDays.ts";

/** What the cells of a column hold: how they are read, and how a template lets them be filled in. */
export type ColumnType =
  "number" | "text" | "date" | "department" | "indicator" | "person" | "leader" | "count" | "mark" | "choice";

export interface LedgerColumn {
  readonly id: string;
  /** The first is the heading of the template. */
  readonly name: Bilingual;
  readonly type: ColumnType;
  /** Whole headings, composed by `headings`; those of three characters and more are found within longer ones. */
  readonly words: readonly string[];
  /** Headings that no list can hold (1月). */
  readonly pattern?: RegExp;
  /** Days are read of what follows these words (延期至10月底), whatever else the cell says: its first group. */
  readonly tells?: RegExp;
  /** Without it a row says nothing: the template marks it. */
  readonly required?: true;
  /** What a template offers to choose from. */
  readonly choices?: readonly string[];
  /** A blank cell without a name or number in its row says what the cell above says. */
  readonly carried?: true;
  /** The template leaves it out: offices have it, but nothing needs it. */
  readonly optional?: true;
  /** The department that answers for a row fills it in; all other columns are those of whoever keeps the ledger. */
  readonly filledIn?: true;
}

/** What is counted. */
export interface Measure {
  readonly id: string;
  readonly name: Bilingual;
  /**
   * What a formula counts it by: rows where every named column says its word, summed over the list. `state` is a template's 当前状态.
   * Absent: only reading tells.
   */
  readonly cells?: readonly Readonly<Record<string, string>>[];
  /** The column that such rows are summed over; absent: they are counted. */
  readonly summed?: string;
  /** Said in a line of 台账汇总 where there is any, and no column of it. */
  readonly inLine?: true;
}

/** A measure in a sentence: 未报3次. */
export interface Told {
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  /** Said of the whole office only, not of a department. */
  readonly whole?: true;
}

/** What a row comes to on the day it is looked at. */
export interface Judgement {
  readonly state: LedgerState;
  readonly due: IsoDate | null;
  readonly overdue: boolean;
  readonly reminders: readonly Reminder[];
  /** Of a duty one a month, with all its times. */
  readonly entries: readonly LedgerEntry[];
  readonly issues: readonly Issue[];
}

/** What rows are judged against. */
export interface LedgerContext {
  readonly today: IsoDate;
  /** The stretch that the ledger is kept for: its year, else what its title says. */
  readonly span: Period;
  /** Title or sheet name say the span; else a row's own 起止 may reach beyond it. */
  readonly isStated: boolean;
  /** The part of the span that it has columns of months for; null where it has none, or a title names a stretch itself (2026年度). */
  readonly columnsSpan: Period | null;
  readonly days: DueDays;
  /** Of the framework; empty where there is none. */
  readonly indicators: readonly Indicator[];
  /** Evidence that the framework asks for, by indicator id. */
  readonly needs: ReadonlyMap<number, readonly Asked[]>;
  /** What earlier rows of the ledger leave for later ones. */
  readonly seen: Map<string, string>;
  /** How often the sheet says that all of its matters come round (各部门每月20日前报送); null where it does not, or several times. */
  readonly frequency: Frequency | null;
  /** Its columns stand for quarters, not for months. */
  readonly isQuarterly: boolean;
  /** Titles, notes and other lines of one cell on the ledger's sheet. */
  readonly notes: readonly { readonly text: string; readonly cell: string }[];
}

/** What follows from all rows together. */
export interface Conclusion {
  readonly needs?: readonly LedgerNeed[];
  readonly proposals?: readonly VetoProposal[];
  readonly issues?: readonly Issue[];
}

/**
 * Part of a state rule, of the cells of one row: `before` is a day before the other column's, or before 截至日期. What is no day is
 * before nothing.
 */
export type StateTest =
  | { readonly column: string; readonly is: "filled" | "blank" }
  | { readonly column: string; readonly says: string }
  | { readonly column: string; readonly before: string | typeof CUT_OFF };

/** The heading of a template's column of formulas; no ledger reads it. */
export const STATE_HEADING = "当前状态";

/** 截至日期 of a template. */
export const CUT_OFF = Symbol("截至日期");

/** What a template's 当前状态 shows where all tests hold. */
export interface StateRule {
  readonly shows: string;
  readonly when: readonly StateTest[];
  /** How the row is set off: to be acted on, or dealt with. */
  readonly tone?: "pressing" | "settled";
}

/** Cells of a template's row by column id; a date is its ISO day, told by the column's type. */
export type PrefilledRow = Readonly<Record<string, string>>;

/** A row that the next year's ledger begins with, and the row of last year's that it goes on with. */
export interface CarriedRow {
  readonly cells: PrefilledRow;
  readonly from: JudgedRow | null;
}

/** What a template is prefilled from. */
export interface PrefillContext extends Pick<LedgerContext, "span" | "days" | "needs"> {
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  /** By indicator id, what has been said so far of putting a loss right. */
  readonly measures: ReadonlyMap<number, PrefilledRow>;
}

/** How a sheet is told and read that has a column for each department in place of one that names them. */
interface ColumnPerDepartment {
  /** What the cells of a department's column hold. */
  readonly column: string;
  /** As `proof`, of the other columns. */
  readonly proof: LedgerDeclaration["proof"];
  /** Beside such a column ticks alone do; elsewhere they may say whose matter a row is. */
  readonly ticked?: string;
}

/**
 * How a sheet is told and read that has a column or a row for each month and names neither frequency nor due day: where its title,
 * name or headings speak of the ledger (`about`), and the cells of the months hold days, ticks or words of how it came out.
 */
interface MonthMatrix {
  readonly about: RegExp;
  /** The columns that stand for one month each. */
  readonly across: string;
  /** The column whose cells name the months. */
  readonly down: string;
  /** Columns of which one names a row of months across. */
  readonly rows: readonly string[];
  /** What the cells beside a month hold where each column is a matter of its own. */
  readonly matter: string;
  /** What headings of matters look like. */
  readonly matters: RegExp;
  /** Where a heading says it: how often that matter comes round. */
  readonly frequency: string;
}

/** How a column that its heading leaves open is taken by what most of its cells hold. */
export type Held = "day" | "recurring" | "months" | "other";

/**
 * A ledger as data. Reading, checking, template, summary and pane are written once over declarations; another ledger is another
 * of these, named in `declarations.ts`.
 */
export interface LedgerDeclaration {
  /** `kind` in the JSON report. */
  readonly id: string;
  readonly name: Bilingual;
  /** In the order of the template; `SHARED_COLUMNS` follow. */
  readonly columns: readonly LedgerColumn[];
  /** Columns that may name the row, first choice first. */
  readonly named: readonly string[];
  /**
   * Sets of columns that only this ledger has: all of one set must be there. Without them a sheet is no such ledger, however
   * many of its headings fit. `a|b` is either column, `due~整改` the column with 整改 in its heading.
   */
  readonly proof: readonly (readonly string[])[];
  /** Another column than the heading says, by what its cells hold. */
  readonly settled?: (column: string, held: Held) => string;
  readonly measures: readonly Measure[];
  readonly perDepartment?: ColumnPerDepartment;
  readonly matrix?: MonthMatrix;
  /** Its due days may fall on holidays: a new one comes with a list of them to fill in. */
  readonly goesByHolidays?: true;
  /** Judged against the evidence that the framework asks for (`needs` of its context), which is then read. */
  readonly asksForNeeds?: true;
  /** The date column by whose month a row counts. */
  readonly dated: string;
  /** Measures for which a row is told of with its indicator. */
  readonly pressing: readonly string[];
  /** What of it is said on 部门责任清单 and in the report, in this order; what counts nothing is left out. */
  readonly told: readonly Told[];
  /** Rows that are one and the same duty, written once for each time; null for a row that stands alone. */
  readonly sameAs?: (row: LedgerRow) => string | null;
  /** What a template's formula shows of a row: the first rule that fits, nothing where none does. */
  readonly states: readonly StateRule[];
  /** Rows that follow from what the workbook already says; the template numbers them. */
  readonly prefill?: (context: PrefillContext) => readonly PrefilledRow[];
  /** What the next year's ledger begins with, for the year `span`, of last year's rows; absent: it begins empty. */
  readonly carry?: (rows: readonly JudgedRow[], context: PrefillContext) => readonly CarriedRow[];
  readonly judge: (row: LedgerRow, context: LedgerContext) => Judgement;
  readonly conclude?: (rows: readonly JudgedRow[], context: LedgerContext) => Conclusion;
}

/** Columns that every ledger has, behind its own; a declaration that wants one elsewhere names it itself. */
export const SHARED_COLUMNS = {
  department: {
    id: "department",
    name: { "zh-CN": "责任部门", en: "Department" },
    type: "department",
    words: [],
    carried: true,
  },
  person: { id: "person", name: { "zh-CN": "责任人", en: "Person" }, type: "person", words: [] },
  note: { id: "note", name: { "zh-CN": "备注", en: "Note" }, type: "text", words: [], filledIn: true },
} as const satisfies Readonly<Record<string, LedgerColumn>>;

/** Columns of a ledger, those that all ledgers share behind its own. */
export function columnsOf({ columns }: LedgerDeclaration): readonly LedgerColumn[] {
  const own = new Set(columns.map(({ id }) => id));
  return [...columns, ...Object.values(SHARED_COLUMNS).filter(({ id }) => !own.has(id))];
}

/** The first filled cell of a column; undefined where the row has none. */
export function field(row: LedgerRow, column: string): LedgerRow["fields"][string][number] | undefined {
  return row.fields[column]?.[0];
}

/** What a column says, "" where it says nothing. */
export function said(row: LedgerRow, column: string): string {
  return field(row, column)?.text ?? "";
}

/** The last day that a date column names; null where it names none. */
export function dayIn(row: LedgerRow, column: string): IsoDate | null {
  return row.fields[column]?.at(-1)?.days.at(-1)?.day ?? null;
}

/** "2026-03" of a day. */
export function monthIn(day: IsoDate | null): string | null {
  return day === null ? null : day.slice(0, 7);
}

/** A row that counts once. */
export function once(month: string | null, counts: LedgerEntry["counts"]): readonly LedgerEntry[] {
  return [{ month, counts }];
}

/** The texts of these columns, as a row of a template. */
export function carried(row: LedgerRow, columns: readonly string[]): PrefilledRow {
  return Object.fromEntries(columns.flatMap((id) => (said(row, id) === "" ? [] : [[id, said(row, id)]])));
}

/** Who answers for a task or an indicator, as a cell of a template says it. */
export function answering(assignments: readonly Assignment[]): string {
  const names = assignments
    .filter(({ role }) => role !== "support")
    .map(({ group, department }) => group ?? department);
  return [...new Set(names)].join("、");
}

/** How a ledger refers to an indicator: by its number, else by its name. */
export function indicatorWord({ code, name }: Indicator): string {
  return code ?? name;
}
