import { allAtOnce } from "../../src/domain/steps.ts";
import { isOpen, type Issue } from "../../src/domain/issue.ts";
import { textReport } from "../../src/cli/textReport.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { acknowledging } from "../../src/usecases/acknowledgedIssues.ts";
import { checkWorkbook, type CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { summaryInput } from "../../src/usecases/summaryInput.ts";
import { settingsXml } from "../../src/workbook/settingsXml.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

const HEAD = ["序号", "测评内容", "应得分", "实得分", "扣分原因"];
const ROWS: readonly (readonly CellValue[])[] = [
  [1, "领导班子", 50, 49, null],
  [2, "环境卫生", 50, 48, null],
  ["合计", null, 100, 98, null],
];

function workbook(rows: readonly (readonly CellValue[])[], settings: CheckResult["settings"] = {}): WorkbookGrid {
  return { ...workbookOf(sheetOf("测评体系", [HEAD, ...rows])), settingsXml: settingsXml(settings) };
}

const check = (grid: WorkbookGrid, today = "2026-03-02"): CheckResult => checkWorkbook(grid, { today });

function find({ issues }: CheckResult, code: string, cell: string): Issue {
  const found = issues.find((each) => each.code === code && each.cell === cell);
  if (!found) throw new Error(`no ${code} at ${cell}: ${issues.map((each) => `${each.code}!${each.cell}`).join(" ")}`);
  return found;
}

/** What the workbook keeps once these issues are acknowledged. */
function acknowledged(rows: readonly (readonly CellValue[])[], places: readonly [string, string][]) {
  let result = check(workbook(rows));
  for (const [code, cell] of places) {
    const kept = allAtOnce(acknowledging(result, find(result, code, cell), "已向上级说明"));
    result = check(workbook(rows, { acknowledged: kept }));
  }
  return result.settings;
}

test("an acknowledged issue says why it may stand; it is open again once that is taken back", () => {
  const settings = acknowledged(ROWS, [["total-mismatch", "D4"]]);
  const result = check(workbook(ROWS, settings));
  const issue = find(result, "total-mismatch", "D4");
  expect(issue.acknowledged).toBe("已向上级说明");
  expect(result.issues.filter(isOpen)).toHaveLength(result.issues.length - 1);
  expect(allAtOnce(acknowledging(result, issue, null))).toEqual({});
});

test("it stays acknowledged when rows are inserted and moved, on whatever day", () => {
  const settings = acknowledged(ROWS, [["deduction-unexplained", "D2"]]);
  const [first = [], second = [], total = []] = ROWS;
  const moved = [[null], second, [null], first, total];
  const result = check(workbook(moved, settings), "2026-11-02");
  expect(find(result, "deduction-unexplained", "D5").acknowledged).toBe("已向上级说明");
  expect(isOpen(find(result, "deduction-unexplained", "D3"))).toBe(true);
});

test("another figure, another reason to look: the issue is open again", () => {
  const settings = acknowledged(ROWS, [
    ["deduction-unexplained", "D2"],
    ["total-mismatch", "D4"],
  ]);
  const changed = [[1, "领导班子", 50, 47, null], ...ROWS.slice(1)];
  const result = check(workbook(changed, settings));
  expect(isOpen(find(result, "deduction-unexplained", "D2"))).toBe(true);
  expect(isOpen(find(result, "total-mismatch", "D4"))).toBe(true);
});

test("of indicators of the same name, only the one that was meant is acknowledged", () => {
  const alike = [
    [1, "工作落实", 50, 49, null],
    [2, "工作落实", 50, 49, null],
  ];
  const settings = acknowledged(alike, [["deduction-unexplained", "D3"]]);
  const result = check(workbook(alike, settings));
  expect(isOpen(find(result, "deduction-unexplained", "D2"))).toBe(true);
  expect(isOpen(find(result, "deduction-unexplained", "D3"))).toBe(false);
});

test("the report for programs lists it as before; the one for people apart, with its reason", () => {
  const settings = acknowledged(ROWS, [["total-mismatch", "D4"]]);
  const [before, after] = [check(workbook(ROWS)), check(workbook(ROWS, settings))];
  expect(jsonReport("x.xlsx", after, "zh-CN").issues).toEqual(jsonReport("x.xlsx", before, "zh-CN").issues);
  const lines = textReport("x.xlsx", after, "zh-CN").split("\n");
  expect(lines).toContain("错误 1 个，提醒 2 个，提示 0 个");
  const count = lines.indexOf("已知悉 1 个");
  expect(lines[count + 1]).toMatch(/○ 已知悉 测评体系!D4 .*98.*97.*（理由：已向上级说明）/);
});

test("填报核对清单 lists it last, as 已知悉 with the reason, and counts it apart", () => {
  const grid = workbook(ROWS, acknowledged(ROWS, [["total-mismatch", "D4"]]));
  const input = summaryInput(grid, check(grid), { asOf: "2026-03-02", language: "zh-CN" });
  const checklist = input && summaryPlans(input).find(({ product }) => product === "checklist");
  const texts = (checklist?.rows ?? []).map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join("|"));
  expect(texts.some((text) => text.includes("错误1项、提醒2项、提示0项、已知悉1项"))).toBe(true);
  const listed = texts.filter((text) => /^\d+\|/.test(text));
  expect(listed).toHaveLength(4);
  expect(listed[3]).toMatch(/^4\|已知悉\|测评体系!D4\|.*（已知悉：已向上级说明）\|97\|98\|/);
});
