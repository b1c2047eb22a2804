import type { CellAddress } from "../../domain/address.ts";
import type { Language } from "../../language/language.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { WorkbookPort } from "../../workbook/workbookPort.ts";
import type { PaneWork } from "./paneWork.ts";

/** How a paper reached the user. `blocked`: the surrounding program does not allow downloads. */
export type Delivery =
  { readonly kind: "downloaded"; readonly file: string } | { readonly kind: "opened" } | { readonly kind: "blocked" };

/** `edited`: something in the workbook changed; `edited-elsewhere`: another author did it; `opened`: it is now another workbook. */
export type WorkbookEvent = "edited" | "edited-elsewhere" | "opened";

/** Copies of the workbook's sheets, as workbooks of their own. */
export interface FormsHost {
  /**
   * The looks of the sheets.
   *
   * @throws WorkbookError
   */
  looks(): Promise<readonly SheetLook[]>;
  /** An .xlsx file with these sheets. */
  make(sheets: readonly SheetPlan[]): Promise<Uint8Array>;
  /** Saves a file under a name with an extension. */
  handOver(bytes: Uint8Array, fileName: string): Promise<Delivery>;
  /** Opens a made workbook in a window of its own, unsaved. @throws WorkbookError */
  open?(bytes: Uint8Array): Promise<void>;
}

/** Everything the pane needs from the program around it: Excel, or the page without it. The pane does not offer what is absent here. */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  /** The long work, if the host has a thread for it; otherwise the pane does it itself, over `workbook`. */
  readonly work?: PaneWork;
  /** Resolves when the workbook can be read; absent if it can at once. The pane is shown before. */
  readonly ready?: Promise<void>;
  /** The initial language; one stored in the workbook takes precedence. */
  readonly language: Language;
  /** Shows the cell's sheet and selects the cell. */
  select(address: CellAddress): Promise<void>;
  /** Calls the listener after every change not made through `workbook.write`; returns a function that stops it. */
  onChange(listener: (change: WorkbookEvent) => void): () => void;
  now(): Date;
  /** The pane was switched to another language, or the workbook has one stored. */
  onLanguage?(language: Language): void;
  /** Calls the listener with files dropped outside the pane; it returns whether it takes them. Returns a function that stops it. */
  onDropped?(listener: (files: readonly File[]) => boolean): () => void;
  /** Opens an empty workbook with input rules. */
  newTemplate?(): Promise<void>;
  openExample?(): Promise<void>;
  /** A document to try 从文件导入 with. */
  exampleDocument?(): Promise<File>;
  /**
   * Makes a workbook of the sheets and gives it to the user.
   *
   * @param paper what it is: 报送稿
   * @param settingsXml settings to store in it
   */
  handOverWorkbook?(sheets: readonly SheetPlan[], paper: string, settingsXml?: string): Promise<Delivery>;
  /**
   * Gives a Word document to the user.
   *
   * @param bytes a .docx file
   * @param paper what it is: 自查报告
   */
  handOverDocument?(bytes: Uint8Array, paper: string): Promise<Delivery>;
  /**
   * Reads another workbook. Nothing leaves the machine.
   *
   * @throws WorkbookError
   */
  readFile?(file: File): Promise<WorkbookGrid>;
  /** What sending out forms needs. */
  readonly forms?: FormsHost;
  /** Whether a download may fail without an error. */
  readonly mayBlockDownloads?: boolean;
  /** Saves the workbook, with everything written into it, as a file. */
  save?(): Promise<void>;
}
