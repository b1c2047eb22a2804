import { splitWorkbook } from "../../../src/usecases/splitWorkbook.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const HEADINGS = ["序号", "测评内容", "应得分", "实得分"];

function read(...rows: (readonly CellValue[])[]) {
  const { scorecard, issues } = checkWorkbook(workbookOf(sheetOf("测评体系", rows)), { today: "2026-03-02" });
  const said = issues
    .filter(({ code }) => code === "tables-side-by-side")
    .map(({ cell, detail }) => [cell, detail.text]);
  return { full: scorecard?.totals?.full.toNumber() ?? null, said };
}

test.each([
  ["at once", [], "E1"],
  ["after a blank column", [null], "F1"],
])("the same headings again %s are two tables, of which none is read alone", (_, gap, cell) => {
  expect(read([...HEADINGS, ...gap, ...HEADINGS], [1, "组织领导", 40, 38, ...gap, 2, "制度建设", 60, 59])).toEqual({
    full: null,
    said: [[cell, "序号、测评内容、应得分、实得分"]],
  });
});

test("one number before both tables does not hide that they are two", () => {
  const pair = HEADINGS.slice(1);
  expect(read(["序号", ...pair, ...pair], [1, "组织领导", 40, 38, "制度建设", 60, 59]).said).toHaveLength(1);
});

test("marks twice beside one column of names are one table", () => {
  expect(
    read(["序号", "测评内容", "应得分", "自评分", "考核分"], [1, "组织领导", 40, 38, 38], [2, "制度建设", 60, 59, 58]),
  ).toEqual({ full: 100, said: [] });
  expect(read([...HEADINGS, "应得分", "实得分"], [1, "组织领导", 100, 98, 100, 97]).said).toEqual([]);
});

test("two lists with names of their own kinds beside each other are one where a total of both stands below, else two", () => {
  const rows: CellValue[][] = [
    ["序号", "硬件", "分值", "得分", null, "序号", "软件", "分值", "得分"],
    [1, "用房", 20, 18, null, 1, "人员", 30, 28],
    [2, "场所", 30, 29, null, 2, "档案", 20, 19],
    ["小计", null, 50, 47, null, "小计", null, 50, 47],
  ];
  expect(read(...rows, ["总分", null, null, null, null, null, null, 100, 94])).toEqual({ full: 100, said: [] });
  expect(read(...rows)).toEqual({ full: null, said: [["F1", "序号、软件、分值、得分"]] });
});

describe("lists side by side", () => {
  type Row = CellValue[];
  const LEFT: Row[] = [
    [1, "事项办理", 8, 8],
    [2, "公文办理", 6, 5.5],
    [3, "考勤", 16, 15.5],
    [4, "慢特病", 14, 13.5],
    [5, "备案", 16, 15],
  ];
  const RIGHT: Row[] = [
    [6, "满意度", 14, 13.5],
    [7, "工单", 12, 11],
    [8, "首问", 14, 12.5],
  ];
  const AGAIN = RIGHT.map(([, ...row], at): Row => [at + 1, ...row]);
  const NONE: Row = [null, null, null, null];
  const abreast = (...lists: Row[][]): Row[] =>
    Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) =>
      lists.flatMap((list) => list[at] ?? NONE),
    );
  const under = (blocks: number, rows: Row[], ...closing: Row[]): Row[] => [
    ["考核评分表"],
    Array.from({ length: blocks }, () => ["序号", "考核内容", "分值", "得分"]).flat(),
    ...rows,
    ...closing,
  ];
  const one = { full: 100, actual: 94.5, errors: [], names: [...LEFT, ...RIGHT].map(([, name]) => name) };
  const total = (label: string, full: number | null, earned: number | null): Row => [
    label,
    null,
    full,
    null,
    ...NONE.slice(1),
    earned,
  ];
  const sections = (first: string, second: string): Row[] => [
    [first, null, null, null],
    ...AGAIN.slice(0, 2),
    [second, null, null, null],
    [1, ...(RIGHT[2] ?? []).slice(1)],
  ];
  const FIRST: Row[] = [
    ["一、综合（30分）", null, null, null],
    ...LEFT.slice(0, 3),
    ["二、业务（30分）", null, null, null],
    [1, ...(LEFT[3] ?? []).slice(1)],
    [2, ...(LEFT[4] ?? []).slice(1)],
  ];

  it.each<[string, Row[]]>([
    ["whose numbers go on", under(2, abreast(LEFT, RIGHT))],
    ["whose sections go on", under(2, abreast(FIRST, sections("三、服务（26分）", "四、廉政（14分）")))],
    ["that come to a total named at the left", under(2, abreast(LEFT, AGAIN), total("总得分", null, 94.5))],
    ["that come to a total in both", under(2, abreast(LEFT, AGAIN), total("合计", 100, 94.5))],
    ["that come to a total in words", under(2, abreast(LEFT, AGAIN), ["总得分：94.5分"])],
    [
      "each with a sum of its own",
      under(
        2,
        abreast([...LEFT, ["小计", null, 60, 57.5]], [...RIGHT, NONE, NONE, ["小计", null, 40, 37]]),
        total("总得分", null, 94.5),
      ),
    ],
  ])("%s are one", (_, rows) => expect(readRows(rows)).toMatchObject(one));

  it("may be three", () => {
    const rows = under(3, abreast(LEFT.slice(0, 3), [...LEFT.slice(3), RIGHT[0] ?? []], RIGHT.slice(1)));
    expect(readRows(rows)).toMatchObject(one);
  });

  it("may be numbered turn by turn", () => {
    const [left, right] = [LEFT.slice(0, 3), LEFT.slice(3)].map((list, side) =>
      list.map(([, ...row], at): Row => [at * 2 + side + 1, ...row]),
    );
    expect(readRows(under(2, abreast(left ?? [], right ?? [])))).toMatchObject({ full: 60, actual: 57.5, errors: [] });
  });

  it("may hold what was taken off", () => {
    const off = (list: Row[]): Row[] =>
      list.map(([at, name, full, earned]) => [
        at ?? null,
        name ?? null,
        full ?? null,
        Number(full) - Number(earned) || null,
      ]);
    const header = ["序号", "考核内容", "分值", "扣分"];
    const rows = [["评分表"], [...header, ...header], ...abreast(off(LEFT), off(RIGHT)), total("实得分", null, 94.5)];
    expect(readRows(rows)).toMatchObject({ ...one, stated: [["H8", "actual", 94.5, 94.5]] });
  });

  it("may end in a row each that is a total in one of them, and so in the other", () => {
    const rows = under(
      2,
      abreast(
        [...LEFT.slice(0, 3), [null, "左栏", 30, 29]],
        [[4, "慢特病", 30, 28], [5, "备案", 40, 37], NONE, [null, "右栏", 70, 65]],
      ),
      ["两栏合并得分：94分"],
    );
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, errors: [] });
  });

  describe.each([
    ["abreast", (list: Row[], closing: Row): Row[] => [...list, ...LEFT.slice(list.length).map(() => NONE), closing]],
    ["each below its rows", (list: Row[], closing: Row): Row[] => [...list, closing]],
  ])("with totals of words that nobody knows, %s", (_, closed) => {
    const left = closed(LEFT, ["甲", null, 60, 57.5]);
    const right = closed(AGAIN, ["乙", null, 40, 37]);
    const unknown = (closing: Row): Row[] => {
      const [title = [], , ...rows] = under(2, abreast(left, right), closing);
      const headings = ["项号", "条目", "标准分", "所得分"];
      return [title, [...headings, ...headings], ...rows];
    };

    it("are one where their figures come to one more", () => {
      const read = readRows(unknown(["全表", null, 100, 94.5]));
      expect(read).toMatchObject({
        ...one,
        items: one.names,
        warnings: expect.not.arrayContaining(["code-duplicate"]),
      });
      expect(read.stated.slice(-4).map(([, , value, computed]) => [value, computed])).toEqual(
        expect.arrayContaining([
          [40, 40],
          [37, 37],
        ]),
      );
    });

    it("have a slip in it said", () => {
      const read = readRows(unknown(["全表", null, 100, 95]));
      expect(read.errors).toEqual([expect.stringMatching(/^total-mismatch@D/u)]);
      expect(read).toMatchObject({ full: 100, actual: 94.5 });
    });

    it("are several where they do not", () => {
      const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", unknown(["全表", null, 90, 80]))), {
        today: "2026-03-02",
      });
      expect(issues.map(({ code }) => code)).toContain("tables-side-by-side");
    });
  });

  it("are not what headings say that nobody knows, beside names of their own", () => {
    const rows = LEFT.map((row, at): Row => [
      ...row.slice(0, 2),
      `要求${at}`,
      ...row.slice(2),
      `查看${at}`,
      ...row.slice(2),
    ]);
    const headings = ["序号", "考核内容", "甲类", "分值", "得分", "甲类", "分值", "得分"];
    expect(readRows([headings, ...rows])).toMatchObject({ names: LEFT.map(([, name]) => name) });
  });

  it("have a wrong total of all said", () => {
    const read = readRows(under(2, abreast(LEFT, RIGHT), total("总得分", null, 95.5)));
    expect(read).toMatchObject({ ...one, errors: ["total-mismatch@H8"] });
    expect(read.stated).toContainEqual(["H8", "actual", 95.5, 94.5]);
  });

  it.each<[string, Row[]]>([
    ["whose numbers begin again", under(2, abreast(LEFT, AGAIN))],
    ["whose sections begin again", under(2, abreast(FIRST, sections("一、服务（26分）", "二、廉政（14分）")))],
    ["beside a total that they do not come to", under(2, abreast(LEFT, AGAIN), total("总得分", null, 95.5))],
  ])("%s are several", (_, rows) => {
    const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
    expect(issues.map(({ code }) => code)).toContain("tables-side-by-side");
  });
});

test("two lists read as one are not sent out row by row: each row holds indicators of several departments", () => {
  const headings = [...HEADINGS, "责任科室"];
  const grid = workbookOf(
    sheetOf("测评体系", [
      [...headings, ...headings],
      [1, "机构", 40, 38, "办公室", 2, "卫生", 60, 57, "后勤科"],
      [null, null, null, null, null, "合计", null, 100, 95, null],
    ]),
  );
  const result = checkWorkbook(grid, { today: "2026-03-02" });
  expect(result.scorecard?.totals?.full.toNumber()).toBe(100);
  const options = { by: "department", due: "", returnTo: "", language: "zh-CN", before: [], taken: [] } as const;
  expect(() => splitWorkbook(grid, [], result, options).next()).toThrow("indicators-abreast");
});

test("merged marks join the points of lists side by side", () => {
  const rows: CellValue[][] = [
    ["某某测评表（总分100分）"],
    ["测评内容", "分值", "得分", "测评内容", "分值", "得分"],
    ["领导", 20, 19, "次数", 30, 28],
    ["会议", null, null, "笔记", null, null],
    ["建章", 25, 24, "签到", 25, 20],
    ["执行", null, null, "请假", null, null],
  ];
  const merges = ["B", "C", "E", "F"].flatMap((column) => [`${column}3:${column}4`, `${column}5:${column}6`]);
  expect(readRows(rows, { merges: ["A1:F1", ...merges] })).toMatchObject({
    full: 100,
    actual: 91,
    names: ["领导", "建章", "次数", "签到"],
    stated: [["A1", "full", 100, 100]],
    errors: [],
  });
});

test("lists side by side share the title above either", () => {
  const rows: CellValue[][] = [
    [null, null, null, null, "2026年度环卫所考核表"],
    ["内容", "分值", "得分", null, "内容", "分值", "得分"],
    ["组织", 30, 28, null, "绿化", 20, 18],
    ["制度", 30, 29, null, "照明", 20, 19],
    ["合计", 100, 94, null, null, null, null],
  ];
  const { assessment } = recognise(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
  expect(assessment?.framework?.indicators.length).toBe(4);
  expect(assessment?.period).toBe("2026年度");
});

test("tables of their own names side by side number their rows apart", () => {
  const headings = ["序号", "内容", "满分", "得分"];
  const rows: CellValue[][] = [
    ["一、窗口业务", null, null, null, null, "二、内部管理", null, null, null],
    [...headings, null, ...headings],
    [1, "受理", 30, 28, null, 1, "档案", 20, 19],
    [2, "办结", 30, 29, null, 2, "财务", 20, 18],
    ["总计", null, null, null, null, null, null, 100, 94],
  ];
  const grid = workbookOf(sheetOf("检查表", rows, { merges: ["A1:D1", "F1:I1"] }));
  const { assessment, scorecard, issues } = checkWorkbook(grid, { today: "2026-03-02" });
  expect(scorecard?.totals?.actual?.toNumber()).toBe(94);
  expect(assessment?.framework?.items.map(({ name }) => name)).toEqual(["窗口业务", "内部管理"]);
  expect(issues.map(({ code }) => code)).not.toContain("code-duplicate");
});
