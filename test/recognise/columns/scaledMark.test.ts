import { marks } from "../../../src/domain/marks.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { partMark } from "../../../src/recognise/columns/scaledMark.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

test("a mark of a part is worth its share of the whole, also while it is blank", () => {
  const scale = { kind: "part", parts: new Map([[3, 0.4]]) } as const;
  const product = { cells: ["D3"], factor: marks("0.4") };
  expect(partMark(3, { state: "number", cell: "D3", value: marks(45), literal: true }, scale)).toEqual({
    state: "number",
    cell: "D3",
    value: marks(18),
    literal: false,
    product,
  });
  expect(partMark(3, { state: "blank", cell: "D3" }, scale)).toEqual({ state: "blank", cell: "D3", product });
  expect(partMark(4, { state: "blank", cell: "D4" }, scale)).toEqual({ state: "blank", cell: "D4" });
});

test("a rate below the total makes no shares of the marks above it", () => {
  const rows: CellValue[][] = [
    ["序号", "指标", "权重（分）", "评价得分"],
    [1, "准点率", 40, 38],
    [2, "整洁", 35, 32.5],
    [3, "安全", 25, 24],
    [null, null, 100, 94.5],
    ["得分率", null, null, 0.945],
  ];
  const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows, { formats: { D6: "0.0%" } })), {
    today: "2026-03-02",
    settings: {},
  });
  expect(readRows(rows, { formats: { D6: "0.0%" } })).toMatchObject({ full: 100, actual: 94.5, errors: [] });
  expect(issues.filter(({ code }) => code === "column-ambiguous")).toEqual([]);
});

test("a part whose rows have no weights is shared equally, and comes to its points to the last digit", () => {
  const rows: CellValue[][] = [
    ["一级指标", "一级权重", "二级指标", "二级权重", "得分"],
    ["党建", "20%", "学习", null, 6],
    [null, null, "组织", null, 6],
    [null, null, "作风", null, 5],
    ["业务", "80%", "重点", "50%", 38],
    [null, null, "日常", "50%", 39],
  ];
  const read = readRows(rows, { merges: ["A2:A4", "B2:B4", "A5:A6", "B5:B6"] });
  expect(read).toMatchObject({
    full: 100,
    stated: [
      ["B2", "full", 20, 20],
      ["B5", "full", 80, 80],
    ],
  });
});

test("a weight that does not apply is none of those that share a part", () => {
  const rows: CellValue[][] = [
    ["一级指标", "一级权重", "二级指标", "二级权重", "得分"],
    ["党建", "20%", "学习", "不适用", 6],
    [null, null, "组织", null, 6],
    ["业务", "80%", "重点", "50%", 38],
    [null, null, "日常", "50%", 39],
  ];
  const read = readRows(rows, { merges: ["A2:A3", "B2:B3", "A4:A5", "B4:B5"] });
  expect(read.errors).toContain("full-invalid@D2");
});

test("weights written as fractions weigh marks out of 100, confirmed by a total over the whole row", () => {
  const rows: CellValue[][] = [
    ["序号", "考评维度", "比重", "得分（百分制）"],
    [1, "执法规范", "1/5", 92],
    [2, "通关时效", "3/10", 90],
    [3, "队伍建设", "1/2", 96],
    ["加权后总分：93.4分"],
  ];
  const read = (last: string) => readRows([...rows.slice(0, 4), [last]], { merges: ["A5:D5"] });
  expect(read("加权后总分：93.4分")).toMatchObject({
    full: 100,
    actual: 93.4,
    errors: [],
    names: ["执法规范", "通关时效", "队伍建设"],
  });
  expect(read("加权后总分：94.4分").errors).toEqual(["total-mismatch@A5"]);
});
