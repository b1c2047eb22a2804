import fc from "fast-check";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

const TODAY = "2026-03-02";
const DEPARTMENTS = ["办公室", "人事科", "财务科", "法规科", "执法大队"];

interface Row {
  readonly full: number;
  readonly actual: number | null;
  readonly reason: string | null;
  readonly departments: readonly string[];
}

/** Marks with up to two decimals; some rows unscored, some lose marks. */
const row: fc.Arbitrary<Row> = fc
  .record({
    full: fc.integer({ min: 1, max: 3000 }).map((cents) => cents / 100),
    share: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    reason: fc.constantFrom(null, "台账不全", "次数不足"),
    departments: fc.subarray(DEPARTMENTS, { minLength: 0, maxLength: 4 }),
  })
  .map(({ full, share, reason, departments }) => ({
    full,
    actual: share === null ? null : Math.round(full * share) / 100,
    reason,
    departments,
  }));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

const HEADER = ["指标编号", "指标名称", "应得分", "自评分", "扣分原因", "责任部门"];

function frameworkRows(given: readonly Row[]): CellValue[][] {
  return [
    HEADER,
    ...given.map(({ full, actual, reason, departments }, index) => [
      `Z-${index + 1}`,
      `第${index + 1}项工作`,
      full,
      actual,
      reason,
      departments.length === 0 ? null : departments.join("、"),
    ]),
  ];
}

const grid = (table: CellValue[][]) => workbookOf(sheetOf("测评体系", table));

function plan(table: CellValue[][]): SheetPlan {
  return {
    product: null,
    name: "测评体系",
    columns: HEADER.map(() => ({ width: 12 })),
    rows: table.map((cells) => ({
      cells: cells.map((value) => ({ value: value as string | number | null, style: {} })),
    })),
    merges: [],
    page: {
      paper: "A4",
      orientation: "portrait",
      margins: { top: 25, bottom: 20, left: 28, right: 20, header: 10, footer: 10 },
      fitToWidth: 1,
    },
  };
}

const cents = (value: number) => Math.round(value * 100);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + cents(value), 0);

describe("laws of the whole pipeline", () => {
  it.each(["lead", "even", "weight"] as const)("departments add up to the unit's figures under %s", (attribution) => {
    fc.assert(
      fc.property(rows, (given) => {
        const result = checkWorkbook(grid(frameworkRows(given)), { today: TODAY, attribution });
        const report = jsonReport("x", result, "zh-CN");
        if (!report.totals) throw new Error("nothing was scored");
        expect(cents(report.totals.full)).toBe(total(given.map(({ full }) => full)));
        for (const figure of ["full", "effective", "gap"] as const) {
          expect(total(report.departments.map((department) => department[figure]))).toBe(cents(report.totals[figure]));
          expect(total(report.items.map((item) => item[figure]))).toBe(cents(report.totals[figure]));
        }
      }),
      { seed: 20260302, numRuns: 300 },
    );
  });

  it("the order of rows does not change a total", () => {
    const shuffled = rows.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given], { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const totals = (each: readonly Row[]) =>
          jsonReport("x", checkWorkbook(grid(frameworkRows(each)), { today: TODAY }), "zh-CN").totals;
        expect(totals(other)).toEqual(totals(given));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("reading what was written gives the same report", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const workbook = FileWorkbook.open(createWorkbook([plan(frameworkRows(given))]), "自评.xlsx");
        const options = { today: TODAY, asOf: TODAY, language: "zh-CN" } as const;
        const first = await summariseWorkbook(workbook, options);
        const reopened = FileWorkbook.open(workbook.bytes(), "自评.xlsx");
        const again = checkWorkbook(await reopened.read(), { today: TODAY });
        expect(jsonReport("x", again, "zh-CN")).toEqual(jsonReport("x", first.check, "zh-CN"));
        // A second summary of the same data rewrites the same sheets instead of adding others.
        await summariseWorkbook(reopened, options);
        const sheets = (await FileWorkbook.open(reopened.bytes(), "自评.xlsx").read()).sheets;
        expect(sheets.map(({ name }) => name)).toEqual((await workbook.read()).sheets.map(({ name }) => name));
      }),
      { seed: 11, numRuns: 25 },
    );
  });
});
