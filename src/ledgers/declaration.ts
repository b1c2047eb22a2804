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
import type { Frequency } from "./schedule/frequency.ts";
import type { Asked } from "../recognise/evidence/evidenceWanted.ts";
import type { DueDays } from "./schedule/dueDays.ts";

/** What a column's cells hold; decides how they are read and how a template restricts input. */
export type ColumnType =
  "number" | "text" | "date" | "department" | "indicator" | "person" | "leader" | "count" | "mark" | "choice";

export interface LedgerColumn {
  readonly id: string;
  /** The Chinese name is the heading in the template. */
  readonly name: Bilingual;
  readonly type: ColumnType;
  /** Whole headings, composed by `headings`; those of three or more characters are also found within longer headings. */
  readonly words: readonly string[];
  /** Matches headings that cannot be listed (1月). */
  readonly pattern?: RegExp;
  /** Only days that follow these words count (延期至10月底), whatever else the cell says; they are in the pattern's first group. */
  readonly daysAfter?: RegExp;
  /** A row is meaningless without it; the template marks the column. */
  readonly required?: true;
  /** The choices that the template offers. */
  readonly choices?: readonly string[];
  /** A blank cell in a row without a name or number repeats the cell above. */
  readonly carried?: true;
  /** Some offices have it, but nothing needs it, so the template leaves it out. */
  readonly optional?: true;
  /** The responsible department fills it in; all other columns belong to whoever keeps the ledger. */
  readonly filledIn?: true;
}

/** A count over a ledger's rows. */
export interface Measure {
  readonly id: string;
  readonly name: Bilingual;
  /**
   * The rows that a formula counts: those in which every named column has its word; several sets add up. `state` is a
   * template's 当前状态. Absent: only reading can tell.
   */
  readonly cells?: readonly Readonly<Record<string, string>>[];
  /** The column that is summed over these rows; absent: the rows are counted. */
  readonly summed?: string;
  /** It has no column in 台账汇总, but a line there if it is not 0. */
  readonly inLine?: true;
}

/** A measure in a sentence: 未报3次. */
export interface Phrase {
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  /** Only in the sentence about the whole office, not about a department. */
  readonly whole?: true;
}

/** The state of a row on the judging day. */
export interface Judgement {
  readonly state: LedgerState;
  readonly due: IsoDate | null;
  readonly overdue: boolean;
  readonly reminders: readonly Reminder[];
  /** For a duty one entry a month, covering all its times. */
  readonly entries: readonly LedgerEntry[];
  readonly issues: readonly Issue[];
}

/** What rows are judged against. */
export interface LedgerContext {
  readonly today: IsoDate;
  /** The period that the ledger covers: its year, else what its title says. */
  readonly span: Period;
  /** Title or sheet name state the span; otherwise a row's own 起止 may reach beyond it. */
  readonly isStated: boolean;
  /** The part of the span for which there are columns of months; null if there are none, or if a title names a stretch itself (2026年度). */
  readonly columnsSpan: Period | null;
  readonly days: DueDays;
  /** The framework's indicators; empty without one. */
  readonly indicators: readonly Indicator[];
  /** Evidence that the framework asks for, by indicator id. */
  readonly needs: ReadonlyMap<number, readonly Asked[]>;
  /** What earlier rows of the ledger record for later ones. */
  readonly seen: Map<string, string>;
  /** How often everything on the sheet is due, by its own words (各部门每月20日前报送); null if it gives no frequency, or several. */
  readonly frequency: Frequency | null;
  /** Its columns stand for quarters, not for months. */
  readonly isQuarterly: boolean;
  /** Titles, notes and other single-cell lines of the ledger's sheet. */
  readonly notes: readonly { readonly text: string; readonly cell: string }[];
}

/** What follows from all rows together. */
export interface Conclusion {
  readonly needs?: readonly LedgerNeed[];
  readonly proposals?: readonly VetoProposal[];
  readonly issues?: readonly Issue[];
}

/**
 * A condition of a state rule, on the cells of one row. `before` is a day before that of another column, or before
 * 截至日期; a cell without a day is before nothing.
 */
export type StateTest =
  | { readonly column: string; readonly is: "filled" | "blank" }
  | { readonly column: string; readonly says: string }
  | { readonly column: string; readonly before: string | typeof CUT_OFF };

/** Heading of the template's column of formulas; it is not read. */
export const STATE_HEADING = "当前状态";

/** The template's 截至日期. */
export const CUT_OFF = Symbol("截至日期");

/** What the template's 当前状态 shows if all tests hold. */
export interface StateRule {
  readonly shows: string;
  readonly when: readonly StateTest[];
  /** How the row is highlighted: to be acted on, or dealt with. */
  readonly tone?: "pressing" | "settled";
}

/** Cells of a template's row by column id; a date is its ISO day (the column's type tells). */
export type PrefilledRow = Readonly<Record<string, string>>;

/** A row of next year's ledger, and the row of last year's that it continues. */
export interface CarriedRow {
  readonly cells: PrefilledRow;
  readonly from: JudgedRow | null;
}

/** What a template is prefilled from. */
export interface PrefillContext extends Pick<LedgerContext, "span" | "days" | "needs"> {
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  /** By indicator id, what has been entered so far about rectifying a loss. */
  readonly measures: ReadonlyMap<number, PrefilledRow>;
}

/** How to recognise and read a sheet with one column for each department instead of a column that names them. */
interface ColumnPerDepartment {
  /** The declared column whose contents are in each department's column. */
  readonly column: string;
  /** As `proof`, for the other columns. */
  readonly proof: LedgerDeclaration["proof"];
  /** Beside this column ticks alone are enough; elsewhere they may only say whose matter a row is. */
  readonly ticked?: string;
}

/**
 * How to recognise and read a sheet with a column or row for each month but neither frequency nor due day. Its title,
 * name or headings must speak of the ledger (`about`), and the cells of the months must hold days, ticks or words for
 * an outcome.
 */
interface MonthMatrix {
  readonly about: RegExp;
  /** The columns for one month each. */
  readonly across: string;
  /** The column whose cells name the months. */
  readonly down: string;
  /** One of these columns names the row, if months are across. */
  readonly rows: readonly string[];
  /** The declared column for the cells of a month's row, if each column is a matter of its own. */
  readonly matter: string;
  /** Matches headings of matters. */
  readonly matters: RegExp;
  /** The declared column for a frequency given in such a heading. */
  readonly frequency: string;
}

/** What most cells of a column hold; decides if its heading leaves its meaning open. */
export type Held = "day" | "recurring" | "months" | "other";

/**
 * A ledger as data. Reading, checking, template, summary and pane are written once and work from declarations; another
 * ledger is another declaration, listed in `declarations.ts`.
 */
export interface LedgerDeclaration {
  /** `kind` in the JSON report. */
  readonly id: string;
  readonly name: Bilingual;
  /** In the order of the template, followed by `SHARED_COLUMNS`. */
  readonly columns: readonly LedgerColumn[];
  /** Columns that may name a row, first choice first. */
  readonly nameColumns: readonly string[];
  /**
   * Sets of columns that only this ledger has; all columns of one set must be present. Without that a sheet is no such
   * ledger, however many of its headings fit. `a|b` is either column, `due~整改` the column with 整改 in its heading.
   */
  readonly proof: readonly (readonly string[])[];
  /** Replaces the meaning of a column by what its cells hold. */
  readonly settled?: (column: string, held: Held) => string;
  readonly measures: readonly Measure[];
  readonly perDepartment?: ColumnPerDepartment;
  readonly matrix?: MonthMatrix;
  /** Its due days may fall on holidays, so its template includes a list of them to fill in. */
  readonly usesHolidays?: true;
  /** It is judged against the evidence that the framework asks for, so `needs` of the context is filled in. */
  readonly usesNeeds?: true;
  /** The date column whose month a row counts in. */
  readonly dateColumn: string;
  /** Measures that show a row with its indicator. */
  readonly notable: readonly string[];
  /** What 部门责任清单 and the report say about it, in this order; zero counts are left out. */
  readonly phrases: readonly Phrase[];
  /** Equal keys make rows one duty, written once for each time; null for a row on its own. */
  readonly sameAs?: (row: LedgerRow) => string | null;
  /** What the template's state formula shows: the first rule that fits, else nothing. */
  readonly states: readonly StateRule[];
  /** Rows that follow from the workbook; the template numbers them. */
  readonly prefill?: (context: PrefillContext) => readonly PrefilledRow[];
  /** The rows of next year's ledger, for the year `span`, from last year's; absent: it begins empty. */
  readonly carry?: (rows: readonly JudgedRow[], context: PrefillContext) => readonly CarriedRow[];
  readonly judge: (row: LedgerRow, context: LedgerContext) => Judgement;
  readonly conclude?: (rows: readonly JudgedRow[], context: LedgerContext) => Conclusion;
}

/** Columns that every ledger has after its own; a declaration that wants one elsewhere names it itself. */
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

/** All columns of a ledger, the shared ones last. */
export function columnsOf({ columns }: LedgerDeclaration): readonly LedgerColumn[] {
  const own = new Set(columns.map(({ id }) => id));
  return [...columns, ...Object.values(SHARED_COLUMNS).filter(({ id }) => !own.has(id))];
}

/** The first filled cell of a column, if the row has one. */
export function field(row: LedgerRow, column: string): LedgerRow["fields"][string][number] | undefined {
  return row.fields[column]?.[0];
}

/** The text of a column, or "". */
export function textIn(row: LedgerRow, column: string): string {
  return field(row, column)?.text ?? "";
}

/** The last day named in a date column, or null. */
export function dayIn(row: LedgerRow, column: string): IsoDate | null {
  return row.fields[column]?.at(-1)?.days.at(-1)?.day ?? null;
}

/** The month of a day: "2026-03". */
export function monthIn(day: IsoDate | null): string | null {
  return day === null ? null : day.slice(0, 7);
}

/** A row that counts once. */
export function once(month: string | null, counts: LedgerEntry["counts"]): readonly LedgerEntry[] {
  return [{ month, counts }];
}

/** The texts of these columns as a template's row. */
export function carried(row: LedgerRow, columns: readonly string[]): PrefilledRow {
  return Object.fromEntries(columns.flatMap((id) => (textIn(row, id) === "" ? [] : [[id, textIn(row, id)]])));
}

/** Who answers for a task or indicator, as text for a cell. */
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
