import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { program } from "./programs.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** Files by name, with extension. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Opens every file in LibreOffice and saves it anew, many in one start of the program, with a profile of its own.
 * Answers by the names that were given. Throws with the names of those it could not open.
 */
export function convertedByLibreOffice(files: Files, format: "xlsx" | "pdf"): Files {
  const { out, names } = converted(files, format);
  const made = names.map((name, at) => [name, path.join(out, `${at}.${format}`)] as const);
  refuseMissing(made.filter(([, output]) => !existsSync(output)).map(([name]) => name));
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

/** The values alone of a recalculated workbook, by the names of its sheets. */
export type SheetValues = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** Every sheet as text: field separator, quote, UTF-8, from line 1; texts quoted, figures as they are; all sheets (-1). */
const AS_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

/** As `recalculated`, for many workbooks: saved as text, which takes a third of the time of saving workbooks. */
export function recalculatedValues(workbooks: Files): ReadonlyMap<string, SheetValues> {
  const bare = [...workbooks].map(
    ([name, bytes]) => [name, withoutStoredResults(bytes, withoutNumberFormats)] as const,
  );
  const { out, names } = converted(new Map(bare), AS_TEXT);
  const sheets = names.map(() => new Map<string, readonly (readonly CellValue[])[]>());
  for (const file of readdirSync(out)) {
    const [, at, sheet] = /^(\d+)-(.*)\.csv$/.exec(file) ?? [];
    sheets[Number(at)]?.set(sheet ?? "", parsedCsv(readFileSync(path.join(out, file), "utf8")));
  }
  refuseMissing(names.filter((_name, at) => sheets[at]?.size === 0));
  return new Map(names.map((name, at) => [name, sheets[at] ?? new Map()]));
}

/** Of the arguments of one start LibreOffice takes the first 255, and says nothing of the rest. */
const MOST_AT_ONCE = 240;

function converted(files: Files, format: string): { readonly out: string; readonly names: readonly string[] } {
  const folder = temporaryFolder("libreoffice");
  // By number: names may differ in their extension alone, and LibreOffice's own names would meet.
  const names = [...files.keys()];
  const inputs = names.map((name, at) => {
    const input = path.join(folder, `${at}${path.extname(name)}`);
    writeFileSync(input, files.get(name) ?? new Uint8Array());
    return input;
  });
  const out = path.join(folder, "out");
  mkdirSync(out);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  for (let first = 0; first < inputs.length; first += MOST_AT_ONCE) {
    const some = inputs.slice(first, first + MOST_AT_ONCE);
    const options = [profile, "--headless", "--convert-to", format, "--outdir", out, ...some];
    execFileSync(program("soffice"), options, { stdio: "ignore" });
  }
  return { out, names };
}

function refuseMissing(names: readonly string[]): void {
  if (names.length > 0) throw new Error(`LibreOffice could not open ${names.join(", ")}`);
}

/** The workbook without the result of any formula cell. */
export function withoutStoredResults(bytes: Uint8Array, styles = (xml: string): string => xml): Uint8Array {
  const parts = unzipSync(bytes);
  const rewrite = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  };
  for (const name of Object.keys(parts).filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))) {
    rewrite(name, (xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1").replace(/(<\/f>)<v\/>/g, "$1"));
  }
  rewrite("xl/styles.xml", styles);
  return zipSync(parts, { level: 1 });
}

/** Figures then come out as text with all their digits, dates as day numbers. */
function withoutNumberFormats(styles: string): string {
  return styles.replace(/(<xf [^>]*?)numFmtId="\d+"/g, '$1numFmtId="0"');
}

/** Rows of fields: what is quoted is text, TRUE and FALSE are truth values, nothing is null. */
function parsedCsv(text: string): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  for (const [field, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (field === "") continue;
    row.push(quoted === undefined ? plainValue(plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function plainValue(text: string): CellValue {
  if (text === "") return null;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const figure = Number(text);
  return Number.isNaN(figure) ? { error: text } : figure;
}
