import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows, readSheets } from "../../support/readRows.ts";

type Row = CellValue[];

const HEAD: Row = ["序号", "考核内容", "分值", "得分"];
const BASE: Row[] = [
  [1, "党建", 20, 18],
  [2, "安全", 35, 34],
  [3, "信访", 45, 41],
];
const rows = (...below: Row[]): Row[] => [["考核表"], HEAD, ...BASE, ...below];

describe("a section of bonuses and deductions", () => {
  it.each(["加减分项", "四、加扣分项目", "加分项和扣分项", "奖惩项", "加（减）分事项"])(
    "%s: signs say which",
    (heading) => {
      const section: Row[] = [["合计", null, 100, 93], [heading], [1, "获表彰", null, 2], [2, "被通报", null, -1]];
      const read = readRows(rows(...section, ["总得分", null, null, 94]));
      expect(read).toMatchObject({
        full: 100,
        actual: 93,
        bonus: 2,
        deduction: 1,
        result: 94,
        errors: [],
      });
    },
  );

  it.each<[string, CellValue, CellValue]>([
    ["signs in text", "+2", "-1"],
    ["words", "加2分", "扣1分"],
  ])("%s say which", (_, plus, minus) => {
    const read = readRows(rows(["加减分项"], [1, "获表彰", null, plus], [2, "被通报", null, minus]));
    expect(read).toMatchObject({ bonus: 2, deduction: 1, result: 94, errors: [] });
  });

  it("the rows' own texts say which where marks have no sign", () => {
    const own: Row[] = [
      [1, "被通报每次扣2分", null, 2],
      [2, "获表彰加1分", null, 1],
    ];
    expect(readRows(rows(["加减分项"], ...own))).toMatchObject({ bonus: 1, deduction: 2, result: 92, errors: [] });
  });

  it.each([
    [96, { bonus: 3, deduction: 0, result: 96 }],
    [90, { bonus: 0, deduction: 3, result: 90 }],
  ])("a total of %d says which where nothing else does", (total, right) => {
    const own: Row[] = [["加减分项"], [1, "甲", null, 2], [2, "乙", null, 1], ["总得分", null, null, total]];
    const read = readRows(rows(...own));
    expect(read).toMatchObject({ ...right, errors: [] });
    expect(read.warnings).not.toContain("sign-missing@D7");
  });

  it("is asked about where nothing says which, and added until then", () => {
    const read = readRows(rows(["加减分项"], [1, "甲", null, 2], [2, "乙", null, 1]));
    expect(read).toMatchObject({ bonus: 3, deduction: 0, result: 96, errors: [] });
    expect(read.warnings).toContain("sign-missing@D7");
  });

  it("marks without a sign are added beside others with theirs", () => {
    const read = readRows(rows(["加减分项"], [1, "甲", null, 2], [2, "乙", null, -1]));
    expect(read).toMatchObject({ bonus: 2, deduction: 1, result: 94 });
    expect(read.warnings).not.toContain("sign-missing@D7");
  });

  it("may be a row of its own", () => {
    expect(readRows(rows(["加减分", null, null, 1]))).toMatchObject({ bonus: 1, result: 94 });
    expect(readRows(rows(["加减分", null, null, -1]))).toMatchObject({ deduction: 1, result: 92 });
  });

  it.each([
    ["加分", 1, { bonus: 1, deduction: 0, result: 94 }],
    ["加减分", -1, { bonus: 0, deduction: 1, result: 92 }],
    ["扣分", 1, { bonus: 0, deduction: 1, result: 92 }],
  ])("may be said by %s where the others have their full marks", (said, mark, right) => {
    expect(readRows(rows([4, "特色亮点", said, mark]))).toMatchObject({ full: 100, ...right, errors: [] });
  });

  it("may be said in a column of kinds", () => {
    const typed: Row[] = [
      ["考核表"],
      ["类型", "考核内容", "分值", "得分"],
      ...BASE.map((row): Row => ["基本", ...row.slice(1)]),
      ["加减分项", "获表彰", null, 2],
      ["加减分项", "被通报", null, -1],
    ];
    expect(readRows(typed)).toMatchObject({ full: 100, bonus: 2, deduction: 1, result: 94, errors: [] });
  });

  it("an ordinary section may be called 奖惩", () => {
    const own: Row[] = [
      ["一、组织", null, 50, 48],
      [1, "领导", 50, 48],
      ["二、奖惩", null, 50, 45],
      [1, "奖惩制度", 50, 45],
    ];
    expect(readRows([["考核表"], HEAD, ...own])).toMatchObject({ full: 100, actual: 93, bonus: 0, deduction: 0 });
  });
});

describe("扣分 | 加分 without 得分", () => {
  const sheet = (...below: Row[]): Row[] => [
    ["考核表"],
    ["序号", "考核内容", "分值", "扣分", "加分"],
    [1, "党建", 20, 2, null],
    [2, "安全", 30, 1, 2],
    [3, "信访", 50, 4, null],
    ...below,
  ];
  const right = { full: 100, actual: 93, bonus: 2, result: 95, errors: [] };

  it.each<[string, Row[]]>([
    ["without a total", []],
    [
      "under 扣分",
      [
        ["合计", null, 100, 7, 2],
        ["总得分", null, null, 95, null],
      ],
    ],
    ["under 加分", [["总得分", null, null, null, 95]]],
    ["by its own label", [["最终得分=100-扣分+加分", null, null, 95, null]]],
    ["by a label with a colon", [["最终得分：100－扣分＋加分", null, null, 95, null]]],
  ])("adds the bonuses to what is left: %s", (_, below) => {
    expect(readRows(sheet(...below))).toMatchObject(right);
  });

  it("may be called the unit's own", () => {
    const own = sheet(["自评得分", null, null, 95, null]).with(1, ["序号", "考核内容", "分值", "自评扣分", "自评加分"]);
    expect(readRows(own)).toMatchObject(right);
  });

  it("may stand the other way round, and in words", () => {
    const words = sheet().map(([number = null, name = null, full = null, off = null, added = null], at): Row => {
      return at < 2 ? [] : [number, name, full, added === null ? null : `加${String(added)}分`, off];
    });
    expect(readRows(words.with(1, ["序号", "考核内容", "分值", "加分", "扣分"]))).toMatchObject(right);
  });

  it("a wrong total is told", () => {
    expect(readRows(sheet(["总得分", null, null, 94, null])).errors).toEqual(["total-mismatch@D6"]);
  });
});

describe("标准分 | 加分 without 得分", () => {
  const sheet = (heads: Row, marks: Row[], ...below: Row[]): Row[] => [
    ["考核表"],
    ["序号", "考核内容", "标准分", ...heads],
    ...["党建", "安全", "信访"].map((name, at): Row => [at + 1, name, [20, 30, 50][at] ?? null, ...(marks[at] ?? [])]),
    ...below,
  ];

  it("adds to the full marks where the total says so", () => {
    const read = readRows(sheet(["加分"], [[], [2], []], ["合计", null, 100, 2], ["总分", null, null, 102]));
    expect(read).toMatchObject({ full: 100, actual: 100, bonus: 2, result: 102, errors: [] });
  });

  it("adds to them where a last column says so", () => {
    const read = readRows(
      sheet(
        ["加分", "得分"],
        [
          [null, 20],
          [2, 32],
          [null, 50],
        ],
        ["合计", null, 100, 2, 102],
      ),
    );
    expect(read).toMatchObject({ full: 100, actual: 100, bonus: 2, result: 102, errors: [] });
  });

  it("is what was earned where the total says so", () => {
    const most = readRows(sheet(["加分"], [[18], [28], [47]], ["合计", null, 100, 93]));
    expect(most).toMatchObject({ full: 100, actual: 93, bonus: 0, result: 93, errors: [] });
    const little = readRows(sheet(["加分"], [[8], [8], [17]], ["总得分", null, 100, 33]));
    expect(little).toMatchObject({ full: 100, actual: 33, bonus: 0, result: 33, errors: [] });
  });

  it("is asked about where nothing says so", () => {
    const read = readRows(sheet(["加分"], [[], [2], []]));
    expect(read).toMatchObject({ bonus: 2, errors: ["column-missing@A2"] });
    expect(read.warnings).toContain("column-ambiguous@D2");
  });
});

describe("加分 alone", () => {
  it.each<[string, string, Row]>([
    ["by the sheet's name", "加分项", ["序号", "加分内容", "加分"]],
    ["by its name, whatever heads the marks", "加分项", ["序号", "加分内容", "加分分值"]],
    ["by its only column of marks", "考核表", ["序号", "考核内容", "加分"]],
  ])("is a list of bonuses: %s", (_, name, head) => {
    const list: Row[] = [head, [1, "获表彰", 2], [2, "创新", 3], ["合计", null, 5]];
    expect(readSheets([[name, list]])).toMatchObject({
      full: 0,
      bonus: 5,
      result: 5,
      kinds: ["bonus", "bonus"],
      errors: [],
    });
  });
});
