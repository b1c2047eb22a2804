import type { CellAddress } from "../domain/address.ts";
import type { WorkbookErrorCode } from "../domain/workbookError.ts";
import type { CellValue } from "../domain/cells.ts";
import type { ProductSheet, WorkbookGrid } from "../domain/grid.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import type { SheetHighlights } from "./highlights.ts";

/**
 * The interface between the product and a workbook. Adapters: `file/` (.xlsx bytes) and, inside Excel, `excel/`. The
 * same plan through either adapter reads back the same; a contract test suite checks this.
 */
export interface WorkbookPort {
  /** All sheets with values, formulas, formats and merges. Throws `WorkbookError` if it cannot be read. */
  read(run?: WorkbookRun): Promise<WorkbookGrid>;
  /** The current text of the product's custom XML part, or null. Throws `WorkbookError`. */
  readSettings(): Promise<string | null>;
  /** Applies one change to the workbook, completely or not at all. Throws `WorkbookError`. */
  apply(change: WorkbookChange, run?: WorkbookRun): Promise<void>;
}

/** A change to a workbook, as data: every adapter, and the page's wrapper around one, applies the same value. */
export type WorkbookChange = SheetsChange | ProductRemoval | PagesChange | HighlightsChange | ValuesChange;

/** How a read or write is watched and stopped. */
export interface WorkbookRun {
  /** Stops between two batches with the error `cancelled`, or `write-incomplete` if something is half done. */
  readonly signal?: AbortSignal;
  /** Called as parts are finished: batches of cells when reading, sheets when writing. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Awaited between parts by an adapter that works in one go, so that a screen can show the progress and accept a click. */
  readonly pause?: () => Promise<void>;
  /** Only the first rows of these sheets of the product are wanted; an adapter that cannot read so little reads everything. */
  readonly headsOf?: ReadonlySet<ProductSheet>;
  /** Only what may have been typed on the product's sheets is wanted; an adapter that cannot read so little reads everything. */
  readonly typedAlone?: boolean;
  /** Waits for the user to leave the cell being edited, even where what has been typed so far could be taken. */
  readonly patient?: boolean;
  /** Receives a product's sheet whose pages the program did not fit to their width. */
  readonly onUnfitted?: (sheet: string) => void;
}

/** Whether a change adds, replaces or removes sheets. */
export function changesSheets(change: WorkbookChange): boolean {
  return change.kind === "remove-product" || (change.kind === "write" && change.sheets.length > 0);
}

/** Writes sheets and settings. */
export interface SheetsChange {
  readonly kind: "write";
  /**
   * Sheets to write. A sheet with a product mark replaces the one that has this mark, in its place; any other is added
   * at the end. Other sheets of the product stay.
   */
  readonly sheets: readonly SheetPlan[];
  /** New text of the product's custom XML part; absent leaves it. */
  readonly settingsXml?: string;
}

/**
 * Removes everything of the product: its sheets, the settings, and the marks on the user's copies of such sheets; not
 * highlights. The user's sheets are then as before.
 */
interface ProductRemoval {
  readonly kind: "remove-product";
}

/** Applies the plans' print set-up to the product's sheets, which must fit the sheets as they are; cells stay. */
interface PagesChange {
  readonly kind: "set-up-pages";
  readonly plans: readonly SheetPlan[];
}

/**
 * Lays highlights over cells of the user's sheets, replacing all earlier ones; an empty list removes them all. Values,
 * formulas and the user's own looks, notes and rules stay.
 */
interface HighlightsChange {
  readonly kind: "highlight";
  readonly highlights: readonly SheetHighlights[];
}

/**
 * Puts a reviewer's mark, or what departments returned, into cells of the user's sheets, which keep their look. Fails
 * before anything is written: changed-meanwhile if a sheet is not as expected, sheet-protected if a cell is locked.
 */
export interface ValuesChange {
  readonly kind: "enter-values";
  readonly values: readonly EnteredValue[];
  /** What these cells, and those that name their rows, contained when they were read: another author may have changed or moved them. */
  readonly expected: readonly { readonly at: CellAddress; readonly value: CellValue }[];
}

interface EnteredValue {
  readonly at: CellAddress;
  /** null empties the cell. */
  readonly value: string | number | boolean | null;
}

/** A user's edit to a cell of their own sheet, made on the page and kept when saving. */
export interface CellEdit {
  readonly at: CellAddress;
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
}

export { type WorkbookErrorCode } from "../domain/workbookError.ts";

/** A workbook that cannot be read or written; `language/workbookMessage` makes the sentence from code and subject. */
export class WorkbookError extends Error {
  /** @param subject the name of the file or part, never cell text */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
    this.name = "WorkbookError";
  }
}
