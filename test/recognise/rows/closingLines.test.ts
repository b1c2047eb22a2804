import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

type Rows = readonly (readonly CellValue[])[];
type Line = readonly [name: string, row: readonly CellValue[], merges: readonly string[]];

const NUMBERED: Rows = [
  ["序号", "测评内容", "分值", "得分"],
  [1, "绿化", 40, 38],
  [2, "照明", 60, 55],
];
const GROUPED: Rows = [
  ["测评项目", "测评内容", "分值", "得分"],
  ["街区", "绿化", 40, 38],
  [null, "照明", 60, 55],
];
const WITH_CRITERIA: Rows = [
  ["测评内容", "测评标准", "分值", "得分"],
  ["绿化", "无枯死", 40, 38],
  ["照明", "无损坏", 60, 55],
];
const WITH_DEPARTMENTS: Rows = [
  ["测评内容", "分值", "得分", "责任科室"],
  ["绿化", 40, 38, "园林科"],
  ["照明", 60, 55, "市政科"],
];
const TOTAL = [null, "合计", 100, 93];
const BONUS: Rows = [
  ["加分项", null, null, null],
  [null, "获省级表彰", 5, 3],
];
const EARNED = { full: 100, actual: 93, names: ["绿化", "照明"], errors: [] };

/** Merges of the last row, by its columns. */
function read(rows: Rows, [, row, merges]: Line, grouped: readonly string[] = []) {
  const all = [...rows, row].map((one) => [...one]);
  const last = merges.map((range) => range.replace(/[A-Z]/gu, (letter) => `${letter}${all.length}`));
  return readRows(all, { merges: [...grouped, ...last] });
}

const LINES: readonly Line[] = [
  ["a label beside its text", ["子丑", "寅卯", null, null], []],
  ["a text over the marks", ["子丑", null, "寅卯", null], ["C:D"]],
  ["a wide label beside a text", ["子丑", null, "寅卯", null], ["A:B"]],
  ["a wide label beside a wide text", ["子丑", null, "寅卯", null], ["A:B", "C:D"]],
  ["a text over all the rest", ["子丑", "寅卯", null, null], ["B:D"]],
  ["a label beside a text among the marks", [null, "子丑", "寅卯", null], []],
];

describe("A label with a text below the indicators is none of them", () => {
  it.each(LINES)("where these are numbered: %s", (...line) => {
    expect(read(NUMBERED, line)).toMatchObject(EARNED);
    expect(read([...NUMBERED, TOTAL], line)).toMatchObject(EARNED);
  });

  it.each(LINES.slice(1, 5))("where no indicator is merged so: %s", (...line) => {
    expect(read(GROUPED, line, ["A2:A3"])).toMatchObject(EARNED);
    expect(read([...NUMBERED, TOTAL, ...BONUS], line)).toMatchObject({
      bonus: 3,
      names: ["绿化", "照明", "获省级表彰"],
      errors: [],
    });
  });

  it("where every indicator has a criterion, or a department", () => {
    expect(read(WITH_CRITERIA, ["", ["子丑", null, "寅卯", null], []])).toMatchObject(EARNED);
    expect(read(WITH_DEPARTMENTS, ["", ["子丑", "寅卯", null, null], []])).toMatchObject(EARNED);
  });

  it("also above the total, where it is merged otherwise", () => {
    const rows = [...NUMBERED, ["子丑", null, "寅卯", null], TOTAL].map((row) => [...row]);
    expect(readRows(rows, { merges: ["A4:B4", "C4:D4"] })).toMatchObject(EARNED);
  });
});

describe("An indicator whose marks were forgotten is told of", () => {
  it.each<[string, Rows, readonly CellValue[], string]>([
    ["by its number", NUMBERED, [3, "排水", null, null], "full-missing@C4"],
    ["by its number, beside a word for a mark", NUMBERED, [3, "排水", "待定", null], "full-invalid@C4"],
    ["within its group", GROUPED, ["水务", "排水", null, null], "full-missing@C4"],
    ["by its criterion", WITH_CRITERIA, ["排水", "无积水", null, null], "full-missing@C4"],
    ["by its department", WITH_DEPARTMENTS, ["排水", null, null, "水务科"], "full-missing@B4"],
  ])("%s", (_, rows, row, error) => {
    const total = rows === WITH_DEPARTMENTS ? ["合计", 100, 93, null] : ["合计", null, 100, 93];
    for (const below of [[], [total]])
      expect(readRows([...rows, row, ...below].map((one) => [...one])).errors).toEqual([error]);
  });

  it("without a number above the total", () =>
    expect(readRows([...NUMBERED, [null, "排水", "待定", null], TOTAL].map((row) => [...row])).errors).toEqual([
      "full-invalid@C4",
    ]));
});

it("bonuses below the total with texts over their marks are indicators as long as nothing is earned", () => {
  const bonuses = [...NUMBERED, TOTAL, ["加分项", null, null, null], [null, "获省级表彰", "每次加2分", null]];
  const rows = bonuses.map((row) => [...row]);
  expect(readRows(rows, { merges: ["C6:D6"] }).names).toEqual(["绿化", "照明", "获省级表彰"]);
});

test("Lines to fill in and totals in a text are told by what they say", () => {
  const rows: Rows = [...NUMBERED, ["合计：应得100分，实得93分"], ["  填表人：张三 ", null, "审核人：李四"]];
  const sheet = sheetOf("考核表", rows, { merges: ["A4:D4"] });
  const { assessment } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  expect(assessment?.framework?.rows.map(({ row, text, role, evidence }) => [row, text, role, evidence])).toEqual([
    [4, "合计：应得100分，实得93分", "total", { by: "word", text: "合计：应得100分，实得93分" }],
    [5, "填表人：张三", "signature", { by: "shape" }],
  ]);
});

test("an opinion merged over the full marks alone is none of the indicators above their total", () => {
  const rows: CellValue[][] = [
    ["核查内容", "标准", "分值", "得分", "备注"],
    ["道路平整", "无坑", 40, 38, null],
    ["河道清洁", "无漂", 60, 55, null],
    ["核查意见", "属实", null, null, "同意"],
    ["合计", null, 100, 93, null],
  ];
  const names = ["道路平整", "河道清洁"];
  expect(readRows(rows, { merges: ["B4:C4"] })).toMatchObject({ full: 100, actual: 93, names, errors: [] });
});
