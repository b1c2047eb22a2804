import type { CellAddress } from "../domain/address.ts";
import type { Language } from "../language/language.ts";
import type { Work } from "../usecases/work.ts";
import type { HighlightedArea } from "../workbook/highlights.ts";
import type { ValuesChange } from "../workbook/workbookPort.ts";
import type { CellEntry } from "./previewWorkbook.ts";
import { sheetWish } from "./sheetWish.ts";
import { sheetId } from "./spreadsheet/sheetId.ts";
import type { ChangedCells, SheetAreas, UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";
import type { Desk } from "./worker/deskClient.ts";

/** The spreadsheet beside the pane. It comes after the first figures, or never: whatever is asked of it then does nothing. */
export class SheetBeside {
  readonly #desk: Desk;
  #spreadsheet: UniverSpreadsheet | null = null;
  /** When its program began to be fetched, by `performance.now`; null once it is shown. */
  #begun: number | null = null;
  /** What was selected while no spreadsheet showed it. */
  #selected: CellAddress | null = null;
  #loads = 0;
  /** A cell of the workbook shown has been edited. */
  #edited = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get isThere(): boolean {
    return this.#spreadsheet !== null;
  }

  /** @param begun when it began to be fetched, by `performance.now` */
  attach(spreadsheet: UniverSpreadsheet, begun: number): void {
    this.#spreadsheet = spreadsheet;
    this.#begun = begun;
  }

  setLanguage(language: Language): void {
    this.#spreadsheet?.setLanguage(language);
  }

  /** Another workbook is open; what is shown is of the one before. */
  retire(): void {
    this.#edited = false;
    this.#selected = null;
    this.#spreadsheet?.retire();
  }

  /** Shows the file as it now is. */
  async show(name: string): Promise<void> {
    const spreadsheet = this.#spreadsheet;
    if (!spreadsheet) return;
    const { grid, looks, front } = await this.#desk.ask("shown", []);
    const areas = areasOf(looks.map(({ highlights }) => highlights));
    spreadsheet.show(`workbook${++this.#loads}`, name, grid, looks, front, areas);
    await spreadsheet.drawn();
  }

  /** Selects what was selected while nothing was shown, and notes how long its first start took: afterwards its program is there. */
  async shown(): Promise<void> {
    if (this.#begun !== null) {
      const { duration } = performance.measure("spreadsheet", { start: this.#begun });
      this.#begun = null;
      sheetWish.seconds = duration / 1000;
    }
    if (this.#selected) await this.#spreadsheet?.select(this.#selected);
    this.#selected = null;
  }

  /** Selects a cell, at once or when it is shown. */
  async select(address: CellAddress, isShown: boolean, focus: boolean): Promise<void> {
    if (!isShown) {
      this.#selected = address;
      return;
    }
    await this.#spreadsheet?.select(address);
    // What is typed after a click is meant for the cell; whoever walks the list by keys stays in it.
    if (focus) this.#spreadsheet?.focus();
  }

  /** What is being typed into a cell is waited for, or taken. */
  async typed({ patient, signal }: Pick<Work, "patient" | "signal">): Promise<void> {
    if (patient) await this.#spreadsheet?.editingFinished(signal);
    else await this.#spreadsheet?.takeEdits();
  }

  /** Does something to the file while the spreadsheet takes no edits. */
  async untouched<T>(work: () => Promise<T>): Promise<T> {
    await this.#spreadsheet?.takeEdits();
    return this.#spreadsheet ? this.#spreadsheet.untouched(work) : work();
  }

  async showHighlights(): Promise<void> {
    this.#spreadsheet?.highlight(areasOf(await this.#desk.ask("highlights", [])));
  }

  /** Shows values that have been entered; false where they are so many, or texts, that it must be shown anew. */
  enter([first, ...others]: ValuesChange["values"]): boolean {
    // The spreadsheet takes long over many, and makes formulas of texts.
    if (others.length > 0 || typeof first?.value === "string") return false;
    if (first) this.#spreadsheet?.enter(first.at.sheet, first.at.row - 1, first.at.column - 1, first.value);
    return true;
  }

  /** What changed, as the spreadsheet reports it; nothing where nobody edited. */
  entries({ sheetId: id, cells, calculated }: ChangedCells): readonly CellEntry[] {
    const spreadsheet = this.#spreadsheet;
    if (!spreadsheet) return [];
    if (!calculated) this.#edited = true;
    // What is calculated before anybody edits fills what some program left without a result: shown, but nobody's edit.
    else if (!this.#edited) return [];
    return cells.map(({ row, column }) => ({
      row,
      column,
      ...spreadsheet.cell(id, row, column),
      shown: spreadsheet.shownText(id, row, column),
      calculated,
    }));
  }
}

/** Of each sheet, by its id in the spreadsheet. */
function areasOf(highlights: readonly (readonly HighlightedArea[])[]): SheetAreas {
  return new Map(highlights.map((areas, index) => [sheetId(index), areas]));
}
