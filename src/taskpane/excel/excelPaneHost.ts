/// <reference types="office-js" />
import type { CellAddress } from "../../domain/address.ts";
import type { Language } from "../../language/language.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import { listenForChanges } from "../../workbook/excel/changeEvents.ts";
import { ExcelWorkbook } from "../../workbook/excel/excelWorkbook.ts";
import { openNewWorkbook } from "../../workbook/excel/openNewWorkbook.ts";
import { selectCell } from "../../workbook/excel/selectCell.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import { download } from "../state/download.ts";
import type { Delivery, FormsHost, PaneHost, WorkbookEvent } from "../state/paneHost.ts";

/** The pane's host in Excel: the open workbook, its events, its selection. The pane is shown before Excel answers. */
export class ExcelPaneHost implements PaneHost {
  readonly workbook = new ExcelWorkbook();
  readonly #listeners = new Set<(change: WorkbookEvent) => void>();
  readonly #failed: (error: WorkbookError) => void;
  #listening: Promise<() => Promise<void>> | null = null;

  /**
   * @param ready resolves when Office.js may be called
   * @param failed receives errors of actions that the pane does not wait for
   * @param language Excel's language as far as known; set again once Excel has answered
   */
  constructor(
    readonly ready: Promise<void>,
    failed: (error: WorkbookError) => void,
    public language: Language,
  ) {
    this.#failed = failed;
  }

  readonly now = (): Date => new Date();

  readonly select = (address: CellAddress): Promise<void> =>
    this.#reporting(async () => {
      try {
        await selectCell(address);
      } catch (error) {
        // Excel 2021 has no event for a renamed sheet (onNameChanged is 1.17), so it is noticed here and the pane checks again.
        if (error instanceof WorkbookError && error.code === "changed-meanwhile") this.#tell("edited");
        throw error;
      }
    });

  readonly newTemplate = (): Promise<void> =>
    this.#reporting(async () => {
      // Needed only here, so fetched on demand.
      const { createWorkbook } = await import("../../workbook/file/edit/createWorkbook.ts");
      const { templatePlans } = await import("../../report/template.ts");
      await openNewWorkbook(createWorkbook(templatePlans()));
    });

  /** Webviews on Windows and frames on the web may block a download without an error. */
  readonly mayBlockDownloads = true;

  /**
   * Opened by Excel itself, which works in every version.
   *
   * @throws WorkbookError
   */
  readonly handOverWorkbook = async (
    sheets: readonly SheetPlan[],
    _: string,
    settingsXml?: string,
  ): Promise<Delivery> => {
    const { createWorkbook } = await import("../../workbook/file/edit/createWorkbook.ts");
    await openNewWorkbook(createWorkbook(sheets, settingsXml));
    return { kind: "opened" };
  };

  /** As a download. */
  readonly handOverDocument = async (bytes: Uint8Array, paper: string): Promise<Delivery> => {
    if (blocksDownloads()) return { kind: "blocked" };
    const file = `${paper}.docx`;
    download(bytes, file);
    return { kind: "downloaded", file };
  };

  /** Forms look like the sheets of the file that Excel would save now. If downloads are not possible, each form is opened in Excel. */
  readonly forms: FormsHost = {
    looks: async () => {
      const [{ wholeFile }, { FileWorkbook }] = await Promise.all([
        import("../../workbook/excel/wholeFile.ts"),
        import("../../workbook/file/fileWorkbook.ts"),
      ]);
      return FileWorkbook.open(await wholeFile(), ".xlsx").appearance();
    },
    make: async (sheets) => {
      const { createWorkbook } = await import("../../workbook/file/edit/createWorkbook.ts");
      return createWorkbook(sheets);
    },
    handOver: async (bytes, file) => {
      if (blocksDownloads()) return { kind: "blocked" };
      download(bytes, file);
      return { kind: "downloaded", file };
    },
    open: openNewWorkbook,
  };

  /**
   * Through the file adapter, which is fetched on demand.
   *
   * @throws WorkbookError
   */
  readonly readFile = async (file: File): Promise<WorkbookGrid> => {
    const { readChosenFile } = await import("../../workbook/file/readChosenFile.ts");
    return readChosenFile(file);
  };

  readonly onChange = (listener: (change: WorkbookEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    this.#listening ??= this.ready.then(() =>
      listenForChanges((change) => {
        if (!this.workbook.isOwn(change)) this.#tell(change.isRemote ? "edited-elsewhere" : "edited");
      }),
    );
    // Without events the pane still checks on request.
    this.#listening.catch((error: unknown) => this.#report(error));
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      void this.#listening?.then((stop) => stop()).catch(() => undefined);
      this.#listening = null;
    };
  };

  #tell(change: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(change);
  }

  async #reporting(work: () => Promise<void>): Promise<void> {
    try {
      await this.ready;
      await work();
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    if (!(error instanceof WorkbookError)) throw error;
    this.#failed(error);
  }
}

/** Add-ins on the Mac and on iPads cannot download, by design (#2700). */
function blocksDownloads(): boolean {
  const { platform } = Office.context;
  return platform === Office.PlatformType.Mac || platform === Office.PlatformType.iOS;
}
