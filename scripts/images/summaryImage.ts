import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram, howToGet, type Program } from "../programs.cjs";

/** A page of the summary of an example: the first that says something. */
interface PrintedPage {
  readonly example: string;
  readonly today: string;
  readonly page: string;
}

/** Photographs a page of the summary that the command writes for an example, as LibreOffice prints it. */
export function summaryImage(root: string, file: string, { example, today, page }: PrintedPage): void {
  const folder = mkdtempSync(path.join(tmpdir(), "summary-image-"));
  try {
    const workbook = path.join(folder, "summary.xlsx");
    const command = [path.join(root, "bin/scorecard.cjs"), "summarise", path.join(root, "examples", example)];
    // Status 1 says that the example has errors, as it is meant to.
    run(process.execPath, [...command, "-o", workbook, "--today", today], [0, 1]);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    run(installed("soffice"), [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook]);
    const pdf = path.join(folder, "summary.pdf");
    const at = String(pageSaying(pdf, page));
    run(installed("pdftoppm"), ["-r", "90", "-png", "-f", at, "-l", at, "-singlefile", pdf, path.join(folder, "page")]);
    renameSync(path.join(folder, "page.png"), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first page with a line of that text alone. */
function pageSaying(pdf: string, text: string): number {
  const pages = execFileSync(installed("pdftotext"), ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  const found = pages.findIndex((page) => page.split("\n").some((line) => line.replace(/\s+/gu, "") === text));
  if (found < 0) throw new Error(`no page says ${text}`);
  return found + 1;
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
