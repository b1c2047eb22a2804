import type { Language } from "../language/language.ts";
import type { IsoDate } from "../domain/deadline.ts";
import { keptLayouts } from "../report/layout/keptLayouts.ts";
import { writtenPageStarts } from "../report/layout/writtenPageStarts.ts";
import { summaryPlans } from "../report/summary.ts";
import type { WorkbookPort } from "../workbook/workbookPort.ts";
import { checkWorkbook, type CheckOptions } from "./checkWorkbook.ts";
import { paperInput } from "./summaryInput.ts";
import { stampIn, summaryState } from "./summaryState.ts";
import { begin, runOf, type Work } from "./work.ts";

export interface SetUpPrintingOptions {
  readonly today: IsoDate;
  readonly language: Language;
  readonly settings?: CheckOptions["settings"];
}

export type SetUpPrintingResult =
  | { readonly kind: "set"; readonly sheets: readonly string[] }
  /** There is no summary, or the summary does not match the current data. */
  | { readonly kind: "no-summary" | "summary-older" };

/**
 * 打印设置: restores paper, margins, repeated rows, page breaks, header and footer of the summary's sheets as they were
 * written; cells stay. Only for an up-to-date summary, because page breaks are set by row. Throws `WorkbookError`.
 */
export async function setUpPrinting(
  port: WorkbookPort,
  options: SetUpPrintingOptions,
  work: Work = {},
): Promise<SetUpPrintingResult> {
  await begin("reading", work);
  const grid = await port.read(runOf("reading", work));
  await begin("checking", work);
  // The lists have the length they had on the summary's day.
  const judgedOn = stampIn(grid)?.today ?? options.today;
  const settings = options.settings === undefined ? {} : { settings: options.settings };
  const check = checkWorkbook(grid, { today: options.today, judgedOn, ...settings });
  const state = summaryState(grid, check);
  if (state === "none") return { kind: "no-summary" };
  const input = paperInput(grid, check, { asOf: `${judgedOn} 00:00`, language: options.language });
  if (state !== "current" || !input) return { kind: "summary-older" };
  // Restores the product's own page layout, not the user's changes. The rows stay where they are.
  const plans = summaryPlans({ ...input, layouts: keptLayouts([]), pageStarts: writtenPageStarts(grid) });
  await begin("writing", work);
  await port.apply({ kind: "set-up-pages", plans }, runOf("writing", work));
  return { kind: "set", sheets: plans.map(({ name }) => name) };
}
