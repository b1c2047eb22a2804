import "../support/toContainIssue.ts";
import { highlightIssues } from "../../src/usecases/highlightIssues.ts";
import { issueHighlights } from "../../src/usecases/issueHighlights.ts";
import { issue } from "../../src/domain/issue.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

const at = (sheet: string, address: string) => ({ sheet, cell: address });

test("cells below one another make one area, a merged cell is whole, the gravest issue of a cell counts", () => {
  const grid = workbookOf(sheetOf("测评体系", [], { merges: ["B2:C3"] }), sheetOf("任务分解", []));
  const { highlights, cells } = issueHighlights(grid, [
    issue("actual-missing", at("测评体系", "E5")),
    issue("actual-missing", at("测评体系", "E4")),
    issue("actual-invalid", at("测评体系", "E6")),
    issue("deduction-unexplained", at("测评体系", "E6")),
    issue("lead-missing", at("测评体系", "B2")),
    issue("task-due-soon", at("任务分解", "AA10")),
    issue("sheet-missing", at("", "")),
    { ...issue("actual-missing", at("测评体系", "E9")), acknowledged: "已核实" },
  ]);
  expect(cells).toBe(5);
  expect(highlights).toEqual([
    {
      sheet: "测评体系",
      areas: [
        { severity: "warning", range: { top: 2, left: 2, bottom: 3, right: 3 } },
        { severity: "warning", range: { top: 4, left: 5, bottom: 5, right: 5 } },
        { severity: "error", range: { top: 6, left: 5, bottom: 6, right: 5 } },
      ],
    },
    { sheet: "任务分解", areas: [{ severity: "info", range: { top: 10, left: 27, bottom: 10, right: 27 } }] },
  ]);
});

test("the workbook as it is at that moment is checked and its cells highlighted", async () => {
  const rows = [
    ["序号", "测评内容", "应得分", "实得分", "扣分原因"],
    [1, "领导班子", 50, 60, null],
    [2, "环境卫生", 50, null, null],
  ];
  const user = planOf(
    "测评体系",
    null,
    rows.map((row) => row.map((value) => cell(value))),
  );
  const workbook = FileWorkbook.open(createWorkbook([user]), "x.xlsx");
  const { check, cells } = await highlightIssues(workbook, { today: "2026-03-02" });
  expect(check.issues).toContainIssue("actual-exceeds-full", "D2");
  const [looks] = workbook.appearance();
  expect(looks?.highlights).toContainEqual({ severity: "error", range: { top: 2, left: 4, bottom: 2, right: 4 } });
  expect(looks?.highlights).toContainEqual({ severity: "warning", range: { top: 3, left: 4, bottom: 3, right: 4 } });
  expect(cells).toBe(new Set(check.issues.map((each) => each.cell).filter((each) => each !== "")).size);
});
