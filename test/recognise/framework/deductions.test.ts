import { readRows } from "../../support/readRows.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
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

test("what is taken off month by month moves no total where a column has what is left of the full marks", () => {
  const { off, codes } = deducted(
    ["测评内容", "分值", "1月扣分", "2月扣分", "得分"],
    ["学习", 60, 1, 0.5, 58.5],
    ["宣传", 40, null, 2, 38],
  );
  expect(off).toEqual([1.5, 2]);
  expect(codes).not.toContain("column-ambiguous");
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

it("what is left stands below what was taken off, beside what could be earned", () => {
  const rows = (full: number, left: number): CellValue[][] => [
    ["项目", "要求", "应得分", "扣分值"],
    ["仓库", "整洁", 40, 2],
    ["车间", "有序", 60, 3.5],
    ["最后得分", null, full, left],
  ];
  expect(readRows(rows(100, 94.5))).toMatchObject({
    full: 100,
    errors: [],
    stated: [
      ["C4", "full", 100, 100],
      ["D4", "actual", 94.5, 94.5],
    ],
  });
  expect(readRows(rows(100, 95.5)).errors).toEqual(["total-mismatch@D4"]);
  expect(readRows(rows(90, 94.5)).errors).toEqual(["total-mismatch@C4"]);
  // The other way round: what is left below the full marks, what was taken off below itself.
  expect(readRows(rows(94.5, 5.5))).toMatchObject({ errors: [], stated: [["C4", "actual", 94.5, 94.5]] });
});
