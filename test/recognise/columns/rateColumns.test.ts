import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const NAMES = ["招商引资", "项目建设", "固定资产投资", "财政收入", "规上工业"];
/** What was to be reached in each, and what was, half by half. */
const AMOUNTS: readonly (readonly [whole: number, first: number, second: number])[] = [
  [10, 9, 8],
  [20, 18, 20],
  [15, 15, 15],
  [30, 27, 24],
  [25, 25, 20],
];

type Row = (whole: number, first: number, second: number) => readonly CellValue[];
type Formula = (row: number) => string;

function table(headings: readonly string[], row: Row): CellValue[][] {
  return [
    ["序号", "考核指标", ...headings],
    ...AMOUNTS.map((amounts, at) => [at + 1, NAMES[at] ?? "", ...row(...amounts)]),
  ];
}

function formulas(column: string, formula: Formula): Record<string, string> {
  return Object.fromEntries(AMOUNTS.map((_, at) => [`${column}${at + 2}`, formula(at + 2)]));
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

describe("A quotient of other columns is no mark", () => {
  const halves: Row = (whole, first, second) => [whole, first, second, (first + second) / whole];

  it("but says again what of the full marks stands beside it, which is asked about where it may be combined", () => {
    const rows = table(["分值", "上半年", "下半年", "综合得分"], halves);
    const byFormula = { formulas: formulas("F", (row) => `D${row}/C${row}+E${row}/C${row}`) };
    expect(readRows(rows, byFormula)).toMatchObject({ full: 100, actual: 90.5, errors: ["reading-ambiguous@D1"] });
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 90.5, errors: ["reading-ambiguous@D1"] });
  });

  it("beside the unit's marks and a reviewer's leaves both", () => {
    const rows = table(["分值", "自评", "考核", "综合得分"], halves);
    expect(readRows(rows)).toMatchObject({ actual: 94, review: 87, errors: [] });
  });

  it.each(["实绩", "完成", "得分"])("of %s and the full marks makes that the mark", (heading) => {
    const rows = table(["分值", heading, "综合得分"], (whole, own) => [whole, own, round(own / whole)]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, errors: [] });
  });

  it("in hundredths, of a rate, is none either", () => {
    const rows = table(["分值", "得分", "得分率", "综合得分"], (whole, own) => [
      whole,
      own,
      own / whole,
      (own / whole) * 100,
    ]);
    expect(readRows(rows)).toMatchObject({ actual: 94, review: null, errors: [] });
  });

  it("of all rows is a share of the sum, which asks nothing", () => {
    const rows = table(["分值", "得分", "占比"], (whole, own) => [whole, own, round(own / 94)]);
    expect(readRows(rows)).toMatchObject({ actual: 94, errors: [] });
    expect(readRows(rows).warnings).not.toContain("column-ambiguous@E1");
  });
});

describe("A quotient of what was reached and a target", () => {
  const reached: Row = (whole, own) => [20, whole, own, round(own / whole)];

  it("counts as a share of the full marks, and is asked about", () => {
    const read = readRows(table(["分值", "目标值", "完成值", "得分"], reached));
    expect(read).toMatchObject({ full: 100, actual: 94, errors: [] });
    expect(read.warnings).toContain("column-ambiguous@F1");
  });

  it("in hundredths too", () => {
    const rows = table(["分值", "目标值", "完成值", "得分"], (whole, own) => [20, whole, own, (100 * own) / whole]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, errors: [] });
  });

  it("of two halves together as well", () => {
    const rows = table(["目标值", "上半年完成", "下半年完成", "分值", "综合得分"], (whole, first, second) => [
      whole,
      first / 2,
      second / 2,
      20,
      round((first + second) / 2 / whole),
    ]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 91, errors: [] });
  });

  it("is as many marks as it says where the user says so", () => {
    const settings = { mapping: { 考核表: { F: "actual" } } };
    expect(readRows(table(["分值", "目标值", "完成值", "得分"], reached), {}, settings)).toMatchObject({ actual: 4.7 });
  });

  it("counts for nothing beside marks", () => {
    const rows = table(["分值", "目标值", "完成值", "完成率", "得分"], (whole, own) => [
      20,
      whole,
      own,
      round(own / whole),
      round((20 * own) / whole),
    ]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, review: null, errors: [] });
  });
});
