import type { Language } from "../language/language.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import { lossRows } from "../ledgers/lossRows.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { keptLayouts } from "../report/layout/keptLayouts.ts";
import { keptEntries } from "../report/entries/keptEntries.ts";
import { sheetNames } from "../report/frame/sheetNames.ts";
import { LossEntries } from "../report/entries/lossEntries.ts";
import { withMarks, type LedgerInput, type PaperInput, type SummaryInput } from "../report/summaryInput.ts";
import type { CheckResult } from "./checkWorkbook.ts";

/** The input of a paper with marks; null if no framework was recognised. */
export function summaryInput(
  grid: WorkbookGrid,
  check: CheckResult,
  made: { readonly asOf: string; readonly language: Language },
): SummaryInput | null {
  const input = paperInput(grid, check, made);
  return input && withMarks(input);
}

/**
 * The input of every paper, so that all have the same figures; null if nothing was recognised.
 *
 * @param asOf 数据截至
 * @param earlier an earlier summary whose entries and layout are kept where the workbook's own have none
 */
export function paperInput(
  grid: WorkbookGrid,
  check: CheckResult,
  { asOf, language, earlier }: { readonly asOf: string; readonly language: Language; readonly earlier?: WorkbookGrid },
): PaperInput | null {
  const { assessment, scorecard, issues, today, unit, period, settings } = check;
  if (!assessment || !scorecard) return null;
  const { vetoConsequence, bands, paper } = settings;
  const own = earlier ? [earlier, grid] : [grid];
  return {
    assessment,
    scorecard,
    issues,
    ...(check.ledgers.length === 0 ? {} : { ledgers: ledgerInput(check.ledgers, scorecard, grid) }),
    names: sheetNames(grid),
    today,
    date1904: grid.date1904,
    asOf,
    unit,
    period,
    previous: settings.previous ?? null,
    kept: keptEntries(own),
    layouts: keptLayouts(own),
    language,
    ...(vetoConsequence === undefined ? {} : { vetoConsequence }),
    ...(bands === undefined ? {} : { bands }),
    ...(paper === undefined ? {} : { paper }),
  };
}

function ledgerInput(all: readonly Ledger[], scorecard: Scorecard, grid: WorkbookGrid): LedgerInput {
  const rows = lossRows(all, scorecard);
  return { all, grid, losses: rows && new LossEntries(rows, grid) };
}
