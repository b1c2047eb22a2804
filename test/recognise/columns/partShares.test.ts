import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const MERGES = ["A2:A3", "A4:A6", "E2:E3", "E4:E6", "A7:D7"];
/** 89 and 87.7 in parts of 40% and 60%: 88.22. */
const READ = { full: 100, actual: 88.22, errors: [] };

function merged(names: readonly [string, string], results: readonly [CellValue, CellValue], total = 88.22): Row[] {
  return [
    ["板块", "考核指标", "指标权重", "得分", "板块得分"],
    [names[0], "理论学习", "50%", 90, results[0]],
    [null, "组织建设", "50%", 88, null],
    [names[1], "重点任务", "30%", 90, results[1]],
    [null, "日常工作", "30%", 85, null],
    [null, "群众评价", "40%", 88, null],
    ["综合得分", null, null, null, total],
  ];
}

describe("Weights of parts in texts, beside weights within each part", () => {
  it.each<[string, string]>([
    ["党建工作（权重40%）", "业务工作（权重60%）"],
    ["共性目标 权重0.4", "个性目标 权重0.6"],
    ["一、党的建设(占总分的40%)", "二、中心工作(占总分的60%)"],
  ])("are multiplied: %s", (one, other) => {
    expect(readRows(merged([one, other], [89, 87.7]), { merges: MERGES })).toMatchObject(READ);
    expect(readRows(merged([one, other], [35.6, 52.62]), { merges: MERGES })).toMatchObject(READ);
  });

  it("leave a wrong result of a part or of all to be reported", () => {
    const names = ["党建工作（40%）", "业务工作（60%）"] as const;
    expect(readRows(merged(names, [87, 87.7]), { merges: MERGES }).errors).toEqual(["total-mismatch@E2"]);
    expect(readRows(merged(names, [89, 87.7], 88.35), { merges: MERGES }).errors).toEqual(["total-mismatch@E7"]);
  });

  it("may head their rows in a row of their own", () => {
    const rows: Row[] = [
      ["编号", "评价内容", "权重（%）", "评分（百分制）"],
      ["一、党的建设（占总分40%）", null, null, null],
      [1, "理论学习", 50, 90],
      [2, "组织建设", 50, 88],
      ["二、中心工作（占总分60%）", null, null, null],
      [3, "重点任务", 30, 90],
      [4, "日常工作", 30, 85],
      [5, "群众评价", 40, 88],
      ["最终得分", null, null, 88.22],
    ];
    expect(readRows(rows, { merges: ["A2:D2", "A5:D5", "A9:C9"] })).toMatchObject(READ);
  });

  it("count for marks that are weighted within their part already", () => {
    const rows: Row[] = [
      ["考核板块", "考核项目", "分项权重（%）", "考核得分", "加权得分", "模块得分"],
      ["共性目标 权重0.4", "党建", 60, 92, 55.2, 90.8],
      [null, "宣传", 40, 89, 35.6, null],
      ["个性目标 权重0.6", "项目推进", 70, 84, 58.8, 85.2],
      [null, "招商", 30, 88, 26.4, null],
      ["总得分", null, null, null, null, 87.44],
    ];
    const merges = ["A2:A3", "A4:A5", "F2:F3", "F4:F5", "A6:E6"];
    expect(readRows(rows, { merges })).toMatchObject({ full: 100, actual: 87.44, errors: [] });
  });

  it("do not count a second time where the rows' weights are of the whole", () => {
    const rows = merged(["党建工作（权重40%）", "业务工作（权重60%）"], [null, null], 88.2).map((row, at) =>
      at > 0 && at < 6 ? row.with(2, "20%") : row,
    );
    expect(readRows(rows, { merges: MERGES })).toMatchObject({ full: 100, actual: 88.2, errors: [] });
  });

  it("are none where they are not all of the whole: shares of something else", () => {
    const rows = merged(["党建工作（完成率40%）", "业务工作（完成率80%）"], [89, 87.7]);
    expect(readRows(rows, { merges: MERGES }).full).toBe(200);
  });
});

describe("Full marks that come to 100 in each part, with weights of the parts in texts", () => {
  const rows = (result: readonly [CellValue, CellValue], total: CellValue): Row[] => [
    ["考评板块", "考评内容", "标准分", "考评得分", "折算得分"],
    ["党建（40%）", "学习", 60, 55, result[0]],
    [null, "队伍", 40, 34, null],
    ["业务（60%）", "任务", 50, 45, result[1]],
    [null, "服务", 50, 41, null],
    ["最终得分", null, null, total, null],
  ];
  const merges = ["A2:A3", "A4:A5", "E2:E3", "E4:E5", "A6:C6"];

  it("are points of their part", () => {
    expect(readRows(rows([35.6, 51.6], 87.2), { merges })).toMatchObject({ full: 100, actual: 87.2, errors: [] });
    expect(readRows(rows([89, 86], null), { merges })).toMatchObject({ full: 100, actual: 87.2, errors: [] });
    expect(readRows(rows([null, null], null), { merges })).toMatchObject({ full: 100, actual: 87.2, errors: [] });
  });

  it("are points of the whole where the sheet adds them all up", () => {
    const added = rows([null, null], null)
      .with(5, ["合计", null, 200, 175])
      .map((row) => row.slice(0, 4));
    expect(readRows(added, { merges: ["A2:A3", "A4:A5", "A6:B6"] })).toMatchObject({
      full: 200,
      actual: 175,
      errors: [],
    });
  });
});

describe("Subtotals of weighted parts", () => {
  const rows = (one: CellValue, other: CellValue, total: CellValue): Row[] => [
    ["序号", "考核内容", "分值", "自评得分"],
    ["一、党建（权重40%）", null, null, null],
    [1, "学习", 60, 55],
    [2, "队伍", 40, 34],
    ["小计", null, one === 89 ? 100 : 40, one],
    ["二、业务（权重60%）", null, null, null],
    [3, "任务", 50, 45],
    [4, "服务", 50, 41],
    ["小计", null, one === 89 ? 100 : 60, other],
    ["总分", null, 100, total],
  ];

  it("are stated of the part or of what it counts", () => {
    expect(readRows(rows(89, 86, 87.2))).toMatchObject({ full: 100, actual: 87.2, errors: [] });
    expect(readRows(rows(35.6, 51.6, 87.2))).toMatchObject({ full: 100, actual: 87.2, errors: [] });
  });

  it("are reported where they come to neither", () => {
    expect(readRows(rows(89, 87, 87.2)).errors).toEqual(["total-mismatch@D9"]);
    expect(readRows(rows(35.6, 50.6, 87.2)).errors).toEqual(["total-mismatch@D9"]);
  });
});

describe("Weights of parts in a column of their own, beside full marks that come to 100 in each part", () => {
  const rows = (weights: readonly [CellValue, CellValue], closing: Row[]): Row[] => [
    ["一级指标", "权重", "二级指标", "分值", "自评得分"],
    ["党建", weights[0], "学习", 60, 55],
    [null, null, "队伍", 40, 34],
    ["业务", weights[1], "任务", 50, 45],
    [null, null, "服务", 50, 41],
    ...closing,
  ];
  const merges = ["A2:A3", "B2:B3", "A4:A5", "B4:B5"];

  it.each<[CellValue, CellValue]>([
    ["40%", "60%"],
    [0.4, 0.6],
    [40, 60],
  ])("are multiplied: %s", (one, other) => {
    const READ_SO = { full: 100, actual: 87.2, errors: [] };
    expect(readRows(rows([one, other], []), { merges })).toMatchObject(READ_SO);
    expect(readRows(rows([one, other], []))).toMatchObject(READ_SO);
    expect(readRows(rows([one, other], [["总分", null, null, 100, 87.2]]), { merges })).toMatchObject(READ_SO);
  });

  it("leave full marks as they are that the sheet adds up over all parts", () => {
    const closing: Row[] = [["合计", null, null, 200, 175]];
    expect(readRows(rows(["40%", "60%"], closing), { merges })).toMatchObject({ full: 200, actual: 175, errors: [] });
  });

  it("are none where the parts' full marks are what they count already", () => {
    const counted: Row[] = [
      ["一级指标", "权重", "二级指标", "分值", "自评得分"],
      ["党建", "40%", "学习", 25, 22],
      [null, null, "队伍", 15, 14],
      ["业务", "60%", "任务", 30, 28],
      [null, null, "服务", 30, 29],
    ];
    expect(readRows(counted, { merges })).toMatchObject({ full: 100, actual: 93, errors: [] });
  });
});

describe("Results of parts in a column of their own", () => {
  const rows = (heading: string, closing: Row): Row[] => [
    ["序号", "考核内容", "分值", "自评得分", heading],
    ["一、党建", null, 40, null, 37],
    [1, "学习", 20, 19, null],
    [2, "队伍", 20, 18, null],
    ["二、业务", null, 60, null, 55],
    [3, "任务", 30, 28, null],
    [4, "服务", 30, 27, null],
    closing,
  ];

  it.each(["部分得分", "小计得分", "板块得分"])("are stated on the parts' headings: %s", (heading) => {
    const READ_SO = { full: 100, actual: 92, review: null, errors: [] };
    expect(readRows(rows(heading, ["合计", null, 100, 92, 92]))).toMatchObject(READ_SO);
    expect(readRows(rows(heading, ["合计", null, 100, null, 92]))).toMatchObject(READ_SO);
  });

  it("are reported where one is not what its rows come to", () => {
    const wrong = rows("板块得分", ["合计", null, 100, null, 92]).with(4, ["二、业务", null, 60, null, 56]);
    expect(readRows(wrong).errors).toEqual(["total-mismatch@E5"]);
  });

  it("leave a quarter that is still blank one of several", () => {
    const quarters: Row[] = [
      ["序号", "考核内容", "分值", "一季度得分", "二季度得分"],
      [1, "学习", 50, 24, null],
      [2, "队伍", 50, 25, null],
      ["合计", null, 100, 49, 0],
    ];
    expect(readRows(quarters).errors).toEqual([]);
  });
});

test("A sentence that happens to name a per cent gives no weight", () => {
  const long = (name: string): string => `${name}，${"结合日常督查、年终核查和群众评议等情况综合评定".repeat(3)}`;
  const names = [`${long("党建工作")}（权重40%）`, `${long("业务工作")}（权重60%）`] as const;
  expect(readRows(merged(names, [89, 87.7]), { merges: MERGES }).actual).not.toBe(READ.actual);
});

test.each([
  [[36, 35, 25, 26, 36], 158],
  [[null, null, null, null, null], 0],
])(
  "Full marks within parts are worth their shares, filled in (%j) or not yet",
  ([first, second, third, fourth, fifth], total) => {
    const rows: Row[] = [
      ["板块", "考核指标", "分值", "得分"],
      ["党建工作（权重40%）", "理论学习", 50, first ?? null],
      [null, "组织建设", 50, second ?? null],
      ["业务工作（权重60%）", "重点任务", 30, third ?? null],
      [null, "日常工作", 30, fourth ?? null],
      [null, "群众评价", 40, fifth ?? null],
      ["合计", null, null, total],
    ];
    // A total of nothing proves no plain sum; one of all marks does.
    expect(readRows(rows, { merges: ["A2:A3", "A4:A6"] }).full).toBe(total === 0 ? 100 : 200);
  },
);

test.each([
  ["30%", "30%", "40%", "100%", null],
  [30, 30, 40, 100, 85],
] as const)("Weights that a closing row states the whole of are weights: %p", (one, two, three, whole, mark) => {
  const rows: Row[] = [
    ["序号", "内容", "比重", "得分"],
    [1, "组织", one, 90],
    [2, "制度", two, 80],
    [3, "学习", three, 85],
    [null, "合计", whole, mark],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 85, errors: [] });
});

test("marks under 得分 are points of their part where none is above its weight there, and some above what it makes in all", () => {
  const rows: Row[] = [
    ["考核板块", "考核项目", "分项权重（%）", "得分"],
    ["共性目标 权重0.4", "党建", 60, 55.2],
    [null, "宣传", 40, 35.6],
    ["个性目标 权重0.6", "项目推进", 70, 58.8],
    [null, "招商", 30, 26.4],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 87.44, errors: [] });
});

test("points of parts written once above their items multiply what these count within them", () => {
  const rows: Row[] = [
    ["板块", "权重", "项目", "项目权重", "得分"],
    ["党建", 40, "阵地", 50, 90],
    [null, null, "报到", 30, 80],
    [null, null, "物业", 20, 95],
    ["治理", 60, "网格", 60, 94],
    [null, null, "调处", 40, 85],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 89.44, errors: [] });
});
