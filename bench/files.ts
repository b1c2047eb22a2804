import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Files } from "./row.ts";
import { expectedTotals, TODAY, workload } from "./workload.ts";
import { workloadFile } from "./workloadFile.ts";

const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "build/bench");
const UNITS = 500;
/** Indicators of a unit's workbook. */
export const UNIT_SIZE = 200;

/** Makes the files that rows of this size work on. Throws where the command comes to other totals than it should. */
export function makeFiles(size: number): Files {
  mkdirSync(folder, { recursive: true });
  const [input, marks, summary, out] = [".xlsx", ".json", "-summary.xlsx", "-out.xlsx"].map((end) =>
    path.join(folder, `${size}${end}`),
  ) as [string, string, string, string];
  const units = path.join(folder, "units");
  if (size === UNIT_SIZE) {
    rmSync(units, { recursive: true, force: true });
    mkdirSync(units, { recursive: true });
    for (let at = 1; at <= UNITS; at++) {
      writeFileSync(path.join(units, `${at}.xlsx`), workloadFile(UNIT_SIZE, `第${at}单位`));
    }
  } else if (size > 0) {
    rmSync(summary, { force: true });
    writeFileSync(input, workloadFile(size));
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
  }
  return { input, marks, summary, units, out };
}

function expectTotals(args: readonly string[], size: number): void {
  const command = [path.join(root, "dist/cli/scorecard.cjs"), ...args, "--json", "--today", TODAY];
  const output = execFileSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 30 });
  const { totals } = JSON.parse(output) as { readonly totals: { readonly full: number; readonly actual: number } };
  const wanted = expectedTotals(workload(size));
  if (totals.full !== wanted.full || totals.actual !== wanted.actual) {
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
