import type { CellValue } from "../../../src/domain/cells.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../../support/gridOf.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { readRows } from "../../support/readRows.ts";

const HEADINGS = ["序号", "测评项目", "测评内容", "应得分", "实得分", "责任部门"];
const BASE: readonly (readonly CellValue[])[] = [
  HEADINGS,
  [1, "一、党建", "学习", 60, 58, "办公室"],
  [2, "二、业务", "办文", 40, 38, "人事科"],
];
const TOTAL: readonly CellValue[] = ["合计", null, null, 100, 96, null];

/** "base full/actual +bonus −deduction = result", a ! for a veto; then the kinds beyond the base and the error codes. */
function read(rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}): string {
  const { scorecard, issues } = checkWorkbook(workbookOf(sheetOf("测评体系", rows, extras)), { today: "2026-03-02" });
  if (!scorecard?.totals) throw new Error("no framework");
  const { full, actual, bonus, deduction, result, vetoed } = scorecard.totals;
  const kinds = scorecard.indicators.flatMap(({ indicator: { kind } }) => (kind === "base" ? [] : [kind]));
  const errors = issues.filter(({ severity }) => severity === "error").map(({ code, cell }) => ` ${code}@${cell}`);
  const sums = [full, actual, bonus, deduction, result].map(Number).join(" ");
  return `${sums}${vetoed ? "!" : ""} ${kinds.join("+")}${errors.join("")}`.trim();
}

describe("a label with text makes its row what it says, in whatever left column", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["减分项：发生负面舆情每起扣2分", [null, null, null, 2, null], "100 96 0 2 94 deduction"],
    ["减分事项（最高5分）：被上级通报", [null, null, null, -2, null], "100 96 0 2 94 deduction"],
    ["加分项：获省级表彰加3分（最高5分）", [null, null, null, 3, null], "100 96 3 0 99 bonus"],
    ["奖励：经验在全市推广", [null, null, null, 3, null], "100 96 3 0 99 bonus"],
    ["加分项：获省级表彰加3分", [null, null, 5, 3, null], "100 96 3 0 99 bonus"],
    ["一票否决：发生重大安全事故", [null, null, null, "无", null], "100 96 0 0 96 veto"],
    ["一票否决事项：发生重大安全事故", [null, null, null, null, null], "100 96 0 0 96 veto"],
    ["一票否决：发生重大安全事故", [null, null, null, "有", null], "100 96 0 0 96! veto veto-triggered@E5"],
  ])("%s", (label, rest, expected) => {
    expect(read([...BASE, TOTAL, [label, ...rest]])).toBe(expected);
    expect(read([...BASE, TOTAL, [label, ...rest]], { merges: ["A5:C5"] })).toBe(expected);
    const moved = [null, label, ...rest.slice(1)];
    expect(read([...BASE, TOTAL, moved])).toBe(expected);
    // Above the total, which leaves it out.
    expect(read([...BASE, [label, ...rest], TOTAL]).replaceAll("@E4", "@E5")).toBe(expected);
  });

  it("stands over rows below it, and the figure beside it is the most they may bring", () => {
    const below = [1, null, "省级表彰", null, 3, "办公室"];
    expect(read([...BASE, TOTAL, ["加分项：最高5分", null, null, 5, null, null], below])).toBe("100 96 3 0 99 bonus");
  });
});

describe("a section cell or a section row gives the rows below it their kind", () => {
  it.each<[string, readonly (readonly CellValue[])[], SheetExtras, string]>([
    [
      "merged down in the column of numbers",
      [
        ["加分项", null, "省级表彰", 3, 3, null],
        [null, null, "市级表彰", 2, 1, null],
      ],
      { merges: ["A5:A6"] },
      "100 96 4 0 100 bonus+bonus",
    ],
    [
      "written once in the column of numbers",
      [
        ["减分项", null, "被通报", null, 1, null],
        [null, null, "有信访", null, 2, null],
      ],
      {},
      "100 96 0 3 93 deduction+deduction",
    ],
    [
      "merged over the marks columns as well",
      [
        ["加分项（最高5分）", null, null, null, null, null],
        [1, null, "省级表彰", null, 3, null],
      ],
      { merges: ["A5:F5"] },
      "100 96 3 0 99 bonus",
    ],
  ])("%s", (_, rows, extras, expected) => expect(read([...BASE, TOTAL, ...rows], extras)).toBe(expected));
});

describe("stays base", () => {
  it("what the stated total counts among the others, whatever its label", () =>
    expect(
      read([
        HEADINGS,
        [1, "党建", "学习", 60, 58, null],
        [2, "业务", "奖励：评先评优制度健全", 40, 38, null],
        ["合计", null, null, 100, 96, null],
      ]),
    ).toBe("100 96 0 0 96"));

  it("a word of kinds inside a name, or a label that is none", () =>
    expect(
      read([
        HEADINGS,
        [1, "党建", "落实加分奖励：按月兑现", 60, 58, null],
        [2, "业务", "扣分标准：迟到一次扣1分", 40, 38, null],
        [null, null, "特色工作：一镇一品", 10, 8, null],
      ]),
    ).toBe("110 104 0 0 104"));

  it("what follows the numbers again after a section cell", () =>
    expect(
      read([
        HEADINGS,
        [1, "党建", "学习", 60, 58, null],
        ["加分项", null, "省级表彰", null, 3, null],
        [2, "业务", "办文", 40, 38, null],
      ]),
    ).toBe("100 96 3 0 99 bonus"));
});

test("a kind in brackets behind the text makes its row what it says; a veto in brackets leaves its marks to be earned", () => {
  expect(read([...BASE, TOTAL, ["附加", null, "经验获省级推广（加分）", 2, 2, null]])).toBe("100 96 2 0 98 bonus");
  expect(read([...BASE, TOTAL, [null, null, "被上级通报（减分项）", null, 2, null]])).toBe("100 96 0 2 94 deduction");
  const kept: readonly CellValue[] = [2, "二、业务", "办文（一票否决）", 40, 38, "人事科"];
  expect(read([HEADINGS, BASE[1] ?? [], kept])).toBe("100 96 0 0 96");
});

describe("A row labelled with its kind", () => {
  const base: CellValue[][] = [
    [1, "机构", 40, 38],
    [2, "卫生", 60, 57],
  ];
  const HEADINGS: CellValue[] = ["序号", "测评内容", "分值", "得分"];

  it("is one of its own above the indicators too, where they do not come to its mark", () => {
    const rows = [HEADINGS, ["加分项：获市级以上表彰", null, null, 3], ...base, ["合计", null, 100, 98]];
    expect(readRows(rows, { merges: ["A2:B2"] })).toMatchObject({ full: 100, actual: 95, bonus: 3, errors: [] });
  });

  it("heads them where they do", () => {
    const rows = [
      HEADINGS,
      ...base,
      ["合计", null, 100, 95],
      ["加分项：获市级以上表彰", null, null, 3],
      [3, "市级文明单位", 5, 2],
      [4, "市级先进集体", 5, 1],
    ];
    expect(readRows(rows, { merges: ["A5:B5"] })).toMatchObject({ full: 100, actual: 95, bonus: 3, errors: [] });
  });

  it("may say nothing but its kind and a cap", () => {
    const rows = [HEADINGS, ...base, ["合计", null, 100, 95], [null, "减分事项（最高5分）", null, 2]];
    expect(readRows([...rows, ["最终得分", null, null, 93]])).toMatchObject({ actual: 95, deduction: 2, errors: [] });
  });

  it("counts to the base where its full marks do, whatever it is called", () => {
    const rows = [HEADINGS, ...base.slice(0, 1), [2, "加分项", 60, 57], ["合计", null, 100, 95]];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 95, bonus: 0, errors: [] });
  });
});

describe("A heading that says its rule beside its kind", () => {
  const bonuses: CellValue[][] = [
    [3, null, "获国家级荣誉", 6, 6, "办公室"],
    [4, null, "获省级荣誉", 8, 8, "人事科"],
  ];
  it.each([
    "加分项，上限10分",
    "加分项 上限10分",
    "加分项最高10分",
    "加分项不超过10分",
    "加分项——最高10分",
    "三、加分项，累计不超过10分",
    "附加分，以10分为限",
    "加分项；10分封顶",
    "加分项：每项2分，累计不超过10分",
    "奖励加分：每获一项国家级荣誉加6分，最多10分",
    "加分项（每项不超过2分，累计不超过10分）",
  ])("%s", (heading) => {
    for (const column of [0, 1, 2]) {
      const row = [null, null, null, null, null, null].map((none, at) => (at === column ? heading : none));
      expect([column, read([...BASE, row, ...bonuses])]).toEqual([column, "100 96 14 0 106 bonus+bonus"]);
    }
  });

  it("is called without its rule", () => {
    const rows: CellValue[][] = [
      ["序号", "测评内容", "分值", "得分"],
      ["一、基本项"],
      [1, "组织", 60, 54],
      [2, "制度", 40, 36],
      ["二、加分项，最高10分"],
      [3, "获表彰", null, 5],
      [4, "获批示", null, 7],
    ];
    const { assessment } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
    const items = assessment?.framework?.items.map(({ name, bonusCap }) => [name, bonusCap && Number(bonusCap)]);
    expect(items).toEqual([
      ["基本项", null],
      ["加分项", 10],
    ]);
  });

  it("takes off what stands beneath one of deductions", () => {
    const row = [null, "减分项，最高扣10分", null, null, null, null];
    expect(read([...BASE, row, [3, null, "被上级通报", 5, 2, "办公室"]])).toBe("100 96 0 2 94 deduction");
  });

  it("leaves ordinary sections as they are", () => {
    const row = [null, "信息报送，每条2分，最高10分", null, null, null, null];
    expect(read([HEADINGS, row, ...BASE.slice(1)])).toBe("100 96 0 0 96");
  });
});
