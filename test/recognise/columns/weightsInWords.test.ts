import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function totals(rows: readonly (readonly CellValue[])[]): readonly (number | undefined)[] {
  const { scorecard } = checkWorkbook(workbookOf(sheetOf("测评体系", rows)), { today: "2026-03-02" });
  return [scorecard?.totals?.full.toNumber(), scorecard?.totals?.actual?.toNumber()];
}

test.each([
  ["tenths", ["四成", "四成", "二成"], 82],
  ["tenths with fives", ["4成", "三成五", "二成半"], 81.5],
  ["figures behind the word", ["权重40", "权重：35", "权重25"], 81.5],
  ["per cent behind a word", ["占40%", "占35%", "占25%"], 81.5],
  ["hundredths", ["百分之四十", "百分之三十五", "百分之25"], 81.5],
])("weights in %s are points of 100", (_, [first = "", second = "", third = ""], actual) => {
  expect(
    totals([
      ["评价指标", "权重", "评价得分（满分100）"],
      ["水质合格", first, 90],
      ["管网巡查", second, 80],
      ["热线接通", third, 70],
    ]),
  ).toEqual([100, actual]);
});

test("weights in words beside marks out of ten make the whole 100", () => {
  expect(
    totals([
      ["序号", "对标指标", "权重", "满分", "自评得分"],
      [1, "水质", "权重60", 10, 9],
      [2, "漏损", "权重40", 10, 8],
    ]),
  ).toEqual([100, 86]);
});
