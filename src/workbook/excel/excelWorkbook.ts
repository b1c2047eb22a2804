/// <reference types="office-js" />
import type { WorkbookGrid } from "../../recognise/grid.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { SheetHighlights } from "../highlights.ts";
import { SETTINGS_NAMESPACE } from "../settingsXml.ts";
import type { ValuesEntry, WorkbookChanges, WorkbookPort, WorkbookRun } from "../workbookPort.ts";
import { readingBatches } from "./blocks.ts";
import type { SheetChange } from "./changeEvents.ts";
import { inExcel } from "./inExcel.ts";
import { readOutline, type WorkbookOutline } from "./outline.ts";
import { readBlocks } from "./readBlocks.ts";
import { askForLayouts } from "./readLayouts.ts";
import { SheetGridBuilder } from "./sheetGrid.ts";
import { Traffic } from "./traffic.ts";

/**
 * The workbook that is open in Excel. Reading takes two round trips and one for each 4 MB; so does writing. Nothing is kept
 * between calls but which sheets are the product's, because another author may have changed anything meanwhile.
 */
export class ExcelWorkbook implements WorkbookPort {
  #name = "";
  #productSheetIds: ReadonlySet<string> = new Set();
  /** Sheets of the product's that were taken away from here; Excel tells of it late. */
  #takenAway: ReadonlySet<string> = new Set();
  #writing = false;

  readonly #subject = (): string => this.#name;

  /** Whether a change is no news: our own writing, or contents of our own sheets. One of them that the user deletes is news. */
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

  async write(changes: WorkbookChanges, run?: WorkbookRun): Promise<void> {
    // Fetched when asked for, and before anything is begun.
    const { writeSheets } = await import("./writeSheets.ts");
    await this.#changing(run, async (traffic, outline) => {
      const written = await writeSheets(traffic, outline, changes);
      this.#productSheetIds = new Set([...this.#productSheetIds, ...written]);
    });
  }

  /** Changes to the product's own, which are no news to whoever listens for changes. */
  async #changing(
    run: WorkbookRun | undefined,
    change: (traffic: Traffic, outline: WorkbookOutline) => Promise<void>,
  ): Promise<void> {
    this.#writing = true;
    try {
      await inExcel(this.#subject, async (context) => {
        const outline = await readOutline(context);
        this.#remember(outline);
        await change(new Traffic(context, this.#subject, run), outline);
      });
    } finally {
      this.#writing = false;
    }
  }

  async removeProduct(run?: WorkbookRun): Promise<void> {
    const { removeProduct } = await import("./removeProduct.ts");
    await this.#changing(run, async (traffic, outline) => {
      await removeProduct(traffic, outline);
      this.#takenAway = new Set([...this.#takenAway, ...this.#productSheetIds]);
    });
  }

  async setUpPages(plans: readonly SheetPlan[], run?: WorkbookRun): Promise<void> {
    const { setUpPages } = await import("./setUpPages.ts");
    await this.#changing(run, (traffic, outline) => setUpPages(traffic, outline, plans));
  }

  async highlight(highlights: readonly SheetHighlights[]): Promise<void> {
    const { highlightCells } = await import("./highlightCells.ts");
    await inExcel(this.#subject, async (context) => {
      const outline = await readOutline(context);
      this.#remember(outline);
      await highlightCells(new Traffic(context, this.#subject), outline, highlights);
    });
  }

  async enterValues(entry: ValuesEntry): Promise<void> {
    const { enterValues } = await import("./enterValues.ts");
    await inExcel(
      () => entry.values[0]?.at.sheet ?? this.#name,
      (context) => enterValues(new Traffic(context, this.#subject), entry),
    );
  }

  #remember({ name, sheets }: WorkbookOutline): void {
    this.#name = name;
    this.#productSheetIds = new Set(sheets.filter(({ product }) => product !== null).map(({ id }) => id));
  }
}
