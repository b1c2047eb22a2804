import type { CheckOptions } from "../usecases/checkWorkbook.ts";
import { checkEarlier, previousPeriod } from "../usecases/previousPeriod.ts";
import { loadGrid, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";

/** The options for checking, with the figures of the workbook that `--previous` names, if any. Throws `Failure`. */
export async function comparedOptions({ check, previous, language }: CommandOptions): Promise<CheckOptions> {
  if (previous === null) return check;
  const checked = checkEarlier(await loadGrid(previous, language), check.today, check.unit ?? null);
  const before = previousPeriod(checked);
  if (!before) throw unrecognised(previous, checked, language);
  return { ...check, settings: { ...check.settings, previous: before } };
}
