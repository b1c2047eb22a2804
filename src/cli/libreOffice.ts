import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram } from "../../scripts/programs.cjs";

/** Longer than any summary takes; a program that waits for a window nobody sees never ends by itself. */
const PATIENCE_MS = 10 * 60_000;

/** Where LibreOffice is (SOFFICE_PATH, PATH, the usual places); null where it is not. */
export function findLibreOffice(): string | null {
  return findProgram("soffice");
}

/**
 * A workbook as PDF; null where the program made none. Runs with a profile of its own, so that a LibreOffice that is open does not
 * take the work over, and leaves nothing behind.
 */
export async function printToPdf(program: string, workbook: Uint8Array, extension: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "scorecard-print-"));
  try {
    const file = path.join(folder, `print${extension}`);
    await writeFile(file, workbook);
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    await run(program, [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf:calc_pdf_Export",
      "--outdir",
      folder,
      file,
    ]);
    return await readFile(path.join(folder, "print.pdf")).catch(() => null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends with the program, however it ends: whether there is a PDF tells how it went. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", timeout: PATIENCE_MS, windowsHide: true });
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
}
