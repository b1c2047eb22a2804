import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const NAMES = ["组织领导", "制度建设", "资金投入", "宣传教育"];
/** What could be earned, what was, what was added and what was taken off. */
const MARKS: readonly (readonly [full: number, own: number, more: number, less: number])[] = [
  [20, 18, 1, 0],
  [30, 28, 2, 1],
  [20, 20, 0, 2],
  [30, 27, 1, 0.5],
];

function table(
  headings: readonly string[],
  row: (full: number, own: number, more: number, less: number) => readonly CellValue[],
  total?: readonly CellValue[],
): CellValue[][] {
  return [
    ["序号", "考核内容", ...headings],
    ...MARKS.map((marks, at) => [at + 1, NAMES[at] ?? "", ...row(...marks)]),
    ...(total ? [["合计", null, ...total]] : []),
  ];
}

describe("基础分 + 加分 − 扣分 = 实得分", () => {
  const beside = { full: 100, actual: 93, bonus: 4, deduction: 3.5, result: 93.5 };

  it.each([
    ["基础分", "加分", "扣分", "实得分"],
    ["基本分", "奖励分", "扣分", "得分"],
    ["自评得分", "加分", "减分", "最终得分"],
  ])("beside 分值: %s is what was earned", (...headings) => {
    const row = (full: number, own: number, more: number, less: number) => [full, own, more, less, own + more - less];
    expect(readRows(table(["分值", ...headings], row))).toMatchObject({ ...beside, errors: [] });
    const right = readRows(table(["分值", ...headings], row, [100, 93, 4, 3.5, 93.5]));
    expect(right).toMatchObject({ ...beside, errors: [] });
    const wrong = readRows(table(["分值", ...headings], row, [100, 93, 4, 3.5, 95.5]));
    expect(wrong).toMatchObject({ ...beside, errors: ["total-mismatch@G6"] });
  });

  it.each([
    ["基础分", "加分", "扣分", "实得分"],
    ["基本分", "加分", "减分", "得分"],
    ["标准分", "奖励分", "扣分", "实得分"],
  ])("as the only full marks: %s less what was taken off", (...headings) => {
    const row = (full: number, _: number, more: number, less: number) => [full, more, less, full + more - less];
    const read = { full: 100, actual: 96.5, bonus: 4, result: 100.5 };
    expect(readRows(table(headings, row))).toMatchObject({ ...read, errors: [] });
    expect(readRows(table(headings, row, [100, 4, 3.5, 100.5]))).toMatchObject({ ...read, errors: [] });
    expect(readRows(table(headings, row, [100, 4, 3.5, 101.5]))).toMatchObject({
      ...read,
      errors: ["total-mismatch@F6"],
    });
  });

  it("may take off first", () => {
    const row = (full: number, _: number, more: number, less: number) => [full, less, more, full - less + more];
    expect(readRows(table(["标准分", "扣分", "加分", "得分"], row))).toMatchObject({
      actual: 96.5,
      bonus: 4,
      errors: [],
    });
  });

  it("without anything taken off leaves all of the full marks earned", () => {
    const row = (full: number, _: number, more: number) => [full, more, full + more];
    expect(readRows(table(["标准分", "加分", "得分"], row))).toMatchObject({
      full: 100,
      actual: 100,
      bonus: 4,
      result: 104,
    });
  });
});
