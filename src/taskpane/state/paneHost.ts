import type { CellAddress } from "../../domain/address.ts";
import type { Language } from "../../language/language.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { WorkbookPort } from "../../workbook/workbookPort.ts";
import type { PaneWork } from "./paneWork.ts";

/** How a paper reached the user. `blocked`: the program around the pane does not let files through. */
export type Delivery =
  { readonly kind: "downloaded"; readonly file: string } | { readonly kind: "opened" } | { readonly kind: "blocked" };

/** `edited`: something in the workbook changed; `edited-elsewhere`: another author did it. `opened`: it is another workbook now. */
export type WorkbookEvent = "edited" | "edited-elsewhere" | "opened";

/** Copies of the workbook's sheets, as workbooks of their own. */
export interface FormsHost {
  /** How the sheets look. @throws WorkbookError */
  looks(): Promise<readonly SheetLook[]>;
  /** An .xlsx file with these sheets. */
  make(sheets: readonly SheetPlan[]): Promise<Uint8Array>;
  /** Hands a file to the user, under a name with an extension. */
  handOver(bytes: Uint8Array, fileName: string): Promise<Delivery>;
  /** Opens a made workbook in a window of its own, unsaved. @throws WorkbookError */
  open?(bytes: Uint8Array): Promise<void>;
}

/**
 * All that the pane asks of the program around it: Excel, or the page that works without it. What is absent there is not
 * offered in the pane.
 */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  /** The long work, where the host has a thread of its own for it; else the pane does it itself, over `workbook`. */
  readonly work?: PaneWork;
  /** Settles when the workbook can be asked; absent where it can at once. The pane is shown before. */
  readonly ready?: Promise<void>;
  /** Language to begin with; a workbook that keeps one of its own wins. */
  readonly language: Language;
  /** Shows the cell's sheet and selects the cell. */
  select(address: CellAddress): Promise<void>;
  /** Calls the listener after every change that was not made through `workbook.write`; returns how to stop. */
  onChange(listener: (change: WorkbookEvent) => void): () => void;
  now(): Date;
  /** The pane was switched to another language, or the workbook keeps one. */
  onLanguage?(language: Language): void;
  /** Calls the listener with files that the user dropped outside the pane, which says whether it takes them; returns how to stop. */
  onDropped?(listener: (files: readonly File[]) => boolean): () => void;
  /** Opens an empty workbook with input rules. */
  newTemplate?(): Promise<void>;
  openExample?(): Promise<void>;
  /** A document to try 从文件导入 with. */
  exampleDocument?(): Promise<File>;
  /** Makes a workbook of its own of the sheets and hands it to the user. @param paper what it is: 报送稿 @param settingsXml it keeps */
  handOverWorkbook?(sheets: readonly SheetPlan[], paper: string, settingsXml?: string): Promise<Delivery>;
  /** Hands a Word document to the user. @param bytes a .docx file @param paper what it is: 自查报告 */
  handOverDocument?(bytes: Uint8Array, paper: string): Promise<Delivery>;
  /** Reads another workbook than the one at hand. Nothing leaves the machine. @throws WorkbookError */
  readFile?(file: File): Promise<WorkbookGrid>;
  /** What sending out forms takes. */
  readonly forms?: FormsHost;
  /** Whether a download may come to nothing without anybody being told. */
  readonly mayBlockDownloads?: boolean;
  /** Hands the workbook, with what was written into it, to the user as a file. */
  save?(): Promise<void>;
}
