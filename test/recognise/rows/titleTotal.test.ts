import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const ROWS: CellValue[][] = [
  ["序号", "考核项目", "考核内容", "分值", "自评得分", "扣分原因"],
  [1, "组织", "领导小组健全", 40, 40, null],
  [2, "保障", "经费到位", 30, 30, null],
  [3, "宣传", "信息报送", 28, 28, null],
];

function statedAbove(lines: readonly string[], rows: CellValue[][] = ROWS) {
  const sheet = sheetOf("考核表", [...lines.map((line): CellValue[] => [line]), ...rows]);
  const result = checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
  return {
    stated: jsonReport("a.xlsx", result, "zh-CN").stated.map(({ level, field, stated }) => [level, field, stated]),
    mismatches: result.issues.filter(({ code }) => code === "total-mismatch").map(({ cell }) => cell),
  };
}

describe("what the lines above the header say that can be earned", () => {
  it.each([
    [["节水型单位考核评分表（100分）"], "A1"],
    [["附件2", "节水型单位考核评分标准（满分100分）"], "A2"],
    [["节水型单位考核评分表", "（总分：100分）"], "A2"],
  ])("%j is compared with what the rows add up to", (lines, cell) => {
    expect(statedAbove(lines)).toEqual({ stated: [["total", "full", 100]], mismatches: [cell] });
  });

  it.each([
    [["一、基础工作（100分）"]],
    [["基本情况（100分）"]],
    [["考核评分表", "得分须与材料一致，满分按100分计，每缺一项扣2分"]],
  ])("%j is a part's, or no sum at all", (lines) => {
    expect(statedAbove(lines)).toEqual({ stated: [], mismatches: [] });
  });

  it("may count bonuses among it", () => {
    const bonus: CellValue[][] = [["加分项"], [4, null, "获得表彰", 12, 0, null]];
    expect(statedAbove(["考核评分表（110分）"], [...ROWS, ...bonus])).toEqual({ stated: [], mismatches: [] });
  });
});

test("is all of the base, whatever bonuses without full marks stand below", () => {
  const rows: CellValue[][] = [
    ...ROWS,
    ["加分项", null, null, null, null, null],
    [4, "表彰", "省级表彰", null, 2, null],
  ];
  expect(statedAbove(["节水型单位考核评分表（100分）"], rows).mismatches).toEqual(["A1"]);
});

test("a title may count the bonuses, and nothing that is taken off", () => {
  const rows = (taken: number): CellValue[][] => [
    ["序号", "测评内容", "类型", "分值", "得分"],
    [1, "组织", "基本", 60, 58],
    [2, "制度", "基本", 40, 38],
    [3, "获表彰", "加分", 10, 2],
    [4, "被通报", "扣分", taken, 0],
  ];
  expect(statedAbove(["平安建设考核表（110分）"], rows(5)).mismatches).toEqual([]);
  expect(statedAbove(["平安建设考核表（115分）"], rows(5)).mismatches).toEqual(["A1"]);
});

describe("a row that may be a total or an indicator", () => {
  const ofQuarter = (title: string): readonly string[] => {
    const rows: CellValue[][] = [
      ["内容", "分值", "自考"],
      ["冬季防火", 12, 12],
      ["年度总结", 5, 4],
      ["档案归集", 8, 8],
    ];
    const result = checkWorkbook(workbookOf(sheetOf("考核表", [[title], ...rows])), { today: "2026-03-02" });
    return result.issues.flatMap(({ code }) =>
      code === "reading-ambiguous" || code === "total-mismatch" ? [code] : [],
    );
  };

  it("is an indicator where with it the rows come to what the title says", () => {
    expect(ofQuarter("安全工作自评（25分）")).toEqual([]);
  });

  it("is asked about where the title says another sum, or none", () => {
    expect(ofQuarter("安全工作自评（13分）")).toEqual(["reading-ambiguous"]);
    expect(ofQuarter("安全工作自评（30分）")).toContain("reading-ambiguous");
    expect(ofQuarter("安全工作自评")).toEqual(["reading-ambiguous"]);
  });
});
