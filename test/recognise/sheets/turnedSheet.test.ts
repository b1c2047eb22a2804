import { a1, parseA1 } from "../../../src/domain/address.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook, type CheckResult } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { splitWorkbook } from "../../../src/usecases/splitWorkbook.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";
import { readSheets } from "../../support/readRows.ts";
import { turnedFormula } from "../../../src/recognise/sheets/turnedSheet.ts";

const UPRIGHT: CellValue[][] = [
  ["一级指标", "二级指标", "应得分", "自评分", "考核分", "扣分原因", "责任科室"],
  ["组织保障", "组织领导", 20, 19, 18, "缺会议记录", "办公室"],
  [null, "制度建设", 30, 28, 28, null, "人事科"],
  ["业务工作", "质量管理", 30, 31, 27, "抽检不合格2次", "质监科"],
  [null, "安全生产", 20, 20, null, null, "安监科"],
  ["合计", null, 100, 97, 73, null, null],
];
const MERGES = ["A2:A3", "A4:A5"];
const FORMULAS = { C6: "SUM(C2:C5)", D6: "SUM(D2:D5)" };

function across(cell: string): string {
  const at = parseA1(cell);
  return at ? a1({ row: at.column, column: at.row }) : cell;
}

function lying(rows: CellValue[][], above: CellValue[][] = []): CellValue[][] {
  return [...above, ...(rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null))];
}

const turnedRange = (range: string): string => range.split(":").map(across).join(":");
const LYING: SheetExtras = {
  merges: MERGES.map(turnedRange),
  formulas: Object.fromEntries(
    Object.entries(FORMULAS).map(([cell, formula]) => [across(cell), turnedFormula(formula, "得分") ?? ""]),
  ),
};

function check(rows: CellValue[][], extras: SheetExtras): CheckResult {
  return checkWorkbook(workbookOf(sheetOf("得分", rows, extras)), { today: "2026-03-02", settings: {} });
}

describe("A table on its side", () => {
  const upright = check(UPRIGHT, { merges: MERGES, formulas: FORMULAS });
  const turned = check(lying(UPRIGHT), LYING);

  it("comes to what it comes to upright, its places those of the sheet", () => {
    const [one, other] = [upright, turned].map((result) => jsonReport("a.xlsx", result, "zh-CN"));
    expect(other?.totals).toEqual(one?.totals);
    expect(other?.items).toEqual(one?.items);
    expect(other?.departments).toEqual(one?.departments);
    const noRows = (all: readonly { readonly row: number }[] = []) => all.map((each) => ({ ...each, row: 0 }));
    expect(noRows(other?.indicators)).toEqual(noRows(one?.indicators));
    expect(other?.stated).toEqual(one?.stated.map((each) => ({ ...each, cell: across(each.cell) })));
    expect(other?.issues.map(({ code, cell }) => `${code}@${cell}`).sort()).toEqual(
      one?.issues.map(({ code, cell }) => `${code}@${across(cell)}`).sort(),
    );
    expect(one?.issues.map(({ code }) => code)).toContain("actual-exceeds-full");
  });

  it("is read where its headings end like lines to fill in", () => {
    const [heads = [], ...rows] = UPRIGHT;
    const colons = [heads.map((head) => (head === "责任科室" ? "责任科室：" : head)), ...rows];
    const { totals, departments } = jsonReport("a.xlsx", check(lying(colons), LYING), "zh-CN");
    expect(totals).toMatchObject({ full: 100, actual: 98 });
    expect(departments.map(({ name }) => name)).toEqual(["办公室", "人事科", "质监科", "安监科"]);
  });

  it("is read below titles and lines to fill in, above remarks", () => {
    const above: CellValue[][] = [
      ["2026年度质量工作自评得分表"],
      ["填报单位：某局", null, null, "填报日期：2026-12-01"],
    ];
    const rows = [...lying(UPRIGHT, above), ["注：本表一式两份"]];
    const merges = ["B3:C3", "D3:E3", "A1:F1"];
    const { totals, unit, period } = jsonReport("a.xlsx", check(rows, { merges }), "zh-CN");
    expect(totals).toMatchObject({ full: 100, actual: 98 });
    expect([unit, period]).toEqual(["某局", "2026年度"]);
  });

  it("says its evidence by the sheet's own formulas", () => {
    const total = turned.assessment?.framework?.rows.find(({ role }) => role === "total");
    expect(total).toMatchObject({ row: 6, turned: true, evidence: { cell: "F3", formula: "SUM(B3:E3)" } });
  });

  it("is refused where it holds deadlines, or asks a question", () => {
    const planned = UPRIGHT.map((row, at) => [...row, at === 0 ? "完成时限" : "3月底"]);
    expect(check(lying(planned), LYING).issues.map(({ code }) => code)).toEqual(["table-on-its-side"]);
    const twice = UPRIGHT.map((row) => [...row.slice(0, 2), row[2] ?? null, row[3] ?? null, row[4] ?? null]);
    const opinions = twice.map((row, at) => (at === 0 ? [...row.slice(0, 3), "评委甲打分", "评委乙打分"] : row));
    expect(check(lying(opinions), { merges: MERGES.map(turnedRange) }).issues.map(({ code }) => code)).toEqual([
      "table-on-its-side",
    ]);
  });

  it.each<[string, readonly string[]]>([
    ["are known", ["板块", "指标名称", "应得分", "自己打分", "核查打分", "扣分原因"]],
    ["say nothing of marks", ["板块", "指标名称", "可拿", "己方", "对方", "缘由"]],
  ])("is read by its figures, with a total in the last column, where its headings %s", (_, heads) => {
    const rows: CellValue[][] = [
      [...heads],
      ["公开", "机构职能", 25, 24, 23, "1处未更新"],
      [null, "政策文件", 30, 30, 30, null],
      ["保障", "平台建设", 20, 16, 16, "无适老化"],
      [null, "监督保障", 25, 24.5, 24, "会议少一次"],
      ["总计", null, 100, 94.5, 93, null],
    ];
    const merges = ["B3:C3", "D3:E3", "F3:F4"];
    const titled = lying(rows, [["区教育局第三方评估对照表"], []]);
    const { totals, stated } = jsonReport("a.xlsx", check(titled, { merges: ["A1:F1", ...merges] }), "zh-CN");
    expect(totals).toMatchObject({ full: 100, actual: 94.5, effective: 93 });
    expect(stated.map(({ stated: value, computed }) => [value, computed])).toEqual([
      [100, 100],
      [94.5, 94.5],
      [93, 93],
    ]);
  });

  it.each<[string, readonly CellValue[]]>([
    ["who judged and the day", ["督查组：王涛、陈静", null, null, null, "2025年12月5日"]],
    ["the day and who judged", ["二〇二五年十二月五日", null, "考评组：王涛"]],
    ["two who sign and a day to fill in", ["组长：", null, "成员：", null, "  年  月  日"]],
  ])("is read above a line with %s", (_, line) => {
    const rows: CellValue[][] = [
      ["考核类别", "考核事项", "标准分", "自查得分", "督查核分", "扣分缘由"],
      ["责任落实", "党政同责", 20, 19, 18, "会议少1次"],
      [null, "行业监管", 30, 30, 30, null],
      ["应急处置", "预案演练", 40, 38, 36, "演练1次不规范"],
      ["宣传教育", "安全培训", 10, 9, 9, "培训少1场"],
      ["全项汇总", null, 100, 96, 93, null],
    ];
    const titled = [...lying(rows, [["安全生产和应急管理目标考核单（横式）"], []]), [...line]];
    const merges = ["A1:F1", "B3:C3", "F3:F4"];
    const { totals, stated } = jsonReport("a.xlsx", check(titled, { merges }), "zh-CN");
    expect(totals).toMatchObject({ full: 100, actual: 96, effective: 93 });
    expect(stated.map(({ cell }) => cell)).toEqual(["F5", "F6", "F7"]);
  });

  it("is none where neither its title nor its headings speak of marks", () => {
    const rows: CellValue[][] = [
      ["场次", "应来", "来了"],
      ["第一场", 30, 28],
      ["第二场", 30, 30],
      ["第三场", 40, 36],
      ["总共", 100, 94],
    ];
    const grid = workbookOf(sheetOf("人员", lying(rows, [["培训人员对照表"]])));
    expect(checkWorkbook(grid, { today: "2026-03-02" }).scorecard).toBeNull();
  });

  it("is refused where months run across it", () => {
    const months: CellValue[][] = [
      ["项目", "1月", "2月", "3月"],
      ["满分", 100, 100, 100],
      ["得分", 95, 96, 97],
    ];
    expect(check(months, {}).issues.map(({ code }) => code)).toEqual(["table-on-its-side"]);
  });

  it("is not sent out row by row", () => {
    const grid = workbookOf(sheetOf("得分", lying(UPRIGHT), LYING));
    const options = { by: "department", due: "", returnTo: "", language: "zh-CN", before: [], taken: [] } as const;
    expect(() => splitWorkbook(grid, [], turned, options).next()).toThrow("table-on-its-side");
  });
});

it.each([
  ["SUM(B3:E3)", "SUM(C2:C5)"],
  ["B3+$C3-D$3", "C2+C$3-$C4"],
  ['IF(B3="","A1",B3)', 'IF(C2="","A1",C2)'],
  ["得分!B3+其他!B3", "得分!C2+其他!B3"],
  ["LOG10(B3)+税率A1", "LOG10(C2)+税率A1"],
])("turns the references of %s", (formula, turned) => {
  expect(turnedFormula(formula, "得分")).toBe(turned);
});

it("turns no formula over whole rows or columns", () => {
  expect(turnedFormula("SUM(B:B)", "得分")).toBeNull();
  expect(turnedFormula("SUM($3:$4)", "得分")).toBeNull();
});

test("what belongs to a title above a table on its side is no part of it", () => {
  const rows = [["2026年考核"], ["指标", "组织", "制度", "学习"], ["分值", 40, 30, 30], ["得分", 38, 28, 27]];
  expect(readSheets([["考核表", rows, { formats: { A1: "@" } }]])).toMatchObject({ full: 100, actual: 93, errors: [] });
});
