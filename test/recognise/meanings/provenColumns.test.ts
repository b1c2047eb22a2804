import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";

function read(rows: CellValue[][], extras: SheetExtras = {}) {
  const result = checkWorkbook(workbookOf(sheetOf("表一", rows, extras)), { today: "2026-03-02", settings: {} });
  if (!result.assessment) return { totals: null, stated: [], meanings: [], codes: [] };
  const { totals, stated, issues } = jsonReport("a.xlsx", result, "zh-CN");
  return {
    totals,
    stated: stated.map((one) => [one.cell, one.stated, one.computed]),
    meanings: (result.assessment.framework?.columns ?? []).map(({ meaning }) => meaning),
    codes: issues.flatMap(({ code }) => (code === "sheet-missing" ? [] : [code])),
  };
}

describe("two columns headed as what can be earned", () => {
  const rows = (first: string, second: string, ...marks: readonly number[]): CellValue[][] => [
    ["公共图书馆评估"],
    ["编码", "评估指标", first, second],
    ["A1", "馆舍面积", 10, marks[0] ?? null],
    ["A2", "文献入藏", 10, marks[1] ?? null],
    ["A3", "读者活动", 35, marks[2] ?? null],
    ["A4", "数字资源", 45, marks[3] ?? null],
  ];

  test("are full and own marks where the second is mostly below the first, and a mark above its most is said", () => {
    const { totals, codes } = read(rows("最高分", "自评分值", 9, 12, 34, 40));
    expect(totals).toMatchObject({ full: 100, actual: 95 });
    expect(codes).toContain("actual-exceeds-full");
    expect(codes).not.toContain("column-missing");
  });

  test("are both full marks where neither lies below the other", () => {
    expect(read(rows("甲分值", "乙分值", 20, 30, 5, 60))).toMatchObject({ totals: { actual: 0 } });
    expect(read(rows("甲分值", "乙分值", 10, 10, 35, 45))).toMatchObject({ totals: { actual: 0 } });
  });

  test("are both full marks beside a column of marks", () => {
    const sheet = rows("最高分", "基准分值", 9, 9, 34, 40).map((row, at) =>
      at === 0 ? row : [...row, at === 1 ? "自评得分" : null],
    );
    expect(read(sheet)).toMatchObject({ totals: { actual: 0, unscored: 4 } });
  });
});

describe("columns of marks under names of persons", () => {
  const rows = (...last: readonly CellValue[]): CellValue[][] => [
    ["青年文明号现场评审"],
    ["评审内容", "满分", "张", "李"],
    ["展示", 40, 36, 38],
    ["答辩", 30, 27, 24],
    ["材料", 30, ...last],
  ];

  test("are asked about", () => {
    const { codes } = read(rows(28, 29));
    expect(codes).toContain("reading-ambiguous");
    expect(codes).not.toContain("column-missing");
  });

  test("are none where they hold more than can be earned, or not every row", () => {
    for (const last of [
      [28, 31],
      [28, null],
    ]) {
      expect(read(rows(...last)).codes).not.toContain("reading-ambiguous");
    }
  });
});

describe("weights", () => {
  const sheet = (heading: string, ...weights: readonly number[]): CellValue[][] => [
    ["处室绩效评价"],
    ["绩效指标", heading, "打分", "折后得分"],
    ["审批提速", weights[0] ?? null, 92, 92 * (weights[0] ?? 0)],
    ["一次办成", weights[1] ?? null, 90, 90 * (weights[1] ?? 0)],
    ["群众好评", weights[2] ?? null, 80, 80 * (weights[2] ?? 0)],
  ];
  const formulas = { D3: "B3*C3", D4: "B4*C4", D5: "B5*C5" };

  test.each(["比重", "蒹葭"])("under %s are what marks are multiplied by and that comes to the whole", (heading) => {
    expect(read(sheet(heading, 0.45, 0.3, 0.25), { formulas })).toMatchObject({
      totals: { full: 100, actual: 88.4 },
      meanings: ["indicator", "full", "unknown", "actual"],
    });
  });

  test("are none where they come to no whole", () => {
    expect(read(sheet("蒹葭", 0.45, 0.3, 0.4), { formulas }).totals).toBeNull();
  });

  test("of a part, merged over its rows, make the mark with the weight in each row, and its total is stated", () => {
    const rows: CellValue[][] = [
      ["公共文化服务绩效综合评价"],
      ["一级指标", "一级权重", "二级指标", "二级权重", "评价得分", "某值"],
      ["投入", 0.6, "经费投入", 0.5, 90, 27],
      [null, null, "设施面积", 0.5, 80, 24],
      ["产出", 0.4, "活动场次", 0.5, 95, 19],
      [null, null, "文献流通", 0.5, 85, 17],
      ["评价值", null, null, null, null, 88],
    ];
    const read88 = read(rows, {
      merges: ["A3:A4", "B3:B4", "A5:A6", "B5:B6"],
      formulas: { F3: "$B$3*D3*E3", F4: "$B$3*D4*E4", F5: "$B$5*D5*E5", F6: "$B$5*D6*E6", F7: "SUM(F3:F6)" },
    });
    expect(read88).toMatchObject({ totals: { full: 100, actual: 87 }, stated: [{}, {}, ["F7", 88, 87]] });
    expect(read88.codes).toContain("total-mismatch");
  });
});

test("a sheet that has full marks is not said to lack them", () => {
  const sheet = sheetOf("表一", [
    ["某某", "分值", "甲", "乙", "丙", "丁", "戊"],
    ["蒹葭", 30, "好", "好", "好", "好", "好"],
    ["白露", 70, "好", "好", "好", "好", "好"],
  ]);
  const { issues } = checkWorkbook(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  expect(issues.filter(({ code }) => code === "column-missing").map(({ detail }) => detail.field)).toEqual([
    "indicator",
  ]);
});

describe("grades beside the only figures", () => {
  const rows = (headings: readonly [string, string], ...grades: readonly string[]): CellValue[][] => [
    ["文明社区测评"],
    ["代码", "测评标准", ...headings],
    ["A1", "矛盾调解", 40, grades[0] ?? null],
    ["A2", "视频监控", 40, grades[1] ?? null],
    ["A3", "环境卫生", 20, grades[2] ?? null],
  ];

  test("are what was earned of them where these come to a round whole", () => {
    const { totals, meanings } = read(rows(["分数", "达标情况"], "达标", "基本达标", "不达标"));
    expect(meanings.slice(2)).toEqual(["full", "actual"]);
    expect(totals).toMatchObject({ full: 100, actual: 64 });
  });

  test.each<[string, readonly [string, string], readonly string[]]>([
    ["figures that are called earned", ["得分", "达标情况"], ["达标", "基本达标", "达标"]],
    ["a grade that all rows have", ["分数", "达标情况"], ["达标", "达标", "达标"]],
    ["remarks", ["分数", "评语"], ["好", "一般", "较好"]],
  ])("are not for %s", (_, headings, grades) => expect(read(rows(headings, ...grades)).totals).toBeNull());

  test("are not where the figures come to nothing round", () => {
    const [title, header, first, ...others] = rows(["分数", "达标情况"], "达标", "基本达标", "达标");
    expect(read([title ?? [], header ?? [], [...(first ?? []).slice(0, 2), 37, "达标"], ...others]).totals).toBeNull();
  });
});

describe("headings of which none is known", () => {
  const rows = (...marks: readonly CellValue[]): CellValue[][] => [
    ["三年级二班班级管理自评"],
    [null, "看哪些方面", "这项一共有多少", "我班给自己打"],
    ["①", "出勤与纪律", "40分", marks[0] ?? null],
    ["②", "卫生保洁", "30分", marks[1] ?? null],
    ["③", "两操与课间", "20分", marks[2] ?? null],
    ["④", "安全教育", "10分", marks[3] ?? null],
  ];

  test("head a table of marks where its figures can be nothing else", () =>
    expect(read(rows("39分", "28.5分", "20分", "10分")).totals).toMatchObject({ full: 100, actual: 97.5 }));

  test("head none where a figure is above what would be the whole of its row", () =>
    expect(read(rows("41分", "28.5分", "20分", "10分")).totals).toBeNull());
});

describe("columns headed by years alone", () => {
  const rows = (title: string, ...years: readonly CellValue[]): CellValue[][] => [
    [title],
    ["序号", "考核内容", "分值", ...years],
    [1, "党建", 30, 27, 28, 29],
    [2, "业务", 40, 35, 36, 38],
    [3, "队伍", 30, 28, 29, 30],
  ];

  test("hold the marks of the title's year, and of those before it", () => {
    const { totals, codes, meanings } = read(rows("2024年度绩效考核", 2023, 2024, 2025));
    expect(totals).toMatchObject({ full: 100, actual: 93 });
    expect(meanings.slice(3)).toEqual(["unknown", "actual", "unknown"]);
    expect(codes).not.toContain("column-ambiguous");
  });

  test("hold the latest marks where no title says the year, which is said", () => {
    const { totals, codes } = read(rows("绩效考核", "2023年", "2024年", "2025年"));
    expect(totals).toMatchObject({ actual: 97 });
    expect(codes).toContain("column-ambiguous");
  });

  test("may be blank on rows that nobody has scored yet", () => {
    const scored = rows("2025年度绩效考核", 2023, 2024, 2025).with(3, [2, "业务", 40, 35, 36, null]);
    expect(read(scored).totals).toMatchObject({ full: 100, actual: 59 });
  });

  test("hold nothing of a year that has no column, nor figures above what can be earned", () => {
    expect(read(rows("2026年绩效考核", 2023, 2024, 2025)).codes).toContain("column-missing");
    const above = rows("2025年绩效考核", 2023, 2024, 2025).map((row, at) =>
      at === 2 ? [...row.slice(0, 5), 31] : row,
    );
    expect(read(above).codes).toContain("column-missing");
  });
});

describe("two columns of figures of which nothing says that they are marks", () => {
  const rows = (name: string, ...figures: readonly string[]): CellValue[][] => [
    ["班组考核"],
    ["序号", name, ...figures],
    [1, "白班", 40, 39],
    [2, "夜班", 35, 35],
    [3, "机动", 25, 24],
    ["合计", null, 100, 98],
  ];

  test("are none, whatever the title says", () => expect(read(rows("班次", "应到", "实到")).totals).toBeNull());

  test("are marks where a heading says so, or what names the rows", () => {
    expect(read(rows("班次", "该得几分", "得了几分")).totals).toMatchObject({ full: 100, actual: 98 });
    expect(read(rows("考核内容", "蒹葭", "苍苍")).totals).toMatchObject({ full: 100, actual: 98 });
  });
});
