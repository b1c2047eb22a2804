import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram, howToGet, type Program } from "../programs.cjs";

/** Photographs the first page of the summary that the command writes for an example, as LibreOffice prints it. */
export function summaryImage(root: string, file: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), "summary-image-"));
  try {
    const workbook = path.join(folder, "summary.xlsx");
    const example = path.join(root, "examples/danjiangkou.xlsx");
    const command = path.join(root, "bin/scorecard.cjs");
    // Status 1 says that the example has errors, as it is meant to.
    run(process.execPath, [command, "summarise", example, "-o", workbook, "--today", "2011-10-12"], [0, 1]);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    run(installed("soffice"), [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook]);
    const pdf = path.join(folder, "summary.pdf");
    run(installed("pdftoppm"), [
      "-r",
      "90",
      "-png",
      "-f",
      "3",
      "-l",
      "3",
      "-singlefile",
      pdf,
      path.join(folder, "page"),
    ]);
    renameSync(path.join(folder, "page.png"), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function installed(name: Program): string {
  const found = findProgram(name);
  if (found === null) throw new Error(howToGet(name));
  return found;
}

function run(program: string, args: readonly string[], allowed: readonly number[] = [0]): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    const status = error instanceof Error && "status" in error ? error.status : null;
    if (typeof status !== "number" || !allowed.includes(status)) throw error;
  }
}
