/// <reference types="office-js" />
import type { WorkbookGrid } from "../../domain/grid.ts";
import { SETTINGS_NAMESPACE } from "../settingsXml.ts";
import type { WorkbookChange, WorkbookPort, WorkbookRun } from "../workbookPort.ts";
import { readingBatches } from "./blocks.ts";
import type { SheetChange } from "./changeEvents.ts";
import { inExcel } from "./inExcel.ts";
import { readOutline, type WorkbookOutline } from "./outline.ts";
import { readBlocks } from "./readBlocks.ts";
import { askForLayouts } from "./readLayouts.ts";
import { SheetGridBuilder } from "./sheetGrid.ts";
import { Traffic } from "./traffic.ts";

/**
 * The workbook that is open in Excel. Reading takes two round trips plus one for each 4 MB, and so does writing. Only
 * which sheets are the product's is kept between calls, because another author may have changed anything else
 * meanwhile.
 */
export class ExcelWorkbook implements WorkbookPort {
  #name = "";
  #productSheetIds: ReadonlySet<string> = new Set();
  /** Sheets of the product's that were deleted from here; Excel reports that late. */
  #takenAway: ReadonlySet<string> = new Set();
  #writing = false;

  readonly #subject = (): string => this.#name;

  /**
   * Whether a change need not be reported, because we made it or it is on one of our sheets. The deletion of one of our
   * sheets by the user is reported.
   */
  isOwn({ sheetId, kind }: SheetChange): boolean {
    if (this.#writing) return true;
    return kind === "deleted" ? this.#takenAway.has(sheetId) : this.#productSheetIds.has(sheetId);
  }

  async read(run?: WorkbookRun): Promise<WorkbookGrid> {
    return inExcel(this.#subject, async (context) => {
      const outline = await readOutline(context);
      this.#remember(outline);
      const traffic = new Traffic(context, this.#subject, run);
      const builders = outline.sheets.map((sheet) => new SheetGridBuilder(sheet));
      const layouts = askForLayouts(context, outline.sheets);
      const batches = readingBatches(outline.sheets);
      for (const [done, batch] of batches.entries()) {
        run?.onProgress?.(done, batches.length);
        await readBlocks(traffic, outline.sheets, batch, (content) => builders[content.block.sheet]?.add(content));
      }
      return {
        sheets: builders.map((builder) => {
          const grid = builder.grid();
          const layout = grid.product === null ? undefined : layouts.get(grid.product);
          return layout ? { ...grid, layout: layout() } : grid;
        }),
        date1904: outline.date1904,
        settingsXml: outline.settingsXml,
        cautions: outline.structureLocked ? ["structure-locked"] : [],
      };
    });
  }

  async readSettings(): Promise<string | null> {
    return inExcel(this.#subject, async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
      parts.load("items/id");
      await context.sync();
      const settings = parts.items[0]?.getXml();
      await context.sync();
      return settings?.value ?? null;
    });
  }

  /** The code that applies a change is fetched on demand, before anything is begun. */
  async apply(change: WorkbookChange, run?: WorkbookRun): Promise<void> {
    switch (change.kind) {
      case "write": {
        const { writeSheets } = await import("./writeSheets.ts");
        return this.#changingOurs(run, async (traffic, outline) => {
          const written = await writeSheets(traffic, outline, change);
          this.#productSheetIds = new Set([...this.#productSheetIds, ...written]);
        });
      }
      case "remove-product": {
        const { removeProduct } = await import("./removeProduct.ts");
        return this.#changingOurs(run, async (traffic, outline) => {
          await removeProduct(traffic, outline);
          this.#takenAway = new Set([...this.#takenAway, ...this.#productSheetIds]);
        });
      }
      case "set-up-pages": {
        const { setUpPages } = await import("./setUpPages.ts");
        return this.#changingOurs(run, (traffic, outline) => setUpPages(traffic, outline, change.plans));
      }
      case "highlight": {
        const { highlightCells } = await import("./highlightCells.ts");
        return this.#changing(run, (traffic, outline) => highlightCells(traffic, outline, change.highlights));
      }
      case "enter-values": {
        const { enterValues } = await import("./enterValues.ts");
        const sheet = (): string => change.values[0]?.at.sheet ?? this.#name;
        return inExcel(sheet, (context) => enterValues(new Traffic(context, this.#subject), change));
      }
    }
  }

  /** Changes what belongs to the product, without telling listeners. */
  async #changingOurs(
    run: WorkbookRun | undefined,
    change: (traffic: Traffic, outline: WorkbookOutline) => Promise<void>,
  ): Promise<void> {
    this.#writing = true;
    try {
      await this.#changing(run, change);
    } finally {
      this.#writing = false;
    }
  }

  async #changing(
    run: WorkbookRun | undefined,
    change: (traffic: Traffic, outline: WorkbookOutline) => Promise<void>,
  ): Promise<void> {
    await inExcel(this.#subject, async (context) => {
      const outline = await readOutline(context);
      this.#remember(outline);
      await change(new Traffic(context, this.#subject, run), outline);
    });
  }

  #remember({ name, sheets }: WorkbookOutline): void {
    this.#name = name;
    this.#productSheetIds = new Set(sheets.filter(({ product }) => product !== null).map(({ id }) => id));
  }
}
