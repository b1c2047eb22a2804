import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Attribution } from "../../src/domain/settings.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

/** A part of the report, as `scripts/golden` computes it from what the rows of the workbook mean. */
interface Golden {
  readonly program: string;
  readonly totals: Readonly<Record<string, unknown>>;
  readonly stated: readonly Readonly<Record<string, unknown>>[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly departments: readonly { readonly name: string }[];
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
  readonly issues: readonly { readonly code: string; readonly sheet: string; readonly cell: string }[];
}

/** What a workbook is told for what it does not have; compared only where the workbook is about it. */
const CIRCUMSTANCE: ReadonlySet<string> = new Set([
  "base-unusual",
  "sheet-missing",
  "indicator-unassigned",
  "task-overdue",
  "task-due-soon",
  "deadline-missing",
  "evidence-missing",
]);

const folder = __dirname;
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .sort();

/** `options` are those of the command line. */
async function reportOf(name: string, options: readonly string[]) {
  const file = readdirSync(folder).find((one) => one === `${name}.xlsx` || one === `${name}.xls`);
  if (file === undefined) throw new Error(`${name}.json has no workbook beside it`);
  const option = (flag: string): string | undefined => {
    const place = options.indexOf(flag);
    return place < 0 ? undefined : options[place + 1];
  };
  const framework = option("--framework");
  const attribution = option("--attribution") as Attribution | undefined;
  const grid = await FileWorkbook.open(readFileSync(path.join(folder, file)), file).read();
  const result = checkWorkbook(grid, {
    today: "2026-04-01",
    ...(framework === undefined ? {} : { framework }),
    ...(attribution === undefined ? {} : { attribution }),
  });
  return jsonReport(file, result, "zh-CN");
}

function byCell(one: { readonly sheet?: unknown; readonly cell?: unknown; readonly field?: unknown }): string {
  return `${String(one.sheet)} ${String(one.cell)} ${String(one.field)}`;
}

function sorted<T>(list: readonly T[], key: (one: T) => string): readonly T[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

describe("golden workbooks", () => {
  it("are at least forty, from three programs", () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)("%s gives the figures it was built from", async (name) => {
    const golden = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")) as Golden & {
      readonly arguments?: readonly string[];
    };
    const about = new Set(golden.issues.map(({ code }) => code));
    const {
      program,
      arguments: options = [],
      totals,
      stated,
      items,
      indicators,
      departments,
      tasks,
      issues,
      ...facts
    } = golden;
    const report = await reportOf(name, options);
    expect(["openpyxl", "libreoffice", "libreoffice-xls", "wps"]).toContain(program);

    const told = report.issues.filter(({ code }) => about.has(code) || !CIRCUMSTANCE.has(code));
    const place = (one: Golden["issues"][number]): string => `${one.code} ${one.sheet}!${one.cell}`;
    expect(report).toMatchObject({ totals, items, indicators, tasks, ...facts });
    expect(sorted(report.stated, byCell)).toMatchObject(sorted(stated, byCell));
    const byName = ({ name: department }: { readonly name: string }): string => department;
    expect(sorted(report.departments, byName)).toMatchObject(sorted(departments, byName));
    expect(told.map(place).sort()).toEqual(issues.map(place).sort());
  });
});
