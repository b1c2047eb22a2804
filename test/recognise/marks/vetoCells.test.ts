import { recognise } from "../../../src/recognise/recognise.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import "../../support/toContainIssue.ts";

function vetoes(...rows: readonly (readonly CellValue[])[]) {
  const { assessment } = recognise(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
  return assessment?.framework?.indicators.map(({ veto }) => veto && `${veto.verdict} ${veto.text}`);
}

test("a column of vetoes goes by the counts that the row names", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "评分标准", "分值", "得分", "一票否决"],
    [1, "发生2起以上安全事故", null, 40, 38, "1起"],
    [2, "信访稳定", "发生2起以上上访", 60, 55, "2起"],
  ];
  expect(vetoes(...rows)).toEqual([null, "triggered 2起"]);
});

test("an error value leaves a veto open", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    [1, "组织领导", 40, 38],
    [2, "制度建设", 60, 55],
    ["一票否决", null, null, null],
    [1, "发生安全事故", null, { error: "#REF!" }],
  ];
  expect(vetoes(...rows)).toEqual([null, null, "unclear #REF!"]);
});

test("the one column of unknown heading right of the names has the verdict where no mark was earned yet", () => {
  const rows = [
    ["序号", "测评内容", "分值", "核定"],
    [1, "组织", 60, null],
    [2, "制度", 40, null],
    ["一票否决事项"],
    [3, "发生重大安全事故", null, "发生"],
  ];
  const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
  expect(issues).toContainIssue("veto-triggered", "D5");
});
