import type { CombineRule } from "../../domain/settings.ts";

/** The pieces that explanations are made of. Figures are already formatted; `sum` follows the equals sign. */
export interface ExplanationText {
  readonly see: (how: string, cells: string) => string;
  readonly comma: string;
  /** Between the sentence of an indicator and that of its share. */
  readonly stop: string;

  readonly lost: (effective: string, full: string, gap: string) => string;
  readonly unlost: (effective: string) => string;
  readonly above: (effective: string, full: string) => string;
  /** Whose mark counts, if there are two. */
  readonly reviewed: (review: string, actual: string | null) => string;
  readonly deducted: (effective: string, full: string, deducted: string) => string;
  readonly deductedBlank: (effective: string) => string;
  readonly gradeByTable: (marks: string, grade: string, full: string, percent: string) => string;
  readonly gradeBySheet: (marks: string, grade: string) => string;
  readonly combined: (marks: string, sum: string, rule: CombineRule) => string;
  readonly readFromText: string;
  readonly fullElsewhere: (full: string, cell: string) => string;
  readonly fullMissing: string;

  readonly notApplicable: (text: string, full: string) => string;
  readonly unscoredBlank: (full: string) => string;
  readonly unscoredUnread: (text: string) => string;
  readonly formulaError: string;

  readonly bonus: (marks: string) => string;
  readonly bonusCapped: (marks: string, cap: string) => string;
  readonly deductionCapped: (marks: string, cap: string) => string;
  readonly deduction: (marks: string) => string;
  readonly nothingWritten: string;
  readonly veto: (text: string, verdict: "triggered" | "clear" | "unclear", precondition: boolean) => string;

  readonly share: {
    readonly nobody: (full: string) => string;
    readonly whole: (department: string, full: string) => string;
    readonly wholeAssumed: (department: string, full: string) => string;
    readonly part: (department: string, full: string, isExact: boolean, sum: string, why: string) => string;
    readonly gap: (gap: string, isExact: boolean, sum: string) => string;
    readonly evenLeads: (count: number) => string;
    readonly even: (count: number) => string;
    readonly weight: (percent: string) => string;
  };

  readonly totals: {
    readonly effective: (effective: string, full: string, gap: string, unscored: string | null) => string;
    readonly gap: (gap: string, parts: string, count: number) => string;
    readonly noGap: string;
    readonly rate: (rate: string, effective: string, full: string) => string;
    readonly converted: (converted: string, sum: string, leaving: string) => string;
    readonly bonus: (bonus: string, parts: string) => string;
    readonly bonusCapped: (bonus: string, counted: string) => string;
    readonly deductionCapped: (written: string, counted: string) => string;
    readonly result: (result: string, effective: string, bonus: string | null, deduction: string | null) => string;
    readonly reviewed: (count: number, of: number) => string;
  };
  readonly sumOf: (effective: string, full: string, gap: string, unscored: string | null, indicators: number) => string;
}
