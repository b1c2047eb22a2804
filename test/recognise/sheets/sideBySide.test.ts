import { splitWorkbook } from "../../../src/usecases/splitWorkbook.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const HEADINGS = ["序号", "测评内容", "应得分", "实得分"];

function read(...rows: (readonly CellValue[])[]) {
  const { scorecard, issues } = checkWorkbook(workbookOf(sheetOf("测评体系", rows)), { today: "2026-03-02" });
  const said = issues
    .filter(({ code }) => code === "tables-side-by-side")
    .map(({ cell, detail }) => [cell, detail.text]);
  return { full: scorecard?.totals?.full.toNumber() ?? null, said };
}

test.each([
  ["at once", [], "E1"],
  ["after a blank column", [null], "F1"],
])("the same headings again %s are two tables, of which none is read alone", (_, gap, cell) => {
  expect(read([...HEADINGS, ...gap, ...HEADINGS], [1, "组织领导", 40, 38, ...gap, 2, "制度建设", 60, 59])).toEqual({
    full: null,
    said: [[cell, "序号、测评内容、应得分、实得分"]],
  });
});

test("one number before both tables does not hide that they are two", () => {
  const pair = HEADINGS.slice(1);
  expect(read(["序号", ...pair, ...pair], [1, "组织领导", 40, 38, "制度建设", 60, 59]).said).toHaveLength(1);
});

test("marks twice beside one column of names are one table", () => {
  expect(
    read(["序号", "测评内容", "应得分", "自评分", "考核分"], [1, "组织领导", 40, 38, 38], [2, "制度建设", 60, 59, 58]),
  ).toEqual({ full: 100, said: [] });
  expect(read([...HEADINGS, "应得分", "实得分"], [1, "组织领导", 100, 98, 100, 97]).said).toEqual([]);
});

test("two lists with names of their own kinds beside each other are one where a total of both stands below, else two", () => {
  const rows: CellValue[][] = [
    ["序号", "硬件", "分值", "得分", null, "序号", "软件", "分值", "得分"],
    [1, "用房", 20, 18, null, 3, "人员", 30, 28],
    [2, "场所", 30, 29, null, 4, "档案", 20, 19],
    ["小计", null, 50, 47, null, "小计", null, 50, 47],
  ];
  expect(read(...rows, ["总分", null, null, null, null, null, null, 100, 94])).toEqual({ full: 100, said: [] });
  expect(read(...rows)).toEqual({ full: null, said: [["F1", "序号、软件、分值、得分"]] });
});

test("two lists read as one are not sent out row by row: each row holds indicators of several departments", () => {
  const headings = [...HEADINGS, "责任科室"];
  const grid = workbookOf(
    sheetOf("测评体系", [
      [...headings, ...headings],
      [1, "机构", 40, 38, "办公室", 2, "卫生", 60, 57, "后勤科"],
      [null, null, null, null, null, "合计", null, 100, 95, null],
    ]),
  );
  const result = checkWorkbook(grid, { today: "2026-03-02" });
  expect(result.scorecard?.totals?.full.toNumber()).toBe(100);
  const options = { by: "department", due: "", returnTo: "", language: "zh-CN", before: [], taken: [] } as const;
  expect(() => splitWorkbook(grid, [], result, options).next()).toThrow("indicators-abreast");
});

test("merged marks join the points of lists side by side", () => {
  const rows: CellValue[][] = [
    ["某某测评表（总分100分）"],
    ["测评内容", "分值", "得分", "测评内容", "分值", "得分"],
    ["领导", 20, 19, "次数", 30, 28],
    ["会议", null, null, "笔记", null, null],
    ["建章", 25, 24, "签到", 25, 20],
    ["执行", null, null, "请假", null, null],
  ];
  const merges = ["B", "C", "E", "F"].flatMap((column) => [`${column}3:${column}4`, `${column}5:${column}6`]);
  expect(readRows(rows, { merges: ["A1:F1", ...merges] })).toMatchObject({
    full: 100,
    actual: 91,
    names: ["领导", "建章", "次数", "签到"],
    stated: [["A1", "full", 100, 100]],
    errors: [],
  });
});

test("lists side by side share the title above either", () => {
  const rows: CellValue[][] = [
    [null, null, null, null, "2026年度环卫所考核表"],
    ["内容", "分值", "得分", null, "内容", "分值", "得分"],
    ["组织", 30, 28, null, "绿化", 20, 18],
    ["制度", 30, 29, null, "照明", 20, 19],
    ["合计", 100, 94, null, null, null, null],
  ];
  const { assessment } = recognise(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
  expect(assessment?.framework?.indicators.length).toBe(4);
  expect(assessment?.period).toBe("2026年度");
});

test("tables of their own names side by side number their rows apart", () => {
  const headings = ["序号", "内容", "满分", "得分"];
  const rows: CellValue[][] = [
    ["一、窗口业务", null, null, null, null, "二、内部管理", null, null, null],
    [...headings, null, ...headings],
    [1, "受理", 30, 28, null, 1, "档案", 20, 19],
    [2, "办结", 30, 29, null, 2, "财务", 20, 18],
    ["总计", null, null, null, null, null, null, 100, 94],
  ];
  const grid = workbookOf(sheetOf("检查表", rows, { merges: ["A1:D1", "F1:I1"] }));
  const { assessment, scorecard, issues } = checkWorkbook(grid, { today: "2026-03-02" });
  expect(scorecard?.totals?.actual?.toNumber()).toBe(94);
  expect(assessment?.framework?.items.map(({ name }) => name)).toEqual(["窗口业务", "内部管理"]);
  expect(issues.map(({ code }) => code)).not.toContain("code-duplicate");
});
