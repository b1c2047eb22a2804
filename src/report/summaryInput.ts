import type { Assessment, FramedAssessment } from "../domain/assessment.ts";
import type { Band } from "../domain/band.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Issue } from "../domain/issue.ts";
import type { PreviousPeriod } from "../domain/previousPeriod.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { MarkedScorecard, Scorecard } from "../domain/scorecard.ts";
import type { PaperOptions } from "../domain/settings.ts";
import type { Language } from "../language/language.ts";
import type { ProductSheet, WorkbookGrid } from "../domain/grid.ts";
import type { KeptLayouts } from "./layout/keptLayouts.ts";
import type { WrittenPageStarts } from "./layout/writtenPageStarts.ts";
import type { LossEntries } from "./entries/lossEntries.ts";
import type { KeptEntries } from "./entries/keptEntry.ts";

/** A workbook's ledgers, at least one, and the workbook whose cells their formulas refer to. */
export interface LedgerInput {
  readonly all: readonly Ledger[];
  readonly grid: WorkbookGrid;
  /** What 问题整改台账 says about losses, or null. */
  readonly losses: LossEntries | null;
}

/** Everything that the summary is made of, with a framework or with tasks only. */
export interface PaperInput {
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly issues: readonly Issue[];
  /** Absent without ledgers. */
  readonly ledgers?: LedgerInput;
  /** Names of the sheets to write, without collisions (`sheetNames`). */
  readonly names: Readonly<Record<ProductSheet, string>>;
  readonly today: IsoDate;
  /** Whether the workbook counts days from 1904; absent: no. */
  readonly date1904?: boolean;
  /** When the workbook was read: "2026-03-02 14:03" or a day alone. */
  readonly asOf: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly previous: PreviousPeriod | null;
  /** What the user typed into earlier versions of these sheets. */
  readonly kept: KeptEntries;
  /** What the user changed in the layout of these sheets. */
  readonly layouts?: KeptLayouts;
  /** Where the sheets have 续表, if they are only printed, not rewritten; absent: where pages end. */
  readonly pageStarts?: WrittenPageStarts;
  /** Language of the issues' sentences; everything else on paper is Chinese. */
  readonly language: Language;
  /** The consequence of a veto, in the user's words. */
  readonly vetoConsequence?: string;
  /** 等次 defined by the user, if any. */
  readonly bands?: readonly Band[];
  /** Optional parts of the papers. */
  readonly paper?: PaperOptions;
}

/** The same with a framework, and so marks to show. */
export interface SummaryInput extends PaperInput {
  readonly assessment: FramedAssessment;
  readonly scorecard: MarkedScorecard;
}

/** null if there are only tasks. */
export function withMarks(input: PaperInput): SummaryInput | null {
  const { assessment, scorecard } = input;
  const { framework } = assessment;
  const { totals } = scorecard;
  if (!framework || !totals) return null;
  return { ...input, assessment: { ...assessment, framework }, scorecard: { ...scorecard, totals } };
}
