import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { GOLDEN_NAMES, goldenWorkbook } from "./goldenWorkbooks.ts";

/** A part of the report, as `scripts/golden` computes it from what the rows of the workbook mean. */
interface Golden {
  readonly program: string;
  readonly totals: Readonly<Record<string, unknown>> | null;
  readonly stated: readonly Readonly<Record<string, unknown>>[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly departments: readonly { readonly name: string }[];
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
  readonly issues: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly cell: string;
    /** Figures that the issue must give, where the workbook is about them. */
    readonly expected?: number | string;
    readonly found?: number | string;
  }[];
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

function byCell(one: { readonly sheet?: unknown; readonly cell?: unknown; readonly field?: unknown }): string {
  return `${String(one.sheet)} ${String(one.cell)} ${String(one.field)}`;
}

function sorted<T>(list: readonly T[], key: (one: T) => string): readonly T[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Read once, however often a test runs. */
const grids = new Map<string, WorkbookGrid>();

describe("golden workbooks", () => {
  it("are at least forty, from three programs", () => {
    expect(GOLDEN_NAMES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(GOLDEN_NAMES)("%s gives the figures it was built from", async (name) => {
    const { file, bytes, options, report: golden } = goldenWorkbook<Golden>(name);
    const about = new Set(golden.issues.map(({ code }) => code));
    const { program, totals, stated, items, indicators, departments, tasks, issues, ...facts } = golden;
    const grid = grids.get(name) ?? (await FileWorkbook.open(bytes, file).read());
    grids.set(name, grid);
    const result = checkWorkbook(grid, options);
    const report = jsonReport(file, result, "zh-CN");
    expect(["openpyxl", "libreoffice", "libreoffice-xls", "wps"]).toContain(program);

    const told = report.issues.filter(({ code }) => about.has(code) || !CIRCUMSTANCE.has(code));
    const place = (one: Golden["issues"][number]): string => `${one.code} ${one.sheet}!${one.cell}`;
    if (!("ledgers" in facts)) expect(report).not.toHaveProperty("ledgers");
    expect(report).toMatchObject({ totals, items, indicators, tasks, ...facts });
    expect(sorted(report.stated, byCell)).toMatchObject(sorted(stated, byCell));
    const byName = ({ name: department }: { readonly name: string }): string => department;
    expect(sorted(report.departments, byName)).toMatchObject(sorted(departments, byName));
    expect(told.map(place).sort()).toEqual(issues.map(place).sort());
    for (const one of issues) expect(told).toContainEqual(expect.objectContaining(one));
  });
});
