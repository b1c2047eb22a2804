import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { a1 } from "../../src/domain/address.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport, type JsonReport } from "../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { WorkbookError } from "../../src/workbook/workbookPort.ts";
import { randomAssessment, type RandomAssessment, type RandomLeaf } from "./fuzz/randomAssessment.ts";
import { layOut, randomLayout, sum, type LaidOut } from "./fuzz/randomLayout.ts";

const TODAY = "2026-04-01";
const runs = (usual: number): number => Number(process.env["FC_RUNS"] ?? usual);

function reportOf(grid: WorkbookGrid): JsonReport {
  return jsonReport("a.xlsx", checkWorkbook(grid, { today: TODAY }), "zh-CN");
}

function effective({ actual, review }: RandomLeaf): number | null {
  return typeof actual === "number" ? (review ?? actual) : null;
}

/** What the report must say of the assessment: computed from it alone. */
function expectedTotals({ items, extras }: RandomAssessment) {
  const leaves = items.flatMap((item) => item.leaves).filter(({ actual }) => actual !== "na");
  const tenths = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((a, b) => a + (b ?? 0), 0);
  const earned = tenths(leaves.map(effective));
  const bonus = tenths((extras?.bonus ?? []).map(({ marks }) => marks));
  const deduction = tenths((extras?.deductions ?? []).map(({ marks }) => marks));
  const cap = extras && extras.bonus.length > 0 ? extras.cap : null;
  return {
    full: sum(leaves, "full") / 10,
    actual: sum(leaves, "actual") / 10,
    effective: earned / 10,
    unscored: leaves.filter(({ actual }) => actual === null).length,
    bonus: bonus / 10,
    deduction: deduction / 10,
    result: (earned + (cap === null ? bonus : Math.min(bonus, cap)) - deduction) / 10,
    vetoed: (extras?.vetoes ?? []).some(({ happened }) => happened),
  };
}

function expectedIndicators({ items }: RandomAssessment, { hasTasks, hasReview }: LaidOut) {
  return items.flatMap((item) =>
    item.leaves.map((leaf) => {
      const support = hasTasks ? [...new Set(leaf.tasks.flatMap((task) => task.support))] : leaf.support;
      return {
        item: item.name,
        name: leaf.name,
        full: leaf.full / 10,
        actual: typeof leaf.actual === "number" ? leaf.actual / 10 : null,
        review: hasReview && leaf.review !== null ? leaf.review / 10 : null,
        state: leaf.actual === "na" ? "not-applicable" : leaf.actual === null ? "unscored" : "scored",
        lead: [leaf.lead],
        support: [...support].sort(),
      };
    }),
  );
}

function readIndicators(report: JsonReport) {
  return report.indicators
    .filter(({ kind }) => kind === "base")
    .map(({ item, name, full, actual, review, state, lead, support }) => {
      return { item, name, full, actual, review, state, lead, support: [...support].sort() };
    });
}

function expectedTasks({ items }: RandomAssessment, { codes }: LaidOut): readonly string[] {
  const leaves = items.flatMap((item) => item.leaves);
  const lines = leaves.flatMap((leaf, at) =>
    leaf.tasks.map(({ name, deadline, progress, support }) => {
      const { due, recurring } = deadline.means;
      const recurs = recurring ? deadline.text : null;
      return JSON.stringify([
        name,
        codes[at] ?? leaf.name,
        leaf.lead,
        [...support].sort(),
        due,
        recurs,
        progress.means,
      ]);
    }),
  );
  return lines.sort();
}

function readTasks(report: JsonReport): readonly string[] {
  return report.tasks
    .map(({ name, indicator, lead, support, due, recurring, progress }) =>
      JSON.stringify([name, indicator, lead[0], [...support].sort(), due, recurring, progress]),
    )
    .sort();
}

/** What may be said of a sheet in which nothing is wrong. */
const HARMLESS: ReadonlySet<string> = new Set([
  "actual-missing",
  "base-unusual",
  "bonus-over-cap",
  "deduction-unexplained",
  "deduction-blank-assumed",
  "review-differs",
  "task-due-soon",
  "task-overdue",
  "veto-triggered",
]);

describe("random assessments in random layouts", () => {
  it("read back to the same assessment, and nothing wrong is claimed of them", () => {
    fc.assert(
      fc.property(randomAssessment, randomLayout, (assessment, how) => {
        const laid = layOut(assessment, how);
        const report = reportOf(laid.grid);
        expect(report.framework).toBe("测评体系");
        expect(readIndicators(report)).toEqual(expectedIndicators(assessment, laid));
        expect(report.totals).toMatchObject(expectedTotals(assessment));
        expect(report.stated.filter(({ stated, computed }) => stated !== computed)).toEqual([]);
        if (laid.hasTasks) expect(readTasks(report)).toEqual(expectedTasks(assessment, laid));
        expect(report.issues.filter(({ code }) => !HARMLESS.has(code))).toEqual([]);
      }),
      { seed: 20260401, numRuns: runs(1200) },
    );
  });

  it("never give a total without an issue when a mark cannot be read", () => {
    const unreadable = fc.constantFrom<CellValue>("待定", "约8分", "见附件", "8或9分", { error: "#REF!" }, true);
    fc.assert(
      fc.property(
        randomAssessment,
        randomLayout,
        fc.nat(),
        fc.boolean(),
        unreadable,
        (assessment, how, n, ofFull, junk) => {
          const { grid, marks } = layOut(assessment, how);
          const place = marks[n % marks.length];
          const [row, column] = (ofFull ? place?.full : null) ?? place?.actual ?? [1, 1];
          const report = reportOf(withCell(grid, "测评体系", row, column, junk));
          expect(report.issues.map(({ cell }) => cell)).toContain(a1({ row, column }));
        },
      ),
      { seed: 20260402, numRuns: runs(600) },
    );
  });

  it("never crash, whatever stands in any cell", () => {
    const word = fc.constantFrom<CellValue>(
      ...[
        null,
        "",
        "合计",
        "小计",
        "一、",
        "（5分）",
        "=1",
        "加分项",
        "一票否决",
        "A",
        "/",
        "①",
        "序号",
        "应得分",
        "1e999",
      ],
      ...[-1, 0, 1e308, Number.MAX_SAFE_INTEGER, 0.1 + 0.2, true, { error: "#N/A" }],
    );
    const anything = fc.oneof(word, fc.string({ unit: "binary", maxLength: 20 }), fc.double({ noNaN: true }));
    const change = fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat({ max: 9 }), value: anything });
    fc.assert(
      fc.property(randomAssessment, randomLayout, fc.array(change, { maxLength: 10 }), (assessment, how, changes) => {
        let { grid } = layOut(assessment, how);
        for (const { sheet: at, row, column, value } of changes) {
          const sheet = grid.sheets[at % grid.sheets.length];
          if (sheet) grid = withCell(grid, sheet.name, (row % sheet.values.length) + 1, column + 1, value);
        }
        const result = checkWorkbook(grid, { today: TODAY });
        if (result.assessment) jsonReport("a.xlsx", result, "zh-CN");
      }),
      { seed: 20260403, numRuns: runs(600) },
    );
  });
});

function withCell(grid: WorkbookGrid, name: string, row: number, column: number, value: CellValue): WorkbookGrid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const values = sheet.values.map((cells, at) => {
        if (at !== row - 1) return cells;
        const changed = [...(cells ?? [])];
        while (changed.length < column) changed.push(null);
        changed[column - 1] = value;
        return changed;
      });
      return { ...sheet, values };
    }),
  };
}

describe("bytes of a real workbook, changed at random", () => {
  const folder = path.join(__dirname, "../workbooks");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .sort();
  const damage = fc.record({
    file: fc.constantFrom(...files),
    changes: fc.array(fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    cutAt: fc.option(fc.nat(), { freq: 4 }),
  });

  it("gives a reading or a WorkbookError, and neither hangs nor throws anything else", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, changes, cutAt }) => {
        let bytes = new Uint8Array(readFileSync(path.join(folder, file)));
        for (const { at, value } of changes) bytes[at % bytes.length] = value;
        if (cutAt !== null) bytes = bytes.slice(0, cutAt % bytes.length);
        const started = Date.now();
        try {
          const grid = await FileWorkbook.open(bytes, file).read();
          const result = checkWorkbook(grid, { today: TODAY });
          if (result.assessment) jsonReport(file, result, "zh-CN");
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
        expect(Date.now() - started).toBeLessThan(5000);
      }),
      { seed: 20260404, numRuns: runs(600) },
    );
  });
});
