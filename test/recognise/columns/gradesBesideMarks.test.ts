import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

/** Each indicator's actual mark and review, figures and grades as they stand. */
function marksOf(headings: readonly string[], ...columns: (readonly CellValue[])[]) {
  const rows = ["制度建设", "组织领导", "宣传教育"].map((name, at) => [
    at + 1,
    name,
    10,
    ...columns.map((one) => one[at] ?? null),
  ]);
  const sheet = sheetOf("测评表", [["序号", "内容", "分值", ...headings], ...rows]);
  const { assessment } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  return assessment?.framework?.indicators.map(({ actual, review }) =>
    [actual, review].map((one) =>
      one.state === "number" ? Number(one.value) : one.state === "grade" ? one.grade : null,
    ),
  );
}

const MARKS = [8, 7, "6分"];
const GRADES = ["A", "B", "C"];
const MARKED = [
  [8, null],
  [7, null],
  [6, null],
];

test.each([
  [["得分", "等级"], MARKS, GRADES],
  [["等级", "得分"], GRADES, MARKS],
  [["得分", "评定等次"], MARKS, ["优", "良", "中"]],
  [["自评得分", "考核等级"], MARKS, GRADES],
  [["考核得分", "等级"], MARKS, GRADES],
  [["自评得分", "复核"], MARKS, ["√", "√", "√"]],
])("%j: a grade beside marks that are filled in is no mark", (headings, ...columns) => {
  expect(marksOf(headings, ...columns)).toEqual(MARKED);
});

test("grades count where no marks are filled in, and the unit's own beside a reviewer's marks", () => {
  const graded = GRADES.map((grade) => [grade, null]);
  expect(marksOf(["等级"], GRADES)).toEqual(graded);
  expect(marksOf(["等级", "得分"], GRADES, [])).toEqual(graded);
  expect(marksOf(["自评等级", "考核得分"], GRADES, [8, 7, 6])).toEqual([
    ["A", 8],
    ["B", 7],
    ["C", 6],
  ]);
});
