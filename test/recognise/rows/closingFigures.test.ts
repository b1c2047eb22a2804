import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

describe("Rows at the end that say what all come to", () => {
  const thousand = (last: number, label = "折合百分制得分"): CellValue[][] => [
    ["项目", "标准内容", "标准分", "自评分", "说明"],
    ["组织", "机构健全", 400, 380, null],
    ["环境", "清扫保洁", 350, 334, null],
    ["食品", "食品监管", 250, 240, null],
    ["总评", null, 1000, 954, null],
    [label, null, null, last, null],
  ];
  const merges = ["A5:B5", "A6:C6"];

  it("out of 100 are compared on that scale", () => {
    expect(readRows(thousand(95.4), { merges })).toMatchObject({ full: 1000, actual: 954, errors: [] });
    expect(readRows(thousand(96.4), { merges })).toMatchObject({ actual: 954, errors: ["total-mismatch@D6"] });
  });

  it("are compared as they stand where they say nothing of a scale", () => {
    expect(readRows(thousand(954, "最终评定"), { merges })).toMatchObject({ actual: 954, errors: [] });
    expect(readRows(thousand(95.4, "最终评定"), { merges }).errors).toEqual(["total-mismatch@D6"]);
  });

  it("are a bonus where they are called so", () => {
    expect(readRows(thousand(5, "加分项：获省级表彰"), { merges })).toMatchObject({ actual: 954, bonus: 5 });
  });

  it("each in one figure merged over all marks columns, are what they are called", () => {
    const rows: CellValue[][] = [
      ["序号", "考核内容", "分值", "自评分", "扣分"],
      [1, "播种面积", 60, 58, 2],
      [2, "库存检查", 40, 38, 2],
      ["应得分合计", null, 100, null, null],
      ["扣分合计", null, 4, null, null],
      ["自评得分", null, 96, null, null],
    ];
    const over = { merges: ["A4:B4", "C4:E4", "A5:B5", "C5:E5", "A6:B6", "C6:E6"] };
    const read = readRows(rows, over);
    expect(read).toMatchObject({ full: 100, actual: 96, errors: [] });
    expect(read.stated.map(([cell, field]) => [cell, field])).toEqual([
      ["C4", "full"],
      ["C6", "actual"],
    ]);
  });

  it.each(["E2*D2/100+E3*D3/100+E4*D4/100", "SUMPRODUCT(D2:D4,E2:E4)/SUM(D2:D4)"])(
    "weigh what they add up: %s",
    (formula) => {
      const rows = (stated: number): CellValue[][] => [
        ["序号", "指标", "责任科室", "权重", "得分"],
        [1, "组织领导", "办公室", 20, 90],
        [2, "制度建设", "人事科", 30, 80],
        [3, "学习教育", "宣传科", 50, 95],
        ["本单位成绩", null, null, 100, stated],
      ];
      const formulas = { E5: formula };
      expect(readRows(rows(89.5), { formulas })).toMatchObject({ full: 100, actual: 89.5, errors: [] });
      expect(readRows(rows(88), { formulas }).errors).toEqual(["total-mismatch@E5"]);
    },
  );
});

describe("Numbered rows that are what the rows above them come to", () => {
  const rows = (last: number): CellValue[][] => [
    ["序号", "考核内容", "分值", "自评分"],
    [1, "牌证管理", 12, 11],
    [2, "年度检验", 10, 9],
    [3, "综合情况", 22, 20],
    [4, "安全执法", 15, 14],
    [5, "事故处理", 12, 12],
    [6, "整体评价", 27, last],
  ];

  it("are asked about where they cover the whole table, in full marks and marks", () => {
    expect(readRows(rows(26))).toMatchObject({ full: 98, actual: 92, errors: ["reading-ambiguous@B4"] });
    const answers = { rows: { "考核表!4": "total", "考核表!7": "total" } } as const;
    expect(readRows(rows(26), {}, answers)).toMatchObject({ full: 49, actual: 46, errors: [] });
  });

  it("are asked about one by one where not all of them are, and no total that is usual says that they count", () => {
    expect(readRows(rows(25))).toMatchObject({ full: 98, actual: 91, errors: ["reading-ambiguous@B4"] });
    const usual = [...rows(25), [7, "信息报送", 2, 2]];
    expect(readRows(usual)).toMatchObject({ full: 100, actual: 93, errors: [] });
  });

  it("are indicators where a single column says otherwise, or earns all of it", () => {
    const [header, ...others] = rows(25).slice(0, 4);
    const closing = (...figures: number[]): CellValue[][] => [
      header ?? [],
      ...others.slice(0, 2),
      [3, "综合情况", ...figures],
    ];
    expect(readRows(closing(22, 21))).toMatchObject({ full: 44, errors: [] });
    expect(
      readRows([header ?? [], [1, "牌证管理", 12, 12], [2, "年度检验", 10, 10], [3, "综合情况", 22, 22]]),
    ).toMatchObject({ full: 44, errors: [] });
  });

  it("are indicators where a stated total counts them", () => {
    expect(readRows([...rows(26), ["合计", null, 98, 92]])).toMatchObject({ full: 98, actual: 92, errors: [] });
  });
});

describe("A row without a number that only its figures make a total, where no other is stated", () => {
  const HEAD: CellValue[] = ["序号", "考核内容", "分值", "得分"];

  it("is asked about where other rows are closed by none", () => {
    const rows: CellValue[][] = [
      HEAD,
      ["一、日常", null, null, null],
      [1, "走访", 5, 5],
      [2, "台账", 15, 13],
      [null, "其余", 20, 18],
      ["二、重点", null, null, null],
      [3, "调解", 40, 36],
      [4, "排查", 40, 39],
    ];
    const merges = ["A2:D2", "A6:D6"];
    expect(readRows(rows, { merges }).errors).toEqual(["reading-ambiguous@B5"]);
    const closed = [...rows, [null, "其余", 80, 75]];
    expect(readRows(closed, { merges })).toMatchObject({ full: 100, actual: 93, errors: [] });
    expect(readRows([...rows, ["合计", null, 100, 93]], { merges })).toMatchObject({ full: 100, errors: [] });
    expect(readRows([...rows, ["合计", null, 120, 111]], { merges }).errors).toContain("reading-ambiguous@B5");
  });

  it("is asked about where only with it the full marks come to 100", () => {
    const rows = (full: number): CellValue[][] => [
      HEAD,
      [1, "学习", full * 0.4, full * 0.3],
      [2, "慰问", full * 0.6, full * 0.5],
      [null, "年度情况", full, full * 0.8],
    ];
    expect(readRows(rows(50)).errors).toEqual(["reading-ambiguous@B4"]);
    expect(readRows(rows(100))).toMatchObject({ full: 100, actual: 80, errors: [] });
  });
});

it("titles over numbers that begin again are sections also where no word calls the closing row a total, and notes stand below", () => {
  const rows: CellValue[][] = [
    ["考核内容", "分值", "得分"],
    ["组织", 20, 19],
    ["1.重视", 10, 10],
    ["2.制度", 10, 9],
    ["环境", 80, 78],
    ["1.门前", 50, 50],
    ["2.分类", 30, 28],
    ["全部", 100, 97],
    ["以上按年度口径", null, null],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 97, errors: [], items: ["组织", "环境"] });
});

it("a row without a number that comes to 100 closes the table also where a legend with figures stands below", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "分值", "得分"],
    [1, "学习", 40, 38],
    [2, "队伍", 60, 55],
    ["本期结果", null, 100, 93],
    ["优", "90分以上", 90, null],
    ["良", "80分以上", 80, null],
  ];
  expect(readRows(rows).errors).not.toContain("reading-ambiguous@A4");
});

it("a closing row called after what was earned states what could be as well, where either comes out", () => {
  const rows = (full: number, earned: number, label = "实际得分"): CellValue[][] => [
    ["要素", "满分值", "得分"],
    ["方案", 40, 36],
    ["进度", 25, 24],
    ["成果", 35, 30],
    [label, full, earned],
  ];
  const right = readRows(rows(100, 90));
  expect(right).toMatchObject({ full: 100, actual: 90, errors: [] });
  expect(right.stated.map(([cell]) => cell)).toEqual(["B5", "C5"]);
  expect(readRows(rows(120, 90)).errors).toEqual(["total-mismatch@B5"]);
  expect(readRows(rows(100, 91)).errors).toEqual(["total-mismatch@C5"]);
  // Of something else than what could be earned above.
  expect(readRows(rows(200, 180, "折算得分")).errors).not.toContain("total-mismatch@B5");
});

test("A total of the review may be right beside one of the unit's own that is wrong", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "自评分", "复核分"],
    [1, "组织", 50, 48, 47],
    [2, "制度", 50, 47, 46],
    [null, "合计", 100, 99, 93],
  ];
  expect(readRows(rows).errors).toEqual(["total-mismatch@D4"]);
});

test("A figure that a formula takes from another indicator leaves its row an indicator", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    [1, "组织", 40, 38],
    [2, "制度", 20, 18],
    [3, "学习", 40, 37],
    [null, "合计", 100, 93],
  ];
  const formulas = { C4: "C2", C5: "SUM(C2:C4)", D5: "SUM(D2:D4)" };
  expect(readRows(rows, { formulas })).toMatchObject({
    full: 100,
    actual: 93,
    names: ["组织", "制度", "学习"],
    errors: [],
  });
});

test("a last row without a number and full marks, which all rows above have, is what these come to", () => {
  const rows: CellValue[][] = [
    ["指标", "权重", "得分（满分100）", "计入总分"],
    ["水质", "五成", 90, 45],
    ["漏损", "三成", 80, 24],
    ["热线", "两成", 70, 14],
  ];
  const read = (last: readonly CellValue[]) =>
    checkWorkbook(workbookOf(sheetOf("测评体系", [...rows, last])), { today: "2026-03-02" });
  const names = (result: ReturnType<typeof read>) => result.assessment?.framework?.indicators.map(({ name }) => name);
  expect(names(read(["最终", null, null, 83]))).toEqual(["水质", "漏损", "热线"]);
  expect(read(["最终", null, null, 83]).issues.map(({ code }) => code)).not.toContain("reading-ambiguous");
  expect(names(read(["最终", null, null, 84]))).toContain("最终");
});
