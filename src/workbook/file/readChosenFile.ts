import type { WorkbookGrid } from "../../domain/grid.ts";
import { WorkbookError } from "../workbookPort.ts";
import { FileWorkbook } from "./fileWorkbook.ts";

/** Reads a workbook that the user chose in a browser's file dialog. @throws WorkbookError */
export async function readChosenFile(file: File): Promise<WorkbookGrid> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // It was moved, or its access rights changed, after it was chosen.
    throw new WorkbookError("cannot-read", file.name, { cause: error });
  }
  return FileWorkbook.open(new Uint8Array(bytes), file.name).read();
}
