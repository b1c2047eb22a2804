import type { CellValue } from "../../../src/recognise/grid.ts";
import { readFramework } from "../../../src/recognise/framework/framework.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

function deducted(...rows: readonly (readonly CellValue[])[]): {
  readonly off: readonly unknown[];
  readonly codes: readonly string[];
} {
  const table = findTable(sheetOf("测评体系", rows), "framework");
  if (!table) throw new Error("no table found");
  const draft = readFramework(table, {});
  return {
    off: draft.indicators.map((one) =>
      one.deducted.state === "number" ? one.deducted.value.toNumber() : one.deducted.state,
    ),
    codes: draft.issues.map(({ code }) => code),
  };
}

test("what is taken off month by month is added, and said to be a guess", () => {
  expect(deducted(["测评内容", "分值", "1月扣分", "2月扣分"], ["学习", 60, 1, 0.5], ["宣传", 40, null, 2])).toEqual({
    off: [1.5, 2],
    codes: expect.arrayContaining(["column-ambiguous"]) as unknown,
  });
});

test("a sum of the months counts alone", () => {
  const { off, codes } = deducted(["测评内容", "分值", "1月扣分", "2月扣分", "合计扣分"], ["学习", 60, 1, 0.5, 1.5]);
  expect(off).toEqual([1.5]);
  expect(codes).not.toContain("column-ambiguous");
});

test("what the unit takes off itself counts beside what a reviewer takes off", () => {
  const { off, codes } = deducted(["测评内容", "分值", "自评扣分", "考核扣分"], ["学习", 60, 1, 3]);
  expect(off).toEqual([1]);
  expect(codes).not.toContain("column-ambiguous");
});
