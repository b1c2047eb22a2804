import type { CellAddress } from "../domain/address.ts";
import type { WorkbookErrorCode } from "../domain/workbookError.ts";
import type { CellValue } from "../domain/cells.ts";
import type { ProductSheet, WorkbookGrid } from "../domain/grid.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import type { SheetHighlights } from "./highlights.ts";

/**
 * The one interface between the product and a workbook. Adapters: `file/` (.xlsx bytes) and, inside Excel, `excel/`.
 * The same plan through any adapter gives the same readings; one contract test suite says so.
 */
export interface WorkbookPort {
  /** All sheets with values, formulas, formats and merges. Throws `WorkbookError` when it cannot be read. */
  read(run?: WorkbookRun): Promise<WorkbookGrid>;
  /** The text of the product's custom XML part as it is now, null where there is none. Throws `WorkbookError`. */
  readSettings(): Promise<string | null>;
  /** Does one thing to the workbook, whole or not at all. Throws `WorkbookError`. */
  apply(change: WorkbookChange, run?: WorkbookRun): Promise<void>;
}

/** What can be done to a workbook, as data: every adapter, and the page's wrapper around one, applies the same value. */
export type WorkbookChange = SheetsChange | ProductRemoval | PagesChange | HighlightsChange | ValuesChange;

/** How one reading or writing is watched and stopped. */
export interface WorkbookRun {
  /** Stops between two batches with the error `cancelled`, or `write-incomplete` where something is half done. */
  readonly signal?: AbortSignal;
  /** Called as parts come through: batches of cells when reading, sheets when writing. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Awaited between parts by an adapter that works in one go, so that a screen can show how far it is and take a click. */
  readonly pause?: () => Promise<void>;
  /** Of these sheets of the product's only the first rows are wanted; an adapter that cannot read so little reads all. */
  readonly headsOf?: ReadonlySet<ProductSheet>;
  /** Of the product's sheets only what may have been typed is wanted; an adapter that cannot read so little reads all. */
  readonly typedAlone?: boolean;
  /** Waits for the user to leave the cell that is being typed into, where else what has been typed so far would be taken. */
  readonly patient?: boolean;
  /** Told of a product's sheet whose pages the program would not fit to their width. */
  readonly onUnfitted?: (sheet: string) => void;
}

/** Whether a change adds, replaces or takes away sheets. */
export function changesSheets(change: WorkbookChange): boolean {
  return change.kind === "remove-product" || (change.kind === "write" && change.sheets.length > 0);
}

/** Writes sheets and settings. */
export interface SheetsChange {
  readonly kind: "write";
  /**
   * Sheets to write. One with a product mark replaces the sheet that carries the mark, in its place; else it is added at the
   * end. Sheets of the product that are not named stay as they are.
   */
  readonly sheets: readonly SheetPlan[];
  /** New text of the product's custom XML part; absent leaves it. */
  readonly settingsXml?: string;
}

/**
 * Takes away all that is the product's: its sheets, the settings, and the marks on copies that the user made of such sheets; not
 * highlights. The user's sheets are then as before.
 */
interface ProductRemoval {
  readonly kind: "remove-product";
}

/** Has the product's sheets print as the plans say, which must fit the sheets as they are; cells stay. */
interface PagesChange {
  readonly kind: "set-up-pages";
  readonly plans: readonly SheetPlan[];
}

/**
 * Lays highlights over cells of the user's sheets, in place of all that were laid before; none takes them all away. Values,
 * formulas and the user's own looks, notes and rules stay as they are.
 */
interface HighlightsChange {
  readonly kind: "highlight";
  readonly highlights: readonly SheetHighlights[];
}

/**
 * Puts a reviewer's mark, or what departments returned, into cells of the user's sheets, each keeping its look. Fails before anything
 * is written: changed-meanwhile where a sheet is not as expected, sheet-protected where a cell is locked.
 */
export interface ValuesChange {
  readonly kind: "enter-values";
  readonly values: readonly EnteredValue[];
  /** What these cells, and those that name their rows, were read as: another author may have changed or moved them meanwhile. */
  readonly expected: readonly { readonly at: CellAddress; readonly value: CellValue }[];
}

interface EnteredValue {
  readonly at: CellAddress;
  /** null empties the cell. */
  readonly value: string | number | boolean | null;
}

/** An edit to a cell of the user's own sheet, made by the user in the preview page and kept when saving. */
export interface CellEdit {
  readonly at: CellAddress;
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
}

export { type WorkbookErrorCode } from "../domain/workbookError.ts";

/** A workbook that cannot be read or written; the sentence is made by `language/workbookMessage` from code and subject. */
export class WorkbookError extends Error {
  /** @param subject the file's or part's name, never cell text */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
    this.name = "WorkbookError";
  }
}
