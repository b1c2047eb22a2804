import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

type Row = readonly CellValue[];

/** Full and actual marks of each indicator behind the two rows of its header, and whether it is asked about columns. */
function read(rows: readonly Row[], merges: readonly string[] = []) {
  const sheet = sheetOf("测评表", rows, { merges });
  const { assessment, issues } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  return {
    marks: assessment?.framework?.indicators.map(({ full, actual }) =>
      [full, actual].map((one) => (one.state === "number" ? Number(one.value) : one.state)),
    ),
    asked: issues.filter(({ code }) => code === "column-ambiguous").length,
  };
}

const NAMES = ["制度建设", "组织领导", "宣传教育"];
const SPLIT = ["A1:A2", "B1:B2", "C1:D1", "E1:F1"];

test.each([["材料审核"], ["任务完成情况"], ["甲乙"]])("%s beneath 分值 and 得分 is a part of each", (method) => {
  const head: Row[] = [
    ["序号", "内容", "分值", null, "得分", null],
    [null, null, method, "实地考察", method, "实地考察"],
  ];
  const rows = NAMES.map((name, at): Row => [at + 1, name, 12, 8, 10 + at, 8 - at / 2]);
  const marks = [
    [20, 18],
    [20, 18.5],
    [20, 19],
  ];
  expect(read([...head, ...rows], SPLIT)).toEqual({ marks, asked: 0 });
  // With 得分 split and 分值 whole the columns may be opinions as well: added, and asked.
  const whole = [head[0] ?? [], head[1] ?? [], ...rows].map((row) => row.toSpliced(3, 1));
  const unsplit = [["序号", "内容", "分值", "得分", null], ...whole.slice(1)];
  const totals = unsplit.map((row, at) => (at < 2 ? row : row.with(2, 20)));
  totals[1] = [null, null, null, method, "实地考察"];
  expect(read(totals, ["A1:A2", "B1:B2", "C1:C2", "D1:E1"])).toEqual({ marks, asked: 1 });
});

test("what stands beside 得分 beneath 自评 is no part of it, numbers or not", () => {
  const head: Row[] = [
    ["序号", "内容", "分值", "自评", null, null],
    [null, null, null, "得分", "佐证材料", "说明"],
  ];
  const rows = NAMES.map((name, at): Row => [at + 1, name, 20, 18 - at, at + 3, "见附件"]);
  const marks = [
    [20, 18],
    [20, 17],
    [20, 16],
  ];
  expect(read([...head, ...rows], ["A1:A2", "B1:B2", "C1:C2", "D1:F1"])).toEqual({ marks, asked: 0 });
});

test("a tick is the mark that its column is headed by; two on a row are none", () => {
  const head: Row = ["序号", "内容", "分值", "很满意（10分）", "满意（8分）", "一般（6分）"];
  const ticked = (...ticks: Row[]): readonly Row[] => [
    head,
    ...ticks.map((cells, at): Row => [at + 1, NAMES[at] ?? "", 10, ...cells]),
  ];
  const rows = ticked(["√", null, null], [null, "✔", null], [null, null, null]);
  expect(read(rows).marks).toEqual([
    [10, 10],
    [10, 8],
    [10, "blank"],
  ]);
  expect(read(ticked(["√", "√", null], [null, "√", null], ["×", "√", null])).marks).toEqual([
    [10, "invalid"],
    [10, 8],
    [10, 8],
  ]);
  // Beside marks that are filled in they say no more; numbers of votes are no ticks.
  const marked = rows.map((row, at) => [...row, at === 0 ? "得分" : 7]);
  expect(read(marked).marks?.[0]).toEqual([10, 7]);
  expect(read(ticked([12, 3, null], [10, 5, null])).marks?.[0]?.[1]).not.toBe(15);
});

test.each([
  ["符合=满分，部分符合=一半，不符合=0", ["符合", "部分符合", "不符合"], ["1", "0.5", 0]],
  ["注：A100、B80、C60", ["A", "B", "C"], ["1", "0.8", "0.6"]],
  ["注：A=100分，B=80分，C=60分", ["A", "B", "C"], ["1", "0.8", "0.6"]],
  ["A级10、B级8、C级6", ["A", "B", "C"], [10, 8, 6]],
  // Codes that rise are no points.
  ["见附件A1、B2、C3", ["A", "B", "C"], [null, null, null]],
])("a rule that the sheet prints says what grades are worth: %s", (rule, grades, expected) => {
  const rows = NAMES.map((name, at): Row => [at + 1, name, 20, grades[at] ?? null]);
  const sheet = sheetOf("测评表", [["序号", "内容", "分值", "等级"], ...rows, [rule]]);
  const { assessment } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  const says = assessment?.framework?.indicators.map(({ actual }) => {
    if (actual.state !== "grade" || !actual.says) return null;
    return "share" in actual.says ? String(actual.says.share) : Number(actual.says.points);
  });
  expect(says).toEqual(expected);
});
