import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { WITHOUT_ENTRIES } from "../report/entries/entryPlaces.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import { summaryPlans } from "../report/summary.ts";
import { settingsXml } from "../workbook/settingsXml.ts";
import type { WorkbookPort } from "../workbook/workbookPort.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { stampOf, stampText } from "./summaryStamp.ts";
import { paperInput } from "./summaryInput.ts";
import { begin, runOf, type Work } from "./work.ts";

export interface SummariseOptions extends CheckOptions {
  /** 数据截至: when the workbook was read, as shown on paper ("2026-03-02 14:03" or a day alone). */
  readonly asOf: string;
  /** Language of the sentences on 填报核对清单; the paper's own words are Chinese. */
  readonly language: Language;
  /** An earlier summary whose typed entries (整改措施, 备注 …) are kept; those in the workbook itself are kept anyway. */
  readonly earlier?: WorkbookGrid;
}

export type SummariseResult =
  /** `sheets` are the names of the written sheets, in order. */
  | { readonly written: true; readonly check: CheckResult; readonly sheets: readonly string[] }
  /** Nothing could be recognised, so nothing was written. */
  | { readonly written: false; readonly check: CheckResult };

/** Reads, checks and scores the workbook behind the port, then writes the product's sheets into it. Throws `WorkbookError`. */
export async function summariseWorkbook(
  port: WorkbookPort,
  options: SummariseOptions,
  work: Work = {},
): Promise<SummariseResult> {
  await begin("reading", work);
  const grid = await port.read({ ...runOf("reading", work), headsOf: WITHOUT_ENTRIES, typedAlone: true });
  await begin("checking", work);
  const result = checkWorkbook(grid, options);
  const input = paperInput(grid, result, options);
  if (!input) return { written: false, check: result };
  const sheets = keptHidden(stamped(summaryPlans(input), result), grid);
  await begin("writing", work);
  await port.apply({ kind: "write", sheets, settingsXml: settingsXml(result.settings) }, runOf("writing", work));
  return { written: true, check: result, sheets: sheets.map(({ name }) => name) };
}

/** Stamps 测评汇总 with what it was made from, so that any front end can tell later whether it is older than the data. */
function stamped(plans: readonly SheetPlan[], check: CheckResult): readonly SheetPlan[] {
  const stamp = stampOf(check);
  if (stamp === null) return plans;
  return plans.map((plan) => (plan.product === "summary" ? { ...plan, stamp: stampText(stamp) } : plan));
}

/** A sheet of ours that the user hid stays hidden, except 测评汇总, which was requested. */
function keptHidden(plans: readonly SheetPlan[], { sheets }: WorkbookGrid): readonly SheetPlan[] {
  const hidden = new Set(sheets.filter((sheet) => sheet.hidden).map(({ product }) => product));
  return plans.map((plan) =>
    plan.product !== null && plan.product !== "summary" && hidden.has(plan.product) ? { ...plan, hidden: true } : plan,
  );
}
