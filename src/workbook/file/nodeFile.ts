import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError } from "../workbookPort.ts";
import { FileWorkbook } from "./fileWorkbook.ts";

/** Opens a workbook from disk. @throws WorkbookError not-found, cannot-read (a folder, no permission), and those of `FileWorkbook.open` */
export async function readWorkbookFile(path: string): Promise<FileWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new WorkbookError(codeOf(error) === "ENOENT" ? "not-found" : "cannot-read", basename(path), {
      cause: error,
    });
  }
  return FileWorkbook.open(bytes, basename(path));
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to disk, then renamed over the target. An
 * existing target keeps its access rights.
 * @throws WorkbookError cannot-write
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const existing = await stat(path).catch(() => null);
    if (existing?.isDirectory()) throw new Error("is a directory");
    const file = await open(temporary, "wx", existing?.mode ?? 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new WorkbookError("cannot-write", basename(path), { cause: error });
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
