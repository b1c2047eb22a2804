import type { CellValue } from "../../../src/domain/cells.ts";
import { childrenOf, isBelow, isOutlineParent, lastBelow, rankOf } from "../../../src/recognise/rows/outline.ts";
import type { RowCandidate } from "../../../src/recognise/rows/rowCandidates.ts";
import { enumeratorOf } from "../../../src/recognise/text/textMarks.ts";
import { readRows } from "../../support/readRows.ts";

/** A row numbered so, in a cell of its own, where `inText` does not say otherwise. */
function row(shape: RowCandidate["shape"], number: string | null, other: Partial<RowCandidate> = {}): RowCandidate {
  const enumerator = number === null ? null : enumeratorOf(number);
  const own = { enumerator, inCell: enumerator, inText: null, alone: true, group: null, heads: false, scored: true };
  return { row: 1, shape, text: "", column: 2, label: null, ...own, ...other } as RowCandidate;
}
const heading = (number: string | null, column = 2): RowCandidate => row("heading", number, { column });
const leaf = (number: string | null, other: Partial<RowCandidate> = {}): RowCandidate => row("leaf", number, other);

describe("how deep a number says its row is", () => {
  it("grows from 第一部分 over 一、 （一） 1. to ①", () => {
    const ranks = ["第一部分", "一、", "（一）", "1.", "1.1", "1.1.1", "（1）", "①"].map((text) =>
      rankOf(enumeratorOf(text)),
    );
    expect(ranks).not.toContain(null);
    expect(ranks).toEqual([...ranks].sort((one, other) => Number(one) - Number(other)));
    expect(rankOf(null)).toBeNull();
  });
});

describe("what stands below a heading", () => {
  it("is every leaf, and no total", () => {
    expect(isBelow(heading("一、"), leaf("1."))).toBe(true);
    expect(isBelow(heading("一、"), row("total", null))).toBe(false);
    expect(isBelow(heading("一、"), undefined)).toBe(false);
  });
  it("is a heading with a deeper number, not one with the same or a broader", () => {
    expect(isBelow(heading("一、"), heading("（一）"))).toBe(true);
    expect(isBelow(heading("一、"), heading("二、"))).toBe(false);
    expect(isBelow(heading("（一）"), heading("二、"))).toBe(false);
  });
  it("without numbers is a heading further right", () => {
    expect(isBelow(heading(null, 1), heading(null, 2))).toBe(true);
    expect(isBelow(heading(null, 2), heading(null, 2))).toBe(false);
    expect(isBelow(heading("一、", 2), heading(null, 1))).toBe(false);
  });
});

describe("a leaf is the parent of the next", () => {
  it("where its number continues in theirs", () => {
    expect(isOutlineParent([leaf("1"), leaf("1.1")], 0)).toBe(true);
    expect(isOutlineParent([leaf("1"), leaf("2")], 0)).toBe(false);
    expect(isOutlineParent([leaf("1"), leaf("2.1")], 0)).toBe(false);
    expect(isOutlineParent([leaf("1.1"), leaf("1")], 0)).toBe(false);
    expect(isOutlineParent([leaf("1")], 0)).toBe(false);
  });
});

test("the children of a row end with the next that is not below it; totals among them do not end them", () => {
  const rows = [
    leaf("1"),
    leaf("1.1", { scored: false }),
    row("total", null),
    leaf("1.2", { scored: false }),
    leaf("2"),
  ];
  const numbered = rows.map((one, at) => ({ ...one, row: at + 5 }));
  expect(lastBelow(numbered, 0)).toBe(8);
  expect(lastBelow(numbered, 4)).toBe(9);
  expect(childrenOf(numbered, 0)).toEqual({ any: true, scored: false });
  expect(childrenOf([heading("一、"), leaf("1."), leaf("2.")], 0)).toEqual({ any: true, scored: true });
  expect(childrenOf([heading("一、"), heading("二、"), leaf("2.")], 0)).toEqual({ any: false, scored: false });
});

describe("a leaf without marks of its own", () => {
  const numbered = (inCell: string | null, inText: string | null): RowCandidate =>
    leaf(null, {
      inCell: inCell === null ? null : enumeratorOf(inCell),
      inText: inText === null ? null : enumeratorOf(inText),
    });

  it("is the parent of rows that number themselves in the text where it is numbered in a cell", () => {
    expect(isOutlineParent([numbered("一、", null), numbered(null, "1.")], 0)).toBe(true);
    expect(isOutlineParent([numbered("1.", null), numbered(null, "一、")], 0)).toBe(false);
  });
});

test("points numbered below an indicator with the marks for them are none of their own, in a column or in their texts", () => {
  const cells: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    ["一", "日常管理", null, null],
    ["1", "领导班子", 10, 9],
    ["（1）", "制度健全", null, null],
    ["（2）", "会议记录齐全", null, null],
    ["2", "队伍建设", 20, 18],
    ["（1）", "培训", null, null],
    ["二", "专项工作", null, null],
    ["3", "考勤", 30, 27],
    [null, "合计", 60, 54],
  ];
  const texts = cells.map(([number, name, ...marks], at) => [
    at === 0 || number === null ? name : `${number}${/^[（）]/u.test(String(number)) ? "" : "、"}${name}`,
    ...marks,
  ]) as CellValue[][];
  for (const rows of [cells, texts]) {
    const names = ["领导班子", "队伍建设", "考勤"];
    expect(readRows(rows)).toMatchObject({ full: 60, actual: 54, names, items: ["日常管理", "专项工作"], errors: [] });
  }
});
