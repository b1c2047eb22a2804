import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram } from "../../scripts/programs.cjs";

/** Longer than any summary takes. A program that waits for an invisible dialog never ends by itself. */
const PATIENCE_MS = 10 * 60_000;

/** The path of LibreOffice (from SOFFICE_PATH, PATH or the usual places); null if it is not installed. */
export function findLibreOffice(): string | null {
  return findProgram("soffice");
}

/**
 * Converts a workbook to PDF; null if the program made none. It runs with a temporary profile, so that an open
 * LibreOffice does not take over the work, and leaves nothing behind.
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

/** Resolves when the program ends, successfully or not: the PDF's existence shows which. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", timeout: PATIENCE_MS, windowsHide: true });
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
}
