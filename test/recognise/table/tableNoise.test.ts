import type { CellValue } from "../../../src/domain/cells.ts";
import { isColumnNumbersRow, isFormLine, type OwnCell } from "../../../src/recognise/table/dataRows.ts";
import { readRows } from "../../support/readRows.ts";

const own = (...values: CellValue[]): readonly OwnCell[] =>
  values.flatMap((value, at) => (value === null ? [] : [{ column: at + 1, value }]));

describe("a line to fill in or to sign", () => {
  it.each<[string, CellValue[]]>([
    ["labels with their values", ["填表人：张三", null, "审核人：李四"]],
    ["a label in a cell of its own", ["联系电话", "0719-5222222"]],
    ["a label with a date beside it", ["填报日期", 46112]],
    ["who signs", ["局长（签字）", null, "年  月  日"]],
    ["an opinion with a line to sign", ["自评单位意见", "（盖章）    年   月   日"]],
    ["fields that are all blank", ["被考核人：    考核人：    日期："]],
    ["a remark in brackets", ["（以下为共性指标）"]],
    ["a page number", ["— 3 —"]],
    ["a note", ["注：本表一式两份"]],
  ])("is %s", (_, values) => expect(isFormLine(own(...values))).toBe(true));

  it.each<[string, CellValue[]]>([
    ["an opinion without one", ["征求群众意见", "少一次", "扣1分"]],
    ["a row with figures", ["审核", 10, 9]],
    ["a signed promise among others", ["承诺书签字", "一份", "已签", "办公室"]],
    ["a remark with marks", ["（以上共40分）"]],
    ["a note beside other cells", ["说明：材料齐全", "10分"]],
    ["a number first", [1, "填表人：张三"]],
    ["a row of many cells", ["负责人", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]],
  ])("is not %s", (_, values) => expect(isFormLine(own(...values))).toBe(false));
});

describe("a row that numbers the columns", () => {
  it.each<[CellValue[]]>([[[1, 2, 3]], [["甲", "乙", 1, 2]], [["（1）", "（2）", "（3）", "（4）"]]])(
    "is %j",
    (values) => expect(isColumnNumbersRow(own(...values))).toBe(true),
  );
  it.each<[CellValue[]]>([[[1, 2]], [[2, 3, 4]], [[1, 3, 5]], [["甲", "乙", "丙"]], [[1, "组织领导", 10]]])(
    "is not %j",
    (values) => expect(isColumnNumbersRow(own(...values))).toBe(false),
  );
});

test("a section that begins with 说明 is none of the notes", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    ["说明解释、宣传引导"],
    [1, "组织宣讲", 60, 54],
    ["说明：以下由办公室填写"],
    [2, "制度健全", 40, 38],
    ["日常管理"],
    [3, "考勤", 20, 20],
  ];
  expect(readRows(rows)).toMatchObject({ full: 120, items: ["说明解释、宣传引导", "日常管理"], errors: [] });
});
