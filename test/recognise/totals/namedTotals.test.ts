import { readFramework } from "../../../src/recognise/framework/framework.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";
import { namedTotals } from "../../../src/recognise/meanings/totalLabel.ts";

const said = (text: string): readonly string[] | null =>
  namedTotals(text)?.claims.map(({ field, value }) => `${field} ${value.toString()}`) ?? null;

describe("totals that a text states by name", () => {
  test.each([
    ["合计：应得100分，实得99分", ["full 100", "actual 99"]],
    ["总分：满分100分，自评得分98.5分，扣1.5分", ["full 100", "actual 98.5"]],
    ["合计（应得 100 分，自评 98 分）", ["full 100", "actual 98"]],
    ["以上合计，应得100分、自评98分、考核97分。", ["full 100", "actual 98", "review 97"]],
  ])("%s", (text, claims) => expect(said(text)).toEqual(claims));

  test.each([
    "合计",
    "合计：100分",
    "合计（100分）",
    "考核总分：得分90分以上的为优秀",
    "累计扣分3分",
    "每季度合计不少于4次",
  ])("%s names none", (text) => expect(said(text)).toBeNull());
});

test("a line of totals is no indicator, and each total is compared at its own cell", () => {
  const rows = [
    ["序号", "测评内容", "分值", "自评分"],
    [1, "学习", 60, 58],
    [2, "宣传", 40, 40],
    ["合计：应得100分，实得99分", null, null, null],
  ];
  const table = findTable(sheetOf("测评体系", rows, { merges: ["A4:D4"] }), "framework");
  if (!table) throw new Error("no table found");
  const { indicators, stated } = readFramework(table, {});
  expect(indicators.map(({ name }) => name)).toEqual(["学习", "宣传"]);
  expect(stated.map(({ name, field, value, cell }) => [name, field, value.toNumber(), cell])).toEqual([
    ["合计", "full", 100, "A4"],
    ["合计", "actual", 99, "A4"],
  ]);
});
