import { productSheets } from "../../src/workbook/productMark.ts";

const of = (...sheets: readonly (readonly [name: string, mark?: string])[]) =>
  productSheets(sheets.map(([name, mark]) => ({ name, mark })));

describe("which sheets are the product's", () => {
  test("those with its mark, whatever they are called", () => {
    expect(of(["测评体系"], ["定稿", "summary"], ["得分明细", "detail"], ["测评汇总"], ["别的", "unknown"])).toEqual([
      ...[null, "summary", "detail", null, null],
    ]);
  });

  test.each(["测评汇总 (2)", "测评汇总_2"])("a copy called %s is the user's, also in front of the original", (copy) => {
    expect(of([copy, "summary"], ["测评体系"], ["测评汇总", "summary"])).toEqual([null, null, "summary"]);
    expect(of(["测评汇总", "summary"], [copy, "summary"])).toEqual(["summary", null]);
  });

  test("the product's own number, for a sheet of the user's that has its name, makes no copy of it", () => {
    expect(of(["测评汇总"], ["测评汇总(2)", "summary"], ["测评汇总(2) (2)", "summary"])).toEqual([
      null,
      "summary",
      null,
    ]);
  });

  test("of copies alone the first takes the original's place", () => {
    expect(of(["测评汇总 (3)", "summary"], ["测评汇总 (2)", "summary"])).toEqual(["summary", null]);
  });
});
