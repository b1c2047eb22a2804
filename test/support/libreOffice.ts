import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookGrid } from "../../src/recognise/grid.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { program } from "./programs.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** Files by name, with extension. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Opens every file in LibreOffice and saves it anew: one start of the program, with a profile of its own, for all of them.
 * Answers by the names that were given. Throws with the names of those it could not open.
 */
export function convertedByLibreOffice(files: Files, format: "xlsx" | "pdf"): Files {
  const folder = temporaryFolder("libreoffice");
  // Each in a folder of its own: names may differ in their extension alone, and LibreOffice's own names would meet.
  const names = [...files.keys()];
  const inputs = names.map((name, at) => {
    const input = path.join(folder, `${at}${path.extname(name)}`);
    writeFileSync(input, files.get(name) ?? new Uint8Array());
    return input;
  });
  const out = path.join(folder, "out");
  mkdirSync(out);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  execFileSync(program("soffice"), [profile, "--headless", "--convert-to", format, "--outdir", out, ...inputs], {
    stdio: "ignore",
  });
  const made = names.map((name, at) => [name, path.join(out, `${at}.${format}`)] as const);
  const unopened = made.filter(([, output]) => !existsSync(output)).map(([name]) => name);
  if (unopened.length > 0) throw new Error(`LibreOffice could not open ${unopened.join(", ")}`);
  return new Map(made.map(([name, output]) => [name, new Uint8Array(readFileSync(output))]));
}

/** The workbooks as they are once LibreOffice has computed every formula from nothing: no stored result is left for it. */
export async function recalculated(workbooks: Files): Promise<ReadonlyMap<string, WorkbookGrid>> {
  const bare = new Map([...workbooks].map(([name, bytes]) => [name, withoutStoredResults(bytes)]));
  const grids = new Map<string, WorkbookGrid>();
  for (const [name, bytes] of convertedByLibreOffice(bare, "xlsx")) {
    grids.set(name, await FileWorkbook.open(bytes, name).read());
  }
  return grids;
}

/** Removes the result of every formula cell. */
function withoutStoredResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(part)
      .replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1")
      .replace(/(<\/f>)<v\/>/g, "$1");
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}
