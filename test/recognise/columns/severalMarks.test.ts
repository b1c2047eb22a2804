import type { Settings } from "../../../src/domain/settings.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const DIFFERENT: CellValue[][] = [
  [1, "组织领导", 30, 28, 26, "办公室"],
  [2, "制度建设", 30, 27, 29, "人事科"],
  [3, "学习教育", 40, 38, 36, "宣传科"],
];

function read(
  headings: readonly [string, string],
  rows: CellValue[][],
  settings: Settings = {},
  extras: SheetExtras = {},
) {
  const all: CellValue[][] = [["序号", "考核内容", "分值", ...headings, "责任科室"], ...rows];
  const result = checkWorkbook(workbookOf(sheetOf("考核表", all, extras)), { today: "2026-03-02", settings });
  return {
    actual: jsonReport("a.xlsx", result, "zh-CN").totals?.actual,
    told: result.issues
      .filter(({ code }) => /ambiguous|mismatch/u.test(code))
      .map(({ code, cell }) => `${code}@${cell}`),
  };
}

it("an assessor who agrees with another is no mixture of two", () => {
  const full = [10, 15, 20, 20, 15, 10, 10];
  const [one, other] = [
    [10, 14.5, 19, 18.5, 15, 9.5, 9],
    [9, 13.5, 20, 19.5, 14, 8.5, 10],
  ];
  const rows = full.map((most, at): CellValue[] => [`内容${at}`, most, one[at] ?? 0, other[at] ?? 0, one[at] ?? 0]);
  const read = readRows([["考核内容", "分值", "张评委", "李评委", "王评委"], ...rows]);
  expect(read.errors).toEqual(["reading-ambiguous@C1"]);
});

describe("Two assessors' marks of the same rows", () => {
  const headings = ["评委一", "评委二"] as const;

  it("are a question where they differ and nothing says how they become one", () => {
    expect(read(headings, DIFFERENT)).toEqual({ actual: 92, told: ["reading-ambiguous@D1"] });
  });

  it("are combined as the user says", () => {
    expect(read(headings, DIFFERENT, { combine: "mean" })).toEqual({ actual: 92, told: [] });
    expect(read(headings, DIFFERENT, { combine: "weighted" }).told).toEqual([]);
  });

  it("are their mean where a total merged over both comes out so", () => {
    const rows = [...DIFFERENT, ["平均得分", null, 100, 92, null, null]];
    expect(read(headings, rows, {}, { merges: ["D5:E5"] })).toEqual({ actual: 92, told: [] });
  });

  it.each(["我们的分", "我院打分", "本公司得分"])(
    "are the unit's own and another's where one heading says so: %s",
    (own) => {
      expect(read([own, "集团的分"], DIFFERENT).actual).toBe(93);
    },
  );

  it("are a question beside a total that no reading comes to", () => {
    const rows = [...DIFFERENT, ["平均得分", null, 100, 90, null, null]];
    expect(read(headings, rows, {}, { merges: ["D5:E5"] }).told).toEqual(["reading-ambiguous@D1", "total-mismatch@D5"]);
  });

  it("are only said to be read so where every row has the same mark twice", () => {
    const alike = DIFFERENT.map(([at, name, full, mark]): CellValue[] => [
      at ?? 0,
      name ?? "",
      full ?? 0,
      mark ?? 0,
      mark ?? 0,
      "办公室",
    ]);
    expect(read(headings, alike)).toEqual({ actual: 93, told: ["column-ambiguous@D1"] });
  });

  it("count by the shares that their headings give them", () => {
    expect(read(["领导评价（40%）", "群众评价（60%）"], DIFFERENT)).toEqual({ actual: 91.8, told: [] });
    const rows = [
      ["指标", "分值", "领导评价（40%）", "群众评价（60%）"],
      ["学习", 40, 38, 36],
      ["制度", 60, 55, 50],
      ["合计", 100],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 88.8, errors: [] });
  });

  it("are a question where the shares make no whole", () => {
    expect(read(["评委一（40%）", "评委二（50%）"], DIFFERENT).told).toEqual(["reading-ambiguous@D1"]);
  });

  const withNote = (note: string, marks: readonly [string, string] = headings): ReturnType<typeof read> =>
    read(marks, [...DIFFERENT, [note, null, null, null, null, null]], {}, { merges: ["A5:F5"] });

  it("become one as a note of the sheet says", () => {
    expect(withNote("注：最终得分取两位评委打分的平均值。")).toEqual({ actual: 92, told: [] });
    expect(withNote("说明：各评委得分相加为该项得分")).toEqual({ actual: 184, told: [] });
    const heading = ["评委一", "评委二", "评委三", "评委四"];
    const judged = (marks: readonly number[]): CellValue[] => [1, "学习", 40, ...marks];
    const table = [["序号", "指标", "分值", ...heading], judged([30, 36, 38, 40]), [2, "制度", 60, 40, 50, 54, 60]];
    const note = ["注：各评委打分去掉一个最高分和一个最低分后取平均值，为该项得分。"];
    expect(readRows([...table, note])).toMatchObject({ full: 100, actual: 89, errors: [] });
  });

  it.each([
    "注：各项得分之和为总分。",
    "注：人均学习时间、平均出勤率由办公室提供。",
    "注：取两位评委的平均分。评委得分相加后公布。",
    "注：评委由人均产值高的单位推荐。",
  ])("stay a question beside %s", (note) => {
    expect(withNote(note).told).toEqual(["reading-ambiguous@D1"]);
  });

  it("stay a question where nothing common to the columns is named", () => {
    expect(withNote("注：取平均分。", ["组长评分", "成员评分"]).told).toEqual(["reading-ambiguous@D1"]);
  });
});

describe("Columns of which no arithmetic tells what follows from what", () => {
  const counted = (headings: readonly string[], ...rows: CellValue[][]) => {
    const sheet = sheetOf("考核表", [["序号", "考核内容", ...headings], ...rows]);
    const { totals } = jsonReport("a.xlsx", checkWorkbook(workbookOf(sheet), { today: "2026-03-02" }), "zh-CN");
    return [totals?.full, totals?.actual];
  };

  it("合计得分 and 平均得分 are one mark, the one that can be earned", () => {
    const rows: CellValue[][] = [
      [1, "组织领导", 40, 74, 37],
      [2, "制度建设", 60, 108, 54],
    ];
    expect(counted(["分值", "得分合计", "平均得分"], ...rows)).toEqual([100, 91]);
  });

  it("权重 beside 分值 adds nothing to what can be earned", () => {
    const rows: CellValue[][] = [
      [1, "组织领导", 40, 3, 38],
      [2, "制度建设", 60, 7, 55],
    ];
    expect(counted(["分值", "权重", "得分"], ...rows)).toEqual([100, 93]);
  });
});

describe("Two columns of full marks beside one mark", () => {
  const rows = (marks: readonly number[]): CellValue[][] => [
    ["序号", "指标", "省标分值", "市标分值", "自评得分"],
    [1, "组织联络", 40, 50, marks[0] ?? null],
    [2, "康复服务", 60, 50, marks[1] ?? null],
  ];
  const told = (marks: readonly number[]) =>
    checkWorkbook(workbookOf(sheetOf("考核表", rows(marks))), { today: "2026-03-02", settings: {} })
      .issues.filter(({ code }) => code === "column-ambiguous")
      .map(({ cell }) => cell);

  it("are said to be unclear where either could be meant on every row", () => expect(told([38, 48])).toEqual(["C1"]));
  it("are parts where a mark is above one of them", () => expect(told([85, 90])).toEqual([]));
});

it("shares of the full marks need no answer beside the sum that closes them", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分率"],
    [1, "机构", 20, "95%"],
    [2, "卫生", 50, "90%"],
    [3, "活动", 30, "100%"],
    ["总分", null, 100, 94],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, errors: [] });
  expect(warnings(rows)).toEqual([]);
  expect(readRows(rows.with(4, ["总分", null, 100, 93])).errors).toEqual(["column-missing@A1"]);
});

function warnings(rows: CellValue[][]): readonly string[] {
  const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
  return issues.filter(({ code }) => code === "column-ambiguous").map(({ code, cell }) => `${code}@${cell}`);
}
