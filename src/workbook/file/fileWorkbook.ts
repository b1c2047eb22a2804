import type { WorkbookGrid } from "../../domain/grid.ts";
import type { CellAddress } from "../../domain/address.ts";
import type { CellEdit, SheetsChange, WorkbookChange, WorkbookPort, WorkbookRun } from "../workbookPort.ts";
import { WorkbookError } from "../workbookPort.ts";
import { readAppearance, type SheetAppearance } from "./read/appearance.ts";
import { readCustomSettings } from "./package/customSettings.ts";
import { editCells } from "./edit/editCells.ts";
import { enterValues, firstLocked } from "./edit/enterValues.ts";
import { highlightCells } from "./edit/highlightCells.ts";
import { isLegacyXls, readLegacyXls } from "./read/legacyXls.ts";
import { PlanError } from "./edit/planError.ts";
import { type PrintSetup, readPrintSetup } from "./read/printSetup.ts";
import { readGrid } from "./read/readGrid.ts";
import { renewedResults } from "./edit/renewedResults.ts";
import { removeProduct } from "./edit/removeProduct.ts";
import { setUpPages } from "./edit/setUpPages.ts";
import { readWorkbookPart } from "./package/workbookPart.ts";
import { WorkbookPackage } from "./package/workbookPackage.ts";
import { writingSheets } from "./edit/writeSheets.ts";

export { createWorkbook } from "./edit/createWorkbook.ts";

/** An .xlsx or .xlsm workbook in memory; works in Node and in the browser. */
export class FileWorkbook implements WorkbookPort {
  readonly #asOpened: WorkbookPackage | null;

  private constructor(
    /** null for an old .xls, which is read but never written. Never modified, only replaced. */
    private pack: WorkbookPackage | null,
    private readonly original: Uint8Array,
    readonly name: string,
  ) {
    this.#asOpened = pack;
  }

  /**
   * @param name the file's name, for messages
   * @throws WorkbookError
   */
  static open(bytes: Uint8Array, name: string): FileWorkbook {
    if (bytes.length === 0) throw new WorkbookError("empty-file", name);
    return guarded(name, () => {
      if (isLegacyXls(bytes, name)) return new FileWorkbook(null, bytes, name);
      const pack = WorkbookPackage.open(bytes, name);
      // A new workbook has no sheet until the first is written; a file without one is invalid.
      if (readWorkbookPart(pack).sheets.length === 0) throw new WorkbookError("damaged", name);
      return new FileWorkbook(pack, bytes, name);
    });
  }

  async read(run?: WorkbookRun): Promise<WorkbookGrid> {
    this.#unlessStopped(run);
    const { pack } = this;
    return pack ? guarded(this.name, () => readGrid(pack, run)) : readLegacyXls(this.original, this.name);
  }

  async readSettings(): Promise<string | null> {
    const { pack } = this;
    return pack ? guarded(this.name, () => readCustomSettings(pack, readWorkbookPart(pack))?.xml ?? null) : null;
  }

  async apply(change: WorkbookChange, run?: WorkbookRun): Promise<void> {
    this.#unlessStopped(run);
    if (change.kind === "write") return this.#write(change, run);
    const pack = this.#writable();
    this.pack = guarded(this.name, () => {
      switch (change.kind) {
        case "remove-product":
          return removeProduct(pack);
        case "set-up-pages":
          return setUpPages(pack, change.plans);
        case "highlight":
          return highlightCells(pack, change.highlights);
        case "enter-values":
          return enterValues(pack, change);
      }
    });
  }

  /** Pauses between sheets. */
  async #write(change: SheetsChange, run?: WorkbookRun): Promise<void> {
    const steps = writingSheets(this.#writable(), change);
    for (;;) {
      this.#unlessStopped(run);
      const step = guarded(this.name, () => steps.next());
      if (step.done) {
        this.pack = step.value;
        return;
      }
      run?.onProgress?.(step.value.done, step.value.of);
      await run?.pause?.();
    }
  }

  /** The first of the cells that is locked on a protected sheet, or null. */
  firstLocked(cells: readonly CellAddress[]): CellAddress | null {
    const { pack } = this;
    return pack && guarded(this.name, () => firstLocked(pack, cells));
  }

  /**
   * Puts the user's own edits into cells of the user's sheets; cells keep their look, and everything else its bytes.
   *
   * @param read the workbook as it was read, unless the edits hold the new results of formulas that follow them
   * @throws WorkbookError
   */
  edit(edits: readonly CellEdit[], read?: WorkbookGrid): void {
    if (edits.length === 0) return;
    const all = read ? [...edits, ...renewedResults(read, edits)] : edits;
    this.pack = guarded(this.name, () => editCells(this.#writable(), all));
  }

  /**
   * The looks of the sheets, for a spreadsheet view; empty for an old .xls.
   *
   * @throws WorkbookError
   */
  appearance(): readonly SheetAppearance[] {
    const { pack } = this;
    return pack ? guarded(this.name, () => readAppearance(pack)) : [];
  }

  /**
   * A sheet's print set-up; null for an old .xls.
   *
   * @param index the sheet's position in the workbook
   * @throws WorkbookError
   */
  printSetup(index: number): PrintSetup | null {
    const { pack } = this;
    return pack && guarded(this.name, () => readPrintSetup(pack, index));
  }

  /**
   * The current workbook; the very bytes that were opened if nothing was changed.
   *
   * @throws WorkbookError too-large
   */
  bytes(): Uint8Array {
    return this.pack === null || this.pack === this.#asOpened ? this.original : this.pack.toBytes();
  }

  /** Changes are made in one go or sheet by sheet, so they can be stopped before that. */
  #unlessStopped(run: WorkbookRun | undefined): void {
    if (run?.signal?.aborted) throw new WorkbookError("cancelled", this.name);
  }

  #writable(): WorkbookPackage {
    if (!this.pack) throw new WorkbookError("legacy-xls", this.name);
    return this.pack;
  }
}

/** A broken package can break code in unforeseen ways, so any exception means that the file is damaged. */
function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof PlanError) throw error;
    throw new WorkbookError("damaged", name, { cause: error });
  }
}
