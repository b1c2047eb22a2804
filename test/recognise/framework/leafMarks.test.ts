import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { readRows } from "../../support/readRows.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import "../../support/toContainIssue.ts";

it("full marks forgotten in one name are told of where the others have them in theirs", () => {
  const rows = [
    ["测评项目", "测评内容", "分值", "得分"],
    ["市容", "绿化（20分）", 60, 18],
    [null, "照明（20分）", null, 19],
    [null, "排水", null, 20],
    ["秩序", "交通（20分）", 40, 19],
    [null, "停车（20分）", null, 18],
  ];
  const merges = ["A2:A4", "C2:C4", "A5:A6", "C5:C6"];
  expect(readRows(rows, { merges }).errors).toContain("full-missing@B4");
});

it("a rule in the name of an indicator is applied where no criterion is written", () => {
  const row = (mark: number) => [
    ["测评内容", "分值", "目标值", "完成值", "得分"],
    ["每低1个百分点扣1分，扣完为止", 10, "90%", "87%", mark],
    ["照明", 90, null, null, 90],
  ];
  const differs = (mark: number): boolean =>
    checkWorkbook(workbookOf(sheetOf("考核表", row(mark))), { today: "2026-03-02" }).issues.some(
      ({ code }) => code === "rule-differs",
    );
  expect([differs(7), differs(9)]).toEqual([false, true]);
});

it("how many times make a veto is said in the heading of its column", () => {
  const verdict = (count: string) => {
    const rows = [
      ["测评内容", "分值", "得分", "一票否决（发生3次以上责任事故）"],
      ["安全", 60, 55, count],
      ["绿化", 40, 38, null],
    ];
    const { assessment } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
    return assessment?.framework?.indicators[0]?.veto?.verdict ?? null;
  };
  expect(verdict("发生4次")).toBe("triggered");
  expect(verdict("发生1次")).not.toBe("triggered");
});

test("of clauses that carry their marks in the text, one without is told of", () => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "得分"],
    [1, "领导健全（40分）", 38],
    [2, "制度完善（30分）", 28],
    [3, "学习经常", 27],
  ];
  expect(readRows(rows).errors).toEqual(["full-missing@B4"]);
});

test.each([
  ["the second point under one merged mark", [2, "会议齐全"], ["C2:C3", "D2:D3"]],
  ["no point of its own under one merged mark", [null, null], ["C2:C3", "D2:D3"]],
  ["no point of its own under one merged name", [null, null], ["A2:A3", "B2:B3"]],
])("a reason beside %s is that of the indicator", (_, point, merges) => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分", "扣分原因"],
    [1, "班子健全", 60, 54, null],
    [...point, null, null, "会议记录缺一次"],
    [3, "制度上墙", 40, 40, null],
  ];
  const grid = workbookOf(sheetOf("考核表", rows, { merges }));
  const { assessment, issues } = checkWorkbook(grid, { today: "2026-03-02" });
  expect(assessment?.framework?.indicators.map(({ reason, reasonCell }) => [reason, reasonCell])).toEqual([
    ["会议记录缺一次", "E3"],
    ["", "E4"],
  ]);
  expect(issues).not.toContainIssue("deduction-unexplained");
});

it("a bonus whose mark stands under 加分 beside 得分 counts", () => {
  const rows = [
    ["项目", "指标", "分值", "得分", "加分"],
    ["基础", "站房保洁", 60, 58, null],
    [null, "站台秩序", 40, 39, null],
    ["加分项", "获市级表彰", 3, null, 2],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 97, bonus: 2, errors: [] });
});
