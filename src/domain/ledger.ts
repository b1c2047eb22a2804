import type { ColumnReading } from "./assessment.ts";
import type { IsoDate } from "./deadline.ts";
import type { People } from "./people.ts";
import type { Period } from "./period.ts";
import type { HolidayRule } from "./settings.ts";

/** A name given by the product, in each language. */
export type Bilingual = Readonly<Record<"zh-CN" | "en", string>>;

/** To be done; done; done late; does not count. */
export type LedgerState = "open" | "done" | "late" | "void";

/** A day named in a cell; `wholeMonth` if it only names a month (then its last day). */
export interface SaidDay {
  readonly day: IsoDate;
  readonly wholeMonth: boolean;
}

/** One filled cell of a ledger row. */
export interface LedgerField {
  readonly heading: string;
  /** As the cell shows it; an Excel date as its ISO date. */
  readonly text: string;
  /** A1. */
  readonly cell: string;
  /** In date columns, the days it names. */
  readonly days: readonly SaidDay[];
  /** In date columns: it names a day that does not exist. */
  readonly noSuchDay?: true;
  /** A plain number. */
  readonly number?: number;
}

/** A row of a ledger as written. */
export interface LedgerRow {
  readonly sheet: string;
  readonly row: number;
  /** What the row is about: 事项, 存在问题, 题名. */
  readonly name: string;
  /** A1 of the name, else of the row's first filled cell. */
  readonly cell: string;
  /** Filled cells by the declaration's column, left to right. */
  readonly fields: Readonly<Record<string, readonly LedgerField[]>>;
  /** Every column that the ledger has, filled here or not. */
  readonly columns: ReadonlySet<string>;
  /** Heading row above it (文字材料), or "". */
  readonly section: string;
  /** Who answers for it, group words resolved. */
  readonly departments: readonly string[];
  readonly departmentCell: string | null;
  readonly people: People;
  /** Ids of the framework's indicators; empty if it names none of them. */
  readonly indicators: readonly number[];
}

/** Counts by measure of the declaration. */
export type LedgerCounts = Readonly<Record<string, number>>;

/** A day to watch. */
export interface Reminder {
  readonly day: IsoDate;
  /** How many times were due by then and are not done; 0 if the day is still to come. */
  readonly overdue: number;
  /** A1 of the day if the row exists for it alone, else of the row. */
  readonly cell: string;
}

/** A row with its state on the judging day. */
export interface JudgedRow extends LedgerRow {
  readonly state: LedgerState;
  /** The next day to watch: a duty's next time, a problem's deadline; or null. */
  readonly due: IsoDate | null;
  readonly overdue: boolean;
  readonly reminders: readonly Reminder[];
  readonly counts: LedgerCounts;
}

/** A unit of counting: a whole row, or one month of a recurring duty. */
export interface LedgerEntry {
  /** "2026-03"; null if the row has no date. */
  readonly month: string | null;
  readonly counts: LedgerCounts;
}

export interface DepartmentCounts {
  /** null: no department is named. */
  readonly department: string | null;
  readonly counts: LedgerCounts;
  readonly months: ReadonlyMap<string, LedgerCounts>;
  /** The earliest day to watch among its rows that are not overdue. */
  readonly due: IsoDate | null;
}

/** Sums over the entries. A row of several departments counts for each of them, but only once in the total. */
export interface LedgerTally {
  readonly total: LedgerCounts;
  /** In order of appearance; null last. */
  readonly departments: readonly DepartmentCounts[];
  readonly months: ReadonlyMap<string, LedgerCounts>;
  /** By indicator id. */
  readonly indicators: ReadonlyMap<number, LedgerCounts>;
}

/** A number of pieces of evidence that the framework asks for, and how many are there. */
export interface LedgerNeed {
  readonly indicator: number;
  /** A measure of the declaration. */
  readonly measure: string;
  readonly needed: number;
  readonly held: number;
  /** The framework's words: 照片不少于3张. */
  readonly text: string;
  /** The indicator's first row in the ledger, else its cell in the framework. */
  readonly sheet: string;
  readonly cell: string;
}

/** A department whose veto follows from the ledger once a person confirms it (待确认). */
export interface VetoProposal {
  readonly department: string;
  /** Failed checks within the year; 0 if a superior body reported it. */
  readonly failures: number;
  /** The number of failed checks from which it applies, as the sheet says; null if a superior body reported it. */
  readonly limit: number | null;
  /** 取消年度评先评优资格. */
  readonly consequence: string;
  readonly cell: string;
}

export interface Ledger {
  /** Id of its declaration. */
  readonly kind: string;
  readonly sheet: string;
  readonly headerRows: readonly [first: number, last: number];
  /** `meaning` is a column id of the declaration. */
  readonly columns: readonly ColumnReading<string>[];
  /** Columns for one department or one matter each; absent if a row is about one matter and a column names the departments. */
  readonly columnsApart?: ReadonlySet<number>;
  /** A duty with a row for each time is a single row here; a row with a column for each department is one row for each. */
  readonly rows: readonly JudgedRow[];
  /** Number of rows as written. */
  readonly written: number;
  readonly tally: LedgerTally;
  readonly needs: readonly LedgerNeed[];
  readonly proposals: readonly VetoProposal[];
}

/** 节假日 as listed in the workbook. */
export interface StatedHolidays {
  readonly sheet: string;
  /** Where due days on holidays move; null if the sheet does not say or leaves them. */
  readonly move: HolidayRule["move"] | null;
  /** 放假, in order. */
  readonly off: readonly IsoDate[];
  /** 调休上班: weekend days that are worked, in order. */
  readonly worked: readonly IsoDate[];
  /** Cells (A1) that name a day that does not exist. */
  readonly unclear: readonly { readonly text: string; readonly sheet: string; readonly cell: string }[];
}

export interface StageCounts {
  /** Tasks that fall due within the stage. */
  readonly due: number;
  readonly done: number;
  /** Past their day and not done. */
  readonly behind: number;
}

/** A stage (阶段) of the plan and the progress of its tasks. Stages may overlap: a task counts in every stage that its day lies in. */
export interface StageProgress {
  readonly name: string;
  readonly period: Period;
  readonly sheet: string;
  readonly cell: string;
  readonly total: StageCounts;
  /** Departments that lead a task in it, in order of appearance; null for tasks without a lead. */
  readonly departments: readonly (StageCounts & { readonly department: string | null })[];
}
