import type { WorkbookPort } from "../workbook/workbookPort.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { issueHighlights } from "./issueHighlights.ts";

/**
 * 标注到单元格: highlights the cells of all open issues in the current workbook, replacing earlier highlights. Throws
 * `WorkbookError`.
 *
 * @returns the check, and how many cells (a merged area is one) were highlighted
 */
export async function highlightIssues(
  port: WorkbookPort,
  options: CheckOptions,
): Promise<{ readonly check: CheckResult; readonly cells: number }> {
  const grid = await port.read();
  const check = checkWorkbook(grid, options);
  const { highlights, cells } = issueHighlights(grid, check.issues);
  await port.apply({ kind: "highlight", highlights });
  return { check, cells };
}

/** 清除标注: removes all of our highlights and nothing else. Throws `WorkbookError`. */
export function clearHighlights(port: WorkbookPort): Promise<void> {
  return port.apply({ kind: "highlight", highlights: [] });
}
