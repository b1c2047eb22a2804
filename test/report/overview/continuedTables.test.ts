import type { CellPlan, RowPlan, SheetPlan } from "../../../src/report/sheetPlan.ts";
import type { Made } from "../madeAssessment.ts";
import { EIGHT_ITEMS, manyIndicators } from "../madeCases.ts";
import { madePlans } from "../madeWorkbook.ts";

function planOf(made: Made, product: "summary" | "departments"): SheetPlan {
  const plan = madePlans(made, { today: "2011-10-12", attribution: "lead" }).get(product);
  if (!plan) throw new Error(`no ${product}`);
  return plan;
}

const texts = (row: RowPlan | undefined, last: number): readonly unknown[] =>
  (row?.cells ?? []).slice(0, last).map((cell) => cell?.value ?? null);
const begins = (row: RowPlan | undefined): unknown => row?.cells[0]?.value ?? null;
/** Rows of a column that a formula's ranges hold, 1-based. */
const rowsOf = (formula: string): readonly number[] =>
  [...formula.matchAll(/\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
  );

/** Each table runs over pages. */
const ITEMS = 40;
const DEPARTMENTS = 55;
const LONG = manyIndicators(ITEMS * 5, DEPARTMENTS, 5);

describe("Tables of 测评汇总 that run over a page", () => {
  const { rows, charts = [], columns, page, pageBreaks = [] } = planOf(LONG, "summary");
  const broken = pageBreaks.map((row) => row - 1);

  it("say 续表 and their header again at the top of the next", () => {
    const continued = broken.filter((at) => String(begins(rows[at])).endsWith("（续表）"));
    expect(continued.length).toBeGreaterThan(2);
    for (const at of continued) {
      const heading = String(begins(rows[at])).replace("（续表）", "");
      const first = rows.findIndex((row) => begins(row) === heading);
      expect(first).toBeGreaterThan(0);
      const last = page.printArea?.right ?? 0;
      expect(last).toBeGreaterThan(5);
      expect(texts(rows[at + 1], last)).toEqual(texts(rows[first + 1], last));
    }
    // No page begins with a line of a table.
    for (const at of broken) expect(typeof begins(rows[at])).not.toBe("number");
    expect(page.repeatRows).toEqual([1, 1]);
  });

  it("have all their lines, and totals that leave out what is said again", () => {
    const totals = rows.filter((row) => begins(row) === "合计");
    const lines = [ITEMS, DEPARTMENTS];
    totals.forEach((row, which) => {
      for (const cell of row.cells) {
        if (!cell?.formula?.includes("SUM(")) continue;
        const summed = rowsOf(cell.formula);
        expect(summed).toHaveLength(lines[which] ?? 0);
        const column = row.cells.indexOf(cell);
        const values = summed.map((at) => rows[at - 1]?.cells[column]?.value);
        expect(values.every((value) => typeof value === "number")).toBe(true);
        const sum = values.reduce<number>((all, value) => all + Number(value), 0);
        expect(sum).toBeCloseTo(Number(cell.value), 6);
      }
    });
    expect(totals).toHaveLength(2);
  });

  it("give a chart across pages copies of their lines in hidden columns, one below the other", () => {
    const copied = charts.filter(({ ofHiddenCells }) => ofHiddenCells);
    expect(copied.map(({ title }) => title)).toEqual([expect.stringContaining("失分")]);
    for (const { categories, series } of copied) {
      for (const { range, cached } of [categories, ...series.map(({ values }) => values)]) {
        expect(columns[range.left - 1]?.hidden).toBe(true);
        expect(range.bottom - range.top + 1).toBe(24);
        const cells = rows.slice(range.top - 1, range.bottom).map((row) => row.cells[range.left - 1]);
        expect(cells.map((cell) => cell?.value)).toEqual(cached);
        for (const cell of cells) expect(referred(cell)).toBe(cell?.value);
      }
      expect(new Set(categories.cached).has("科室")).toBe(false);
    }
  });

  /** What the cell that a copy refers to holds. */
  function referred(cell: CellPlan | null | undefined): unknown {
    const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell?.formula ?? "") ?? [];
    return rows[Number(row) - 1]?.cells[letter.charCodeAt(0) - 65]?.value;
  }
});

describe("Tables of 测评汇总 that a page holds", () => {
  it("say nothing twice, and the charts draw them where they are", () => {
    const { rows, charts = [] } = planOf(EIGHT_ITEMS, "summary");
    const items = charts.find(({ title }) => title.includes("项目"));
    expect(items?.ofHiddenCells).toBeUndefined();
    const { range, cached } = items?.categories ?? { range: { top: 1, bottom: 0, left: 1 }, cached: [] };
    const names = rows.slice(range.top - 1, range.bottom).map(({ cells }) => cells[range.left - 1]?.value);
    expect(names).toEqual(cached);
    expect(names).toHaveLength(8);
    const said = rows.map(begins).filter((value) => typeof value === "string" && value.startsWith("二、"));
    expect(said).toEqual(["二、分项得分"]);
  });
});

describe("A department's page of 部门责任清单 that runs over", () => {
  it("says on the next page whose it is", () => {
    const { rows, pageBreaks = [] } = planOf(manyIndicators(60, 3, 30), "departments");
    const bands = rows.flatMap((row, at) => {
      const value = begins(row);
      return typeof value === "string" && /^第\d科/.test(value) ? [[value, pageBreaks.includes(at + 1)] as const] : [];
    });
    for (const department of ["第1科", "第2科", "第3科"]) {
      const own = bands.filter(([value]) => value.startsWith(department)).map(([value]) => value);
      expect(own[0]).toMatch(new RegExp(`^${department}（牵头\\d+项，任务完成`));
      expect(own.length).toBeGreaterThan(1);
      expect(new Set(own.slice(1))).toEqual(new Set([`${department}（续表）`]));
    }
    // A page that begins inside a part says whose it is; a part may begin anywhere on a page.
    const continued = bands.filter(([value]) => value.endsWith("（续表）"));
    expect(continued.every(([, breaks]) => breaks)).toBe(true);
    expect(pageBreaks.length - continued.length).toBeLessThan(3);
  });
});
