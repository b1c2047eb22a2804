import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows, readSheets } from "../../support/readRows.ts";

const HEADER: CellValue[] = ["序号", "考核内容", "分值", "自评得分", "扣分原因", "责任科室"];
const ROWS: CellValue[][] = [
  [1, "组织领导", 40, 39, "资料不全", "办公室"],
  [2, "制度建设", 30, 30, null, "办公室"],
  [3, "宣传教育", 30, 28, "活动少", "宣传科"],
];
const TOTAL: CellValue[] = ["合计", null, 100, 97];

function withLine(line: readonly CellValue[], place: "above" | "below", total = false): CellValue[][] {
  const table = [HEADER, ...ROWS, ...(total ? [TOTAL] : [])];
  return [
    ["2025年度考核自评表"],
    ...(place === "above" ? [[...line]] : []),
    ...table,
    ...(place === "below" ? [[...line]] : []),
  ];
}

describe("A total in a form's line", () => {
  const lines = (figure: number): readonly (readonly CellValue[])[] => [
    ["填表人：张三", null, null, `自评总分：${figure}分`],
    [`填表人：张三　审核人：李四　自评总分：${figure}分　填表日期：2025年12月1日`],
    ["单位名称", "县司法局", null, "自评总分", figure],
    ["单位名称", "县司法局", null, "自评总分", `${figure}分`],
    [`经自评，我局总得分为${figure}分。`],
    ["填表人：张三", null, null, `总分：${figure}`],
    ["填表人：张三", null, null, `2025年度自评得分：${figure}`],
  ];
  const mismatches = (rows: CellValue[][]): readonly string[] =>
    readRows(rows).errors.filter((one) => one.startsWith("total-mismatch"));

  it.each(lines(89.5).map((line, at) => [line, lines(97)[at] ?? []] as const))("%j", (wrong, right) => {
    for (const place of ["above", "below"] as const)
      for (const total of [false, true]) {
        expect(mismatches(withLine(wrong, place, total))).toHaveLength(1);
        expect(mismatches(withLine(right, place, total))).toEqual([]);
        expect(readRows(withLine(wrong, place, total))).toMatchObject({ full: 100, actual: 97 });
      }
  });

  it.each([
    "上年度自评总分：89.5分",
    "2024年度自评得分：89.5分",
    "自评总分90分以上的为优秀",
    "目标总分：95分",
    "组织领导得分：39分",
    "全县平均总分：89.5分",
    "自评总分：　　分",
    "每项满分10分",
  ])("%s states none of the whole", (text) => {
    expect(mismatches(withLine([text, null, "审核人："], "above"))).toEqual([]);
    expect(mismatches(withLine([text, null, "审核人："], "below"))).toEqual([]);
  });

  it("of the reviewer says nothing of the unit's marks alone", () => {
    expect(mismatches(withLine(["自评得分：97分", null, null, "考核得分：90分"], "below"))).toEqual([]);
  });

  it("on one of several sheets may be the total of all", () => {
    const part = (name: string, mark: number, line: CellValue[]): [string, CellValue[][]] => [
      name,
      [line, HEADER, [1, name, 50, mark, "资料不全", "办公室"]],
    ];
    const read = readSheets([
      part("第一部分", 49, ["自评总分：95分"]),
      part("第二部分", 46, ["填表人：张三", null, "自评总分：46分"]),
    ]);
    expect(read).toMatchObject({ full: 100, actual: 95, errors: [] });
  });
});

describe("基本分 and 附加分 in a line above the table", () => {
  const table: CellValue[][] = [
    HEADER,
    [1, "组织领导", 35, 34, "资料不全", "办公室"],
    [2, "制度建设", 25, 25, null, "办公室"],
    [3, "宣传教育", 25, 21, "活动少", "宣传科"],
    ["加分项"],
    [4, "获省级表彰", 5, 5, null, "办公室"],
  ];

  it.each<[CellValue[]]>([
    [["基本分85", null, "附加分5", null, "总分90"]],
    [["基本分85分", "附加分5分"]],
    [["基本分", 85, "附加分", 5]],
    [["基本分", "85", "附加分", "5", "总分", "90"]],
    [["本表基本分85分，附加分5分"]],
    [["满分90分，其中基本分85分，附加分5分"]],
    [["得分：基本分80分，附加分5分"]],
  ])("%j heads no columns and comes out", (line) => {
    const read = readRows([["2025年度考核自评表"], line, ...table]);
    expect(read).toMatchObject({ full: 85, actual: 80, bonus: 5, result: 85, errors: [] });
    expect(read.stated.length).toBeGreaterThan(0);
  });

  it("is compared with the rows of its kind", () => {
    const read = readRows([["2025年度考核自评表"], ["基本分87分", "附加分5分"], ...table]);
    expect(read.errors).toEqual(["total-mismatch@A2"]);
  });
});

describe("a figure whose label names a group of the table", () => {
  const groups = ["基础指标", "重点指标"] as const;
  const rows = (first: string, second: string, isMerged: boolean): CellValue[][] => [
    ["指标类型", "创建要求", "分值", "自评得分"],
    [first, "能耗下降", 20, 18],
    [isMerged ? null : first, "用水下降", 30, 28.5],
    [second, "新能源车", 18, 14.4],
    [isMerged ? null : second, "光伏改造", 32, 26],
  ];
  const sheet = (lines: readonly CellValue[][], [first, second]: readonly [string, string], isMerged = false) => {
    const all = [["节约型机关创建自评表"], ...lines, [], ...rows(first, second, isMerged)];
    const top = lines.length + 4;
    const merges = [`A${top}:A${top + 1}`, `A${top + 2}:A${top + 3}`];
    return readRows(all, isMerged ? { merges } : {});
  };

  it.each([groups, ["甲类事项", "乙类事项"], ["日常管理", "专项工作"]] as const)(
    "is that group's total: %s, %s",
    (first, second) => {
      for (const said of ["得分", "小计", "自评得分"])
        for (const isMerged of [false, true]) {
          const lines = [
            [`${first}${said}`, 46.5, null, "自评总得分", 86.9],
            [`${second}${said}`, 40.4],
          ];
          const read = sheet(said === "小计" ? lines.slice(0, 1) : lines, [first, second], isMerged);
          expect(read).toMatchObject({ full: 100, actual: 86.9, errors: [] });
          expect(read.stated).toContainEqual(["B2", "actual", 46.5, 46.5]);
        }
    },
  );

  it("is compared with that group where it is wrong", () => {
    const read = sheet([["基础指标得分", 47, null, "重点指标得分", 40.4]], groups);
    expect(read.errors).toEqual(["total-mismatch@B2"]);
    expect(read.stated).toEqual([
      ["B2", "actual", 47, 46.5],
      ["E2", "actual", 40.4, 40.4],
    ]);
    expect(sheet([["重点指标得分41分，总得分86.9分"]], groups).errors).toEqual(["total-mismatch@A2"]);
  });

  it("says what the group can earn where its words do", () => {
    const read = sheet([["基础指标满分", 50, null, "基础指标得分", 46.5]], groups);
    expect(read.stated.slice(0, 1)).toEqual([["B2", "full", 50, 50]]);
    expect(read.errors).toEqual([]);
  });

  it("may be of all that are no bonuses, whatever a group is called", () => {
    expect(sheet([["基础得分", 86.9]], ["基础", "重点"])).toMatchObject({ errors: [], actual: 86.9 });
  });

  it("says nothing where neither its words nor its rows say that it is a sum", () => {
    expect(sheet([["重点指标", 60, null, "权重", 0.6]], groups)).toMatchObject({ errors: [], stated: [] });
  });
});

describe("a row below the indicators whose label names a group of them", () => {
  const HEADER_OF: CellValue[] = ["类别", "创建要求", "分值", "自评得分"];
  // The groups take turns, so that no stretch of rows comes to either.
  const LEAVES: CellValue[][] = [
    ["甲类", "能耗下降", 20, 18],
    ["乙类", "新能源车", 18, 14.4],
    ["甲类", "用水下降", 30, 28.5],
    ["乙类", "光伏改造", 32, 26],
  ];
  const closed = (...closing: CellValue[][]) => readRows([["创建自评表"], HEADER_OF, ...LEAVES, ...closing]);
  const right = { full: 100, actual: 86.9, names: ["能耗下降", "新能源车", "用水下降", "光伏改造"] };

  it("is the total of that group", () => {
    const read = closed(["甲类得分", null, 50, 46.5], ["乙类得分", null, 50, 40.4], ["总得分", null, 100, 86.9]);
    expect(read).toMatchObject({ ...right, errors: [] });
    expect(read.stated).toContainEqual(["D8", "actual", 40.4, 40.4]);
  });

  it("is compared with that group where it is wrong", () => {
    const read = closed(["甲类得分", null, 50, 46.5], ["乙类得分", null, 50, 41.4], ["总得分", null, 100, 86.9]);
    expect(read).toMatchObject({ ...right, errors: ["total-mismatch@D8"] });
  });

  it("may have its figure where the names of the rows stand", () => {
    const read = closed([], ["甲类得分", 46.5], ["乙类得分", 41], ["自评总得分", 86.9]);
    expect(read).toMatchObject({ ...right, errors: ["total-mismatch@B9"] });
  });

  it("is an indicator where it has a name of its own", () => {
    const read = closed(["甲类得分", "附带要求", 10, 9]);
    expect(read).toMatchObject({ full: 110, actual: 95.9 });
  });
});

it("rows of bonuses say in the column of kinds what they bring at most", () => {
  const rows: CellValue[][] = [
    ["创建自评表"],
    ["类别", "创建要求", "分值", "自评得分"],
    ["基础指标", "能耗下降", 60, 58],
    ["基础指标", "用水下降", 40, 38],
    ["加分项（最高5分）", "示范单位", 4, 4],
    ["加分项（最高5分）", "经验推广", 3, 2],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 96, bonus: 6, result: 101 });
  const each = rows.map((row) => row.map((cell) => (cell === "加分项（最高5分）" ? "加分项（每项最高5分）" : cell)));
  expect(readRows(each)).toMatchObject({ bonus: 6, result: 102 });
});
