import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const MARKS: readonly (readonly [full: number, own: number])[] = [
  [10, 9.5],
  [8, 8],
  [14, 12],
  [12, 12],
];

/** @param further of each row, by what its marks and those above come to */
function table(headings: readonly string[], further: (own: number, sum: number) => number): CellValue[][] {
  let sum = 0;
  return [
    ["序号", "考核内容", "分值", ...headings],
    ...MARKS.map(([full, own], at) => [at + 1, `事项${"甲乙丙丁"[at] ?? ""}`, full, own, further(own, (sum += own))]),
  ];
}

describe("a column that adds up the marks so far", () => {
  it.each([
    ["自评得分", "累进得分"],
    ["得分", "逐项滚存"],
  ])("%s | %s is no mark", (...headings) => {
    expect(readRows(table(headings, (_, sum) => sum))).toMatchObject({ full: 44, actual: 41.5, errors: [] });
  });

  it("is none where a row differs: marks above what can be earned are said", () => {
    const { errors } = readRows(table(["自评得分", "复核得分"], (own, sum) => (own === 12 ? sum + 1 : sum)));
    expect(errors.length).toBeGreaterThan(0);
  });
});
