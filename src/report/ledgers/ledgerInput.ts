import type { Ledger } from "../../domain/ledger.ts";
import type { WorkbookGrid } from "../../recognise/grid.ts";

/** The ledgers of a workbook, at least one, and the workbook whose cells their formulas refer to. */
export interface LedgerInput {
  readonly all: readonly Ledger[];
  readonly grid: WorkbookGrid;
}
