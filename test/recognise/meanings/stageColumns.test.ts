import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const FULL = [20, 30, 20, 15, 15];
const SELF = [20, 29, 19, 15, 14];
const FIRST = [19, 28, 19, 14.5, 13];
const SECOND = [19, 27, 19, 14, 12];
const LAST = [19, 27.5, 19, 14.5, 12.5];
const CHANGED = [null, 27.5, null, null, 12.5];

type Marks = readonly CellValue[];

function table(
  headings: readonly string[],
  columns: readonly Marks[],
  closing: readonly CellValue[] = [],
): CellValue[][] {
  return [
    ["序号", "考核内容", "分值", ...headings],
    ...FULL.map((full, at) => [
      at + 1,
      `内容${"甲乙丙丁戊"[at] ?? ""}`,
      full,
      ...columns.map((marks) => marks[at] ?? null),
    ]),
    ...(closing.length > 0 ? [["合计", null, ...closing]] : []),
  ];
}

describe("One stage of a review after the other", () => {
  it.each([
    [
      ["自评", "初评", "终评"],
      [SELF, FIRST, LAST],
    ],
    [
      ["自评得分", "初审得分", "复审得分", "终审得分"],
      [SELF, FIRST, SECOND, LAST],
    ],
    [
      ["自评", "复评", "终评", "核定"],
      [SELF, FIRST, SECOND, LAST],
    ],
    [
      ["自评", "一审", "二审", "三审"],
      [SELF, FIRST, SECOND, LAST],
    ],
    [
      ["单位自评", "部门审核", "分管领导审核", "党组会审定"],
      [SELF, FIRST, SECOND, LAST],
    ],
    [
      ["得分", "审核", "审定"],
      [SELF, FIRST, LAST],
    ],
    [
      ["自评", "考核组评分", "领导小组核定"],
      [SELF, FIRST, LAST],
    ],
    [
      ["自评", "考核得分", "复核得分"],
      [SELF, FIRST, LAST],
    ],
    [
      ["初评", "终评", "自评"],
      [FIRST, LAST, SELF],
    ],
  ])("%s: the last counts, and nothing is asked", (headings, columns) => {
    const read = readRows(table(headings, columns));
    expect(read).toMatchObject({ actual: 97, review: 92.5, errors: [] });
    expect(read.warnings).not.toContainEqual(expect.stringContaining("ambiguous"));
  });

  it("without the unit's own marks, the last counts as well", () => {
    expect(readRows(table(["初评", "复评", "终评"], [FIRST, SECOND, LAST]))).toMatchObject({
      result: 92.5,
      errors: [],
    });
  });

  it("where it is filled in: before it changes a mark, or where a dash leaves it, the one before counts", () => {
    expect(readRows(table(["自评", "初评", "终评"], [SELF, FIRST, CHANGED]))).toMatchObject({
      review: 92.5,
      errors: [],
    });
    const none = FULL.map(() => null);
    expect(readRows(table(["自评", "初评", "终评"], [SELF, FIRST, none]))).toMatchObject({ review: 93.5, errors: [] });
    const dashed = CHANGED.map((mark) => mark ?? "—");
    expect(readRows(table(["自评", "初评", "终评"], [SELF, FIRST, dashed]))).toMatchObject({
      review: 92.5,
      errors: [],
    });
  });

  it("a total below it may be of its own figures or of those that count", () => {
    const read = (total: number) =>
      readRows(table(["自评", "初评", "终评"], [SELF, FIRST, CHANGED], [100, 97, 93.5, total]));
    expect(read(40).errors).toEqual([]);
    expect(read(92.5).errors).toEqual([]);
    expect(read(93).errors).toEqual(["total-mismatch@F7"]);
  });

  it("a mark above what can be earned is said of the stage that counts", () => {
    const over = [21, ...LAST.slice(1)];
    expect(readRows(table(["自评", "初评", "终评"], [SELF, FIRST, over])).errors).toEqual(["actual-exceeds-full@F2"]);
  });
});

describe("Columns of any name are stages by what the figures prove", () => {
  it("a total below the last only", () => {
    const read = readRows(table(["自评", "甲组", "乙组"], [SELF, FIRST, LAST], [100, null, null, 92.5]));
    expect(read).toMatchObject({ actual: 97, review: 92.5, errors: [] });
  });

  it("a sentence that states what the last comes to", () => {
    const rows = [...table(["自评", "督查室评分", "绩效办评分"], [SELF, FIRST, LAST]), ["最终得分：92.5分"]];
    expect(readRows(rows)).toMatchObject({ actual: 97, review: 92.5, errors: [] });
  });

  it("a column that repeats the last", () => {
    const read = readRows(table(["自评", "部门意见分", "会议意见分", "确认分"], [SELF, FIRST, LAST, LAST]));
    expect(read).toMatchObject({ actual: 97, review: 92.5, errors: [] });
  });

  it("one that is filled in only where it changes the mark before it", () => {
    const read = readRows(table(["自评", "科室打分", "会议意见"], [SELF, FIRST, CHANGED]));
    expect(read).toMatchObject({ actual: 97, review: 92.5, errors: [] });
  });
});

describe("Marks that are no stages", () => {
  it.each([
    ["of equals", ["自评", "专家甲评分", "专家乙评分"], LAST],
    ["that differ on every row", ["自评", "考核得分", "复核得分"], [18, 27, 18, 13, 11]],
  ])("%s are asked about", (_, headings, last) => {
    expect(readRows(table(headings, [SELF, FIRST, last])).errors).toEqual(["reading-ambiguous@E1"]);
  });

  it("of which a rule on the sheet makes one mark are asked about", () => {
    const rows = [...table(["自评", "初评", "终评"], [SELF, FIRST, LAST]), ["注：得分=初评×40%+终评×60%"]];
    expect(readRows(rows).errors).toEqual(["reading-ambiguous@E1"]);
  });

  it("count by the shares in their headings", () => {
    const read = readRows(table(["自评", "初评（40%）", "终评（60%）"], [SELF, FIRST, LAST]));
    expect(read).toMatchObject({ review: 92.9, errors: [] });
  });

  it("count by their mean where a column proves it", () => {
    const mean = FIRST.map((mark, at) => (mark + (SECOND[at] ?? 0)) / 2);
    const read = readRows(table(["自评", "初评", "复评", "评分"], [SELF, FIRST, SECOND, mean]));
    expect(read).toMatchObject({ actual: 97, review: 92.25, errors: [] });
  });

  it("a few points beside a mark, or times that something happened, change none", () => {
    const few = [null, 0.5, null, null, 0.5];
    expect(readRows(table(["自评", "考核得分", "次数"], [SELF, FIRST, few]))).toMatchObject({
      review: 93.5,
      errors: [],
    });
  });

  it("quarters are none, though the last repeats one of them", () => {
    const rows = table(["一季度", "二季度", "四季度", "平均得分"], [SELF, FIRST, FIRST, LAST]);
    expect(readRows(rows)).toMatchObject({ actual: 92.5, review: null });
  });
});
