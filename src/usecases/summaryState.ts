import type { ProductSheet, WorkbookGrid } from "../domain/grid.ts";
import { isUnfinished } from "../workbook/unfinished.ts";
import type { CheckResult } from "./checkWorkbook.ts";
import { fingerprintOf, parseStamp, type SummaryStamp } from "./summaryStamp.ts";

/**
 * The state of a workbook's summary. `older`: its data have changed since, or that is unknown. `unfinished`: writing or
 * removing it was interrupted. `incomplete`: a sheet that its figures depend on was deleted.
 */
export type SummaryState = "none" | "current" | "older" | "unfinished" | "incomplete";

/** 测评汇总 is the summary itself, and all formulas of marks depend on 得分明细; the lists may be missing. */
function neededFor({ scorecard }: CheckResult): readonly ProductSheet[] {
  return scorecard?.totals === null ? ["summary"] : ["summary", "detail"];
}

/** Determined from the workbook alone, so that it holds in every program and after reopening. */
export function summaryState(grid: WorkbookGrid, check: CheckResult): SummaryState {
  const own = grid.sheets.filter(({ product }) => product !== null && product !== "merge");
  if (own.length === 0) return "none";
  if (own.some(isUnfinished)) return "unfinished";
  if (neededFor(check).some((needed) => !own.some(({ product }) => product === needed))) return "incomplete";
  const stamp = stampIn(grid);
  if (stamp === null || stamp.fingerprint !== fingerprintOf(check)) return "older";
  // A day that the user has set since makes it older; the passing of time does not.
  return check.settings.judgedOn === undefined || check.settings.judgedOn === stamp.today ? "current" : "older";
}

/** The stamp of 测评汇总; null if there is no such sheet or it has none. */
export function stampIn({ sheets }: WorkbookGrid): SummaryStamp | null {
  return parseStamp(sheets.find(({ product }) => product === "summary")?.stamp);
}
