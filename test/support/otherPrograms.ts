import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { rounded } from "./figures.ts";
import { withoutStoredResults } from "./libreOffice.ts";
import { program } from "./programs.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** Opened by exceljs and saved anew. */
export async function savedByExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  // Its types know no Uint8Array, though it takes one.
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Opened by SheetJS and saved anew, with formulas and looks as far as it keeps them. */
export function savedBySheetJs(bytes: Uint8Array): Uint8Array {
  const book = SheetJs.read(bytes, { type: "array", cellFormula: true, cellStyles: true });
  return new Uint8Array(SheetJs.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const BY_OPENPYXL = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";

/** Opened by openpyxl and saved anew; inside a `describeWith(["openpyxl"], …)`. */
export function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  return saved("openpyxl", bytes, (input, output) => ["-c", BY_OPENPYXL, input, output]);
}

/** Opened by gnumeric, every formula computed, and saved anew; inside a `describeWith(["ssconvert"], …)`. */
export function savedByGnumeric(bytes: Uint8Array): Uint8Array {
  return saved("ssconvert", bytes, (input, output) => ["--recalc", input, output]);
}

function saved(
  name: "openpyxl" | "ssconvert",
  bytes: Uint8Array,
  options: (input: string, output: string) => readonly string[],
): Uint8Array {
  const folder = temporaryFolder(name);
  const [input, output] = [path.join(folder, "in.xlsx"), path.join(folder, "out.xlsx")];
  writeFileSync(input, bytes);
  execFileSync(program(name), options(input, output), { stdio: "ignore" });
  return new Uint8Array(readFileSync(output));
}

/**
 * The workbook as it is once gnumeric has computed every formula from nothing. It joins figures to text with all digits of its
 * wider numbers (63.333299999999999999 for 63.3333): those that no double has are taken off.
 */
export async function recalculatedByGnumeric(bytes: Uint8Array): Promise<WorkbookGrid> {
  const grid = await FileWorkbook.open(savedByGnumeric(withoutStoredResults(bytes)), "gnumeric.xlsx").read();
  const asDouble = (value: CellValue | undefined): CellValue =>
    typeof value === "string"
      ? value.replace(/\d+\.\d{13,}/g, (digits) => String(rounded(Number(digits))))
      : (value ?? null);
  const sheets = grid.sheets.map((sheet) => ({
    ...sheet,
    values: Array.from(sheet.values, (row) => Array.from(row ?? [], asDouble)),
  }));
  return { ...grid, sheets };
}
