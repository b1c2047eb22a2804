import type { CellValue } from "../../../src/domain/cells.ts";
import { issueMessage } from "../../../src/language/issueMessage.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const FULL = [10, 10, 15, 10, 15, 10, 10, 20];
const PLACES = [0, 1, 0, 2, 1, 3, 0, 1];

/** Graded in that order; 81 of 100 where they are worth all, 80 %, a half and nothing. */
function rows(grades: readonly string[], heading = "分值", total: number | null = 76): CellValue[][] {
  return [
    ["领域", "评估点", heading, "等级", "依据"],
    ...FULL.map((full, at): CellValue[] => ["党建", `要点${at}`, full, grades[PLACES[at] ?? 0] ?? "", "台账"]),
    ...(total === null ? [] : [["总评得分", null, 100, total, null]]),
  ];
}

const RIGHT = { full: 100, actual: 76, errors: [] };

describe("grades are worth what the sheet prints", () => {
  it.each([
    [["A", "B", "C", "D"], "注：A为赋值的100%，B为赋值的80%，C为赋值的50%，D不得分。"],
    [["A", "B", "C", "D"], "等级系数：A＝1.0，B＝0.8，C＝0.5，D＝0"],
    [["甲", "乙", "丙", "丁"], "甲：满分；乙：满分的80%；丙：一半；丁：零分"],
    [["落实", "基本落实", "部分落实", "未落实"], "落实得满分，基本落实得80%，部分落实得一半，未落实不得分。"],
    [["○", "△", "▲", "×"], "○得满分，△得80%，▲得一半，×不得分"],
  ])("as %p by %s", (grades, rule) => {
    for (const heading of ["分值", "赋值"]) {
      expect(readRows([[rule], ...rows(grades, heading)])).toMatchObject(RIGHT);
      expect(readRows([...rows(grades, heading), [rule]])).toMatchObject(RIGHT);
    }
  });

  it("as a list of them says, beneath the table or beside it", () => {
    const grades = ["A", "B", "C", "D"];
    const worths = [1, 0.8, 0.5, 0];
    const across = [
      ["等级", ...grades],
      ["系数", ...worths],
    ];
    const down = grades.map((grade, at): CellValue[] => [grade, worths[at] ?? 0]);
    expect(readRows([...rows(grades), [], ...across])).toMatchObject(RIGHT);
    expect(readRows([...rows(grades), [], ...down])).toMatchObject(RIGHT);
    const labelled = down.map((row, at): CellValue[] => [`第${at + 1}档`, null, ...row]);
    expect(readRows([...rows(grades), [], ...labelled])).toMatchObject(RIGHT);
    const inWords = grades.map((grade, at): CellValue[] => [grade, ["满分", "80%", "50%", 0][at] ?? 0]);
    expect(readRows([...rows(grades), [], ...inWords])).toMatchObject(RIGHT);
    const beside = rows(grades).map((row, at) => [...row, null, ...(down[at - 1] ?? [])]);
    expect(readRows(beside)).toMatchObject(RIGHT);
  });

  it("as a list beside it says, where a row without a grade is an indicator all the same", () => {
    const read = readRows([
      ["指标", "分值", "等级", null, "等级", "系数"],
      ["站房保洁", 40, "A", null, "A", 1],
      ["站台秩序", 30, null, null, "B", 0.8],
      ["班车正点", 30, "C", null, "C", 0.5],
    ]);
    expect(read).toMatchObject({ full: 100, names: ["站房保洁", "站台秩序", "班车正点"] });
  });

  it("as points or as shares, whichever the stated total comes to", () => {
    const rule = ["评分标准：A得5分，B得4分，C得2.5分，D得0分"];
    expect(readRows([...rows(["A", "B", "C", "D"]), rule])).toMatchObject(RIGHT);
    expect(readRows([...rows(["A", "B", "C", "D"], "分值", 29.5), rule])).toMatchObject({ actual: 29.5, errors: [] });
  });

  it("as points and with a question where nothing says which", () => {
    const listed = (full: number, ...rules: string[]): CellValue[][] => [
      ["序号", "测评内容", "分值", "自评等级"],
      ...["A", "B", "A", "C"].map((grade, at): CellValue[] => [at + 1, `要点${at}`, full, grade]),
      ...rules.map((rule) => [rule]),
    ];
    const points = "评分标准：A得5分，B得4分，C得2.5分";
    const open = listed(25, points);
    expect(readRows(open)).toMatchObject({ actual: 16.5, errors: ["reading-ambiguous@D1"] });
    expect(readRows(open, {}, { scale: "points" })).toMatchObject({ actual: 16.5, errors: [] });
    expect(readRows(open, {}, { scale: "five" })).toMatchObject({ actual: 82.5, errors: [] });
    const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", open)), { today: "2026-03-02" });
    const questions = issues.filter(({ code }) => code === "reading-ambiguous");
    expect(questions.map(({ detail }) => detail.answers?.map(({ total }) => total))).toEqual([[82.5, 16.5]]);
    expect(questions.map((one) => issueMessage(one, "zh-CN")).join("")).toContain("（A=5、B=4、C=2.5）");
    // Points of what can be earned are both, and per cent only shares.
    expect(readRows(listed(5, points))).toMatchObject({ actual: 16.5, errors: [] });
    expect(readRows(listed(25, "A得100%，B得80%，C得50%"))).toMatchObject({ actual: 82.5, errors: [] });
  });

  it("leaving out what does not apply", () => {
    const list = rows(["A", "B", "C", "D"], "赋值");
    list[4]?.splice(3, 1, "不涉及");
    list[9]?.splice(2, 2, 90, 71);
    const note = ["注：A为赋值的100%，B为赋值的80%，C为赋值的50%，D不得分。不涉及的不计入。"];
    expect(readRows([...list, note])).toMatchObject({ full: 90, actual: 71, errors: [] });
  });

  it("and the total that is stated is held against them", () => {
    const rule = ["A＝1.0，B＝0.8，C＝0.5，D＝0"];
    expect(readRows([...rows(["A", "B", "C", "D"], "分值", 77), rule]).errors).toEqual(["total-mismatch@D10"]);
  });
});

describe("ticks under shares of the full marks", () => {
  const ticked = (headings: readonly string[], sign: CellValue, closing: readonly CellValue[][]): CellValue[][] => [
    ["序号", "测评内容", "分值", ...headings],
    ...FULL.map((full, at): CellValue[] => [
      at + 1,
      `要点${at}`,
      full,
      ...headings.map((_, place) => (PLACES[at] === place ? sign : null)),
    ]),
    ...closing,
  ];
  const parts = ["各档得分", null, 100, 35, 36, 5, 0];
  const all = ["总得分", null, null, 76, null, null, null];

  it.each([
    [["优（100%）", "良（80%）", "中（50%）", "差（0%）"], "√"],
    [["满意（得满分）", "较满意（得80%）", "一般（得一半）", "不满意（不得分）"], "○"],
    [["甲（1.0）", "乙（0.8）", "丙（0.5）", "丁（0）"], 1],
    [["优（100分）", "良（80分）", "中（50分）", "差（0分）"], "●"],
  ])("are those of %p", (headings, sign) => {
    const merges = ["D11:G11"];
    expect(readRows(ticked(headings, sign, [parts, all]), { merges })).toMatchObject(RIGHT);
    expect(readRows(ticked(headings, sign, []))).toMatchObject(RIGHT);
    const wrong = [parts, ["总得分", null, null, 78, null, null, null]];
    expect(readRows(ticked(headings, sign, wrong), { merges }).errors).toEqual(["total-mismatch@D11"]);
  });

  it("are none where rows have several", () => {
    const rows = ticked(["优（100%）", "良（80%）"], "○", []);
    for (const row of rows.slice(1)) row.splice(3, 2, "○", "○");
    expect(readRows(rows).actual).not.toBe(100);
  });
});
