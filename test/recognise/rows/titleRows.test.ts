import { readRows } from "../../support/readRows.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function read(...rows: CellValue[][]) {
  const sheet = sheetOf("考核表", [["考核内容", "分值", "得分"], ...rows]);
  const result = checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
  const { totals, indicators } = jsonReport("a.xlsx", result, "zh-CN");
  return { full: totals?.full, names: indicators.map(({ name }) => name) };
}

describe("titles in the column of numbered names", () => {
  it("are sections where they carry no marks", () =>
    expect(
      read(["组织领导"], ["1.领导重视", 10, 10], ["2.制度健全", 10, 10], ["环境整治"], ["1.环境整洁", 20, 20]),
    ).toEqual({ full: 40, names: ["领导重视", "制度健全", "环境整洁"] }));

  it("are so where their marks are those of the rows that apply", () =>
    expect(
      read(
        ["组织领导", 10, 10],
        ["1.领导重视", 10, 10],
        ["2.制度健全", 10, "不适用"],
        ["环境整治", 20, 20],
        ["1.环境整洁", 10, 10],
        ["2.设施完好", 20, "不适用"],
        ["3.绿化养护", 10, 10],
      ),
    ).toEqual({ full: 30, names: ["领导重视", "制度健全", "环境整洁", "设施完好", "绿化养护"] }));

  it("are rows of their own where their marks are not what their rows add up to", () =>
    expect(
      read(
        ["组织领导", 30, 28],
        ["1.领导重视", 10, 10],
        ["2.制度健全", 10, 10],
        ["3.环境整治", 50, 20],
        ["附则", 12, 10],
        ["4.设施完好", 10, 10],
        ["5.绿化养护", 10, 10],
      ),
    ).toMatchObject({ full: 132, names: expect.arrayContaining(["组织领导", "附则"]) as unknown }));
});

describe("rows without a number below numbered ones", () => {
  const rows = (
    parts: readonly (readonly CellValue[])[],
    closing: readonly (readonly CellValue[])[],
  ): CellValue[][] => [
    ["序号", "考核目标", "标准分", "自评分"],
    [1, "党的建设", 40, 38],
    ...parts.map((part) => [...part]),
    [2, "林木管护", 35, 34],
    [3, "安全生产", 25, 25],
    ...closing.map((row) => [...row]),
  ];
  const read = (all: readonly (readonly CellValue[])[]) => {
    const { assessment, scorecard, issues } = checkWorkbook(workbookOf(sheetOf("测评体系", all)), {
      today: "2026-03-02",
    });
    return {
      names: assessment?.framework?.indicators.map(({ name }) => name),
      totals: [scorecard?.totals?.full.toNumber(), scorecard?.totals?.actual?.toNumber()],
      errors: issues.flatMap(({ code, severity, cell }) =>
        severity === "error" && code !== "sheet-missing" ? `${code} ${cell}` : [],
      ),
    };
  };
  const closing = [["全场自评得分", null, 100, 97]];

  it("are what it is made of where the numbered ones alone come to the total", () => {
    const parts = [
      [null, "其中：学习", 30, 29],
      [null, "组织生活", 10, 9],
    ];
    const names = ["其中：学习", "组织生活", "林木管护", "安全生产"];
    expect(read(rows(parts, closing))).toEqual({ names, totals: [100, 97], errors: [] });
    expect(read(rows(parts, []))).toEqual({ names, totals: [100, 97], errors: [] });
    expect(read(rows(parts, [["自评总得分", null, null, 97]]))).toEqual({ names, totals: [100, 97], errors: [] });
    const renumbered = rows(parts, closing).map((row) => (row[0] === 3 ? [7, ...row.slice(1)] : row));
    expect(read(renumbered)).toEqual({ names, totals: [100, 97], errors: [] });
  });

  it("are left out where they are only some of it", () => {
    expect(read(rows([[null, "其中：学习", 30, 29]], closing))).toEqual({
      names: ["党的建设", "林木管护", "安全生产"],
      totals: [100, 97],
      errors: [],
    });
  });

  it("are indicators where the total counts them", () => {
    const more = [[null, "环境卫生", 10, 9]];
    expect(read(rows(more, [["全场自评得分", null, 110, 106]]))).toMatchObject({ totals: [110, 106] });
  });
});

describe("a title with marks in the leaves' own column", () => {
  const rows = (stated: number): CellValue[][] => [
    ["指标", "分值", "得分"],
    ["门诊量", 40, 38],
    ["药占比", 30, 27],
    ["小计", 70, 65],
    [`二、定性指标（${stated}分）`],
    ["团队协作", 15, 14],
    ["创新", 15, 13],
    ["小计", 30, 27],
    ["合计", 100, 92],
  ];

  it("is a section where it states what the rows below it come to", () => {
    const items = ["门诊量", "药占比", "定性指标"];
    expect(readRows(rows(30))).toMatchObject({ full: 100, actual: 92, items, errors: [] });
  });

  it("is an indicator without full marks where it does not", () =>
    expect(readRows(rows(20)).errors).toContain("full-missing@B5"));
});
