import { reviewChange, reviewDecisions } from "../../src/score/reviewDecisions.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

const HEAD = ["序号", "测评内容", "应得分", "自评分", "复核分", "扣分原因", "牵头部门", "责任部门"];

function decisionsOf(...rows: (string | number | null)[][]) {
  const grid = workbookOf(sheetOf("测评体系", [HEAD, ...rows.map((row, index) => [index + 1, ...row])]));
  const { scorecard } = checkWorkbook(grid, { today: "2026-03-02", attribution: "even" });
  if (!scorecard) throw new Error("nothing recognised");
  return reviewDecisions(scorecard.indicators);
}

test("a decision names self, review, difference and those who carry it; the greatest change comes first", () => {
  const decisions = decisionsOf(
    ["制度", 30, 30, 29.5, null, "办公室", null],
    ["环境", 40, 38, 38, null, "后勤科", null],
    ["服务", 20, 18, 15, "投诉一件", "办公室", "人事科"],
    ["宣传", 10, null, 7, null, null, null],
    ["档案", 10, 9, null, null, null, null],
  );
  const told = decisions.map(({ scored, self, review, difference, departments }) => [
    scored.indicator.name,
    self?.toNumber() ?? null,
    review.toNumber(),
    difference?.toNumber() ?? null,
    departments,
  ]);
  expect(told).toEqual([
    ["服务", 18, 15, -3, ["办公室", "人事科"]],
    ["制度", 30, 29.5, -0.5, ["办公室"]],
    ["宣传", null, 7, null, []],
  ]);
  expect(reviewChange(decisions).toNumber()).toBe(-3.5);
});

test("where nothing is reviewed, nothing is decided", () => {
  expect(decisionsOf(["制度", 30, 28, null, null, "办公室", null])).toEqual([]);
});
