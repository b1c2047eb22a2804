import fc from "fast-check";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { selfReport } from "../../src/report/narrative/selfReport.ts";
import { submissionSheets } from "../../src/report/submission/submissionSheets.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { summaryInput } from "../../src/usecases/summaryInput.ts";
import { randomAssessment } from "../recognise/fuzz/randomAssessment.ts";
import { layOut, randomLayout } from "../recognise/fuzz/randomLayout.ts";
import { sheetOf } from "../support/gridOf.ts";

const TODAY = "2026-04-01";

/** Names by which a sheet is looked into besides the two tables, and one that says nothing. */
const OTHER_SHEETS = ["部门名册", "单位信息", "科室名单", "填表说明", "测评汇总", "Sheet3"] as const;
const words = fc.constantFrom<CellValue | undefined>(
  ...["部门", "类别", "别名", "分管领导", "办公室", "业务科", "科室", "序号", "注：加分最高10分", "A.好2分"],
  ...[3, null, undefined],
);
const ROWS = 14;
const otherSheet = fc.tuple(
  fc.constantFrom(...OTHER_SHEETS),
  fc.array(fc.array(words, { maxLength: 5 }), { minLength: 1, maxLength: ROWS }),
);

/** How an empty cell or row may be held: each says the same. */
type Emptiness = "null" | "undefined" | "hole";

function heldAs(how: Emptiness, { values, ...sheet }: SheetGrid): SheetGrid {
  const rows = values.map((row) => {
    const cells: (CellValue | undefined)[] = [];
    (row ?? []).forEach((value, at) => {
      if ((value ?? null) !== null) cells[at] = value;
    });
    // The last cell keeps its place: the width of a row is no matter of how its blanks are held.
    cells.length = row?.length ?? 0;
    return how === "hole" ? cells : Array.from(cells, (value) => value ?? (how === "null" ? null : undefined));
  });
  const held: ((CellValue | undefined)[] | undefined)[] = [];
  rows.forEach((row, at) => {
    if (row.some((value) => (value ?? null) !== null)) held[at] = row;
  });
  held.length = rows.length;
  return {
    ...sheet,
    values: how === "hole" ? held : Array.from(held, (row) => row ?? (how === "null" ? [] : undefined)),
  };
}

/** Everything that is said of a workbook, as text: the report, the sheets of the summary, 报送稿 and 自查报告. */
function papers(grid: WorkbookGrid): string {
  const check = checkWorkbook(grid, { today: TODAY });
  const input = summaryInput(grid, check, { asOf: TODAY, language: "zh-CN" });
  if (!input || !check.assessment) return JSON.stringify(check.issues);
  const report = jsonReport("a.xlsx", check, "zh-CN");
  const sheets = [...summaryPlans(input), ...submissionSheets(input, { attachment: null, departments: true })];
  return JSON.stringify({ report, sheets, narrative: selfReport(input) });
}

test("holes in any row of any sheet change nothing of what is said, and stop nothing", () => {
  let read = 0;
  fc.assert(
    fc.property(randomAssessment, randomLayout, otherSheet, (assessment, how, [name, rows]) => {
      const { grid } = layOut(assessment, how);
      const other = sheetOf(name, rows as readonly (readonly CellValue[])[]);
      const held = (emptiness: Emptiness): WorkbookGrid => ({
        ...grid,
        sheets: [...grid.sheets, other].map((sheet) => heldAs(emptiness, sheet)),
      });
      const plain = papers(held("null"));
      if (plain.startsWith("{")) read++;
      expect(papers(held("hole"))).toBe(plain);
      expect(papers(held("undefined"))).toBe(plain);
    }),
    { seed: 20261129, numRuns: Number(process.env["FC_RUNS"] ?? 50) },
  );
  expect(read).toBeGreaterThan(40);
});
