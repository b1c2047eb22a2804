import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function differing(...rows: readonly (readonly CellValue[])[]) {
  const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
  return issues
    .filter(({ code }) => code === "rule-differs")
    .map(({ cell, detail }) => [cell, detail.achieved, detail.target, detail.ruled]);
}

test("a rule may stand in the indicator's name where no column holds criteria", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "目标值", "完成值", "分值", "得分"],
    [1, "每低1个百分点扣1分，扣完为止", "90%", "85%", 40, 38],
    [2, "制度建设", null, null, 60, 55],
  ];
  expect(differing(...rows)).toEqual([["F2", "85%", "90%", "35"]]);
});

test("a plain number has the unit of its heading", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "目标值", "完成值（次）", "评分标准", "分值", "得分"],
    [1, "培训", "12次", 10, "每少1次扣2分，扣完为止", 40, 38],
    [2, "制度", null, null, null, 60, 55],
  ];
  expect(differing(...rows)).toEqual([["G2", "10次", "12次", "36"]]);
});

test("points of a rule may stand in cells of their own, each with its number", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "目标值", "完成值（次）", "评分标准", "扣分标准", "分值", "得分"],
    [1, "培训", "12次", 10, "1.达标得满分", "2.每少1次扣2分，扣完为止", 40, 38],
    [2, "制度", null, null, null, null, 60, 55],
  ];
  expect(differing(...rows)).toEqual([["H2", "10次", "12次", "36"]]);
});
