import type { Settings } from "../../../src/domain/settings.ts";
import { readRows } from "../../support/readRows.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

type Row = readonly CellValue[];

/** Marks of each indicator, "actual" or "actual/review"; the issues about columns behind them. */
function marksOf(headings: Row, rows: readonly Row[], formulas: Readonly<Record<string, string>> = {}, title?: string) {
  const sheet = sheetOf("测评表", [...(title === undefined ? [] : [[title]]), headings, ...rows], { formulas });
  const { assessment, issues } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  return {
    marks: assessment?.framework?.indicators.map(({ actual, review }) =>
      [actual, review].flatMap((one) => (one.state === "number" ? [Number(one.value)] : [])).join("/"),
    ),
    asked: issues.filter(({ code }) => code === "column-ambiguous").length,
    columns: assessment?.framework?.columns,
  };
}

const QUARTERS: readonly Row[] = [
  [1, "制度建设", 20, 5, 4.5, 5, 4, 18.5],
  [2, "组织领导", 20, 4, 5, 5, 5, 19],
  [3, "宣传教育", 30, 7, 7.5, 7, 6, 27.5],
  [4, "阵地管理", 30, 7.5, 7.5, 7, 8, 30],
];

test("a column that is the sum of others in every row is the result, whatever it is called", () => {
  const read = marksOf(["序号", "内容", "分值", "一季度", "二季度", "三季度", "四季度", "甲乙"], QUARTERS);
  expect(read).toMatchObject({ marks: ["18.5", "19", "27.5", "30"], asked: 0 });
  expect(read.columns?.at(-1)).toMatchObject({
    meaning: "actual",
    evidence: { by: "figures", cell: "H2", formula: "SUM(D2:G2)", rows: 4 },
  });
  // One row off: four quarters and an opinion nobody can place, so that the user is asked.
  const wrong = QUARTERS.map((row, at) => (at === 1 ? row.with(7, 19.5) : row));
  expect(marksOf(["序号", "内容", "分值", "一季度", "二季度", "三季度", "四季度", "甲乙"], wrong).asked).toBe(1);
  // 全年得分 says itself what it is: the row that is off is a mistake of the sheet's.
  const said = marksOf(["序号", "内容", "分值", "一季度", "二季度", "三季度", "四季度", "全年得分"], wrong);
  expect(said.marks).toEqual(["18.5", "19.5", "27.5", "30"]);
});

test("what a formula makes of its row is the result; all marks full prove nothing", () => {
  const assessors = [18, 17, 16].map((mark, at): Row => [at + 1, `指标${at}`, 20, mark, mark + 1, 17, mark]);
  const formulas = Object.fromEntries([2, 3, 4].map((row) => [`G${row}`, `ROUND(AVERAGE(D${row}:F${row}),2)`]));
  expect(marksOf(["序号", "内容", "分值", "甲", "乙", "丙", "评定"], assessors, formulas).marks).toEqual([
    "18",
    "17",
    "16",
  ]);
  const full = [1, 2, 3, 4].map((at): Row => [at, `指标${at}`, 20, 20, 20, 20]);
  expect(marksOf(["序号", "内容", "分值", "评委1", "评委2", "评委3"], full).marks).toEqual(["20", "20", "20", "20"]);
});

test("a unit's own mark stays its own where the result is weighted with a reviewer's", () => {
  const rows = [0, 1, 2, 3].map((at): Row => [
    at + 1,
    `指标${at}`,
    20,
    20 - at,
    16 + at / 2,
    (20 - at) * 0.3 + (16 + at / 2) * 0.7,
  ]);
  const { marks } = marksOf(["序号", "内容", "分值", "自评分", "考核分", "结果"], rows);
  expect(marks).toEqual(["20/17.2", "19/17.25", "18/17.3", "17/17.35"]);
});

test("full marks less what was taken off", () => {
  const rows: readonly Row[] = [1, 2, 3, 4].map((at) => [
    at,
    `指标${at}`,
    20,
    at === 1 ? null : at,
    at === 1 ? 20 : 20 - at,
  ]);
  expect(marksOf(["序号", "内容", "分值", "扣减分数", "最后得分"], rows).marks).toEqual(["20", "18", "17", "16"]);
  expect(
    marksOf(
      ["序号", "内容", "分值", "扣减分数"],
      rows.map((row) => row.slice(0, 4)),
    ).marks,
  ).toEqual(["", "", "", ""]);
});

test("a year that is not the period's heads what is there to compare with", () => {
  const rows = [1, 2, 3].map((at): Row => [at, `指标${at}`, 20, 10 + at, 15 + at]);
  const read = (title: string | undefined, ...headings: string[]) =>
    marksOf(["序号", "内容", "分值", ...headings], rows, {}, title).marks;
  expect(read("2024年度考核表", "2023年得分", "得分")).toEqual(["16", "17", "18"]);
  expect(read("2024年度考核表", "2024年得分", "2023年得分")).toEqual(["11", "12", "13"]);
  expect(read(undefined, "2023年得分", "2024年得分")).toEqual(["16", "17", "18"]);
  expect(read(undefined, "2023年得分", "得分")).toEqual(["16", "17", "18"]);
  // The only marks there are, whatever their year.
  expect(read("2024年度考核表", "2023年得分", "备注")).toEqual(["11", "12", "13"]);
});

test("a formula of its row's marks makes the result, whatever it does with them", () => {
  const judges: readonly Row[] = [
    ["学习", 30, 27, 29, 25, 28, 27.5],
    ["办文", 30, 28, 28, 30, 26, 28],
    ["值班", 40, 36, 38, 37, 35, 36.5],
  ];
  const trimmed = Object.fromEntries(
    judges.map((_, at) => [
      `G${at + 2}`,
      `(SUM(C${at + 2}:F${at + 2})-MAX(C${at + 2}:F${at + 2})-MIN(C${at + 2}:F${at + 2}))/2`,
    ]),
  );
  const read = marksOf(["内容", "分值", "评委1", "评委2", "评委3", "评委4", "甲乙得分"], judges, trimmed);
  expect(read).toMatchObject({ marks: ["27.5", "28", "36.5"], asked: 0 });
});

test("what full marks leave of a mark is no mark, also where a mark is still blank", () => {
  const rows: readonly Row[] = [
    ["学习", 30, 27, 3],
    ["办文", 30, 30, 0],
    ["值班", 40, null, null],
  ];
  const left = { D2: "B2-C2", D3: "B3-C3" };
  expect(marksOf(["内容", "分值", "自评得分", "甲乙"], rows, left).marks).toEqual(["27", "30", ""]);
});

test("rates that the closing row multiplies with the full marks are shares of them; others are none", () => {
  const rows: readonly Row[] = [
    [1, "办学", 40, "95%", "90%"],
    [2, "课程", 60, "90%", "85%"],
    [null, "评估总分", 100, 92, 87],
  ];
  const headings = ["序号", "内容", "分值", "自评得分率", "督导得分率"];
  const total = { C4: "SUM(C2:C3)" };
  const multiplied = { ...total, D4: "SUMPRODUCT(C2:C3,D2:D3)", E4: "SUMPRODUCT(C2:C3,E2:E3)" };
  expect(marksOf(headings, rows, multiplied).marks).toEqual(["38/36", "54/51"]);
  expect(marksOf(headings, rows, total).marks).toEqual(["", ""]);
});

it("a change since last year is no mark, by formula or by figures", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "分值", "去年得分", "今年得分", "变化"],
    [1, "组织", 40, 36, 38, 2],
    [2, "队伍", 60, 58, 55, -3],
    ["合计", null, 100, 94, 93, -1],
  ];
  const formulas = { F2: "E2-D2", F3: "E3-D3", F4: "E4-D4" };
  expect(readRows(rows, { formulas })).toMatchObject({ full: 100, actual: 93, errors: [] });
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, errors: [] });
});

it("marks weighted already are not weighted once more by full marks that are one and the same", () => {
  const rows: CellValue[][] = [
    ["序号", "考核内容", "权重", "满分", "打分", "折后分"],
    [1, "组织", 0.2, 100, 90, 18],
    [2, "队伍", 0.5, 100, 88, 44],
    [3, "业务", 0.3, 100, 95, 28.5],
    ["总分", null, 1, null, null, 90.5],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 90.5, errors: [] });
  expect(readRows(rows.map((row) => row.slice(0, 5)).slice(0, 4))).toMatchObject({ full: 100, actual: 90.5 });
});

test("what was taken off stays so where it is full marks less the mark in every row", () => {
  const rows: readonly Row[] = [
    [1, "居室整洁", 40, 38, 2],
    [2, "餐厅卫生", 30, 30, 0],
    [3, "庭院绿化", 30, 25, 5],
  ];
  const meanings = (...headings: Row): unknown =>
    marksOf(["序号", "内容", ...headings], rows).columns?.map(({ meaning }) => meaning);
  expect(meanings("分值", "得分", "扣分")).toEqual(["number", "content", "full", "actual", "deducted"]);
  expect(meanings("分值", "得分", "差额")).toEqual(["number", "content", "full", "actual", "unknown"]);
  // The other way round: 分值 less what was taken off is the mark, whatever it is called.
  const turned = rows.map(([at, name, full, mark, off]): Row => [at ?? 0, name ?? "", full ?? 0, off ?? 0, mark ?? 0]);
  expect(marksOf(["序号", "内容", "分值", "扣分", "鹿鸣"], turned).marks).toEqual(["38", "30", "25"]);
});

test("a mean leaves out what an assessor left blank", () => {
  const rows: Row[] = [
    [1, "组织", 20, 18, null, 16, 17],
    [2, "制度", 30, 28, 27, 26, 27],
    [3, "学习", 50, 44, 48, 43, 45],
    [4, "作风", 10, null, 8, 9, 8.5],
  ];
  const read = marksOf(["序号", "内容", "分值", "甲", "乙", "丙", "丁戊"], rows);
  expect(read.marks).toEqual(["17", "27", "45", "8.5"]);
});

test.each([
  ["shares of one", [0.2, 0.3, 0.5], "C2*D2"],
  ["points", [20, 30, 50], "C2*D2/100"],
])("weights in %s × marks say how the result came about", (_, [one = 0, two = 0, three = 0], formula) => {
  const rows: Row[] = [
    [1, "组织", one, 90, 18],
    [2, "制度", two, 80, 24],
    [3, "学习", three, 70, 35],
  ];
  expect(marksOf(["序号", "内容", "权重", "得分", "甲乙"], rows).columns?.at(-1)).toMatchObject({
    meaning: "actual",
    evidence: { by: "figures", cell: "E2", formula, rows: 3 },
  });
});

test("分值 + 加分 − 扣分 leaves 分值 what can be earned", () => {
  const rows: Row[] = [
    [1, "组织", 20, 0, 2, 18],
    [2, "制度", 30, 1, 0, 31],
    [3, "学习", 50, 0, 4, 46],
    [4, "作风", 20, 2, 1, 21],
  ];
  const formulas = Object.fromEntries([2, 3, 4, 5].map((row) => [`F${row}`, `C${row}+D${row}-E${row}`]));
  for (const written of [{}, formulas]) {
    const read = marksOf(["序号", "内容", "分值", "加分", "扣分", "最终得分"], rows, written);
    expect(read.columns?.find(({ heading }) => heading === "分值")?.meaning).toBe("full");
    // What was taken off leaves the rest, and 加分 stands outside it.
    expect(read.marks).toEqual(["", "", "1", "", "", "2"]);
    const sheet = [["序号", "内容", "分值", "加分", "扣分", "最终得分"], ...rows.map((row) => [...row])];
    expect(readRows(sheet, { formulas: written })).toMatchObject({ full: 120, actual: 113, bonus: 3, errors: [] });
  }
});

test("marks in per cent may be blank, and one beside a plain mark is asked about", () => {
  const headings = ["序号", "内容", "分值", "得分"];
  const blank = marksOf(headings, [
    [1, "甲乙", 40, "95%"],
    [2, "丙丁", 30, "90%"],
    [3, "戊己", 30, null],
  ]);
  expect(blank).toMatchObject({ marks: ["38", "27", ""], asked: 0 });
  expect(
    marksOf(headings, [
      [1, "甲乙", 40, "95%"],
      [2, "丙丁", 60, 38],
    ]).asked,
  ).toBe(1);
});

test("the user's word on a marks column stands against what figures make of it", () => {
  const rows: Row[] = [
    ["序号", "内容", "分值", "一季度", "二季度", "全年得分"],
    [1, "组织", 20, 9, 9, 18],
    [2, "制度", 30, 14, 13, 27],
    [3, "学习", 50, 24, 22, 46],
  ];
  const read = (settings: Settings) => {
    const { assessment } = recognise(workbookOf(sheetOf("测评表", rows)), { today: "2026-03-02", settings });
    return assessment?.framework?.indicators.map(({ actual }) =>
      actual.state === "number" ? Number(actual.value) : null,
    );
  };
  expect(read({})).toEqual([18, 27, 46]);
  expect(read({ mapping: { 测评表: { D: "actual" } } })).toEqual([9, 14, 24]);
});

test("the best of several opinions is the mark where a formula says so", () => {
  const rows: Row[] = [
    [1, "组织", 20, 18, 17, 16, 18],
    [2, "制度", 30, 28, 27, 29, 29],
    [3, "学习", 50, 44, 48, 43, 48],
  ];
  const headings = ["序号", "内容", "分值", "评委一评分", "评委二评分", "评委三评分", "最高得分"];
  const formulas = Object.fromEntries([2, 3, 4].map((row) => [`G${row}`, `MAX(D${row}:F${row})`]));
  expect(marksOf(headings, rows, formulas).marks).toEqual(["18", "29", "48"]);
});

test("where the user says which column holds the full marks, one that is only headed so does not", () => {
  const rows: Row[] = [
    ["序号", "内容", "标准分", "应得分", "得分"],
    [1, "组织", 40, 45, 38],
    [2, "制度", 60, 65, 55],
  ];
  const full = (settings: Settings) =>
    recognise(workbookOf(sheetOf("测评表", rows)), {
      today: "2026-03-02",
      settings,
    }).assessment?.framework?.indicators.map(({ full: one }) => (one.state === "number" ? Number(one.value) : null));
  expect(full({ mapping: { 测评表: { C: "full" } } })).toEqual([40, 60]);
  expect(full({ mapping: { 测评表: { D: "full" } } })).toEqual([45, 65]);
});

test("a formula that takes the weight of another row, which is merged with none, does not say what the marks come to", () => {
  const rows: CellValue[][] = [
    ["板块", "项目", "权重", "得分", "折算得分"],
    ["党建", "组织", 0.2, 90, 18],
    ["党建", "制度", 0.3, 80, 16],
    ["治理", "学习", 0.1, 100, 30],
    ["治理", "考勤", 0.4, 90, 9],
  ];
  const formulas = { E2: "C2*D2", E3: "C2*D3", E4: "C3*D4", E5: "C4*D5" };
  expect(readRows(rows, { formulas }).errors).toContain("reading-ambiguous@E1");
});

describe("formulas of each row", () => {
  it("say what columns follow from, each from its own parts", () => {
    const halves: CellValue[][] = [
      ["序号", "考核内容", "分值", "一季度", "二季度", "上半年", "三季度", "四季度", "下半年", "全年"],
      [1, "组织", 40, 10, 9, 19, 8, 9, 17, 36],
      [2, "制度", 60, 15, 14, 29, 13, 15, 28, 57],
      [3, "学习", 40, 10, 9, 19, 9, 10, 19, 38],
    ];
    const formulas = Object.fromEntries(
      [2, 3, 4].flatMap((row) => [
        [`F${row}`, `D${row}+E${row}`],
        [`I${row}`, `G${row}+H${row}`],
        [`J${row}`, `F${row}+I${row}`],
      ]),
    );
    expect(readRows(halves, { formulas })).toMatchObject({ full: 140, actual: 131, review: null, errors: [] });
    const both: CellValue[][] = [
      ["序号", "考核内容", "分值", "自评材料", "自评现场", "自评得分", "考评材料", "考评现场", "考评得分"],
      [1, "组织", 20, 10, 9, 19, 8, 9, 17],
      [2, "制度", 30, 15, 14, 29, 13, 15, 28],
      [3, "学习", 50, 25, 20, 45, 24, 20, 44],
    ];
    const sums = Object.fromEntries(Object.entries(formulas).filter(([cell]) => !cell.startsWith("J")));
    expect(readRows(both, { formulas: sums })).toMatchObject({ full: 100, actual: 93, review: 89, errors: [] });
  });

  it.each([
    ["weights above the headings", ""],
    ["and a cell of text that adds nothing", "+A$1"],
  ])("may look at %s", (_, more) => {
    const rows: CellValue[][] = [
      ["占比", null, null, 0.35, 0.65, null],
      ["序号", "考核内容", "分值", "科室", "领导", "折合"],
      [1, "组织", 60, 58, 52, 54.1],
      [2, "制度", 40, 30, 36, 33.9],
    ];
    const formulas = { F3: `D3*D$1+E3*E$1${more}`, F4: `D4*D$1+E4*E$1${more}` };
    expect(readRows(rows, { formulas })).toMatchObject({ full: 100, actual: 88, errors: [] });
  });

  it("that add what share of two full marks was earned make no marks; whether two wholes are added is asked", () => {
    const rows: CellValue[][] = [
      ["序号", "考核内容", "甲分值", "甲得分", "乙分值", "乙得分", "比率"],
      [1, "组织", 60, 54, 40, 36, 1.8],
      [2, "制度", 30, 27, 20, 20, 1.9],
      [3, "学习", 10, 5, 40, 40, 1.5],
    ];
    const formulas = { G2: "D2/C2+F2/E2", G3: "D3/C3+F3/E3", G4: "D4/C4+F4/E4" };
    expect(readRows(rows, { formulas })).toMatchObject({
      full: 200,
      actual: 182,
      errors: ["reading-ambiguous@C1"],
    });
  });

  it("are not compared where what they follow from is still open", () => {
    const rows: CellValue[][] = [
      ["序号", "考核内容", "权重", "得分", "加权得分"],
      [1, "组织", 0.2, 90, 18],
      [2, "制度", 0.3, null, 24],
      [3, "学习", 0.1, 100, 10],
      [4, "考勤", 0.4, 90, 36],
    ];
    const formulas = Object.fromEntries([2, 3, 4, 5].map((row) => [`E${row}`, `C${row}*D${row}`]));
    expect(readRows(rows, { formulas })).toMatchObject({ full: 100, actual: 88, errors: [] });
  });
});

test("a relation that holds in every row comes before one that a row speaks against", () => {
  const rows: CellValue[][] = [
    ["序号", "KPI指标", "权重", "完成率", "考核得分", "加权得分"],
    ...[
      ["营业收入", 0.3, 0.96, 96, 28.8],
      ["利润总额", 0.25, 1.05, 100, 25],
      ["账款周转", 0.2, 0.9, 90, 18],
      ["安全生产", 0.15, 1, 100, 15],
      ["党建工作", 0.1, 0.9, 90, 9],
    ].map((row, at): CellValue[] => [at + 1, ...row]),
  ];
  const { full, actual, errors } = readRows(rows);
  expect({ full, actual, errors }).toEqual({ full: 100, actual: 95.8, errors: [] });
});
