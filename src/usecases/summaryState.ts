import type { ProductSheet, WorkbookGrid } from "../domain/grid.ts";
import { isUnfinished } from "../workbook/unfinished.ts";
import type { CheckResult } from "./checkWorkbook.ts";
import { fingerprintOf, parseStamp, type SummaryStamp } from "./summaryStamp.ts";

/**
 * How the summary in a workbook stands to the data beside it. `older`: what it was made from has changed since, or nobody knows.
 * `unfinished`: writing it or taking it away was interrupted. `incomplete`: a sheet that its figures stand on was deleted.
 */
export type SummaryState = "none" | "current" | "older" | "unfinished" | "incomplete";

/** 测评汇总 is the summary itself, and every formula of marks ends in 得分明细; the lists may be missed. */
function neededFor({ scorecard }: CheckResult): readonly ProductSheet[] {
  return scorecard?.totals === null ? ["summary"] : ["summary", "detail"];
}

/** Told from the workbook alone, so that it holds in every program and after opening it again. */
export function summaryState(grid: WorkbookGrid, check: CheckResult): SummaryState {
  const own = grid.sheets.filter(({ product }) => product !== null && product !== "merge");
  if (own.length === 0) return "none";
  if (own.some(isUnfinished)) return "unfinished";
  if (neededFor(check).some((needed) => !own.some(({ product }) => product === needed))) return "incomplete";
  const stamp = stampIn(grid);
  if (stamp === null || stamp.fingerprint !== fingerprintOf(check)) return "older";
  // A day that the user has set since; that the clock went on makes no summary older.
  return check.settings.judgedOn === undefined || check.settings.judgedOn === stamp.today ? "current" : "older";
}

/** The stamp that 测评汇总 carries; null where there is no such sheet, or it has none. */
export function stampIn({ sheets }: WorkbookGrid): SummaryStamp | null {
  return parseStamp(sheets.find(({ product }) => product === "summary")?.stamp);
}
