import type { SheetGrid, WorkbookGrid } from "../../domain/grid.ts";
import { workOver, type Checked, type PaneWork } from "../../taskpane/state/paneWork.ts";
import type { CheckOptions } from "../../usecases/checkWorkbook.ts";
import type { SetUpPrintingOptions } from "../../usecases/setUpPrinting.ts";
import type { SummariseOptions } from "../../usecases/summariseWorkbook.ts";
import type { Work } from "../../usecases/work.ts";
import type { SheetAppearance } from "../../workbook/file/read/appearance.ts";
import { FileWorkbook } from "../../workbook/file/fileWorkbook.ts";
import type { WorkbookChange } from "../../workbook/workbookPort.ts";
import { PreviewWorkbook, type CellEntry } from "../previewWorkbook.ts";
import type { PrintedSheet } from "../print/printedSheet.ts";
import { printedSummary } from "../print/printedSummary.ts";

/** What the spreadsheet shows. */
export interface ShownWorkbook {
  readonly grid: Pick<WorkbookGrid, "sheets">;
  readonly looks: readonly SheetAppearance[];
  /** Index of the sheet in front; null if all are hidden. */
  readonly front: number | null;
}

/** What is known about a workbook once it is open. */
export interface OpenedWorkbook {
  /** Number of filled cells. */
  readonly cells: number;
}

/** The open workbook, in the worker. Everything that is done to its file is done here, one request at a time. */
export class WorkbookDesk {
  #open: { readonly file: FileWorkbook; readonly workbook: PreviewWorkbook; readonly work: PaneWork } | null = null;
  /** The sheet that the last write brought to the front. */
  #front: SheetGrid["product"] = null;

  /** All requests; their first argument watches and stops the work. */
  readonly answers = {
    /** Throws if the bytes are no workbook; opens nothing. */
    probe: (_: Work, bytes: Uint8Array, name: string) => void FileWorkbook.open(bytes, name),
    open: async (_: Work, bytes: Uint8Array, name: string): Promise<OpenedWorkbook> => {
      const file = FileWorkbook.open(bytes, name);
      const workbook = await PreviewWorkbook.over(file, async (product) => void (this.#front = product));
      this.#open = { file, workbook, work: workOver(workbook) };
      this.#front = null;
      return { cells: cellCount(workbook.base) };
    },
    /** Both at once, so that checking does not wait for a page that is still loading. */
    openChecked: async (work: Work, bytes: Uint8Array, name: string, options: CheckOptions): Promise<Checked> => {
      await this.answers.open(work, bytes, name);
      return this.#opened().work.check(options, work);
    },
    read: () => this.#opened().workbook.read(),
    readSettings: () => this.#opened().workbook.readSettings(),
    apply: (_: Work, change: WorkbookChange) => this.#opened().workbook.apply(change),
    highlights: () =>
      this.#opened()
        .file.appearance()
        .map(({ highlights }) => highlights),
    settle: () => this.#opened().workbook.settle(),
    looks: () => this.#opened().file.appearance(),
    enter: (_: Work, sheet: number, cells: readonly CellEntry[]) => this.#opened().workbook.enter(sheet, cells),
    unsaved: () => this.#opened().workbook.unsaved,
    saved: () => this.#opened().workbook.saved(),
    /** Number of filled cells as the file now is. */
    cells: async () => cellCount(await this.#opened().workbook.read()),
    bytes: () => this.#opened().workbook.bytes(),
    shown: async (): Promise<ShownWorkbook> => {
      const { file, workbook } = this.#opened();
      const { sheets } = await workbook.read();
      const ours = sheets.findIndex(({ product }) => product !== null && product === this.#front);
      const front = ours < 0 ? sheets.findIndex(({ hidden }) => !hidden) : ours;
      return { grid: { sheets }, looks: file.appearance(), front: front < 0 ? null : front };
    },
    /** The summary's sheets laid out for paper; empty without a summary. */
    printed: async (): Promise<readonly PrintedSheet[]> => {
      const { file, workbook } = this.#opened();
      return printedSummary(file, await workbook.read());
    },
    check: (work: Work, options: CheckOptions) => this.#opened().work.check(options, work),
    summarise: (work: Work, options: SummariseOptions) => this.#opened().work.summarise(options, work),
    setUpPrinting: (work: Work, options: SetUpPrintingOptions) => this.#opened().work.setUpPrinting(options, work),
    addLedgers: (work: Work, ledgers: readonly string[], options: CheckOptions) =>
      this.#opened().work.addLedgers(ledgers, options, work),
    removeSummary: (work: Work) => this.#opened().work.removeSummary(work),
  };

  #opened(): { readonly file: FileWorkbook; readonly workbook: PreviewWorkbook; readonly work: PaneWork } {
    if (!this.#open) throw new Error("no workbook is open");
    return this.#open;
  }
}

/** All requests by name, with their inputs and outputs. */
export type DeskAnswers = WorkbookDesk["answers"];

function cellCount({ sheets }: WorkbookGrid): number {
  let count = 0;
  for (const { values } of sheets) for (const row of values) count += row?.length ?? 0;
  return count;
}
