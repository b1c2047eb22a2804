import type { CellAddress } from "../domain/address.ts";
import type { Language } from "../language/language.ts";
import type { Work } from "../usecases/work.ts";
import type { HighlightedArea } from "../workbook/highlights.ts";
import type { ValuesChange } from "../workbook/workbookPort.ts";
import type { CellEntry } from "./previewWorkbook.ts";
import { sheetPreference } from "./sheetPreference.ts";
import { sheetId } from "./spreadsheet/sheetId.ts";
import type { ChangedCells, SheetAreas, UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";
import type { Desk } from "./worker/deskClient.ts";

/** The spreadsheet beside the pane. It appears after the first figures, or never; until then requests to it do nothing. */
export class SheetBeside {
  readonly #desk: Desk;
  #spreadsheet: UniverSpreadsheet | null = null;
  /** When fetching its program began, by `performance.now`; null once it is shown. */
  #begun: number | null = null;
  /** What was selected before the spreadsheet was shown. */
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

  /** @param begun when fetching it began, by `performance.now` */
  attach(spreadsheet: UniverSpreadsheet, begun: number): void {
    this.#spreadsheet = spreadsheet;
    this.#begun = begun;
  }

  setLanguage(language: Language): void {
    this.#spreadsheet?.setLanguage(language);
  }

  /** Another workbook is open; the spreadsheet still shows the previous one. */
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

  /** Selects what was selected before it was shown, and records how long the first start took; later its program is already there. */
  async shown(): Promise<void> {
    if (this.#begun !== null) {
      const { duration } = performance.measure("spreadsheet", { start: this.#begun });
      this.#begun = null;
      sheetPreference.seconds = duration / 1000;
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
    // After a click the user may want to type into the cell; with the keyboard the focus stays in the list.
    if (focus) this.#spreadsheet?.focus();
  }

  /** Waits for text that is being typed into a cell, or takes it. */
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

  /** Shows entered values; returns false if the whole file must be shown again (several values, or a text). */
  enter([first, ...others]: ValuesChange["values"]): boolean {
    // The spreadsheet is slow with many values, and turns texts into formulas.
    if (others.length > 0 || typeof first?.value === "string") return false;
    if (first) this.#spreadsheet?.enter(first.at.sheet, first.at.row - 1, first.at.column - 1, first.value);
    return true;
  }

  /** What changed, as the spreadsheet reports it; nothing if nobody edited. */
  entries({ sheetId: id, cells, calculated }: ChangedCells): readonly CellEntry[] {
    const spreadsheet = this.#spreadsheet;
    if (!spreadsheet) return [];
    if (!calculated) this.#edited = true;
    // Results calculated before any edit only fill in what another program left out: they are shown but are no edit.
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

/** Highlights of each sheet, by its id in the spreadsheet. */
function areasOf(highlights: readonly (readonly HighlightedArea[])[]): SheetAreas {
  return new Map(highlights.map((areas, index) => [sheetId(index), areas]));
}
