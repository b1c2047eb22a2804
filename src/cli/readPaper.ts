import type { PaperInput } from "../report/summaryInput.ts";
import { checkForPaper } from "../usecases/checkForPaper.ts";
import type { CheckResult } from "../usecases/checkWorkbook.ts";
import { paperInput } from "../usecases/summaryInput.ts";
import { comparedOptions } from "./comparedOptions.ts";
import { loadGrid, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";

/** Reads and scores a workbook for a paper that is made of it. Throws `Failure`. */
export async function readPaper(
  file: string,
  options: CommandOptions,
): Promise<{ readonly input: PaperInput; readonly result: CheckResult }> {
  const { asOf, language } = options;
  const grid = await loadGrid(file, language);
  const result = checkForPaper(grid, await comparedOptions(options));
  const input = paperInput(grid, result, { asOf, language });
  if (!input) throw unrecognised(file, result, language);
  return { input, result };
}
