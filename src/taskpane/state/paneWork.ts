import { type WorkbookGrid, mayHoldData } from "../../domain/grid.ts";
import type { CheckOptions } from "../../usecases/checkWorkbook.ts";
import type { SetUpPrintingOptions, SetUpPrintingResult } from "../../usecases/setUpPrinting.ts";
import type { SummariseOptions } from "../../usecases/summariseWorkbook.ts";
import { begin, runOf, type Work } from "../../usecases/work.ts";
import type { WorkbookPort } from "../../workbook/workbookPort.ts";
import type { AddedLedgers } from "../../usecases/addLedgers.ts";
import { inSteps } from "./inSteps.ts";
import type { PaneState } from "./paneState.ts";

/** The result of a check for the pane. */
export type Checked = Pick<PaneState, "result" | "issueKeys" | "summary" | "sheets" | "cautions">;

/**
 * The long work that the pane requests. It runs over the host's workbook, unless the host has a thread for it. All
 * methods throw `WorkbookError`.
 */
export interface PaneWork {
  check(options: CheckOptions, work: Work): Promise<Checked>;
  /** Names of the sheets written, the first one in front; null if nothing could be recognised. */
  summarise(options: SummariseOptions, work: Work): Promise<readonly string[] | null>;
  setUpPrinting(options: SetUpPrintingOptions, work: Work): Promise<SetUpPrintingResult>;
  /** 新建台账. @param ledgers ids of declarations */
  addLedgers(ledgers: readonly string[], options: CheckOptions, work: Work): Promise<AddedLedgers>;
  /** Names of the removed sheets. */
  removeSummary(work: Work): Promise<readonly string[]>;
}

/** The work done here, over a workbook. Its code is fetched on demand. */
export function workOver(port: WorkbookPort): PaneWork {
  return {
    async check(options, work) {
      await begin("reading", work);
      // The rules are fetched while the workbook is read: in Excel the pane must appear within a second.
      const [grid, { checkInSteps }, { issueKeys }, { summaryState }] = await Promise.all([
        port.read(runOf("reading", work)),
        import("../../usecases/checkWorkbook.ts"),
        import("../../usecases/acknowledgedIssues.ts"),
        import("../../usecases/summaryState.ts"),
      ]);
      await begin("checking", work);
      const result = await inSteps(checkInSteps(grid, options), work.signal);
      const keys = await inSteps(issueKeys(result), work.signal);
      return { result, issueKeys: keys, ...seenIn(grid), summary: summaryState(grid, result) };
    },
    async summarise(options, work) {
      const { summariseWorkbook } = await import("../../usecases/summariseWorkbook.ts");
      const made = await summariseWorkbook(port, options, work);
      return made.written ? made.sheets : null;
    },
    async setUpPrinting(options, work) {
      const { setUpPrinting } = await import("../../usecases/setUpPrinting.ts");
      return setUpPrinting(port, options, work);
    },
    async addLedgers(ledgers, options, work) {
      const { addLedgers } = await import("../../usecases/addLedgers.ts");
      return addLedgers(port, ledgers, options, work);
    },
    async removeSummary(work) {
      const { removeSummary } = await import("../../usecases/removeSummary.ts");
      return removeSummary(port, work);
    },
  };
}

function seenIn(grid: WorkbookGrid): Pick<Checked, "sheets" | "cautions"> {
  return { sheets: grid.sheets.filter(mayHoldData).map(({ name }) => name), cautions: grid.cautions };
}
