import type { Settings } from "../../../src/domain/settings.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { readRows } from "../../support/readRows.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

/** Weights of 20, 30 and 50 beside marks, with what stands below. */
function read(marks: readonly number[], below: CellValue[][], settings: Settings = {}) {
  const rows: CellValue[][] = [
    ["2025年考核自评表"],
    ["序号", "考核指标", "权重", "得分", "责任科室"],
    [1, "组织领导", 20, marks[0] ?? null, "办公室"],
    [2, "制度建设", 30, marks[1] ?? null, "人事科"],
    [3, "学习教育", 50, marks[2] ?? null, "宣传科"],
    ...below,
  ];
  const result = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings });
  const asked = result.issues.find(({ code }) => code === "reading-ambiguous");
  return {
    actual: jsonReport("a.xlsx", result, "zh-CN").totals?.actual,
    totals: asked?.detail.answers?.map(({ total }) => total) ?? null,
  };
}

const HUNDRED = 18 * 0.2 + 25 * 0.3 + 95 * 0.5;
const SOME_ABOVE = [18, 25, 95];

describe("Marks beside weights, of which only some are above theirs", () => {
  it.each([
    "注：按得分×权重折算计入总分",
    "总分=Σ(得分×权重)",
    "各指标按百分制打分，加权汇总",
    "各项满分均为100分，按权重计算总分",
  ])("are out of 100 where the sheet says so: %s", (note) => {
    expect(read(SOME_ABOVE, [[note]])).toEqual({ actual: HUNDRED, totals: null });
  });

  it("are out of 100 where the closing figure comes out so", () => {
    expect(read(SOME_ABOVE, [["综合成绩", null, 100, HUNDRED]])).toEqual({ actual: HUNDRED, totals: null });
  });

  it("are points where the sheet says that they were weighted", () => {
    expect(read(SOME_ABOVE, [["说明：各项得分均为按权重折算后的得分"]])).toEqual({ actual: 138, totals: null });
  });

  it.each([[[]], [[["注：本表由办公室负责解释，权重由领导小组确定"]]]])("are asked about otherwise", (below) => {
    expect(read(SOME_ABOVE, below)).toEqual({ actual: 138, totals: [HUNDRED, 138] });
  });

  it("are what the user says", () => {
    expect(read(SOME_ABOVE, [], { scale: "hundred" })).toEqual({ actual: HUNDRED, totals: null });
    expect(read(SOME_ABOVE, [], { scale: "points" })).toEqual({ actual: 138, totals: null });
  });
});

describe("Marks that are all within their weights", () => {
  it("are points", () => expect(read([18, 25, 45], [])).toEqual({ actual: 88, totals: null }));

  it("are asked about where the sheet says that they are to be weighted", () => {
    expect(read([18, 25, 45], [["注：总分=∑(得分×权重)"]])).toEqual({ actual: 88, totals: [33.6, 88] });
  });

  it("are points where the closing figure comes out so, whatever the sheet says", () => {
    const below = [["合计", null, 100, 88], ["注：总分=∑(得分×权重)"]];
    expect(read([18, 25, 45], below)).toEqual({ actual: 88, totals: null });
  });
});

it("Marks beside 满分 of 100 are out of 100 where they come to less than half of the weights", () => {
  const rows = [
    ["指标", "满分", "权重", "得分"],
    ["信件办理", 100, 30, 6],
    ["热线接通", 100, 30, 5],
    ["回访满意", 100, 40, 9],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 6.9, errors: [] });
});

describe("Marks of one to five", () => {
  const of = (title: string, heading: string | null, mark: string, weights: readonly CellValue[]) => {
    const rows: CellValue[][] = [
      [title],
      ["序号", "测评内容", heading, mark],
      ...["政治", "能力", "廉洁", "作风"].map((name, at): CellValue[] => [
        at + 1,
        name,
        weights[at] ?? null,
        [5, 4, 5, 3][at] ?? 0,
      ]),
    ];
    const result = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
    const codes = result.issues.map(({ code }) => code);
    const totals = jsonReport("a.xlsx", result, "zh-CN").totals;
    return { full: totals?.full, actual: totals?.actual, asked: codes.includes("reading-ambiguous") };
  };
  const POINTS = [30, 30, 20, 20];
  const RIGHT = { full: 100, actual: 86, asked: false };

  it.each<[string, string, string | null, string, readonly CellValue[]]>([
    ["the title says it of full marks", "测评表（5分制）", "分值", "得分", POINTS],
    ["the title says it of weights without a heading", "测评表（1—5分）", null, "得分", POINTS],
    ["the title says it of shares without a heading", "五分制测评表", null, "得分", [0.3, 0.3, 0.2, 0.2]],
    ["the heading says it", "测评表", "权重", "得分（1-5分）", POINTS],
  ])("are shares of the weights where %s", (_, title, heading, mark, weights) =>
    expect(of(title, heading, mark, weights)).toEqual(RIGHT),
  );

  it("are asked about beside weights without a heading where nothing says it", () =>
    expect(of("测评表", null, "自评", ["30%", "30%", "20%", "20%"])).toMatchObject({ full: 100, asked: true }));

  it("are marks as they stand where nothing says it of full marks", () =>
    expect(of("测评表", "分值", "得分", POINTS)).toEqual({ full: 100, actual: 17, asked: false }));

  it("are marks as they stand where the sheet only says what may be taken off", () =>
    expect(of("测评表（视情扣1-5分）", "分值", "得分", POINTS)).toMatchObject({ actual: 17 }));
});
