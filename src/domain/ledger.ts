import type { ColumnReading } from "./assessment.ts";
import type { IsoDate } from "./deadline.ts";
import type { People } from "./people.ts";
import type { Period } from "./period.ts";
import type { HolidayRule } from "./settings.ts";

/** A name of the product's own, in each language. */
export type Bilingual = Readonly<Record<"zh-CN" | "en", string>>;

/** Still to be done; done; done after its day; does not count. */
export type LedgerState = "open" | "done" | "late" | "void";

/** A day that a cell names; `wholeMonth` where it names no more than the month (then its last day). */
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
  /** In date columns: it names a day that the calendar does not have. */
  readonly noSuchDay?: true;
  /** A plain number. */
  readonly number?: number;
}

/** A row of a ledger as it is written. */
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
  /** Heading row above it (文字材料), "" for none. */
  readonly section: string;
  /** Who answers for it, group words resolved. */
  readonly departments: readonly string[];
  readonly departmentCell: string | null;
  readonly people: People;
  /** Ids of the framework's indicators; empty where it names none that is known. */
  readonly indicators: readonly number[];
}

/** Number by measure of the declaration. */
export type LedgerCounts = Readonly<Record<string, number>>;

/** A day of a row to look out for. */
export interface Reminder {
  readonly day: IsoDate;
  /** How many times were due by then and after and are not done; 0: the day is still to come. */
  readonly overdue: number;
  /** A1: where the day stands, if the row was written for it alone; else of the row. */
  readonly cell: string;
}

/** A row with what follows from it on the day it is looked at. */
export interface JudgedRow extends LedgerRow {
  readonly state: LedgerState;
  /** The next day to look out for: of a duty the next time, of a problem its deadline; null where there is none. */
  readonly due: IsoDate | null;
  readonly overdue: boolean;
  readonly reminders: readonly Reminder[];
  readonly counts: LedgerCounts;
}

/** Something that counts: a whole row, or the times of a recurring duty in one month. */
export interface LedgerEntry {
  /** "2026-03"; null where the row is not dated. */
  readonly month: string | null;
  readonly counts: LedgerCounts;
}

export interface DepartmentCounts {
  /** null: no department is named. */
  readonly department: string | null;
  readonly counts: LedgerCounts;
  readonly months: ReadonlyMap<string, LedgerCounts>;
  /** The earliest day to look out for among its rows that are not overdue. */
  readonly due: IsoDate | null;
}

/** Sums over the entries. A row of several departments counts for each of them, and once in all. */
export interface LedgerTally {
  readonly total: LedgerCounts;
  /** In order of appearance; null last. */
  readonly departments: readonly DepartmentCounts[];
  readonly months: ReadonlyMap<string, LedgerCounts>;
  /** By indicator id. */
  readonly indicators: ReadonlyMap<number, LedgerCounts>;
}

/** Evidence that the framework asks for in so many pieces, and how much of it is there. */
export interface LedgerNeed {
  readonly indicator: number;
  /** A measure of the declaration. */
  readonly measure: string;
  readonly needed: number;
  readonly held: number;
  /** The framework's words: 照片不少于3张. */
  readonly text: string;
  /** The indicator's first row of the ledger, else where the framework names it. */
  readonly sheet: string;
  readonly cell: string;
}

/** A department whose veto follows from the ledger if a person confirms it (待确认). */
export interface VetoProposal {
  readonly department: string;
  /** Failed checks within the year; 0 where it was reported by a superior body. */
  readonly failures: number;
  /** From how many failed checks on, as the sheet says; null where it was reported by a superior body. */
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
  /** Columns that stand for one department or one matter each; absent: a row is of one matter, and a column names the departments. */
  readonly columnsApart?: ReadonlySet<number>;
  /** A duty written once for each time is one of them; a row with a column for each department is one of each. */
  readonly rows: readonly JudgedRow[];
  /** Rows as they are written. */
  readonly written: number;
  readonly tally: LedgerTally;
  readonly needs: readonly LedgerNeed[];
  readonly proposals: readonly VetoProposal[];
}

/** 节假日 as the workbook lists them. */
export interface StatedHolidays {
  readonly sheet: string;
  /** What becomes of due days on them; null where the sheet does not say, or lets them stand. */
  readonly move: HolidayRule["move"] | null;
  /** 放假, in order. */
  readonly off: readonly IsoDate[];
  /** 调休上班: weekend days that are worked, in order. */
  readonly worked: readonly IsoDate[];
  /** Cells (A1) that name a day which the calendar does not have. */
  readonly unclear: readonly { readonly text: string; readonly sheet: string; readonly cell: string }[];
}

export interface StageCounts {
  /** Tasks that fall due within the stage. */
  readonly due: number;
  readonly done: number;
  /** Past their day and not done. */
  readonly behind: number;
}

/** A stage (阶段) of the plan and how far its tasks are. Stages may overlap: a task counts in each that its day lies in. */
export interface StageProgress {
  readonly name: string;
  readonly period: Period;
  readonly sheet: string;
  readonly cell: string;
  readonly total: StageCounts;
  /** Those that lead a task of it, in order of appearance; null where nobody does. */
  readonly departments: readonly (StageCounts & { readonly department: string | null })[];
}
