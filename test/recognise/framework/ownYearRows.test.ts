import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const INDICATORS: readonly (readonly [name: string, full: number, now: number, before: number])[] = [
  ["理论学习", 30, 28, 27],
  ["组织建设", 30, 29, 28],
  ["作风建设", 40, 36, 34],
];
const HEADINGS: Row = ["序号", "考核指标", "年度", "分值", "得分"];
const MERGES = [2, 4, 6].flatMap((at) => ["A", "B"].map((column) => `${column}${at + 1}:${column}${at + 2}`));

/** Each indicator's rows of both years, the years written so and in this order, under a title and above what closes them. */
function rowsOf(title: string, years: readonly [CellValue, CellValue], closing: readonly Row[] = []): Row[] {
  const rows = INDICATORS.flatMap(([name, full, first, second], at): Row[] => [
    [at + 1, name, years[0], full, first],
    [null, null, years[1], full, second],
  ]);
  return [[title], HEADINGS, ...rows, ...closing];
}

const OWN = { full: 100, actual: 93, names: ["理论学习", "组织建设", "作风建设"], errors: [] };

describe("Indicators with a row for each year", () => {
  it.each<[string, string, [CellValue, CellValue]]>([
    ["the latest", "考核得分表", ["2024年", "2023年"]],
    ["the title's", "2023年度考核得分表", ["2023年度", "2024年度"]],
    ["the later that the title names", "2023—2024年考核得分对比表", [2024, 2023]],
    ["this one", "考核得分表", ["本年", "上年"]],
    ["this one beside an earlier", "考核得分表", ["本年度", "前年度"]],
    ["the later of two that are past", "考核得分表", ["去年", "前年"]],
  ])("count with those of one: %s", (_, title, years) => {
    expect(readRows(rowsOf(title, years), { merges: MERGES })).toMatchObject(OWN);
  });

  it("are compared with what is stated of that year", () => {
    const closing = (mark: number): Row[] => [["合计", null, null, 100, mark]];
    const read = (mark: number) =>
      readRows(rowsOf("考核得分表", ["2024年", "2023年"], closing(mark)), { merges: MERGES });
    expect(read(93)).toMatchObject(OWN);
    expect(read(91)).toMatchObject({ actual: 93, errors: ["total-mismatch@E9"] });
  });

  it("belong to the sections merged across the table above them", () => {
    const [, headings = [], ...rows] = rowsOf("", ["2024年", "2023年"]);
    const sections = [headings, ["一、共性指标"], ...rows.slice(0, 4), ["二、个性指标"], ...rows.slice(4)];
    const pairs = [3, 5, 8].flatMap((row) => ["A", "B"].map((column) => `${column}${row}:${column}${row + 1}`));
    const read = readRows(sections, { merges: ["A2:E2", "A7:E7", ...pairs] });
    expect(read).toMatchObject({ ...OWN, items: ["共性指标", "个性指标"] });
  });

  it("may close with a row for each year too", () => {
    const closing: Row[] = [
      ["合计", null, "2024年", 100, 93],
      [null, null, "2023年", 100, 89],
    ];
    const merges = [...MERGES, "A9:B10"];
    expect(readRows(rowsOf("考核得分表", ["2024年", "2023年"], closing), { merges })).toMatchObject(OWN);
  });

  it.each(["", "merged"])("may have their names and full marks on the earlier row: %s", (how) => {
    const rows = INDICATORS.flatMap(([name, full, now, before], at): Row[] => [
      [at + 1, name, full, "2023年", before],
      [null, null, null, "2024年", now],
    ]);
    const sheet: Row[] = [["考核得分表"], ["序号", "考核指标", "分值", "年度", "得分"], ...rows];
    const merges = how === "" ? [] : [...MERGES, "C3:C4", "C5:C6", "C7:C8"];
    expect(readRows(sheet, { merges })).toMatchObject(OWN);
  });

  it("have no mark yet where that year's is blank", () => {
    const rows = rowsOf("2024年度考核表", ["2024年", "2023年"]).map((row) =>
      row[2] === "2024年" ? row.with(4, null) : row,
    );
    expect(readRows(rows, { merges: MERGES })).toMatchObject({ full: 100, actual: 0 });
  });

  it("all count where the sheet adds them up", () => {
    const closing: Row[] = [["合计", null, null, 200, 182]];
    expect(readRows(rowsOf("考核得分表", ["2024年", "2023年"], closing), { merges: MERGES })).toMatchObject({
      full: 200,
      actual: 182,
      errors: [],
    });
  });

  it("all count where only both years together make the whole: stages of one indicator", () => {
    const rows: Row[] = INDICATORS.flatMap(([name, full], at): Row[] => [
      [at + 1, name, "2023年", full - 10, full - 12],
      [null, null, "2024年", 10, 9],
    ]);
    expect(readRows([["创建工作考核表"], HEADINGS, ...rows], { merges: MERGES })).toMatchObject({
      full: 100,
      actual: 91,
    });
  });
});

it("Indicators of different years, each with a row of its own, all count", () => {
  const rows: Row[] = INDICATORS.map(([name, full, now], at) => [
    at + 1,
    name,
    at === 0 ? "2023年" : "2024年",
    full,
    now,
  ]);
  expect(readRows([["2024年度考核表"], HEADINGS, ...rows])).toMatchObject(OWN);
});

describe("Rows of several years of which the title names none", () => {
  const codes = (rows: Row[]): readonly string[] =>
    checkWorkbook(workbookOf(sheetOf("考核表", rows, { merges: MERGES })), { today: "2026-03-02", settings: {} })
      .issues.map(({ code, cell }) => `${code}@${cell}`)
      .filter((one) => one.startsWith("year"));

  it("count with the latest, which is said", () => {
    const rows = rowsOf("2026年度考核得分表", ["2024年", "2023年"]);
    expect(readRows(rows, { merges: MERGES })).toMatchObject(OWN);
    expect(codes(rows)).toEqual(["year-assumed@C2"]);
  });

  it("are not said to be doubtful where the title names one of them, or no year", () => {
    expect(codes(rowsOf("2024年度考核得分表", ["2024年", "2023年"]))).toEqual([]);
    expect(codes(rowsOf("考核得分表", ["2024年", "2023年"]))).toEqual([]);
    expect(codes(rowsOf("2026年度考核得分表", ["本年", "上年"]))).toEqual([]);
  });

  it("leave a total of another year out", () => {
    const closing: Row[] = [
      ["2023年合计", null, null, 100, 89],
      ["2024年合计", null, null, 100, 93],
    ];
    expect(readRows(rowsOf("考核得分表", ["2024年", "2023年"], closing), { merges: MERGES })).toMatchObject(OWN);
  });

  it("are doubtful where their full marks differ and come to no whole", () => {
    const rows = INDICATORS.flatMap(([name, full, first, second], at): Row[] => [
      [at + 1, name, "2024年", full - 5, first - 5],
      [null, null, "2023年", full - 8, second - 8],
    ]);
    const sheet = [["考核得分表"], HEADINGS, ...rows];
    expect(readRows(sheet, { merges: MERGES })).toMatchObject({ full: 85, actual: 78 });
    expect(codes(sheet)).toEqual(["year-assumed@C2"]);
  });
});

test("the rows of the other year are said to be left out, in the order of the sheet", () => {
  const sheet = sheetOf("考核表", rowsOf("考核得分表", ["2024年", "2023年"], [["合计", null, null, 100, 93]]), {
    merges: MERGES,
  });
  const { assessment } = checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
  expect(assessment?.framework?.rows.map(({ row, text, role }) => `${row} ${text} ${role}`)).toEqual([
    "4 2023年 note",
    "6 2023年 note",
    "8 2023年 note",
    "9 合计 total",
  ]);
});
