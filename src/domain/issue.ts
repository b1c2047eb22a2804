import type { IndicatorKind } from "./indicator.ts";
import type { CombineRule, MarkScale } from "./settings.ts";

/** Everything that can be wrong with a workbook. Codes may be added, never renamed. */
export const SEVERITY_BY_CODE = {
  "sheet-missing": "error",
  "sheet-ambiguous": "error",
  /** Sheets that list tasks with who does them, beside the one that is read as the breakdown. */
  "sheet-left-out": "info",
  "header-missing": "error",
  "column-missing": "error",
  "column-ambiguous": "warning",
  /** Marks under 加减分项 without a sign, where no total tells whether they are added or taken off. */
  "sign-missing": "warning",
  /** The same headings twice in one header row. Reading one table would leave out half. */
  "tables-side-by-side": "error",
  /** Indicators across the columns, their marks in rows. */
  "table-on-its-side": "error",
  /** Tasks alone, without a framework: nothing is scored yet. */
  "framework-absent": "info",
  /**
   * Two readings give different totals: rows that may be totals or indicators, several marks in a row without a rule to
   * combine them, or marks beside weights that may be out of 100 or already points.
   */
  "reading-ambiguous": "error",
  /** A sheet with the same indicators for each month or quarter, and no rule to combine their marks. */
  "periods-ambiguous": "error",
  /** A column of marks for each assessed unit: several results, not one. The first is read, unless a row ranks them. */
  "sheets-of-units": "error",

  /** Rows of several years, and the title names none of them or their full marks differ; or a title with 20xx年. */
  "year-assumed": "warning",
  /** A part counts by its weight, but its rows have no weights. */
  "weights-missing": "error",
  /** Weights come to no whole (190 %), and no total says that they need not. */
  "weights-unusual": "warning",
  "full-missing": "error",
  "full-invalid": "error",
  "actual-missing": "warning",
  "actual-invalid": "error",
  "actual-exceeds-full": "error",
  "actual-negative": "error",
  "grade-unknown": "error",
  "formula-error": "error",
  /** What was said to be a total, an indicator … is no row of the framework: the answer changes nothing. */
  "row-answer-unused": "error",
  /** Formulas that a program wrote without their results, computed here. */
  "formula-computed": "info",
  "deduction-unexplained": "warning",
  "deduction-mismatch": "error",
  /** A cell that should follow from others of its row (加权得分) does not. */
  "row-mismatch": "error",
  "review-differs": "info",
  /** The mark differs from what the sheet's own rule gives. */
  "rule-differs": "warning",
  "target-unclear": "info",
  /** Below A although the aim is 全面达到A级. */
  "grade-below-aim": "info",
  /** A sheet with 扣分 only: blank cells were counted as no loss. */
  "deduction-blank-assumed": "info",

  "total-mismatch": "error",
  /** A stated review total agrees only if the unit's own marks count where the reviewer left blanks. */
  "review-ambiguous": "warning",
  /** A stated mark agrees only if what does not apply is left out and the rest scaled up. */
  "conversion-ambiguous": "error",
  /** A total by SUBTOTAL while a filter hides rows. */
  "total-filtered": "info",
  "bonus-over-cap": "warning",
  "deduction-over-cap": "warning",
  /** One honour counted at several levels although only the highest counts. */
  "honour-repeated": "warning",
  "base-unusual": "info",

  "code-duplicate": "error",
  /** Codes (1-1) that a spreadsheet turned into dates, read as codes again. */
  "code-date": "warning",
  "task-orphan": "warning",
  /** A heading without tasks, or a word below a department's name: either may be part of a task and was not read as one. */
  "task-unread": "warning",
  "indicator-unassigned": "warning",
  "lead-missing": "warning",
  "department-unknown": "warning",
  /** Two names that may mean one department. They count as two until the user decides, or as one where one is the other without its place. */
  "department-similar": "info",

  "deadline-missing": "warning",
  "deadline-invalid": "warning",
  "task-overdue": "warning",
  "task-due-soon": "info",
  "progress-invalid": "warning",
  "evidence-missing": "warning",
  /** Fewer pieces are listed than the row asks for (三张以上照片). */
  "evidence-few": "warning",
  "evidence-outside-period": "warning",

  "veto-triggered": "error",
  "veto-unclear": "warning",

  /** A recurring duty had nothing handed in, or too late; one issue for each duty. */
  "report-missed": "warning",
  "report-late": "info",
  "ledger-frequency-unclear": "warning",
  "ledger-due-unsaid": "info",
  "rectification-overdue": "warning",
  "recheck-failed": "warning",
  /** The same problem of the same department again after it was rectified. */
  "problem-repeated": "warning",
  /** The number of failed inspections that the sheet names was reached, or 上级通报: a veto is proposed, and a person decides. */
  "failures-repeated": "warning",
  /** Lost marks that are not in 问题整改台账; one issue with their `count` if it holds no losses at all. */
  "loss-unlisted": "info",
  /** The catalogue has less evidence of a kind than the framework asks for. */
  "evidence-kind-missing": "warning",
  "ledger-department-unknown": "warning",
  "ledger-indicator-unknown": "warning",
  "ledger-date-invalid": "warning",

  "text-like-formula": "warning",
  /** There is a summary but no settings: another program saved the workbook and dropped them. */
  "settings-lost": "warning",
} as const satisfies Record<string, Severity>;

/** Gravest first. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type IssueCode = keyof typeof SEVERITY_BY_CODE;

/** A row that may be an indicator or a total. */
export interface DoubtfulRow {
  /** The key under which the answer is stored in `Settings.rows`. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  /** Its figure, which is the sum of rows `first` to `last` if these are given. */
  readonly figure: number;
  readonly first?: number;
  readonly last?: number;
  /** It stands beneath a total that comes out without it: an indicator or a note. */
  readonly isBeyond?: true;
  /** It may stand in a section of that kind, or below it as an ordinary indicator. */
  readonly under?: IndicatorKind;
}

/** Settings whose answer is a name on the sheet: the unit that is judged, the sheet to read. */
export type NamingSetting = "unit" | "frameworkSheet" | "breakdownSheet";

/** A possible answer to a question that a setting decides, with the total it would give. */
export type SettingAnswer = { readonly total?: number } & (
  | { readonly setting: "combine"; readonly to: CombineRule }
  | { readonly setting: "scale"; readonly to: MarkScale }
  | { readonly setting: NamingSetting; readonly to: string }
);

/** Whether an answer names a unit or a sheet. */
export function isNaming(answer: SettingAnswer): answer is Extract<SettingAnswer, { readonly setting: NamingSetting }> {
  return answer.setting !== "combine" && answer.setting !== "scale";
}

/** A column that may mean one of several things: its letters, and each meaning with the total that it would give. */
export interface DoubtfulColumn {
  readonly column: string;
  readonly meanings: readonly { readonly to: "review" | "deducted" | "unknown"; readonly total?: number }[];
}

/** What a message may mention; every field is plain text or a plain number, ready to be shown. */
export interface IssueDetail {
  /** The indicator's, task's, item's or department's name. */
  readonly name?: string;
  /** The text of the cell as the user wrote it. */
  readonly text?: string;
  readonly full?: number;
  readonly actual?: number;
  readonly review?: number;
  readonly lost?: number;
  /** The column or field in question: 应得分, 自评分 … */
  readonly field?: string;
  /** All columns that a table lacks. */
  readonly lacks?: readonly string[];
  /** Target and achieved value, as the cells show them. */
  readonly target?: string;
  readonly achieved?: string;
  /** What the written rule gives: 6, or 6—7. */
  readonly ruled?: string;
  readonly kind?: "base" | "bonus" | "deduction" | "veto";
  /** First and last day of the assessed period. */
  readonly from?: string;
  readonly to?: string;
  /** The item of a stated total whose own name (小计) does not name it. */
  readonly item?: string;
  /** Cells of the subtotals whose differences explain that of a stated total. */
  readonly follows?: readonly string[];
  /** Level of a stated total. */
  readonly level?: "total" | "item" | "indicator";
  readonly due?: string;
  readonly days?: number;
  /** How often something happened, and the number from which it has a consequence. */
  readonly count?: number;
  readonly limit?: number;
  /** Number of rows that a filter hides. */
  readonly hidden?: number;
  /** Names to list: possible candidates, departments, other cells. */
  readonly names?: readonly string[];
  /** Whom or what a veto disqualifies, and whether it is a precondition that is not met. */
  readonly scope?: "unit" | "item" | "department";
  readonly precondition?: boolean;
  /** Rows that can be read in two ways. */
  readonly rows?: readonly DoubtfulRow[];
  /** Possible answers, likeliest first. */
  readonly answers?: readonly SettingAnswer[];
  /** The column that is asked about. */
  readonly doubtful?: DoubtfulColumn;
  /** The unit's total if those rows are totals, and if they are indicators. */
  readonly asTotal?: number;
  readonly asIndicator?: number;
  /** The unit's marks as the mean and as the sum of several sheets; or of a part and of the whole if weights were equal. */
  readonly mean?: number;
  readonly sum?: number;
  /** The sheet has no column in which to write what is missing. */
  readonly noColumn?: boolean;
  /** The two names count as one. */
  readonly joined?: boolean;
}

/**
 * Something the user should look at. The sentence is made late, by `language/issueMessage`, in the reader's language.
 * `sheet` and `cell` (A1) say where to look; both are empty strings where the workbook has no such place (a missing sheet).
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly detail: IssueDetail;
  /** What the product computed. */
  readonly expected?: number | string;
  /** What the workbook says. */
  readonly found?: number | string;
  /** Why the user lets it stand (已知悉); absent if the issue is open. */
  readonly acknowledged?: string;
}

/** Whether the issue is open: not acknowledged. */
export function isOpen({ acknowledged }: Issue): boolean {
  return acknowledged === undefined;
}

const QUESTIONS: ReadonlySet<string> = new Set<IssueCode>([
  "reading-ambiguous",
  "periods-ambiguous",
  "sheets-of-units",
  "sheet-ambiguous",
  "weights-missing",
  "conversion-ambiguous",
]);

/** Whether issues of that code ask a question that the unit's total depends on. */
export function isQuestionCode(code: string): boolean {
  return QUESTIONS.has(code);
}

/** Whether it asks a question that the unit's total depends on; which sheet holds the tasks is none. */
export function isQuestion({ code, detail }: Issue): boolean {
  return isQuestionCode(code) && detail.field !== "breakdown";
}

/** The questions that nobody has answered or acknowledged: until then the total is not settled. */
export function openQuestions(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((one) => isQuestion(one) && isOpen(one));
}

/** Whether it asks whose marks a workbook holds that has those of several units. */
export function asksWhose({ code, detail }: Issue): boolean {
  return code === "sheets-of-units" || (code === "sheet-ambiguous" && detail.field === "units");
}

/** Those among them which unit or sheet is meant: of the others' cells nobody is asked anything. */
export function openNames(issues: readonly Issue[]): readonly Issue[] {
  return openQuestions(issues).filter(({ detail: { answers = [] } }) => answers.some(isNaming));
}

/** Makes an issue; the code alone decides its severity. */
export function issue(
  code: IssueCode,
  at: { readonly sheet: string; readonly cell: string },
  detail: IssueDetail = {},
  compared: { readonly expected?: number | string; readonly found?: number | string } = {},
): Issue {
  return { code, severity: SEVERITY_BY_CODE[code], sheet: at.sheet, cell: at.cell, detail, ...compared };
}
