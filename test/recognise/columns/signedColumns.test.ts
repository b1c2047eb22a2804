import type { CellValue } from "../../../src/domain/cells.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { issueSentence } from "../../../src/language/issueMessage.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const NAMES = ["党政同责", "责任落实", "排查化解", "调解成功", "反诈宣传"];
const FULL = [15, 20, 20, 25, 20];

function sheet(heads: Row, columns: readonly Row[], ...closing: Row[]): Row[] {
  const rows = NAMES.map((name, at): Row => [name, FULL[at] ?? null, ...columns.map((own) => own[at] ?? null)]);
  return [["评分表"], ["考核内容", "分值", ...heads, "备注"], ...rows, ...closing];
}

describe.each(["加（扣）分", "加扣分", "加减分", "加(减)分", "加/减分", "（加）扣分", "增减分"])(
  "%s without other marks",
  (head) => {
    it.each<[string, Row, Row[], { actual: number; bonus: number; result: number }]>([
      [
        "without signs is taken off",
        [1, null, 0.5, 3.5, 2],
        [
          ["合计", 100, 7],
          ["考核得分", null, 93],
        ],
        { actual: 93, bonus: 0, result: 93 },
      ],
      [
        "below zero is taken off",
        [-1, null, -0.5, -3.5, -2],
        [
          ["合计", 100, -7],
          ["考核得分", null, 93],
        ],
        { actual: 93, bonus: 0, result: 93 },
      ],
      [
        "on either side of zero is added or taken off",
        [-1, 2, -0.5, -3.5, -2],
        [
          ["合计", 100, -5],
          ["考核得分", null, 95],
        ],
        { actual: 93, bonus: 2, result: 95 },
      ],
      ["needs no total for that", [-1, 2, -0.5, -3.5, -2], [], { actual: 93, bonus: 2, result: 95 }],
      [
        "may have its signs in text",
        ["-1", "+2", "-0.5"],
        [["考核得分", 100, 100.5]],
        { actual: 98.5, bonus: 2, result: 100.5 },
      ],
      [
        "may say it in words",
        ["扣1分", "加2分", "扣0.5分"],
        [["考核得分", 100, 100.5]],
        { actual: 98.5, bonus: 2, result: 100.5 },
      ],
      [
        "that comes to most of the full marks was earned",
        [14, 20, 19.5, 21.5, 18],
        [["合计", 100, 93]],
        { actual: 93, bonus: 0, result: 93 },
      ],
    ])("%s", (_, own, closing, right) => {
      expect(readRows(sheet([head], [own], ...closing))).toMatchObject({ full: 100, ...right, errors: [] });
    });
  },
);

it("in a section of bonuses is added, whatever its column says of the others", () => {
  const bonuses: Row[] = [["加分项（最高3分）"], ["获表彰", null, "加2分"], ["创新", null, 1]];
  const rows = sheet(["加（扣）分"], [[1, null, 0.5, 3.5, 2]], ["考核得分", null, 93], ...bonuses, [
    "总得分",
    null,
    96,
  ]);
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, bonus: 3, result: 96, errors: [] });
});

describe("加减分 without other marks and signs is what the totals prove", () => {
  const half = [6, 8, 8, 10, 8];
  it.each<[string, Row, Row[], number]>([
    [
      "taken off where what is left is stated",
      half,
      [
        ["合计", 100, 40],
        ["总得分", null, 60],
      ],
      60,
    ],
    [
      "taken off where what is left is more than was kept",
      [9, 12, 12, 15, 12],
      [
        ["合计", 100, 60],
        ["得分", null, 40],
      ],
      40,
    ],
    ["earned where its sum is called a result", half, [["总得分", 100, 40]], 40],
    ["earned where its sum is most of the whole", [14, 20, 19.5, 21.5, 18], [["合计", 100, 93]], 93],
    ["taken off where a line below says what is left", [1, null, 0.5, 3.5, 2], [["自评总得分：93分"]], 93],
    ["earned where a line below says its sum", [14, 20, 19.5, 21.5, 18], [["自评总得分：93分"]], 93],
  ])("%s", (_, own, closing, actual) => {
    const read = readRows(sheet(["加减分"], [own], ...closing));
    expect(read).toMatchObject({ full: 100, actual, errors: [] });
    expect(read.warnings).not.toContain("column-ambiguous@C2");
  });

  it.each<[string, Row, Row[], number]>([
    ["nothing is stated of little", [1, null, 0.5, 3.5, 2], [], 93],
    ["nothing is stated of much", [14, 20, 19.5, 21.5, 18], [], 93],
    ["only the sum of little is", [1, null, 0.5, 3.5, 2], [["合计", 100, 7]], 93],
    ["the sum may be that of what was lost", half, [["合计", 100, 40]], 60],
  ])("asked about where %s", (_, own, closing, actual) => {
    const read = readRows(sheet(["加减分"], [own], ...closing));
    expect(read).toMatchObject({ actual, errors: [] });
    expect(read.warnings).toContain("column-ambiguous@C2");
  });

  it("asked about where no reading comes out", () => {
    const read = readRows(sheet(["加减分"], [[1, null, 0.5, 3.5, 2]], ["合计", 100, 7], ["考核得分", null, 92]));
    expect(read).toMatchObject({ actual: 93, errors: ["total-mismatch@C9"] });
    expect(read.warnings).toContain("column-ambiguous@C2");
  });

  it("what the user says", () => {
    const mapping = { 考核表: { C: "deducted" } };
    const read = readRows(sheet(["加减分"], [half]), {}, { mapping });
    expect(read.actual).toBe(60);
    expect(read.warnings).not.toContain("column-ambiguous@C2");
  });
});

it.each(["奖惩分", "加分/扣分", "加分（或扣分）", "考核加减分", "加减分情况"])("%s has signs, too", (head) => {
  const read = readRows(sheet([head], [[-1, 2, -0.5, -3.5, -2]]));
  expect(read).toMatchObject({ full: 100, actual: 93, bonus: 2, result: 95, errors: [] });
});

describe("得分 below zero", () => {
  it("says what was added and taken off where all marks of the column do", () => {
    const own = [-1, 2, -0.5, -3.5, -2];
    const proven = readRows(sheet(["得分"], [own], ["考核得分", null, 95]));
    expect(proven).toMatchObject({ actual: 93, bonus: 2, result: 95, errors: [] });
    expect(proven.warnings).not.toContain("column-ambiguous@C2");
    const untold = readRows(sheet(["得分"], [own]));
    expect(untold).toMatchObject({ actual: 93, bonus: 2, result: 95, errors: [] });
    expect(untold.warnings).toContain("column-ambiguous@C2");
  });

  it("is a slip among marks", () => {
    const read = readRows(sheet(["得分"], [[14, 20, -1, 21.5, 18]]));
    expect(read).toMatchObject({ actual: 72.5, errors: ["actual-negative@C5"] });
  });
});

it.each<[string, Row]>([
  ["+2", ["1", "+2", "0.5", "3.5", "2"]],
  ["加2分", [1, "加2分", 0.5, 3.5, 2]],
])("%s under 扣分 is added, what has no sign is taken off", (_, own) => {
  const read = readRows(sheet(["扣分"], [own], ["考核得分", null, 95]));
  expect(read).toMatchObject({ actual: 93, bonus: 2, result: 95, errors: [] });
});

describe("on rows without full marks", () => {
  const extra: Row[] = [
    ["获表彰", null, "+3"],
    ["被通报", null, "-1"],
  ];

  it("signs say what is a bonus and what a deduction", () => {
    const read = readRows(sheet(["加减分"], [[1, null, 0.5, 3.5, 2]], ...extra, ["考核得分", null, 95]));
    expect(read).toMatchObject({ actual: 93, bonus: 3, deduction: 1, result: 95, errors: [] });
  });

  it("what has no sign is a bonus where others have theirs", () => {
    const rows = sheet(["加减分"], [[-1, 2, -0.5, -3.5, -2]], ["获表彰", null, 3], ["被通报", null, -1]);
    expect(readRows([...rows, ["考核得分", null, 97]])).toMatchObject({
      bonus: 5,
      deduction: 1,
      result: 97,
      errors: [],
    });
  });

  it("the same holds beside marks", () => {
    const beside = extra.map(([name = null, , mark = null]): Row => [name, null, null, mark]);
    const read = readRows(sheet(["得分", "加减分"], [[14, 20, 19.5, 21.5, 18]], ...beside, ["总得分", null, 95]));
    expect(read).toMatchObject({ actual: 93, bonus: 3, deduction: 1, result: 95, errors: [] });
  });
});

describe("a total under 扣分", () => {
  it.each<[string, Row[]]>([
    ["says what is left", [["总分", null, 93]]],
    ["says what is left beside what can be earned", [["合计", 100, 93]]],
    [
      "says both, one below the other",
      [
        ["合计", 100, 7],
        ["总得分", null, 93],
      ],
    ],
    ["says what was taken off", [["合计", 100, 7]]],
  ])("%s", (_, closing) => {
    const read = readRows(sheet(["扣分"], [[1, null, 0.5, 3.5, 2]], ...closing));
    expect(read).toMatchObject({ full: 100, actual: 93, errors: [] });
  });

  it("says what is left with the bonuses", () => {
    const bonus: Row[] = [["加分项"], ["获表彰", null, 3]];
    const rows = (total: number) => sheet(["扣分"], [[1, null, 0.5, 3.5, 2]], ...bonus, ["总分", null, total]);
    expect(readRows(rows(96))).toMatchObject({ actual: 93, bonus: 3, result: 96, errors: [] });
    expect(readRows(rows(97)).errors).toEqual(["total-mismatch@C10"]);
  });
});

it("a bonus under 加分 is read there where it has no mark under 得分", () => {
  const bonus: Row[] = [["加分项"], ["获表彰", null, null, 3]];
  const rows = sheet(["得分", "加分"], [[14, 20, 19.5, 21.5, 18]], ...bonus, ["总得分", null, 96]);
  expect(readRows(rows)).toMatchObject({ actual: 93, bonus: 3, result: 96, errors: [] });
});

describe("加减分 beside marks", () => {
  const change = [-1, 2, null, null, null];

  it("says no wrong sum of what was lost where it was added", () => {
    const earned = FULL.map((full, at) => full + (change[at] ?? 0));
    const { errors, result } = readRows(sheet(["加减分", "得分"], [change, earned], ["合计", 100, 1, 101]));
    expect(result).toBe(101);
    expect(errors).toEqual(["actual-exceeds-full@D4"]);
  });

  describe("which the last column has in it", () => {
    const earned = [14, 19, 20, 24, 18];
    const last = (of: readonly (number | null)[]) => earned.map((mark, at) => mark + (of[at] ?? 0));
    const read = (headings: string[], of: readonly (number | null)[]) => {
      const sum = of.reduce<number>((all, one) => all + (one ?? 0), 0);
      return readRows(sheet(headings, [earned, [...of], last(of)], ["合计", 100, 95, sum, 95 + sum]));
    };

    it.each(["加减分", "奖惩", "调整"])(
      "is a bonus or deduction, so that nothing exceeds what can be earned: %s",
      (name) => {
        expect(read(["得分", name, "最终得分"], change)).toMatchObject({
          ...{ full: 100, actual: 95, review: null, bonus: 2, deduction: 1, result: 96, errors: [] },
          stated: [
            ["B8", "full", 100, 100],
            ["C8", "actual", 95, 95],
            ["E8", "actual", 96, 96],
          ],
        });
      },
    );

    it("is what a reviewer changed of the unit's own marks, within the full marks", () => {
      expect(read(["自评得分", "加减分", "考核得分"], [-1, 1, null, -0.5, null])).toMatchObject({
        ...{ full: 100, actual: 95, review: 94.5, bonus: 0, deduction: 0, result: 94.5, errors: [] },
      });
      expect(read(["自评得分", "加减分", "考核得分"], change)).toMatchObject({ bonus: 2, deduction: 1, result: 96 });
    });

    it("is part of one mark where no figure of it is below zero", () => {
      expect(read(["平时", "年终", "最终得分"], [1, 1, null, 1, 1])).toMatchObject({
        actual: 99,
        bonus: 0,
        result: 99,
      });
    });
  });

  it("is added to them, or taken off, where it says nothing of what they lack", () => {
    const rows = sheet(["得分", "加减分"], [[15, 19, 20, 24, 17], change], ["合计", 100, 95, 1], ["总得分", null, 96]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 95, bonus: 2, deduction: 1, result: 96, errors: [] });
  });

  it.each<[string, Row[], Partial<Record<"bonus" | "deduction" | "result", number>>]>([
    ["is added to them where the total says so", [["总得分", null, 95]], { bonus: 2, deduction: 0, result: 95 }],
    ["is taken off them where the total says so", [["总得分", null, 91]], { bonus: 0, deduction: 2, result: 91 }],
  ])("without a sign %s", (_, closing, right) => {
    const rows = sheet(
      ["得分", "加减分"],
      [
        [14, 20, 19.5, 21.5, 18],
        [null, 2],
      ],
      ["合计", 100, 93, 2],
      ...closing,
    );
    const read = readRows(rows);
    expect(read).toMatchObject({ actual: 93, ...right, errors: [] });
    expect(read.warnings).not.toContain("column-ambiguous@D2");
  });

  it("without a sign is asked about where no total says so", () => {
    const read = readRows(
      sheet(
        ["得分", "加减分"],
        [
          [14, 20, 19.5, 21.5, 18],
          [null, 2],
        ],
        ["合计", 100, 93, 2],
      ),
    );
    expect(read.warnings).toContain("column-ambiguous@D2");
  });

  it("is compared with what they lack, row by row", () => {
    const off = [-1, null, -0.5, -3.5, -2];
    const earned = [14, 20, 19.5, 21.5, 18.5];
    expect(readRows(sheet(["加减分", "得分"], [off, earned])).errors).toEqual(["deduction-mismatch@C7"]);
  });
});

describe("扣分 over figures above and below zero", () => {
  const mixed = [-1, 2, null, -3, 1];
  const read = (closing: Row[], settings: Settings = {}) =>
    readRows(sheet(["扣分"], [mixed], ...closing), {}, settings);

  it.each<[string, Row[], number, string[]]>([
    ["all taken off where a total of them says so", [["合计", 100, 7]], 93, []],
    ["all taken off where the marks' total says so", [["得分", null, 93]], 93, []],
    ["added where the marks' total says so", [["最终得分", 100, 99]], 99, []],
    ["a question where a total adds them with their signs", [["合计", 100, -1]], 93, ["reading-ambiguous@C2"]],
    ["a question without a total", [], 93, ["reading-ambiguous@C2"]],
  ])("are %s", (_, closing, result, errors) => {
    expect(read(closing)).toMatchObject({ full: 100, result, errors });
  });

  it("are asked about with what they come to either way, until the user says that all were taken off", () => {
    const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", sheet(["扣分"], [mixed]))), { today: "2026-03-02" });
    const asked = issues.find(({ code }) => code === "reading-ambiguous");
    expect(asked && issueSentence(asked, "zh-CN").what).toContain("是扣分（共得93）还是加分（共得99）");
    expect(asked && issueSentence(asked, "en").what).toContain("taken off as well (93 in all) or added (99)");
    expect(read([], { mapping: { 考核表: { C: "deducted" } } })).toMatchObject({ result: 93, errors: [] });
  });

  it("are all taken off where reasons stand beside them", () => {
    const rows = sheet(["扣分", "扣分原因"], [mixed, ["未开会", "缺台账", null, "未宣传", "迟报"]]);
    expect(readRows(rows)).toMatchObject({ result: 93, errors: [] });
  });

  it("are compared with the marks beside them, where there are any", () => {
    const earned = FULL.map((full, at) => full - Math.abs(mixed[at] ?? 0));
    expect(readRows(sheet(["扣分", "得分"], [mixed, earned]))).toMatchObject({ result: 93, errors: [] });
  });
});

it("加减分 that the user uses for nothing changes nothing", () => {
  const rows = sheet(["得分", "加减分"], [FULL, [1, -2, 0, 0, 1]]);
  expect(readRows(rows)).toMatchObject({ bonus: 2, deduction: 2 });
  const used = { mapping: { 考核表: { D: "unknown" } } } as const;
  expect(readRows(rows, {}, used)).toMatchObject({ actual: 100, bonus: 0, deduction: 0 });
});
