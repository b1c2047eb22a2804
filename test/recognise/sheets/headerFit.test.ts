import type { CellValue } from "../../../src/domain/cells.ts";
import { headerFit } from "../../../src/recognise/sheets/headerFit.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

test("a person or a leader, either alone, makes tasks of a table", () => {
  const fit = (heading: string): number => {
    const rows: CellValue[][] = [
      ["工作任务", heading, "完成时限"],
      ["学习", "张三", "年底前"],
    ];
    const table = findTable(sheetOf("表1", rows), "breakdown");
    return table ? headerFit(table, "breakdown") : 0;
  };
  expect(fit("责任人")).toBeGreaterThan(fit("备注"));
  expect(fit("分管领导")).toBe(fit("责任人"));
});

describe("a header fits by steps", () => {
  const fitOf = (wanted: "framework" | "breakdown", headings: string[], ...rows: CellValue[][]): number => {
    const table = findTable(sheetOf("表1", [headings, ...rows]), wanted);
    return table ? headerFit(table, wanted) : 0;
  };

  it.each<[string, string[], CellValue[], number]>([
    ["both marks", ["测评内容", "应得分", "实得分"], ["学习", 10, 9], 19],
    ["three columns of marks count as two", ["测评内容", "应得分", "实得分", "复核分"], ["学习", 10, 9, 9], 19],
    ["one column of marks", ["测评内容", "评分标准", "应得分"], ["学习", "有计划", 10], 15],
    ["marks of numbered rows alone", ["序号", "应得分", "实得分"], ["1", 10, 9], 19],
    ["marks of tasks", ["工作任务", "应得分", "实得分"], ["学习", 10, 9], 19],
    ["no marks", ["测评项目", "测评内容", "评分标准"], ["学习", "计划", "有计划"], 3],
    ["no marks but duties", ["测评项目", "测评内容", "责任科室"], ["学习", "计划", "办公室"], 0],
    ["no marks but deadlines", ["测评项目", "测评内容", "完成时限"], ["学习", "计划", "年底前"], 0],
  ])("as a framework: %s", (_, headings, row, fit) => {
    expect(fitOf("framework", headings, row)).toBe(fit);
    if (fit > 0) expect(fitOf("framework", headings)).toBe(fit - 1);
  });

  it.each<[string, string[], CellValue[], number]>([
    ["a task and a deadline", ["工作任务", "完成时限"], ["学习", "年底前"], 10],
    ["a department as well", ["工作任务", "责任科室", "完成时限"], ["学习", "办公室", "年底前"], 14],
    ["several departments count as one", ["工作任务", "牵头科室", "配合科室"], ["学习", "办公室", "人事科"], 12],
    [
      "progress counts no further",
      ["工作任务", "责任科室", "完成时限", "进展"],
      ["学习", "办公室", "年底前", "已完成"],
      14,
    ],
    ["contents and who does them", ["测评内容", "责任科室"], ["学习", "办公室"], 10],
    ["marks, without tasks", ["测评内容", "责任科室", "应得分", "实得分"], ["学习", "办公室", 10, 9], 0],
    ["marks, of tasks", ["工作任务", "责任科室", "应得分", "实得分"], ["学习", "办公室", 10, 9], 12],
    ["numbers with a day", ["序号", "日期", "备注"], ["1", "3月2日", "晴"], 0],
    ["contents alone", ["测评项目", "测评内容", "备注"], ["学习", "计划", "有"], 0],
  ])("as a breakdown: %s", (_, headings, row, fit) => {
    expect(fitOf("breakdown", headings, row)).toBe(fit);
    if (fit > 0) expect(fitOf("breakdown", headings)).toBe(fit - 1);
  });
});
