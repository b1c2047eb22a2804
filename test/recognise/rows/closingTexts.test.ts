import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const HEADER = ["检查内容", "分值", "得分", "说明"];
const LEAVES: CellValue[][] = [
  ["道路平整", 40, 38, null],
  ["河道清洁", 35, 33, null],
  ["绿化完好", 25, 22, "一处枯死"],
];

function read(rows: readonly (readonly CellValue[])[], merges: readonly string[] = [], header = HEADER) {
  const all = [header, ...rows];
  const result = checkWorkbook(workbookOf(sheetOf("测评体系", all, { merges })), {
    today: "2026-03-02",
  });
  const { totals, indicators, stated } = jsonReport("a.xlsx", result, "zh-CN");
  return {
    names: indicators.map(({ name }) => name),
    totals: [totals?.full, totals?.actual],
    stated: stated.map(({ field, stated: figure }) => `${field} ${figure}`),
    errors: result.issues
      .filter(({ severity, code }) => severity === "error" && code !== "sheet-missing")
      .map(({ code }) => code),
  };
}

const NAMES = LEAVES.map(([name]) => name);

describe("a text below the indicators, merged over the marks columns", () => {
  const below = (text: string): ReturnType<typeof read> => read([...LEAVES, [text, null, null, null]], ["A5:D5"]);

  test.each([
    ["最后得分：93分", ["actual 93"]],
    ["最后得分: 93", ["actual 93"]],
    ["按比例折算，自评总得分93分（满分100分）。", ["actual 93", "full 100"]],
    ["满分100分，扣7分，得分93分", ["full 100", "actual 93"]],
    // Under a name of its own it is known by what it comes to.
    ["站内认定为93分", ["actual 93"]],
  ])("%s states totals", (text, stated) => {
    expect(below(text)).toEqual({ names: NAMES, totals: [100, 93], stated, errors: [] });
  });

  test("states a wrong total as well", () => {
    expect(below("最后得分：94分")).toMatchObject({ names: NAMES, totals: [100, 93], errors: ["total-mismatch"] });
    expect(below("站内认定为94分")).toMatchObject({ stated: ["actual 94"], errors: ["total-mismatch"] });
  });

  test.each([
    "本表一式两份，一份留存",
    "得分达到90分的为优秀，80分（含）以上为良好",
    "每项得分不低于5分",
    "去年同期得分91分",
  ])("%s states none, and is no indicator", (text) => {
    expect(below(text)).toEqual({ names: NAMES, totals: [100, 93], stated: [], errors: [] });
  });
});

test.each([
  ["alone at the left", ["自查总得分：93分", null, null, null]],
  ["alone in a marks column", [null, null, "得分：93分", null]],
  ["in two marks columns", [null, "满分100分", "实得93分", null]],
])("a result %s is stated", (_, row) => {
  const { names, totals, stated, errors } = read([...LEAVES, row as CellValue[]]);
  expect({ names, totals, errors }).toEqual({ names: NAMES, totals: [100, 93], errors: [] });
  expect(stated).toContain("actual 93");
});

test.each(["共计扣分7分", "低于60分的不合格", "站长："])("%s alone is a remark", (text) => {
  expect(read([...LEAVES, [text, null, null, null]])).toEqual({
    names: NAMES,
    totals: [100, 93],
    stated: [],
    errors: [],
  });
});

test.each([
  ["over the marks", ["站长：", null, "填表日期：2026-01-05", null]],
  ["beside them", ["站长：张三", null, null, "日期：1月5日"]],
])("a line to sign %s is no indicator", (_, row) => {
  expect(read([...LEAVES, row as CellValue[]])).toEqual({ names: NAMES, totals: [100, 93], stated: [], errors: [] });
});

test("an indicator with marks in its text, whose own mark cannot be read, stays one", () => {
  const rows = [
    ["道路平整（50分）", 48],
    ["河道清洁（50分）", "待定"],
  ];
  const { names, errors } = read(rows, [], ["检查内容", "得分"]);
  expect(names).toHaveLength(2);
  expect(errors).toEqual(["actual-invalid"]);
});

test("beside what was taken off alone, a figure is what that leaves", () => {
  const rows: CellValue[][] = [
    ["序号", "检查项目", "标准分", "扣分"],
    [1, "道路", 60, 5],
    [2, "河道", 40, null],
    ["本次检查认定95分", null, null, null],
  ];
  const { issues, scorecard } = checkWorkbook(workbookOf(sheetOf("测评体系", rows, { merges: ["A4:D4"] })), {
    today: "2026-03-02",
  });
  expect(scorecard?.totals?.actual?.toNumber()).toBe(95);
  expect(issues.map(({ code }) => code)).not.toContain("total-mismatch");
});
