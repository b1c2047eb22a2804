import type { Settings } from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";
import type { PaperInput } from "../../report/summaryInput.ts";
import { checkForPaper } from "../../usecases/checkForPaper.ts";
import { paperInput } from "../../usecases/summaryInput.ts";
import { clockTime, isoDay } from "../state/isoDay.ts";
import type { PaneHost } from "../state/paneHost.ts";

/**
 * Reads the workbook again and scores it as the summary does, so that a paper has the same figures; null if nothing was
 * recognised.
 *
 * @param settings the pane's, whether stored in the workbook or not
 */
export async function readPaper(host: PaneHost, settings: Settings, language: Language): Promise<PaperInput | null> {
  const grid = await host.workbook.read();
  const now = host.now();
  const today = isoDay(now);
  return paperInput(grid, checkForPaper(grid, { today, settings }), {
    asOf: `${today} ${clockTime(now)}`,
    language,
  });
}
