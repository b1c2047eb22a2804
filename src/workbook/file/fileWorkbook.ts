import type { WorkbookGrid } from "../../recognise/grid.ts";
import { type CellEdit, WorkbookError, type WorkbookChanges, type WorkbookPort } from "../workbookPort.ts";
import { PlanError } from "./planError.ts";
import { readGrid } from "./readGrid.ts";
import { readWorkbookPart } from "./workbookPart.ts";
import { WorkbookPackage } from "./workbookPackage.ts";
import { writeSheets } from "./writeSheets.ts";

export { createWorkbook } from "./createWorkbook.ts";

/** An .xlsx or .xlsm workbook held as bytes; works in Node and in the browser. */
export class FileWorkbook implements WorkbookPort {
  #pack: WorkbookPackage;

  private constructor(
    pack: WorkbookPackage,
    readonly name: string,
  ) {
    this.#pack = pack;
  }

  /** @param name the file's name, for messages @throws WorkbookError */
  static open(bytes: Uint8Array, name: string): FileWorkbook {
    if (bytes.length === 0) throw new WorkbookError("empty-file", name);
    return guarded(name, () => {
      const pack = WorkbookPackage.open(bytes, name);
      readWorkbookPart(pack);
      return new FileWorkbook(pack, name);
    });
  }

  async read(): Promise<WorkbookGrid> {
    return guarded(this.name, () => readGrid(this.#pack));
  }

  async write(changes: WorkbookChanges): Promise<void> {
    this.#pack = guarded(this.name, () => writeSheets(this.#pack, changes));
  }

  edit(edits: readonly CellEdit[]): void {
    void edits;
  }

  /** The workbook as it now is. @throws WorkbookError too-large */
  bytes(): Uint8Array {
    return this.#pack.toBytes();
  }
}

/** A broken package breaks code in ways that nobody foresees: whatever it throws means that the file is damaged. */
function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof PlanError) throw error;
    throw new WorkbookError("damaged", name, { cause: error });
  }
}
