import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const HEADER = ["考核维度", "考核项目", "说明", "自评", "满分"];

/** A first block without names beside its label, and one of two indicators. */
function read() {
  const rows: CellValue[][] = [
    HEADER,
    ["目标", null, "计划完成 | 实际完成", 38, 40],
    [null, null, null, null, null],
    ["内部运营", "计划性", "及时制订", 28, 30],
    [null, "执行性", "坚决执行", 27, 30],
  ];
  return readRows(rows, { merges: ["A2:A3", "D2:D3", "E2:E3", "A4:A5"] });
}

describe("a label merged over the same rows as its marks", () => {
  it("is one indicator where nothing in them has a name", () => {
    const { full, actual, names, errors } = read();
    expect({ full, actual, names, errors }).toEqual({
      full: 100,
      actual: 93,
      names: ["目标", "计划性", "执行性"],
      errors: [],
    });
  });
});

test("points listed in a criterion by circled numbers alone are no codes", () => {
  const criteria = ["①了解产品②熟悉行业③掌握知识", "①表达清楚②有说服力", "①较为保守②较为灵活"];
  const rows = criteria.map((text, at): CellValue[] => [at === 0 ? "能力" : null, null, text, 9, 10]);
  expect(readRows([HEADER.with(2, "评价标准"), ...rows]).errors).toEqual([]);
});

test("a row that comes to the sum of those above is a row of its own where all names are merged over two columns", () => {
  const rows: CellValue[][] = [
    ["核查内容", null, "分值", "得分"],
    ["道路平整", null, 10, 9],
    ["河道清洁", null, 20, 18],
    ["绿化完好", null, 30, 27],
    ["其他", null, 40, 38],
  ];
  const merges = rows.map((_, at) => `A${at + 1}:B${at + 1}`);
  expect(readRows(rows, { merges })).toMatchObject({ full: 100, actual: 92, stated: [], errors: [] });
});

test("the last row merged into a block may be its total, which is asked", () => {
  const rows: CellValue[][] = [
    ["项目", "测评内容", "分值", "得分"],
    ["组织", "领导", 10, 9],
    [null, "班子", 20, 18],
    [null, "本项所得", 30, 27],
    ["制度", "建章", 40, 36],
    ["学习", "立制", 30, 27],
  ];
  const { full, actual, errors } = readRows(rows, { merges: ["A2:A4"] });
  expect({ full, actual, errors }).toEqual({ full: 100, actual: 90, errors: ["reading-ambiguous@B4"] });
});

test("merged marks that are still blank leave the indicators beside them apart", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "分值", "得分"],
    [1, "组织", 20, null],
    [2, "制度", 30, null],
    [3, "学习", 10, 9],
    [4, "考勤", 40, 38],
  ];
  const names = ["组织", "制度", "学习", "考勤"];
  expect(readRows(rows, { merges: ["D2:D3"] })).toMatchObject({ full: 100, actual: 47, names, errors: [] });
});
