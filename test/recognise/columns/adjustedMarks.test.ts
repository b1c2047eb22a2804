import { checkWorkbook, type CheckResult } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

function read(rows: CellValue[][], extras: SheetExtras = {}): CheckResult {
  return checkWorkbook(workbookOf(sheetOf("考核评分表", rows, extras)), { today: "2026-03-02", settings: {} });
}

function totals(result: CheckResult) {
  const { full, actual, review, bonus, deduction, result: final } = { ...jsonReport("a.xlsx", result, "zh-CN").totals };
  return { full, actual, review, bonus, deduction, final };
}

const found = ({ issues }: CheckResult, code: string) =>
  issues.filter((one) => one.code === code).map(({ cell, expected, found: written }) => [cell, expected, written]);

describe("加分 and 减分 beside the mark of each row", () => {
  const rows = (headings: readonly string[], final: readonly (number | null)[]): CellValue[][] => [
    ["考评项", ...headings],
    ["甲", 25, 23, 1, null, final[0] ?? null],
    ["乙", 20, 18, null, 2, final[1] ?? null],
    ["丙", 20, 17, null, null, final[2] ?? null],
    ["丁", 20, 20, 1.5, null, final[3] ?? null],
    ["戊", 15, 14, null, 1, final[4] ?? null],
    ["总计", 100, 92, 2.5, 3, 91.5],
  ];
  const outside = { full: 100, actual: 92, review: null, bonus: 2.5, deduction: 3, final: 91.5 };

  it.each([[["基本分", "基本得分", "加分", "减分", "最终分"]], [["标准分", "得分", "奖励分", "鹿鸣", "综合得分"]]])(
    "stand outside the base, by figures: %p",
    (headings) => {
      const result = read(rows(headings, [24, 16, 17, 21.5, 13]));
      expect(totals(result)).toEqual(outside);
      expect(result.issues.filter(({ severity, code }) => severity === "error" && code !== "sheet-missing")).toEqual(
        [],
      );
    },
  );

  it("stand outside the base by formulas, whatever the columns are called", () => {
    const formulas = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [`F${row}`, `C${row}+D${row}-E${row}`]));
    expect(totals(read(rows(["分值", "得分", "鹿鸣", "呦呦", "蒿"], []), { formulas }))).toEqual(outside);
  });

  it("and a row that does not come out is said at its cell", () => {
    const result = read(rows(["基本分", "基本得分", "加分", "减分", "最终得分"], [24, 16, 17, 21, 13]));
    expect(totals(result)).toEqual(outside);
    expect(found(result, "row-mismatch")).toEqual([["F5", 21.5, 21]]);
  });
});

describe("加权得分", () => {
  const rows = (marks: readonly [CellValue, CellValue][]): CellValue[][] => [
    ["指标", "权重", "得分（百分制）", "加权得分"],
    ...["40%", "30%", "30%"].map((weight, at) => [`指标${at}`, weight, ...(marks[at] ?? [])]),
  ];

  it("counts, and each row is checked", () => {
    const result = read(
      rows([
        [90, 36],
        [85, 24],
        [90, 27],
      ]),
    );
    expect(totals(result)).toMatchObject({ full: 100, actual: 87 });
    expect(found(result, "row-mismatch")).toEqual([["D3", 25.5, 24]]);
    const [wrong] = result.issues.filter(({ code }) => code === "row-mismatch");
    expect(wrong?.detail).toMatchObject({ name: "指标1", text: "加权得分" });
  });

  it("is right where it rounds, or where the mark itself is rounded", () => {
    const result = read(
      rows([
        [90, 36],
        [85.55, 25.67],
        ["93.33", 28],
      ]),
    );
    expect(totals(result)).toMatchObject({ full: 100, actual: 89.67 });
    expect(found(result, "row-mismatch")).toEqual([]);
  });
});

describe("what is left of the full marks", () => {
  it.each<[string, CellValue[], CellValue[]]>([
    ["under 扣分", ["合计", 100, 6], ["最后得分", null, 94]],
    ["under the full marks, below negative deductions", ["小计", 100, -6], ["鹿鸣", 94, null]],
  ])("is a stated total %s", (_, sum, last) => {
    const sign = Math.sign(Number(sum[2]));
    const leaves = [40, 30, 30].map((full, at) => [`检查项${at}`, full, sign * (at + 1)] satisfies CellValue[]);
    const result = read([["检查内容", "标准分", "扣分值"], ...leaves, sum, last]);
    expect(totals(result)).toMatchObject({ full: 100, actual: 94 });
    const { stated } = jsonReport("a.xlsx", result, "zh-CN");
    expect(stated.filter(({ field }) => field === "actual")).toMatchObject([{ stated: 94, computed: 94 }]);
  });
});

it.each([
  ["one row of three", [2, 3, 0], [28, 28, 40], 96, "deduction-mismatch"],
  ["two rows of three", [2, 3, 5], [28, 28, 38], 94, "deduction-mismatch"],
])("marks beside 扣分 that differ from what it leaves in %s are not passed over", (_, off, marks, total, code) => {
  const leaves = [30, 30, 40].map((full, at): CellValue[] => [`检查项${at}`, full, off[at] ?? 0, marks[at] ?? 0]);
  const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
  const result = read([["检查内容", "标准分", "扣分", "鹿鸣"], ...leaves, ["自查分", 100, sum(off), total]]);
  const counted = totals(result).actual === total && found(result, code).length > 0;
  expect(counted || found(result, "column-ambiguous").length > 0).toBe(true);
});

it("a section of one row without a criterion says what its only row says", () => {
  const result = read([
    ["考核内容", "评分标准", "分值", "得分"],
    ["甲类", null, 60, 58],
    ["甲项", "按时完成", 60, 58],
    ["乙类", null, 40, 35],
    ["乙项", "按时完成", 25, 20],
    ["丙项", "按时完成", 15, 15],
  ]);
  expect(totals(result)).toMatchObject({ full: 100, actual: 93 });
});

describe("加分 and 减分 without a column for what they come to", () => {
  const rows = (off: readonly (number | null)[]): CellValue[][] => [
    ["序号", "考核内容", "分值", "得分", "加分", "减分"],
    [1, "甲", 30, 28, 1, off[0] ?? null],
    [2, "乙", 30, 27, null, off[1] ?? null],
    [3, "丙", 40, 38, 2, off[2] ?? null],
  ];

  it("stand outside the base", () => {
    expect(totals(read(rows([null, 0.5, null])))).toMatchObject({ actual: 93, bonus: 3, deduction: 0.5, final: 95.5 });
  });

  it("what explains the marks lost is taken off once only", () => {
    expect(totals(read(rows([2, 3, 2])))).toMatchObject({ actual: 93, bonus: 3, deduction: 0, final: 96 });
  });
});

test("扣分 is no mark with additions, though it comes to a column and what is headed 附加分", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "分值", "一查", "附加分", "扣分"],
    [1, "组织", 20, 1, 2, 3],
    [2, "制度", 30, 2, 1, 3],
    [3, "学习", 10, 0, 1, 1],
    [4, "考勤", 40, 3, 0, 3],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 90, bonus: 0, errors: [] });
});

it.each([
  ["基础分", "加分", "减分"],
  ["标准", "追加", "核减"],
])("what can be earned may itself be made of %s, %s and %s", (...parts) => {
  const rows = [
    ["考核内容", ...parts, "应得分", "自评得分"],
    ["学习", 36, 4, 2, 38, 36],
    ["制度", 60, 2, 2, 60, 55],
    ["活动", 2, 0, 0, 2, 2],
  ];
  const formulas = { E2: "B2+C2-D2", E3: "B3+C3-D3", E4: "B4+C4-D4" };
  expect(readRows(rows, { formulas })).toMatchObject({ full: 100, actual: 93, bonus: 0, deduction: 0, errors: [] });
});
