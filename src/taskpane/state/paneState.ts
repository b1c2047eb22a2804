import type { Issue } from "../../domain/issue.ts";
import type { WorkbookErrorCode, WorkbookCaution } from "../../domain/workbookError.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import type { SummaryState } from "../../usecases/summaryState.ts";
import type { WorkStep } from "../../usecases/work.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import type { AddedLedgers } from "../../usecases/addLedgers.ts";

/** Why something could not be done; the sentence is made late, in the language of the pane. */
export interface Failure {
  /** null: not a matter of the workbook but a fault of ours. */
  readonly code: WorkbookErrorCode | null;
  readonly subject: string;
}

/** What came of the last thing that the user asked to be done to the workbook. */
export type Outcome =
  /** `unfitted`: sheets that Excel did not fit to the width of a page. */
  | { readonly kind: "written"; readonly sheets: readonly string[]; readonly unfitted: readonly string[] }
  | { readonly kind: "printing-set"; readonly sheets: readonly string[]; readonly unfitted: readonly string[] }
  | { readonly kind: "removed"; readonly sheets: readonly string[] }
  | { readonly kind: "ledgers-added"; readonly sheets: readonly string[] }
  | Extract<AddedLedgers, { readonly kind: "there" }>
  | { readonly kind: "nothing-recognised" | "no-summary" | "summary-older" }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface PaneState {
  /** null until the first check has come through. */
  readonly result: CheckResult | null;
  /** By it an issue is found again after a new check. */
  readonly issueKeys: ReadonlyMap<Issue, string>;
  /** How the summary in the workbook stands to the data, as of the last check. */
  readonly summary: SummaryState;
  /** Names of the user's sheets, in the workbook's order. */
  readonly sheets: readonly string[];
  readonly cautions: readonly WorkbookCaution[];
  readonly checkedAt: Date | null;
  /** Reading or checking at this moment, or about to. */
  readonly busy: boolean;
  /** Writing at the user's word; nothing else can be asked for meanwhile. */
  readonly acting: boolean;
  /** What the work under way is at; null between works. */
  readonly step: WorkStep | null;
  /** Excel has not answered for a while: the user may be in the middle of a cell. */
  readonly waiting: boolean;
  /** The user stopped the last check, so that what is shown may be older than the workbook. */
  readonly stopped: boolean;
  readonly failure: Failure | null;
  readonly outcome: Outcome | null;
  /** The settings count, but the workbook would not take them. */
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

/** What went wrong, to be said late. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, subject: error.subject };
  return { code: null, subject: "" };
}
