import type { SummaryInput } from "../report/summaryInput.ts";
import { checkWorkbook, type CheckResult } from "../usecases/checkWorkbook.ts";
import { summaryInput } from "../usecases/summaryInput.ts";
import { loadGrid, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";

/** Reads and scores a workbook for a paper that is made of it. Throws `Failure`. */
export async function readPaper(
  file: string,
  { check, asOf, language, previous }: CommandOptions,
): Promise<{ readonly input: SummaryInput; readonly result: CheckResult }> {
  const grid = await loadGrid(file, language);
  const before = previous === null ? null : await loadGrid(previous, language);
  const result = checkWorkbook(grid, { ...check, ...(before === null ? {} : { previous: before }) });
  const input = summaryInput(grid, result, { asOf, language });
  if (!input) throw unrecognised(file, result, language);
  return { input, result };
}
