import type { Issue } from "../../domain/issue.ts";
import type { WorkbookErrorCode, WorkbookCaution } from "../../domain/workbookError.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import type { SummaryState } from "../../usecases/summaryState.ts";
import type { WorkStep } from "../../usecases/work.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import type { AddedLedgers } from "../../usecases/addLedgers.ts";

/** Why something failed; the sentence is made late, in the language of the pane. */
export interface Failure {
  /** null: an internal error, not a problem of the workbook. */
  readonly code: WorkbookErrorCode | null;
  readonly subject: string;
}

/** The outcome of the last action on the workbook. */
export type Outcome =
  /** `unfitted`: sheets that Excel did not fit to the width of a page. */
  | { readonly kind: "written"; readonly sheets: readonly string[]; readonly unfitted: readonly string[] }
  | { readonly kind: "printing-set"; readonly sheets: readonly string[]; readonly unfitted: readonly string[] }
  | { readonly kind: "removed"; readonly sheets: readonly string[] }
  | { readonly kind: "ledgers-added"; readonly sheets: readonly string[] }
  | Extract<AddedLedgers, { readonly kind: "there" }>
  | { readonly kind: "nothing-recognised" | "no-summary" | "summary-older" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Whether an earlier workbook is compared with, or why not. */
export type PreviousOutcome = "taken" | "nothing" | "of-several-units";

export interface PaneState {
  /** null until the first check has finished. */
  readonly result: CheckResult | null;
  /** Keys by which an issue is found again after a new check. */
  readonly issueKeys: ReadonlyMap<Issue, string>;
  /** Whether the summary in the workbook matches the data, as of the last check. */
  readonly summary: SummaryState;
  /** Names of the user's sheets, in workbook order. */
  readonly sheets: readonly string[];
  readonly cautions: readonly WorkbookCaution[];
  readonly checkedAt: Date | null;
  /** Reading or checking, or about to. */
  readonly busy: boolean;
  /** Writing at the user's request; no other action can start meanwhile. */
  readonly acting: boolean;
  /** The current step of the work; null between jobs. */
  readonly step: WorkStep | null;
  /** Excel has not answered for a while: the user may be editing a cell. */
  readonly waiting: boolean;
  /** The user stopped the last check, so what is shown may be older than the workbook. */
  readonly stopped: boolean;
  readonly failure: Failure | null;
  readonly outcome: Outcome | null;
  /** The settings are in force, but could not be stored in the workbook. */
  readonly settingsNotKept: boolean;
}

export const NOTHING_YET: PaneState = {
  result: null,
  issueKeys: new Map(),
  summary: "none",
  sheets: [],
  cautions: [],
  checkedAt: null,
  busy: true,
  acting: false,
  step: null,
  waiting: false,
  stopped: false,
  failure: null,
  outcome: null,
  settingsNotKept: false,
};

/** An error as a value; its sentence is made late. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, subject: error.subject };
  return { code: null, subject: "" };
}
