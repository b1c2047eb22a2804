import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ledgersFile } from "./ledgersFile.ts";
import type { Files } from "./row.ts";
import { SHAPE_NAMES, shapeFile, shapeTotals, type ShapeName } from "./shapeFile.ts";
import { expectedTotals, TODAY, workload } from "./workload.ts";
import { workloadFile } from "./workloadFile.ts";

const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "build/bench");
const UNITS = 500;
/** Indicators of a unit's workbook. */
export const UNIT_SIZE = 200;

/** A summary of the same workbook is what these many forms may take. */
export const FORMS_A_SUMMARY = 20;

/** Indicators of the summary that LibreOffice opens. */
export const OPENED_SIZE = 10_000;

/** Indicators of the frameworks that differ in their columns of marks. */
export const SHAPE_SIZE = 10_000;

/** Rows of each ledger that is measured. */
export const LEDGER_SIZE = 10_000;

/** Throws where the command reads other rows than there are. */
function makeLedgers(file: string, count: number): void {
  writeFileSync(file, ledgersFile(count));
  const command = [path.join(root, "dist/cli/scorecard.cjs"), "check", file, "--json", "--today", TODAY];
  const { stdout } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 30 });
  const { ledgers } = JSON.parse(stdout) as { readonly ledgers: readonly { readonly rows: number }[] };
  const read = ledgers.map(({ rows }) => rows);
  if (read.length !== 4 || read.some((rows) => rows !== count)) throw new Error(`${file}: read ${read.join()}`);
}

/** The departments of a workbook that forms are cut from; null for sizes without forms. */
export function formsOf(size: number): number | null {
  return size === 500 || size === 5_000 ? size / 25 : null;
}

/** Makes the files that rows of this size work on. Throws where the command comes to other totals than it should. */
export function makeFiles(size: number): Files {
  mkdirSync(folder, { recursive: true });
  const [input, marks, summary, out, forms] = [".xlsx", ".json", "-summary.xlsx", "-out.xlsx", "-forms"].map((end) =>
    path.join(folder, `${size}${end}`),
  ) as [string, string, string, string, string];
  const units = path.join(folder, "units");
  const [ledgers, fewLedgers] = ["-ledgers.xlsx", "-few-ledgers.xlsx"].map((end) =>
    path.join(folder, `${size}${end}`),
  ) as [string, string];
  if (size === UNIT_SIZE) {
    rmSync(units, { recursive: true, force: true });
    mkdirSync(units, { recursive: true });
    for (let at = 1; at <= UNITS; at++) {
      writeFileSync(path.join(units, `${at}.xlsx`), workloadFile(UNIT_SIZE, `第${at}单位`));
    }
  } else if (size > 0) {
    rmSync(summary, { force: true });
    const departments = formsOf(size);
    writeFileSync(input, workloadFile(size, undefined, departments ?? undefined));
    writeFileSync(
      marks,
      JSON.stringify(workload(size).map(({ item, lead, full, actual }) => [item, lead, full, actual])),
    );
    // Both ways that are measured have to come to the same.
    for (const args of [
      ["check", input],
      ["summarise", input, "-o", summary],
      ["summarise", summary, "-o", out],
    ]) {
      expectTotals(args, size);
    }
    if (departments !== null) makeForms(input, forms, size);
  }
  if (size === LEDGER_SIZE) {
    for (const [file, count] of [
      [ledgers, size],
      [fewLedgers, size / 10],
    ] as const)
      makeLedgers(file, count);
  }
  const shapes = Object.fromEntries(SHAPE_NAMES.map((name) => [name, path.join(folder, `${size}-${name}.xlsx`)]));
  if (size === SHAPE_SIZE) for (const name of SHAPE_NAMES) makeShape(name, shapes[name] ?? "", size);
  const values = path.join(folder, `${size}-values.xlsx`);
  if (size === OPENED_SIZE) writeFileSync(values, withoutFormulas(readFileSync(summary)));
  return { input, marks, summary, values, shapes: shapes as Files["shapes"], ledgers, fewLedgers, units, forms, out };
}

/** The same workbook with the results that its formulas left. */
function withoutFormulas(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => [
    name,
    name.startsWith("xl/worksheets/sheet")
      ? strToU8(strFromU8(bytes).replace(/<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)/g, ""))
      : bytes,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

/** Forms with every reason given. Throws where merging them would not fill in each of them. */
function makeForms(input: string, forms: string, size: number): void {
  rmSync(forms, { force: true, recursive: true });
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [path.join(root, "dist/cli/scorecard.cjs"), ...args], { encoding: "utf8" });
  run("split", input, "-d", forms);
  const files = readdirSync(forms).map((name) => path.join(forms, name));
  for (const file of files) writeFileSync(file, withReasons(readFileSync(file)));
  const said = run("merge", input, ...files, "-o", path.join(folder, "merged.xlsx"));
  if (!said.includes(`填入 ${size} 个单元格`)) throw new Error(`merging ${files.length} forms: ${said}`);
}

/** The form's indicators with what both departments of each say alike. */
function withReasons(form: Uint8Array): Uint8Array {
  const parts = unzipSync(form);
  const name = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  const filled = sheet.replace(
    /(<c r="G(?:[5-9]|\d\d+)" s="\d+")(?:\/>| t="(?:s|inlineStr)">.*?<\/c>)/g,
    '$1 t="inlineStr"><is><t>已按要求补充</t></is></c>',
  );
  return zipSync({ ...parts, [name]: strToU8(filled) });
}

/** Throws where the command comes to other totals than it should. */
function makeShape(name: ShapeName, file: string, size: number): void {
  writeFileSync(file, shapeFile(name, size));
  expectTotals(["check", file], size, shapeTotals(name, expectedTotals(workload(size))));
}

function expectTotals(
  args: readonly string[],
  size: number,
  wanted: Readonly<Record<string, number>> = expectedTotals(workload(size)),
): void {
  const command = [path.join(root, "dist/cli/scorecard.cjs"), ...args, "--json", "--today", TODAY];
  // A question ends with a status of its own.
  const output = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 30 }).stdout;
  const { totals } = JSON.parse(output) as { readonly totals: Readonly<Record<string, number>> };
  if (Object.entries(wanted).some(([key, value]) => totals[key] !== value)) {
    throw new Error(`${args.join(" ")} came to ${JSON.stringify(totals)}, not ${JSON.stringify(wanted)}`);
  }
}

/** Bytes of a workbook, and cells in its sheets. */
export function sizeOf(file: string): { readonly bytes: number; readonly cells: number } {
  const bytes = readFileSync(file);
  const sheets = unzipSync(bytes, { filter: ({ name }) => name.startsWith("xl/worksheets/sheet") });
  const cells = Object.values(sheets).reduce(
    (sum, sheet) => sum + (strFromU8(sheet).match(/<(?:\w+:)?c[ />]/g)?.length ?? 0),
    0,
  );
  return { bytes: bytes.length, cells };
}
