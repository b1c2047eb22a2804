import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

describe("Two columns of full marks beside one mark", () => {
  const table = (
    headings: readonly string[],
    marks: readonly (readonly CellValue[])[],
    total?: readonly CellValue[],
  ): CellValue[][] => [
    ["序号", "考核内容", ...headings],
    ...["组织领导", "制度建设", "资金投入", "宣传教育"].map((name, at) => [at + 1, name, ...(marks[at] ?? [])]),
    ...(total ? [["合计", null, ...total]] : []),
  ];
  const partly = [
    [20, 20, 18],
    [30, 30, 29],
    [20, 10, 9],
    [30, 30, 28],
  ];

  it.each([
    ["标准分", "应得分", "得分"],
    ["满分", "应得分", "实得分"],
    ["标准分值", "适用分值", "自评得分"],
  ])("%s | %s | %s: what applies counts", (...headings) => {
    expect(readRows(table(headings, partly))).toMatchObject({ full: 90, actual: 84, errors: [] });
    expect(readRows(table(headings, partly, [100, 90, 84]))).toMatchObject({ full: 90, actual: 84, errors: [] });
    expect(readRows(table(headings, partly, [100, 90, 94])).errors).toEqual(["total-mismatch@E6"]);
    expect(readRows(table(headings, partly)).warnings).not.toContainEqual(expect.stringContaining("column-ambiguous"));
  });

  it("say what applies also where a mark is above both", () => {
    const over = [[20, 20, 21], ...partly.slice(1)];
    const errors = ["actual-exceeds-full@E2"];
    expect(readRows(table(["标准分", "应得分", "得分"], over))).toMatchObject({ full: 90, actual: 87, errors });
  });

  it("beside what was taken off, or two marks, or a third of them, are not added either", () => {
    const off = partly.map(([full = 0, own = 0, mark = 0]) => [full, own, own - mark]);
    expect(readRows(table(["标准分", "应得分", "扣分"], off))).toMatchObject({ full: 90, actual: 84 });
    const reviewed = partly.map((row) => [...row, (row[2] ?? 0) - 1]);
    expect(readRows(table(["标准分", "应得分", "自评分", "考核分"], reviewed))).toMatchObject({ full: 90, actual: 84 });
    const three = partly.map(([full = 0, ...row]) => [full, full, ...row]);
    expect(readRows(table(["满分", "标准分", "应得分", "得分"], three))).toMatchObject({ full: 90, actual: 84 });
  });

  it("that hold the same figures are one", () => {
    const same = partly.map(([full = 0, , mark = 0]) => [full, full, mark]);
    const read = readRows(table(["分值", "考核分值", "得分"], same, [100, 100, 84]));
    expect(read).toMatchObject({ full: 100, actual: 84, errors: [] });
    expect(read.warnings).not.toContainEqual(expect.stringContaining("column-ambiguous"));
  });

  it("are asked about where neither says what applies, and the one that comes to a round whole counts", () => {
    const scales = [
      [15, 20, 12],
      [35, 30, 28],
      [15, 20, 14],
      [25, 30, 25],
    ];
    const read = readRows(table(["甲标分值", "乙标分值", "得分"], scales));
    expect(read).toMatchObject({ full: 100, actual: 79 });
    expect(read.warnings).toContain("column-ambiguous@D1");
  });

  it("are added where the marks exceed each, or where only their sum is round or stated", () => {
    const parts = [
      [12, 8, 18],
      [18, 12, 29],
      [12, 8, 19],
      [18, 12, 28],
    ];
    expect(readRows(table(["资料分值", "现场分值", "得分"], parts))).toMatchObject({
      full: 100,
      actual: 94,
      errors: [],
    });
    const low = parts.map(([first = 0, second = 0]) => [first, second, 8]);
    expect(readRows(table(["资料分值", "现场分值", "得分"], low))).toMatchObject({ full: 100, actual: 32 });
    const uneven = [
      [15, 10, 10],
      [15, 10, 10],
      [10, 10, 8],
      [10, 0, 10],
    ];
    const stated = table(["规定分值", "提升分值", "得分"], uneven, [80, null, 38]);
    expect(readRows(stated, { merges: ["C6:D6"] })).toMatchObject({ full: 80, actual: 38, errors: [] });
  });

  it("are added beneath one heading of theirs unless one of them is the whole", () => {
    const under = (marks: readonly (readonly CellValue[])[]): CellValue[][] => [
      [null, null, "分值", null, "得分"],
      ...table(["基础", "提升", "自评"], marks),
    ];
    const merges = ["C1:D1"];
    const parts = [
      [12, 8, 5],
      [14, 12, 9],
      [12, 8, 7],
      [18, 10, 8],
    ];
    expect(readRows(under(parts), { merges })).toMatchObject({ full: 94, actual: 29 });
    expect(readRows(under(partly), { merges })).toMatchObject({ full: 90, actual: 84 });
  });
});

describe("Columns of full marks under one heading that each come to all there is", () => {
  const table = (first: readonly number[], second: readonly number[]): CellValue[][] => [
    ["科目", null, null, null, null],
    ["评分项目", "评分要素", "标准分", null, "得分"],
    [null, null, "甲类单位", "乙类单位", null],
    ...["组织领导", "制度建设", "资金投入"].map((name, at): CellValue[] => [
      name,
      `${name}到位`,
      first[at] ?? null,
      second[at] ?? null,
      null,
    ]),
    ["总分", null, first.reduce((sum, one) => sum + one, 0), second.reduce((sum, one) => sum + one, 0), null],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "A7:B7"];

  it("are not added: one of them applies, which is asked", () => {
    const read = readRows(table([40, 30, 30], [50, 30, 20]), { merges });
    expect(read).toMatchObject({ full: 100, errors: [] });
    expect(read.names).toHaveLength(3);
    expect(read.warnings).toContainEqual(expect.stringContaining("column-ambiguous"));
  });

  it("are added where they come to it together", () => {
    expect(readRows(table([30, 20, 10], [10, 10, 20]), { merges })).toMatchObject({ full: 100, errors: [] });
  });
});
