import type { Settings } from "../../../src/domain/settings.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const WEIGHTS = [0.1, 0.3, 0.3, 0.15, 0.15];
const NAMES = ["出勤", "质量", "效率", "返工", "损耗"];

/** Weights of one beside marks, with or without what they make of them. */
function rows(
  marks: readonly number[],
  heading: string,
  withResult: boolean,
  below: CellValue[][] = [],
): CellValue[][] {
  return [
    ["指标", "实际情况", heading, "权重", ...(withResult ? ["加权得分"] : [])],
    ...NAMES.map((name, at): CellValue[] => {
      const [mark = 0, weight = 0] = [marks[at], WEIGHTS[at]];
      const made = Number((mark * weight).toPrecision(12));
      return [name, `第${at + 1}季度已核`, mark, weight, ...(withResult ? [made] : [])];
    }),
    ...below,
  ];
}

const earned = (marks: readonly number[]): number =>
  Number(marks.reduce((sum, mark, at) => sum + mark * (WEIGHTS[at] ?? 0), 0).toPrecision(12));

const OF_TEN = [4, 6, 10, 6, 10];
const OF_FIVE = [4, 5, 3, 5, 4];
const OF_HUNDRED = [84, 96, 100, 96, 90];

function read(all: CellValue[][], settings: Settings = {}) {
  const { full, actual, names, errors } = readRows(all, {}, settings);
  return { full, actual, rows: names.length, errors };
}

describe("marks that weights multiply as they stand", () => {
  it.each(["原始分", "评分", "得分", "单项得分"])("were earned, whatever they are called: %s", (heading) => {
    expect(read(rows(OF_HUNDRED, heading, true))).toEqual({ full: 100, actual: 95.1, rows: 5, errors: [] });
  });

  it.each(["原始分", "评分"])("are out of ten where none is above, and so is what they come to: %s", (heading) => {
    expect(read(rows(OF_TEN, heading, true))).toEqual({ full: 10, actual: 7.6, rows: 5, errors: [] });
  });

  it("are so where the closing figure says that they are multiplied", () => {
    const below = [["综合", null, earned(OF_TEN), 1]];
    expect(read(rows(OF_TEN, "评分", false, below))).toEqual({ full: 10, actual: 7.6, rows: 5, errors: [] });
  });

  it("may be out of five or ten where none is above five, until the sheet or the user says", () => {
    const five = { full: 5, actual: earned(OF_FIVE), rows: 5 };
    const all = rows(OF_FIVE, "评分", true);
    expect(read(all)).toEqual({ ...five, errors: ["reading-ambiguous@C1"] });
    expect(read(all, { scale: "five" })).toEqual({ ...five, errors: [] });
    expect(read(all, { scale: "ten" })).toEqual({ ...five, full: 10, errors: [] });
    expect(read(all, { scale: "hundred" })).toEqual({ ...five, full: 100, errors: [] });
    expect(read([...all, ["注：各项采用五分制打分"]])).toEqual({ ...five, errors: [] });
    expect(read(rows(OF_FIVE, "评分（满分5分）", true))).toEqual({ ...five, errors: [] });
  });

  it("are full marks where they are the same for all", () => {
    const all: CellValue[][] = [["指标", "标准分", "权重", "得分"]];
    NAMES.forEach((name, at) => all.push([name, 100, WEIGHTS[at] ?? 0, OF_HUNDRED[at] ?? 0]));
    expect(read(all)).toEqual({ full: 100, actual: 95.1, rows: 5, errors: [] });
  });
});

describe("little marks beside great weights that nothing multiplies", () => {
  const all = (marks: readonly number[], below: CellValue[][] = []): CellValue[][] => [
    ["指标", "权重", "得分"],
    ["质量", 40, marks[0] ?? null],
    ["效率", 30, marks[1] ?? null],
    ["态度", 30, marks[2] ?? null],
    ...below,
  ];

  it("are asked about: points, or out of five or ten", () => {
    expect(read(all([4, 5, 3]))).toMatchObject({ actual: 12, errors: ["reading-ambiguous@C1"] });
    expect(read(all([4, 5, 3]), { scale: "five" })).toEqual({ full: 100, actual: 80, rows: 3, errors: [] });
    expect(read(all([9, 8, 10]), { scale: "ten" })).toEqual({ full: 100, actual: 90, rows: 3, errors: [] });
    expect(read(all([9, 8, 10]), { scale: "points" })).toEqual({ full: 100, actual: 27, rows: 3, errors: [] });
  });

  it("are what the sheet says", () => {
    expect(read(all([9, 8, 10], [["说明：每项满分10分"]]))).toEqual({ full: 100, actual: 90, rows: 3, errors: [] });
  });

  it("are points where the closing figure adds them up", () => {
    expect(read(all([4, 5, 3], [["合计", 100, 12]]))).toEqual({ full: 100, actual: 12, rows: 3, errors: [] });
  });
});

describe("the row of what all comes to", () => {
  it("may have a grade of its own, as the rows above have", () => {
    const graded: CellValue[][] = [
      ["指标", "评分标准", "等级", "分值", "得分", "说明"],
      ["出勤", "达标", "乙", 20, 16, "偏低"],
      ["质量", "达标", "甲", 30, 30, "良好"],
      ["效率", "达标", "丙", 50, 30, "待改进"],
      ["月度综合绩效", null, "乙等", null, 76],
      ["一、表现分析"],
      ["1. 质量稳定，等级标准：甲等(10分)、乙等(8分)、丙等(6分)"],
    ];
    const merges = ["C5:D5", "A6:F6", "A7:F7"];
    expect(readRows(graded, { merges })).toMatchObject({
      full: 100,
      actual: 76,
      names: ["出勤", "质量", "效率"],
      stated: [["E5", "actual", 76, 76]],
      errors: [],
    });
  });
});

test("marks that more than the weights multiply are out of a hundred once multiplied", () => {
  const tenfold = NAMES.map((name, at): CellValue[] => {
    const [mark = 0, weight = 0] = [OF_TEN[at], WEIGHTS[at]];
    return [name, weight, mark, 10, Number((mark * weight * 10).toPrecision(12))];
  });
  const formulas = Object.fromEntries(tenfold.map((_, at) => [`E${at + 2}`, `B${at + 2}*C${at + 2}*D${at + 2}`]));
  const { full, actual, errors } = readRows([["指标", "权重", "评分", "倍数", "加权得分"], ...tenfold], { formulas });
  expect({ full, actual, errors }).toEqual({ full: 100, actual: 76, errors: [] });
});

test("what factors that come to no whole make of 标准分 was earned, and 标准分 is what it is out of", () => {
  const marked: CellValue[][] = [
    ["序号", "考核内容", "标准分", "权重", "加权得分"],
    [1, "组织", 10, 0.9, 9],
    [2, "制度", 20, 1, 20],
    [3, "学习", 30, 0.8, 24],
    [4, "考勤", 40, 0.95, 38],
  ];
  expect(readRows(marked)).toMatchObject({ full: 100, actual: 91, errors: [] });
});

test("marks beside weights of one", () => {
  const made = (marks: readonly number[], top: CellValue[][] = []): CellValue[][] => [
    ["指标", "权重", "评分", "加权得分"],
    ...top,
    ...[0.4, 0.35, 0.25].map((weight, at): CellValue[] => {
      const mark = marks[at] ?? 0;
      return [NAMES[at] ?? "", weight, mark, Number((weight * mark).toPrecision(12))];
    }),
  ];
  // A note right below the headings says the scale.
  const note: CellValue[][] = [["说明：各项按10分制打分", null, null, null]];
  expect(readRows(made([4, 5, 3], note))).toMatchObject({ full: 10, actual: 4.1, errors: [] });
  expect(readRows(made([4, 5, 3])).errors).toEqual(["reading-ambiguous@C1"]);
  // None above one is no scale of five.
  expect(readRows(made([0.9, 1, 0.8]))).toMatchObject({ full: 100, actual: 0.91, errors: [] });
});

test("one 满分 for all beside weights that are all alike is what each can earn", () => {
  const rows: CellValue[][] = [
    ["指标", "权重", "满分", "评分"],
    ...[9, 8, 10, 9].map((mark, at): CellValue[] => [NAMES[at] ?? "", 0.25, 10, mark]),
  ];
  expect(readRows(rows)).toMatchObject({ full: 40, actual: 36, errors: [] });
});
