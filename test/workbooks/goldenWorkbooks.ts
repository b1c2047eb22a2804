import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Attribution } from "../../src/domain/settings.ts";
import type { CheckOptions } from "../../src/usecases/checkWorkbook.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

/** A workbook of this folder with the report it must give, which `scripts/golden` computed from what its rows mean. */
export interface GoldenWorkbook<Report> {
  /** Name of the workbook. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** How it is to be checked. */
  readonly options: CheckOptions;
  readonly report: Report;
}

/** Without extension, sorted. */
export const GOLDEN_NAMES: readonly string[] = readdirSync(__dirname)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .sort();

/** Those with marks that a summary follows: .xls can only be checked, and a workbook of ledgers alone has none. */
export const GOLDEN_XLSX: readonly string[] = GOLDEN_NAMES.filter(
  (name) =>
    workbookOf(name).endsWith(".xlsx") && goldenWorkbook<{ readonly totals: unknown }>(name).report.totals !== null,
);

export function goldenWorkbook<Report = unknown>(name: string): GoldenWorkbook<Report> {
  const file = workbookOf(name);
  const { arguments: given = [], ...report } = JSON.parse(
    readFileSync(path.join(__dirname, `${name}.json`), "utf8"),
  ) as Report & { readonly arguments?: readonly string[] };
  return {
    file,
    bytes: new Uint8Array(readFileSync(path.join(__dirname, file))),
    options: checkOptions(given),
    report: report as Report,
  };
}

/** The workbook with its summary, as `scorecard summarise` writes it. */
export async function summarisedGolden(name: string): Promise<FileWorkbook> {
  const { file, bytes, options } = goldenWorkbook(name);
  const workbook = FileWorkbook.open(bytes, file);
  await summariseInto(workbook, options);
  return workbook;
}

export async function summariseInto(workbook: FileWorkbook, options: CheckOptions): Promise<void> {
  const asOf = `${options.today} 09:00`;
  const { written } = await summariseWorkbook(workbook, { ...options, asOf, language: "zh-CN" });
  if (!written) throw new Error("nothing was recognised");
}

function workbookOf(name: string): string {
  const file = readdirSync(__dirname).find((one) => one === `${name}.xlsx` || one === `${name}.xls`);
  if (file === undefined) throw new Error(`${name}.json has no workbook beside it`);
  return file;
}

/** From those of the command line. */
function checkOptions(given: readonly string[]): CheckOptions {
  const option = (flag: string): string | undefined => {
    const place = given.indexOf(flag);
    return place < 0 ? undefined : given[place + 1];
  };
  const framework = option("--framework");
  const attribution = option("--attribution") as Attribution | undefined;
  return {
    today: "2026-04-01",
    judgedOn: "2026-04-01",
    ...(framework === undefined ? {} : { framework }),
    ...(attribution === undefined ? {} : { attribution }),
  };
}
