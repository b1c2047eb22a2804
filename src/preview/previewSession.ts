import type { CellAddress } from "../domain/address.ts";
import type { Language } from "../language/language.ts";
import { cellKey, type CellValue, type SheetGrid, type WorkbookGrid } from "../recognise/grid.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import { templatePlans } from "../report/template.ts";
import { download } from "../taskpane/download.ts";
import type { HandOver } from "../taskpane/handOver.ts";
import type { PaneHost, WorkbookChange } from "../taskpane/paneHost.ts";
import type { SheetAppearance } from "../workbook/file/appearance.ts";
import { createWorkbook, FileWorkbook } from "../workbook/file/fileWorkbook.ts";
import { readChosenFile } from "../workbook/file/readChosenFile.ts";
import type { WorkbookPort } from "../workbook/workbookPort.ts";
import { pageText } from "./language/pageLanguage.ts";
import { PreviewWorkbook, type CellState } from "./previewWorkbook.ts";
import { savedFileName } from "./savedFileName.ts";
import type { ChangedCells, SheetAreas, UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";
import { sheetId, workbookDataOf } from "./spreadsheet/workbookData.ts";

/** What the page around spreadsheet and pane shows. */
export interface SessionState {
  readonly name: string;
  readonly unsaved: boolean;
  readonly language: Language;
}

/** What the session asks of the page around it. */
export interface SessionEvents {
  /** Whether changes that are not saved may be lost. */
  mayDiscard(): Promise<boolean>;
  /** A cell was selected from the pane: the spreadsheet should be in view. */
  selected(): void;
}

/** One opened workbook at a time: spreadsheet, edits and file kept in step; the pane's host in the page. */
export class PreviewSession implements PaneHost {
  readonly #spreadsheet: UniverSpreadsheet;
  readonly #example: () => Uint8Array;
  readonly #events: SessionEvents;
  readonly #changeListeners = new Set<(change: WorkbookChange) => void>();
  readonly #stateListeners = new Set<() => void>();
  #workbook: PreviewWorkbook | null = null;
  #file: FileWorkbook | null = null;
  #loads = 0;
  /** A cell of the workbook shown has been edited. */
  #edited = false;
  #turn: Promise<unknown> = Promise.resolve();
  #state: SessionState;

  constructor(spreadsheet: UniverSpreadsheet, language: Language, example: () => Uint8Array, events: SessionEvents) {
    this.#spreadsheet = spreadsheet;
    this.#example = example;
    this.#events = events;
    this.#state = { name: "", unsaved: false, language };
  }

  readonly workbook: WorkbookPort = {
    read: async (run) => {
      if (run?.patient) await this.#spreadsheet.editingFinished(run.signal);
      else await this.#spreadsheet.finishEditing();
      return this.#opened().read();
    },
    readSettings: () => this.#opened().readSettings(),
    write: (changes, run) =>
      this.#inTurn(async () => {
        const write = (): Promise<void> => this.#opened().write(changes, run);
        if (changes.sheets.length === 0) await write();
        else {
          await this.#spreadsheet.finishEditing();
          await this.#spreadsheet.untouched(write);
        }
        this.#set({ unsaved: true });
      }),
    removeProduct: (run) =>
      this.#inTurn(async () => {
        await this.#spreadsheet.finishEditing();
        await this.#opened().removeProduct(run);
        this.#set({ unsaved: true });
      }),
    setUpPages: (plans, run) =>
      this.#inTurn(async () => {
        await this.#opened().setUpPages(plans, run);
        this.#set({ unsaved: true });
      }),
    highlight: (highlights) =>
      this.#inTurn(async () => {
        await this.#opened().highlight(highlights);
        this.#spreadsheet.highlight(highlightsOf(this.#file?.appearance() ?? []));
        this.#set({ unsaved: true });
      }),
    enterReviewMark: (entry) =>
      this.#inTurn(async () => {
        await this.#spreadsheet.finishEditing();
        const workbook = this.#opened();
        await workbook.enterReviewMark(entry);
        const { sheet, row, column } = entry.at;
        const index = workbook.base.sheets.findIndex(({ name }) => name === sheet);
        this.#spreadsheet.enter(sheetId(index), row - 1, column - 1, entry.mark);
        this.#set({ unsaved: workbook.unsaved });
        this.#tell("edited");
      }),
  };

  /** One thing at a time: writing rests between sheets, and nothing else may be done to the file meanwhile. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  get language(): Language {
    return this.#state.language;
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  };

  /** Shows a workbook instead of the one before, without asking. Throws `WorkbookError`; the one before then stays. */
  open(bytes: Uint8Array, name: string): Promise<void> {
    return this.#inTurn(() => this.#open(bytes, name));
  }

  async #open(bytes: Uint8Array, name: string): Promise<void> {
    const file = FileWorkbook.open(bytes, name);
    const workbook = await PreviewWorkbook.over(file, () => this.#show("summary"));
    const looks = file.appearance();
    this.#file = file;
    this.#workbook = workbook;
    this.#edited = false;
    this.#spreadsheet.load(
      workbookDataOf(this.#nextId(), name, workbook.base, looks),
      firstVisible(workbook.base),
      highlightsOf(looks),
    );
    this.#set({ name, unsaved: false });
    this.#tell("opened");
  }

  /** The same, after asking where changes to the one before would be lost. */
  async openInstead(bytes: Uint8Array, name: string): Promise<void> {
    // Opened first, so that a file that cannot be read asks for nothing.
    FileWorkbook.open(bytes, name);
    if (await this.#mayReplace()) await this.open(bytes, name);
  }

  async select(address: CellAddress): Promise<void> {
    this.#events.selected();
    await this.#spreadsheet.select(address);
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  now(): Date {
    return new Date();
  }

  onLanguage(language: Language): void {
    this.#spreadsheet.setLanguage(language);
    this.#set({ language });
  }

  async newTemplate(): Promise<void> {
    if (await this.#mayReplace())
      await this.open(createWorkbook(templatePlans()), pageText(this.language).templateName);
  }

  async openExample(): Promise<void> {
    if (await this.#mayReplace()) await this.open(this.#example(), pageText(this.language).exampleName);
  }

  async handOverWorkbook(sheets: readonly SheetPlan[], paper: string): Promise<HandOver> {
    return this.#download(createWorkbook(sheets), paper, ".xlsx");
  }

  async handOverDocument(bytes: Uint8Array, paper: string): Promise<HandOver> {
    return this.#download(bytes, paper, ".docx");
  }

  readonly readFile = readChosenFile;

  #download(bytes: Uint8Array, paper: string, extension: string): HandOver {
    const file = savedFileName(this.#state.name, paper, extension);
    download(bytes, file);
    return { kind: "downloaded", file };
  }

  async save(): Promise<void> {
    await this.saveAs();
  }

  /** Hands the workbook with all edits to the user; returns the name it goes by. Throws `WorkbookError`. */
  saveAs(): Promise<string> {
    return this.#inTurn(() => this.#saveAs());
  }

  async #saveAs(): Promise<string> {
    await this.#spreadsheet.finishEditing();
    await this.#spreadsheet.settle();
    const workbook = this.#opened();
    const name = savedFileName(this.#state.name, "汇总");
    download(workbook.bytes(), name);
    await workbook.saved();
    this.#set({ unsaved: false });
    return name;
  }

  /** Whether the workbook may be replaced by another: nothing would be lost, or the user agrees. */
  async #mayReplace(): Promise<boolean> {
    return !this.#state.unsaved || (await this.#events.mayDiscard());
  }

  /** The spreadsheet's own report of what changed in it. */
  cellsChanged({ sheetId: id, cells, calculated }: ChangedCells): void {
    const workbook = this.#workbook;
    const index = workbook?.base.sheets.findIndex((_, at) => sheetId(at) === id) ?? -1;
    const sheet = workbook?.base.sheets[index];
    if (!workbook || !sheet) return;
    if (!calculated) this.#edited = true;
    // What is calculated before anybody edits fills what some program left without a result: shown, but nobody's edit.
    else if (!this.#edited) return;
    let changed = false;
    for (const { row, column } of cells) {
      const state = this.#cellState(sheet, id, row, column, calculated);
      if (state && workbook.record(sheet, row + 1, column + 1, state)) changed = true;
    }
    if (!changed) return;
    this.#set({ unsaved: workbook.unsaved });
    this.#tell("edited");
  }

  #cellState(sheet: SheetGrid, id: string, row: number, column: number, calculated: boolean): CellState | null {
    const cell = this.#spreadsheet.cell(id, row, column);
    const key = cellKey(row + 1, column + 1);
    // A function that the spreadsheet does not know says nothing about what the file's program found.
    if (calculated && isUnknownName(cell.value) && sheet.values[row]?.[column] !== undefined) return null;
    const formatBefore = sheet.numberFormats.get(key) ?? "";
    if (
      !calculated &&
      cell.formula === null &&
      typeof cell.value === "number" &&
      becameDate(formatBefore, cell.numberFormat)
    ) {
      // Typed as a date or a per cent: the cell's format in the file stays, so it is kept as the text that was typed.
      return { value: this.#spreadsheet.shownText(id, row, column), formula: null };
    }
    return { value: cell.value, formula: cell.formula };
  }

  /** Shows the file as it now is, with the given sheet of the product in front. */
  async #show(product: SheetGrid["product"]): Promise<void> {
    const workbook = this.#opened();
    const looks = this.#file?.appearance() ?? [];
    const front = workbook.base.sheets.findIndex((sheet) => sheet.product === product);
    const data = workbookDataOf(this.#nextId(), this.#state.name, workbook.base, looks);
    this.#spreadsheet.load(data, front < 0 ? firstVisible(workbook.base) : sheetId(front), highlightsOf(looks));
  }

  #opened(): PreviewWorkbook {
    if (!this.#workbook) throw new Error("no workbook is open");
    return this.#workbook;
  }

  #nextId(): string {
    return `workbook${++this.#loads}`;
  }

  #tell(change: WorkbookChange): void {
    for (const listener of this.#changeListeners) listener(change);
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#stateListeners) listener();
  }
}

function firstVisible(grid: WorkbookGrid): string | null {
  const index = grid.sheets.findIndex((sheet) => !sheet.hidden);
  return index < 0 ? null : sheetId(index);
}

function isUnknownName(value: CellValue): boolean {
  return value !== null && typeof value === "object" && value.error === "#NAME?";
}

const DATE_OR_PERCENT = /%|[ymdhs]/i;

/** Whether typing gave the cell a date's or a per cent's format that it does not have in the file. */
function becameDate(before: string, now: string): boolean {
  const bare = (format: string): string => format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
  return DATE_OR_PERCENT.test(bare(now)) && !DATE_OR_PERCENT.test(bare(before));
}

/** Those that the file has, from this sitting or an earlier one; by sheet id. */
function highlightsOf(looks: readonly SheetAppearance[]): SheetAreas {
  return new Map(looks.map(({ highlights }, index) => [sheetId(index), highlights]));
}
