import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const ROWS: CellValue[][] = [
  ["绿化", 40, 2, 38, 37],
  ["照明", 30, 1, 29, 27],
  ["排水", 30, 3, 27, 27],
];
const LEFT = { D2: "B2-C2", D3: "B3-C3", D4: "B4-C4" };

describe("Full marks less another column", () => {
  it.each(["不适用分", "扣减分值"])("are what can be earned, whatever is taken off: %s", (heading) => {
    const rows = [["测评内容", "标准分", heading, "应得分", "得分"], ...ROWS];
    expect(readRows(rows, { formulas: LEFT })).toMatchObject({ full: 94, actual: 91, deduction: 0, errors: [] });
  });

  it("are what was earned where no column says what was", () => {
    const rows = [["测评内容", "分值", "扣分", "应得分"], ...ROWS.map((row) => row.slice(0, 4))];
    expect(readRows(rows, { formulas: LEFT })).toMatchObject({ full: 100, actual: 94, errors: [] });
  });

  it("are what was lost where they are called so", () => {
    const rows = [
      ["测评内容", "分值", "得分", "扣分"],
      ...ROWS.map(([name = "", full = 0, off = 0, mark = 0]) => [name, full, mark, off]),
    ];
    const formulas = { D2: "B2-C2", D3: "B3-C3", D4: "B4-C4" };
    expect(readRows(rows, { formulas })).toMatchObject({ full: 100, actual: 94, errors: [] });
  });
});

it("full marks with bonus and penalty beside them stay what can be earned", () => {
  const rows = [
    ["测评内容", "分值", "加分", "扣分", "得分"],
    ["绿化", 40, 1, 3, 38],
    ["照明", 30, 0, 2, 28],
    ["排水", 30, 0, 1, 29],
  ];
  const formulas = { E2: "B2+C2-D2", E3: "B3+C3-D3", E4: "B4+C4-D4" };
  expect(readRows(rows, { formulas })).toMatchObject({ full: 100, actual: 94, bonus: 1, result: 95, errors: [] });
});

it("a result in one proportion of two marks says nothing of a row that lacks one of them", () => {
  const rows = [
    ["测评内容", "分值", "子分", "丑分", "寅分"],
    ["绿化", 40, 30, 40, 37],
    ["照明", 30, 20, 30, 27],
    ["排水", 30, 25, 20, 21.5],
    ["卫生", 20, 18, null, 18],
    ["交通", 20, 10, 20, 17],
  ];
  expect(readRows(rows)).toMatchObject({ full: 140, actual: 120.5, review: null, errors: [] });
});

it("a formula that picks among the marks of its row is their result, and one over other rows is not", () => {
  const rows = [
    ["测评内容", "分值", "自评分", "考评分", "子丑"],
    ["绿化", 40, 35, 36, 36],
    ["照明", 30, 25, 24, 25],
    ["排水", 30, 27, 29, 29],
  ];
  const picked = { E2: "MAX(C2,D2)", E3: "MAX(C3,D3)", E4: "MAX(C4,D4)" };
  expect(readRows(rows, { formulas: picked })).toMatchObject({ full: 100, actual: 87, review: 90, errors: [] });
  const others = { E2: "MAX(C2:D3)", E3: "MAX(C3:D4)", E4: "MAX(C2:D4)" };
  expect(readRows(rows, { formulas: others })).toMatchObject({ full: 100, actual: 87, review: 89 });
});
