import type { CellAddress } from "../domain/address.ts";
import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import { download } from "../taskpane/state/download.ts";
import { painted } from "../taskpane/state/painted.ts";
import type { Delivery, FormsHost, PaneHost, WorkbookEvent } from "../taskpane/state/paneHost.ts";
import type { PaneWork } from "../taskpane/state/paneWork.ts";
import { changesSheets, type ValuesChange, type WorkbookPort } from "../workbook/workbookPort.ts";
import { pageText } from "./language/pageLanguage.ts";
import { savedFileName } from "./savedFileName.ts";
import { SheetBeside } from "./sheetBeside.ts";
import { sheetPreference } from "./sheetPreference.ts";
import { sheetIndex } from "./spreadsheet/sheetId.ts";
import type { ChangedCells, UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";
import type { Desk } from "./worker/deskClient.ts";

/**
 * `coming`: shown as soon as possible; `large`: shown only on request, because the workbook is so large; `skipped`: the
 * user wants only the figures.
 */
type SheetView = "coming" | "large" | "skipped" | "shown" | "failed";

/** What the page around spreadsheet and pane shows. */
export interface SessionState {
  readonly name: string;
  readonly unsaved: boolean;
  readonly language: Language;
  readonly sheet: SheetView;
  /** Number of filled cells. */
  readonly cells: number;
  /** How long the spreadsheet took last time; null if it has never been shown here. */
  readonly seconds: number | null;
}

/** What the session asks of the page around it. */
export interface SessionEvents {
  /** Asks whether unsaved changes may be lost. */
  mayDiscard(): Promise<boolean>;
  /** A cell was selected from the pane, so the spreadsheet should be in view. Returns whether it gets the focus too. */
  selected(): boolean;
}

/** With more filled cells the spreadsheet takes seconds. */
const LARGE = 200_000;

/**
 * The pane's host in the page. The open workbook is in the worker, which reads, checks and writes it; the session keeps
 * the spreadsheet, if there is one, in step with it.
 */
export class PreviewSession implements PaneHost {
  readonly #example: () => Uint8Array;
  readonly #desk: Desk;
  #events: SessionEvents | null = null;
  readonly #sheet: SheetBeside;
  readonly #changeListeners = new Set<(change: WorkbookEvent) => void>();
  readonly #stateListeners = new Set<() => void>();
  #turn: Promise<unknown> = Promise.resolve();
  #state: SessionState;

  /** @param example the workbook that the page opens with, a small one; it is open at the desk */
  constructor(language: Language, example: () => Uint8Array, desk: Desk) {
    this.#example = example;
    this.#desk = desk;
    this.#sheet = new SheetBeside(desk);
    const name = pageText(language).exampleName;
    this.#state = { name, unsaved: false, language, sheet: "coming", cells: 0, seconds: null };
  }

  /** The page has taken over the first screen, which knows nothing of this browser. */
  begin(): void {
    this.#set(remembered(this.#state.cells));
  }

  /** Connects the page, which answers questions and is notified. */
  connect(events: SessionEvents): void {
    this.#events = events;
  }

  /**
   * The spreadsheet is ready: it shows the open workbook.
   *
   * @param begun when fetching it began, by `performance.now`
   */
  attach(spreadsheet: UniverSpreadsheet, begun: number): void {
    this.#sheet.attach(spreadsheet, begun);
    void this.#inTurn(() => this.#fill());
  }

  /** The spreadsheet could not be fetched. */
  sheetFailed(): void {
    this.#set({ sheet: "failed" });
  }

  /** Shows a large workbook in the spreadsheet after all, or tries again if the spreadsheet could not be fetched. */
  showSheet(): void {
    if (this.#state.sheet === "skipped") sheetPreference.skipped = false;
    this.#set({ sheet: "coming" });
    void this.#inTurn(() => this.#fill());
  }

  /** Leaves the spreadsheet out, now and on later visits, until it is requested. */
  skipSheet(): void {
    sheetPreference.skipped = true;
    this.#set({ sheet: "skipped" });
  }

  readonly workbook: WorkbookPort = {
    read: async (run) => {
      await this.#sheet.typed(run ?? {});
      return this.#desk.ask("read", []);
    },
    readSettings: () => this.#desk.ask("readSettings", []),
    apply: (change) => {
      const apply = (): Promise<void> => this.#desk.ask("apply", [change]);
      if (change.kind === "enter-values") return this.#inTurn(() => this.#enterValues(change));
      if (changesSheets(change)) return this.#rewriting(apply);
      return this.#changing(async () => {
        await apply();
        if (change.kind === "highlight") await this.#sheet.showHighlights();
      });
    },
  };

  readonly work: PaneWork = {
    check: async (options, work) => {
      await this.#sheet.typed(work);
      return this.#desk.ask("check", [options], work);
    },
    summarise: (options, work) => this.#rewriting(() => this.#desk.ask("summarise", [options], work)),
    setUpPrinting: (options, work) => this.#changing(() => this.#desk.ask("setUpPrinting", [options], work)),
    addLedgers: (ledgers, options, work) =>
      this.#rewriting(() => this.#desk.ask("addLedgers", [ledgers, options], work)),
    removeSummary: (work) => this.#rewriting(() => this.#desk.ask("removeSummary", [], work)),
  };

  async #enterValues(change: ValuesChange): Promise<void> {
    await this.#sheet.typed({});
    await this.#desk.ask("apply", [change]);
    if (!this.#sheet.enter(change.values)) {
      await this.#sheet.untouched(() => this.#desk.ask("settle", []));
      await this.#fill();
    }
    this.#set({ unsaved: await this.#desk.ask("unsaved", []) });
    this.#tell("edited");
  }

  /** Does something to the file that does not change its sheets. */
  #changing<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const done = await work();
      this.#set({ unsaved: await this.#desk.ask("unsaved", []) });
      return done;
    });
  }

  /** Adds, replaces or removes sheets; meanwhile the spreadsheet accepts no edits, and afterwards it shows the result. */
  #rewriting<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const done = await this.#sheet.untouched(work);
      this.#set({ unsaved: await this.#desk.ask("unsaved", []) });
      await this.#countAgain();
      await this.#fill();
      return done;
    });
  }

  /** A summary may make a workbook so large that showing it again waits for the user's word as well. */
  async #countAgain(): Promise<void> {
    const before = this.#state.cells;
    const cells = await this.#desk.ask("cells", []);
    this.#set({ cells });
    const { sheet } = this.#state;
    if (before > LARGE || cells <= LARGE || (sheet !== "shown" && sheet !== "coming")) return;
    this.#sheet.retire();
    this.#set({ sheet: "large" });
  }

  /** One action at a time: writing pauses between sheets, and nothing else may change the file in the meantime. */
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

  /** Replaces the open workbook without asking. Throws `WorkbookError` and then keeps the old one. */
  open(bytes: Uint8Array, name: string): Promise<void> {
    return this.#inTurn(async () => {
      const { cells } = await this.#desk.ask("open", [bytes, name]);
      this.#sheet.retire();
      this.#set({ name, unsaved: false, cells, ...remembered(cells) });
      this.#tell("opened");
      // The figures do not wait for the spreadsheet.
      await painted();
      await this.#fill();
    });
  }

  /** The same, but asks first if unsaved changes would be lost. */
  async openInstead(bytes: Uint8Array, name: string): Promise<void> {
    // Read first, so that nobody is asked about a file that cannot be opened.
    await this.#desk.ask("probe", [bytes, name]);
    if (await this.#mayReplace()) await this.open(bytes, name);
  }

  async select(address: CellAddress): Promise<void> {
    const focus = this.#events?.selected() ?? false;
    await this.#sheet.select(address, this.#state.sheet === "shown", focus);
  }

  onChange(listener: (change: WorkbookEvent) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  readonly #dropListeners = new Set<(files: readonly File[]) => boolean>();

  onDropped(listener: (files: readonly File[]) => boolean): () => void {
    this.#dropListeners.add(listener);
    return () => this.#dropListeners.delete(listener);
  }

  /** Offers dropped files to the pane; returns whether it takes them. */
  offer(files: readonly File[]): boolean {
    return [...this.#dropListeners].some((listener) => listener(files));
  }

  now(): Date {
    return new Date();
  }

  onLanguage(language: Language): void {
    this.#sheet.setLanguage(language);
    this.#set({ language });
  }

  async newTemplate(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    const { templatePlans } = await import("../report/template.ts");
    await this.open(await bytesOf(templatePlans()), pageText(this.language).templateName);
  }

  async openExample(): Promise<void> {
    if (await this.#mayReplace()) await this.open(this.#example(), pageText(this.language).exampleName);
  }

  async exampleDocument(): Promise<File> {
    const { exampleDocument } = await import("./exampleDocument.ts");
    return new File([exampleDocument()], pageText(this.language).exampleDocumentName);
  }

  async handOverWorkbook(sheets: readonly SheetPlan[], paper: string, settingsXml?: string): Promise<Delivery> {
    return this.#download(await bytesOf(sheets, settingsXml), paper, ".xlsx");
  }

  async handOverDocument(bytes: Uint8Array, paper: string): Promise<Delivery> {
    return this.#download(bytes, paper, ".docx");
  }

  readonly readFile = async (file: File): Promise<WorkbookGrid> => {
    const { readChosenFile } = await import("../workbook/file/readChosenFile.ts");
    return readChosenFile(file);
  };

  readonly forms: FormsHost = {
    looks: () => this.#desk.ask("looks", []),
    make: (sheets) => bytesOf(sheets),
    handOver: async (bytes, file) => {
      download(bytes, file);
      return { kind: "downloaded", file };
    },
  };

  #download(bytes: Uint8Array, paper: string, extension: string): Delivery {
    const file = savedFileName(this.#state.name, paper, extension);
    download(bytes, file);
    return { kind: "downloaded", file };
  }

  async save(): Promise<void> {
    await this.saveAs();
  }

  /** Saves the workbook with all edits; returns its file name. Throws `WorkbookError`. */
  saveAs(): Promise<string> {
    return this.#inTurn(async () => {
      await this.#sheet.typed({});
      const name = savedFileName(this.#state.name, "汇总");
      download(await this.#desk.ask("bytes", []), name);
      await this.#desk.ask("saved", []);
      this.#set({ unsaved: false });
      return name;
    });
  }

  /** Prints the summary's sheets through the browser; false if there is no summary. */
  printSummary(): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.#sheet.typed({});
      const sheets = await this.#desk.ask("printed", []);
      if (sheets.length === 0) return false;
      const { printPages } = await import("./print/printPages.ts");
      printPages(sheets);
      return true;
    });
  }

  /** Whether the workbook may be replaced by another: nothing would be lost, or the user agrees. */
  async #mayReplace(): Promise<boolean> {
    return !this.#state.unsaved || ((await this.#events?.mayDiscard()) ?? true);
  }

  /** The spreadsheet's own report of what changed in it. */
  async cellsChanged(cells: ChangedCells): Promise<void> {
    const entries = this.#sheet.entries(cells);
    if (entries.length === 0) return;
    const { changed, unsaved } = await this.#desk.ask("enter", [sheetIndex(cells.sheetId), entries]);
    if (!changed) return;
    this.#set({ unsaved });
    this.#tell("edited");
  }

  /** Makes the spreadsheet, if there is one, show the current file. */
  async #fill(): Promise<void> {
    const { name, sheet } = this.#state;
    if (!this.#sheet.isThere || sheet === "large" || sheet === "skipped") return;
    await this.#sheet.show(name);
    if (this.#skipsSheet()) {
      this.#sheet.retire();
      return;
    }
    this.#set({ sheet: "shown" });
    await this.#sheet.shown();
  }

  /** Whether the user chose this, perhaps while the spreadsheet was being filled. */
  #skipsSheet(): boolean {
    return this.#state.sheet === "skipped";
  }

  #tell(change: WorkbookEvent): void {
    for (const listener of this.#changeListeners) listener(change);
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#stateListeners) listener();
  }
}

/** How a workbook of so many filled cells is shown at first, as this browser remembers it. */
function remembered(cells: number): Pick<SessionState, "sheet" | "seconds"> {
  const sheet = sheetPreference.skipped ? "skipped" : cells > LARGE ? "large" : "coming";
  return { sheet, seconds: sheetPreference.seconds };
}

/** A workbook with only these sheets; the writer is fetched on demand. */
async function bytesOf(sheets: readonly SheetPlan[], settingsXml?: string): Promise<Uint8Array> {
  const { createWorkbook } = await import("../workbook/file/edit/createWorkbook.ts");
  return createWorkbook(sheets, settingsXml);
}
