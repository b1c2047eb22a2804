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

describe("a row whose label is merged over the leaves' column", () => {
  const table = (last: readonly CellValue[][]): CellValue[][] => [
    ["检查项目", "检查内容", "检查要点", "分值", "得分"],
    ["台账", "登记", "逐日登记", 30, null],
    [null, "归档", "按月归档", 30, null],
    [null, "移交手续齐全", null, 20, null],
    ...last,
  ];

  it("is an indicator where the next row begins another item", () => {
    const rows = table([
      ["现场", "通道", "保持畅通", 10, null],
      [null, "标识", "清晰完整", 10, null],
      ["合计", null, null, 100, null],
    ]);
    const { full, names, stated } = readRows(rows, { merges: ["A2:A4", "B4:C4", "A5:A6", "A7:C7"] });
    expect({ full, names, stated: stated.length }).toEqual({
      full: 100,
      names: ["逐日登记", "按月归档", "移交手续齐全", "保持畅通", "清晰完整"],
      stated: 1,
    });
  });

  it("heads the rows below it where they stand in its own item", () => {
    const rows: CellValue[][] = [
      ["检查项目", "检查内容", "检查要点", "分值", "得分"],
      ["台账", "日常管理", null, 30, null],
      [null, "登记", "逐日登记", 10, null],
      [null, "归档", "按月归档", 20, null],
      ["现场", "通道", "保持畅通", 70, null],
    ];
    const { full, names } = readRows(rows, { merges: ["A2:A4", "B2:C2"] });
    expect({ full, names }).toEqual({ full: 100, names: ["逐日登记", "按月归档", "保持畅通"] });
  });
});

test("a row without a criterion that comes to the two above stays an indicator where only with it all come to the stated 100", () => {
  const rows = (stated: number): CellValue[][] => [
    ["考核项目", "考核内容", "评分标准", "分值", "得分"],
    ["记录", "填写", "漏填扣分", 44, null],
    [null, "保管", "遗失扣分", 24, null],
    ["交接", "签字", "未签扣分", 12, null],
    [null, "核对", "未核扣分", 4, null],
    ["沟通", null, null, 16, null],
    ["合计", null, null, stated, null],
  ];
  const merges = ["A2:A3", "A4:A5", "A6:C6", "A7:C7"];
  const { full, errors, stated } = readRows(rows(100), { merges });
  expect({ full, errors, differ: stated.filter(([, , said, computed]) => said !== computed) }).toEqual({
    full: 100,
    errors: [],
    differ: [],
  });
});

describe("a total whose label is merged over the full marks too", () => {
  const read = (total: number, mark: number | null) =>
    readRows(
      [
        ["评价项目", "评价内容", "满分", "得分"],
        ["准备", "场地整洁", 40, mark],
        ["过程", "步骤完整", 60, null],
        ["总分", null, null, total],
      ],
      { merges: ["A4:C4"] },
    ).stated;

  it("says what can be earned where nobody has marked the form", () => {
    expect(read(100, null)).toEqual([["D4", "full", 100, 100]]);
  });

  it("says what was earned where somebody has, or where it is another figure", () => {
    expect(read(100, 38)).toEqual([["D4", "actual", 100, 38]]);
    expect(read(93, null)).toEqual([["D4", "actual", 93, 0]]);
  });
});

test("an item merged down past a heading among its rows is stated once, of all of them", () => {
  const rows: CellValue[][] = [
    ["考核项目", "操作内容", "分值", "得分"],
    ["操作步骤（60分）", "1.核对信息", 10, null],
    [null, "2.分层处理", null, null],
    [null, "①浅层", 20, null],
    [null, "②深层", 30, null],
    ["整理（40分）", "3.清点物品", 40, null],
    ["合计", null, 100, null],
  ];
  const { full, stated, errors } = readRows(rows, { merges: ["A2:A5"] });
  expect({ full, errors, stated }).toEqual({
    full: 100,
    errors: [],
    stated: [
      ["A2", "full", 60, 60],
      ["A6", "full", 40, 40],
      ["C7", "full", 100, 100],
    ],
  });
});

test("clauses under one mark are named by the first where their item is merged over other marks, too", () => {
  const rows: CellValue[][] = [
    ["考核项目", "考核内容", "分值", "得分"],
    ["准备（60分）", "1.了解情况", 40, null],
    [null, "有无缺项", null, null],
    [null, "2.确定方法", 20, null],
    ["实施（40分）", "3.操作规范", 40, null],
  ];
  const { names, errors } = readRows(rows, { merges: ["A2:A4", "C2:C3"] });
  expect({ names, errors }).toEqual({ names: ["了解情况", "确定方法", "操作规范"], errors: [] });
});

test("基础总分 is a total, and 考核项目： a heading", () => {
  const rows: CellValue[][] = [
    ["考核项目：", "考核内容", "标准分", "得分"],
    ["巡查", "按期巡查", 60, null],
    ["宣传", "设置标牌", 40, null],
    ["基础总分", null, "100分", null],
  ];
  const { full, names, stated } = readRows(rows, { merges: ["A4:B4"] });
  expect({ full, names, stated }).toEqual({
    full: 100,
    names: ["按期巡查", "设置标牌"],
    stated: [["C4", "full", 100, 100]],
  });
});

test("totals that slips keep from coming out are compared with what they are nearest to", () => {
  const rows: CellValue[][] = [
    ["评估项目", "评估内容", "分值", "得分"],
    ["1.基本条件（40分）", "场所", 20, null],
    [null, "设备", 21, null],
    ["2.培训管理（60分）", "制度", 40, null],
    [null, "考核", 20, null],
    ["小计", null, 100, null],
    ["3.加分项目（10分）", "创新", 6, null],
    [null, "帮扶", 4, null],
    ["小计", null, 10, null],
    ["合计", null, 110, null],
  ];
  const merges = ["A2:A3", "A4:A5", "A6:B6", "A7:A8", "A9:B9", "A10:B10"];
  const { full, stated } = readRows(rows, { merges });
  expect({ full, stated }).toEqual({
    full: 101,
    stated: [
      ["A2", "full", 40, 41],
      ["A4", "full", 60, 60],
      ["A7", "full", 10, 10],
      ["C6", "full", 100, 101],
      ["C9", "full", 10, 10],
      ["C10", "full", 110, 111],
    ],
  });
});

test("a section ends before the next of its numbers, though that has no rows of its own", () => {
  const rows: CellValue[][] = [
    ["序号", "考核项目", "分值", "考核指标", "得分"],
    ["一、", "巩固成果", 60, null, null],
    [1, "组织到位", 40, "每月一次", null],
    [2, "督查到位", 20, "每季一次", null],
    ["二、", "专项整治", 30, null, null],
    [3, "清理整治", 20, "按期完成", null],
    [4, "长效管护", 10, "每周巡查", null],
    ["三、", "信息报送", 10, "按月报送", null],
  ];
  const { full, stated } = readRows(rows);
  expect({ full, stated }).toEqual({
    full: 100,
    stated: [
      ["C2", "full", 60, 60],
      ["C5", "full", 30, 30],
    ],
  });
});
