import type { CombineRule, MarkScale } from "./settings.ts";

/** Everything that can be wrong with a workbook. Codes may be added, never renamed. */
export const SEVERITY_BY_CODE = {
  "sheet-missing": "error",
  "sheet-ambiguous": "error",
  "header-missing": "error",
  "column-missing": "error",
  "column-ambiguous": "warning",
  /** The same headings twice in one header row: reading one table would leave out half. */
  "tables-side-by-side": "error",
  /** Indicators across the columns, their marks in rows. */
  "table-on-its-side": "error",
  /** Tasks alone, without a framework: nothing is scored yet. */
  "framework-absent": "info",
  /**
   * Where the total depends on it: rows that may be totals or indicators, several marks of a row with nothing that says how they
   * become one, marks beside weights that may be out of 100 or points already.
   */
  "reading-ambiguous": "error",
  /** The same indicators on a sheet for each month or quarter, and nothing says how their marks become one. */
  "periods-ambiguous": "error",
  /** The same indicators on a sheet for each unit that is judged: several results, not one. */
  "sheets-of-units": "error",

  /** Rows of several years, and the title names none of them, or their full marks differ; or a title with 20xx年. */
  "year-assumed": "warning",
  /** A part counts by its weight, and nothing says by which its rows do. */
  "weights-missing": "error",
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
  /** A cell that follows from others of its row (加权得分) is not what they come to. */
  "row-mismatch": "error",
  "review-differs": "info",
  /** The mark is not what the sheet's own rule of marks comes to. */
  "rule-differs": "warning",
  "target-unclear": "info",
  /** Below A where the aim is 全面达到A级. */
  "grade-below-aim": "info",
  /** A sheet with 扣分 only: blank cells were taken as nothing lost. */
  "deduction-blank-assumed": "info",

  "total-mismatch": "error",
  /** A stated review comes out only with the unit's own marks where the reviewer left blanks. */
  "review-ambiguous": "error",
  /** A stated mark comes out only once what does not apply is left out and the rest brought up to the whole. */
  "conversion-ambiguous": "error",
  /** A total by SUBTOTAL while rows are filtered out. */
  "total-filtered": "info",
  "bonus-over-cap": "warning",
  /** One honour counted at several levels where the sheet lets only the highest count. */
  "honour-repeated": "warning",
  "base-unusual": "info",

  "code-duplicate": "error",
  /** Codes (1-1) that a spreadsheet turned into dates, read as codes again. */
  "code-date": "warning",
  "task-orphan": "warning",
  "indicator-unassigned": "warning",
  "lead-missing": "warning",
  "department-unknown": "warning",
  /** Two names that may mean one department; counted as two until the user says so. */
  "department-similar": "info",

  "deadline-missing": "warning",
  "deadline-invalid": "warning",
  "task-overdue": "warning",
  "task-due-soon": "info",
  "progress-invalid": "warning",
  "evidence-missing": "warning",
  /** Fewer things are listed than the row asks for (三张以上照片). */
  "evidence-few": "warning",
  "evidence-outside-period": "warning",

  "veto-triggered": "error",
  "veto-unclear": "warning",

  /** Times of a recurring duty at which nothing was handed in, or too late; one issue a duty. */
  "report-missed": "warning",
  "report-late": "info",
  "ledger-frequency-unclear": "warning",
  "ledger-due-unsaid": "info",
  "rectification-overdue": "warning",
  "recheck-failed": "warning",
  /** The same problem of the same department after it was put right. */
  "problem-repeated": "warning",
  /** As many failed inspections as the sheet names, or 上级通报: a department's veto is proposed, and a person decides. */
  "failures-repeated": "warning",
  /** Lost marks that 问题整改台账 does not hold; `count` of them in all where it holds none. */
  "loss-unlisted": "info",
  /** Less evidence of one kind in the catalogue than the framework asks for. */
  "evidence-kind-missing": "warning",
  "ledger-department-unknown": "warning",
  "ledger-indicator-unknown": "warning",
  "ledger-date-invalid": "warning",

  "text-like-formula": "warning",
  /** The summary is there and the settings beside it are not: a program that does not keep them has saved the workbook. */
  "settings-lost": "warning",
} as const satisfies Record<string, Severity>;

/** Gravest first. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type IssueCode = keyof typeof SEVERITY_BY_CODE;

/** A row that may be an indicator or a total. */
export interface DoubtfulRow {
  /** By it an answer is kept in `Settings.rows`. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  /** Its figure; that of the rows `first` to `last`, where it is what these add up to. */
  readonly figure: number;
  readonly first?: number;
  readonly last?: number;
}

/** An answer to a question that a setting holds, with what the marks come to by it. */
export type SettingAnswer = { readonly total?: number } & (
  { readonly setting: "combine"; readonly to: CombineRule } | { readonly setting: "scale"; readonly to: MarkScale }
);

/** What a message may need to name; every field is plain text or a plain number as it should be read aloud. */
export interface IssueDetail {
  /** The indicator's, task's, item's or department's name. */
  readonly name?: string;
  /** The text of the cell as the user wrote it. */
  readonly text?: string;
  readonly full?: number;
  readonly actual?: number;
  readonly review?: number;
  readonly lost?: number;
  /** 应得分, 自评分 …: which column or field is meant. */
  readonly field?: string;
  /** What is to be reached and what was reached, as the cells show it. */
  readonly target?: string;
  readonly achieved?: string;
  /** What the written rule of marks comes to: 6, or 6—7. */
  readonly ruled?: string;
  readonly kind?: "base" | "bonus" | "deduction" | "veto";
  /** First and last day of the assessed period. */
  readonly from?: string;
  readonly to?: string;
  /** The item that a stated total is of, where its own name (小计) does not say so. */
  readonly item?: string;
  /** Cells of the subtotals whose differences make up that of a stated total. */
  readonly follows?: readonly string[];
  /** Level of a stated total. */
  readonly level?: "total" | "item" | "indicator";
  readonly due?: string;
  readonly days?: number;
  /** How many times something happened, and from how many on it has a consequence. */
  readonly count?: number;
  readonly limit?: number;
  /** Number of rows that a filter hides. */
  readonly hidden?: number;
  /** Names to list: candidates of an ambiguity, departments, other cells. */
  readonly names?: readonly string[];
  /** What a veto bears on, and whether it is a precondition that is not met. */
  readonly scope?: "unit" | "item" | "department";
  readonly precondition?: boolean;
  /** Rows that may be read in two ways. */
  readonly rows?: readonly DoubtfulRow[];
  /** What the user may answer, the likeliest first. */
  readonly answers?: readonly SettingAnswer[];
  /** What the unit's total comes to where those rows are totals, and where they are indicators. */
  readonly asTotal?: number;
  readonly asIndicator?: number;
  /** What the unit's marks come to as the mean and as the sum of several sheets; those of a part and of the whole were they shared equally. */
  readonly mean?: number;
  readonly sum?: number;
  /** The sheet has no column where the missing thing could be written. */
  readonly noColumn?: boolean;
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
  /** Why the user lets it stand (已知悉); absent of an open issue. */
  readonly acknowledged?: string;
}

/** Whether it still asks for something: the user does not let it stand. */
export function isOpen({ acknowledged }: Issue): boolean {
  return acknowledged === undefined;
}

const QUESTIONS: ReadonlySet<IssueCode> = new Set(["reading-ambiguous", "periods-ambiguous"]);

/** Whether it is a question on which the unit's total depends. */
export function isQuestion({ code }: Issue): boolean {
  return QUESTIONS.has(code);
}

/** Makes an issue; its severity follows from its code alone. */
export function issue(
  code: IssueCode,
  at: { readonly sheet: string; readonly cell: string },
  detail: IssueDetail = {},
  compared: { readonly expected?: number | string; readonly found?: number | string } = {},
): Issue {
  return { code, severity: SEVERITY_BY_CODE[code], sheet: at.sheet, cell: at.cell, detail, ...compared };
}
