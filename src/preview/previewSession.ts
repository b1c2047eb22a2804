import type { CellAddress } from "../domain/address.ts";
import type { Language } from "../language/language.ts";
import { cellKey, type CellValue, type SheetGrid, type WorkbookGrid } from "../recognise/grid.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import { templatePlans } from "../report/template.ts";
import { download } from "../taskpane/download.ts";
import type { HandOver } from "../taskpane/handOver.ts";
import { painted } from "../taskpane/painted.ts";
import type { FormsHost, PaneHost, WorkbookChange } from "../taskpane/paneHost.ts";
import type { SheetAppearance } from "../workbook/file/appearance.ts";
import { createWorkbook, FileWorkbook } from "../workbook/file/fileWorkbook.ts";
import { readChosenFile } from "../workbook/file/readChosenFile.ts";
import type { WorkbookPort } from "../workbook/workbookPort.ts";
import { pageText } from "./language/pageLanguage.ts";
import { PreviewWorkbook, type CellState } from "./previewWorkbook.ts";
import { savedFileName } from "./savedFileName.ts";
import type { ChangedCells, SheetAreas, UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";
import { sheetId, workbookDataOf } from "./spreadsheet/workbookData.ts";

/** `coming`: it is shown as soon as it can be; `large`: so long a workbook is shown at the user's word only. */
type SheetView = "coming" | "large" | "shown" | "failed";

/** What the page around spreadsheet and pane shows. */
export interface SessionState {
  readonly name: string;
  readonly unsaved: boolean;
  readonly language: Language;
  readonly sheet: SheetView;
  /** Cells of the workbook that hold something. */
  readonly cells: number;
}

/** What the session asks of the page around it. */
export interface SessionEvents {
  /** Whether changes that are not saved may be lost. */
  mayDiscard(): Promise<boolean>;
  /** A cell is selected from the pane: the spreadsheet should be in view. Returns whether it gets the keyboard too. */
  selected(): boolean;
}

/** The spreadsheet takes seconds to show more cells than these. */
const LARGE = 200_000;

/** One opened workbook at a time: spreadsheet, edits and file kept in step; the pane's host in the page. */
export class PreviewSession implements PaneHost {
  readonly #example: () => Uint8Array;
  #events: SessionEvents | null = null;
  /** null until the page has fetched it, after the first figures. */
  #spreadsheet: UniverSpreadsheet | null = null;
  /** The sheet in front, and the cell that was selected, while no spreadsheet shows them. */
  #front: string | null = null;
  #selected: CellAddress | null = null;
  readonly #changeListeners = new Set<(change: WorkbookChange) => void>();
  readonly #stateListeners = new Set<() => void>();
  #workbook: PreviewWorkbook | null = null;
  #file: FileWorkbook | null = null;
  #loads = 0;
  /** A cell of the workbook shown has been edited. */
  #edited = false;
  #turn: Promise<unknown> = Promise.resolve();
  #state: SessionState;

  #opening: () => void = () => undefined;

  /** Settles when a workbook is open. */
  readonly ready = new Promise<void>((resolve) => (this.#opening = resolve));

  /** @param example what the page begins with */
  constructor(language: Language, example: () => Uint8Array) {
    this.#example = example;
    this.#state = { name: "", unsaved: false, language, sheet: "coming", cells: 0 };
  }

  /** The page is there to be asked and told. */
  connect(events: SessionEvents): void {
    this.#events = events;
  }

  /** The spreadsheet is there: it shows what is open. */
  attach(spreadsheet: UniverSpreadsheet): void {
    this.#spreadsheet = spreadsheet;
    void this.#inTurn(() => this.#fill());
  }

  /** The spreadsheet could not be fetched. */
  sheetFailed(): void {
    this.#set({ sheet: "failed" });
  }

  /** Shows a large workbook in the spreadsheet after all, or tries once more where it could not be fetched. */
  showSheet(): void {
    this.#set({ sheet: "coming" });
    void this.#inTurn(() => this.#fill());
  }

  readonly workbook: WorkbookPort = {
    read: async (run) => {
      if (run?.patient) await this.#spreadsheet?.editingFinished(run.signal);
      else await this.#spreadsheet?.finishEditing();
      return this.#opened().read();
    },
    readSettings: () => this.#opened().readSettings(),
    write: (changes, run) =>
      this.#inTurn(async () => {
        const write = (): Promise<void> => this.#opened().write(changes, run);
        if (changes.sheets.length === 0 || !this.#spreadsheet) await write();
        else {
          await this.#spreadsheet.finishEditing();
          await this.#spreadsheet.untouched(write);
        }
        this.#set({ unsaved: true });
      }),
    removeProduct: (run) =>
      this.#inTurn(async () => {
        await this.#spreadsheet?.finishEditing();
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
        this.#spreadsheet?.highlight(highlightsOf(this.#file?.appearance() ?? []));
        this.#set({ unsaved: true });
      }),
    enterValues: (entry) =>
      this.#inTurn(async () => {
        await this.#spreadsheet?.finishEditing();
        const workbook = this.#opened();
        await workbook.enterValues(entry);
        const [first, ...others] = entry.values;
        // The spreadsheet takes long over many, and makes formulas of texts.
        if (others.length > 0 || typeof first?.value === "string") {
          const settle = (): Promise<void> => workbook.settle();
          await (this.#spreadsheet ? this.#spreadsheet.untouched(settle) : settle());
        } else if (first) {
          const { sheet, row, column } = first.at;
          const index = workbook.base.sheets.findIndex(({ name }) => name === sheet);
          this.#spreadsheet?.enter(sheetId(index), row - 1, column - 1, first.value);
        }
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
    const workbook = await PreviewWorkbook.over(file, (product) => this.#show(product));
    this.#file = file;
    this.#workbook = workbook;
    this.#edited = false;
    this.#selected = null;
    this.#front = firstVisible(workbook.base);
    const cells = cellCount(workbook.base);
    this.#spreadsheet?.retire();
    this.#set({ name, unsaved: false, cells, sheet: cells > LARGE ? "large" : "coming" });
    this.#opening();
    this.#tell("opened");
    // Figures do not wait for the spreadsheet.
    await painted();
    await this.#fill();
  }

  /** The same, after asking where changes to the one before would be lost. */
  async openInstead(bytes: Uint8Array, name: string): Promise<void> {
    // Opened first, so that a file that cannot be read asks for nothing.
    FileWorkbook.open(bytes, name);
    if (await this.#mayReplace()) await this.open(bytes, name);
  }

  async select(address: CellAddress): Promise<void> {
    const focus = this.#events?.selected() ?? false;
    if (this.#state.sheet !== "shown") this.#selected = address;
    else {
      await this.#spreadsheet?.select(address);
      // What is typed after a click is meant for the cell; whoever walks the list by keys stays in it.
      if (focus) this.#spreadsheet?.focus();
    }
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  readonly #dropListeners = new Set<(files: readonly File[]) => boolean>();

  onDropped(listener: (files: readonly File[]) => boolean): () => void {
    this.#dropListeners.add(listener);
    return () => this.#dropListeners.delete(listener);
  }

  /** Whether the pane takes files that were dropped on the page. */
  offer(files: readonly File[]): boolean {
    return [...this.#dropListeners].some((listener) => listener(files));
  }

  now(): Date {
    return new Date();
  }

  onLanguage(language: Language): void {
    this.#spreadsheet?.setLanguage(language);
    this.#set({ language });
  }

  async newTemplate(): Promise<void> {
    if (await this.#mayReplace())
      await this.open(createWorkbook(templatePlans()), pageText(this.language).templateName);
  }

  async openExample(): Promise<void> {
    if (await this.#mayReplace()) await this.open(this.#example(), pageText(this.language).exampleName);
  }

  async exampleDocument(): Promise<File> {
    const { exampleDocument } = await import("./exampleDocument.ts");
    return new File([exampleDocument()], pageText(this.language).exampleDocumentName);
  }

  async handOverWorkbook(sheets: readonly SheetPlan[], paper: string): Promise<HandOver> {
    return this.#download(createWorkbook(sheets), paper, ".xlsx");
  }

  async handOverDocument(bytes: Uint8Array, paper: string): Promise<HandOver> {
    return this.#download(bytes, paper, ".docx");
  }

  readonly readFile = readChosenFile;

  readonly forms: FormsHost = {
    looks: async () => this.#file?.appearance() ?? [],
    make: async (sheets) => createWorkbook(sheets),
    handOver: async (bytes, file) => {
      download(bytes, file);
      return { kind: "downloaded", file };
    },
  };

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
    await this.#spreadsheet?.finishEditing();
    await this.#spreadsheet?.settle();
    const workbook = this.#opened();
    const name = savedFileName(this.#state.name, "汇总");
    download(workbook.bytes(), name);
    await workbook.saved();
    this.#set({ unsaved: false });
    return name;
  }

  /** Whether the workbook may be replaced by another: nothing would be lost, or the user agrees. */
  async #mayReplace(): Promise<boolean> {
    return !this.#state.unsaved || ((await this.#events?.mayDiscard()) ?? true);
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
    const cell = this.#spreadsheet?.cell(id, row, column);
    if (!cell) return null;
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
      return { value: this.#spreadsheet?.shownText(id, row, column) ?? null, formula: null };
    }
    return { value: cell.value, formula: cell.formula };
  }

  /** Shows the file as it now is, with the given sheet of the product in front; null: the first of the user's. */
  async #show(product: SheetGrid["product"]): Promise<void> {
    const { base } = this.#opened();
    const front = product === null ? -1 : base.sheets.findIndex((sheet) => sheet.product === product);
    this.#front = front < 0 ? firstVisible(base) : sheetId(front);
    await this.#fill();
  }

  /** Has the spreadsheet, where there is one, show the file as it now is. */
  async #fill(): Promise<void> {
    const { name, sheet } = this.#state;
    if (!this.#spreadsheet || !this.#workbook || sheet === "large") return;
    const looks = this.#file?.appearance() ?? [];
    const data = workbookDataOf(this.#nextId(), name, this.#workbook.base, looks);
    this.#spreadsheet.load(data, this.#front, highlightsOf(looks));
    await this.#spreadsheet.drawn();
    this.#set({ sheet: "shown" });
    if (this.#selected) await this.#spreadsheet.select(this.#selected);
    this.#selected = null;
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

function cellCount({ sheets }: WorkbookGrid): number {
  let count = 0;
  for (const { values } of sheets) for (const row of values) count += row?.length ?? 0;
  return count;
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
