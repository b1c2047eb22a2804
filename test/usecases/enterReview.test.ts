import type { CellValue } from "../../src/domain/cells.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { enterReview, reviewKey } from "../../src/usecases/enterReview.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { cell, formula, planOf } from "../workbook/samplePlan.ts";

const OPTIONS = { today: "2026-03-02" };
const HEAD = ["序号", "测评内容", "应得分", "自评分", "复核分"];
const ROWS: readonly (readonly CellValue[])[] = [HEAD, [1, "领导班子", 50, 49, null], [2, "环境卫生", 50, 48, 47]];

function workbook(rows = ROWS, merges: { top: number; left: number; bottom: number; right: number }[] = []) {
  const cells = rows.map((row) => row.map((value) => cell(value as string | number | null)));
  return FileWorkbook.open(createWorkbook([planOf("测评体系", null, cells, { merges })]), "x.xlsx");
}

async function keyOf(port: FileWorkbook, name: string): Promise<string> {
  const { assessment } = checkWorkbook(await port.read(), OPTIONS);
  const indicator = assessment?.framework?.indicators.find((one) => one.name === name);
  if (!assessment || !indicator) throw new Error(`no indicator ${name}`);
  return reviewKey(assessment, indicator);
}

async function enter(port: FileWorkbook, name: string, text: string) {
  return enterReview(port, OPTIONS, await keyOf(port, name), text);
}

const marks = async (port: FileWorkbook) =>
  (await port.read()).sheets[0]?.values.slice(1).map((row) => row?.[4] ?? null);

test("a mark goes into the sheet's own column, and counts", async () => {
  const port = workbook();
  expect(await enter(port, "领导班子", " ４５．５ ")).toBeNull();
  expect(await marks(port)).toEqual([45.5, 47]);
  const { scorecard } = checkWorkbook(await port.read(), OPTIONS);
  expect(scorecard?.totals?.reviewed).toBe(2);
  expect(scorecard?.totals?.effective.toNumber()).toBe(92.5);
});

test("where the sheet asks what the reviewer takes off, that is entered", async () => {
  const port = workbook([
    ["序号", "测评内容", "应得分", "自评扣分", "考核扣分"],
    [1, "领导班子", 50, 1, null],
    [2, "环境卫生", 50, 2, 3],
  ]);
  expect(await enter(port, "领导班子", "45.5")).toBeNull();
  expect(await marks(port)).toEqual([4.5, 3]);
  const { scorecard } = checkWorkbook(await port.read(), OPTIONS);
  expect(scorecard?.totals?.effective.toNumber()).toBe(92.5);
});

test("an empty text takes the mark away", async () => {
  const port = workbook();
  expect(await enter(port, "环境卫生", "")).toBeNull();
  expect(await marks(port)).toEqual([null, null]);
});

test.each([
  ["优秀", "not-a-number"],
  ["-1", "not-a-number"],
  ["8.12345", "not-a-number"],
  ["1e2", "not-a-number"],
  ["50.5", "above-full"],
])("%j is refused as %s, and the sheet stays as it is", async (text, refusal) => {
  const port = workbook();
  const before = port.bytes();
  expect(await enter(port, "领导班子", text)).toBe(refusal);
  expect(port.bytes()).toEqual(before);
});

test("rows that moved since do not matter: the indicator is looked for anew", async () => {
  const key = await keyOf(workbook(), "领导班子");
  const [head = [], first = [], second = []] = ROWS;
  const moved = workbook([["文明单位测评"], head, second, first]);
  expect(await enterReview(moved, OPTIONS, key, "40")).toBeNull();
  expect((await moved.read()).sheets[0]?.values[3]?.[4]).toBe(40);
});

test("an indicator that is gone is told, and nothing is written", async () => {
  const key = await keyOf(workbook(), "领导班子");
  const without = workbook([HEAD, [1, "另一项", 50, 49, null], [2, "环境卫生", 50, 48, 47]]);
  const before = without.bytes();
  await expect(enterReview(without, OPTIONS, key, "40")).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(without.bytes()).toEqual(before);
});

test("without a column for it nothing is entered, and no column is added", async () => {
  const port = workbook(ROWS.map((row) => row.slice(0, 4)));
  const before = port.bytes();
  expect(await enter(port, "领导班子", "40")).toBe("no-column");
  expect(port.bytes()).toEqual(before);
});

test("of several columns none is chosen", async () => {
  const two = workbook([
    ["序号", "测评内容", "应得分", "自评分", "第一次考核得分", "第二次考核得分"],
    [1, "领导班子", 50, 49, null, null],
    [2, "环境卫生", 50, 48, 47, 46],
  ]);
  expect(await enter(two, "领导班子", "40")).toBe("several-columns");
});

test("the stages of a review go on in the last of them", async () => {
  const port = workbook([
    ["序号", "测评内容", "应得分", "自评分", "初评分", "终评分"],
    [1, "领导班子", 50, 49, 48, null],
    [2, "环境卫生", 50, 48, 47, 46],
  ]);
  expect(await enter(port, "领导班子", "40")).toBeNull();
  expect((await port.read()).sheets[0]?.values[1]?.slice(4)).toEqual([48, 40]);
});

test("a formula is not overwritten", async () => {
  const rows = ROWS.map((row) => row.map((value) => cell(value as string | number | null)));
  rows[2] = [cell(2), cell("环境卫生"), cell(50), cell(48), formula("D3-1", 47)];
  const port = FileWorkbook.open(createWorkbook([planOf("测评体系", null, rows)]), "x.xlsx");
  expect(await enter(port, "环境卫生", "40")).toBe("formula");
  expect((await port.read()).sheets[0]?.formulas.size).toBe(1);
});

test("a bonus goes up to its own cap, as the check has it, and no further", async () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["序号", "测评项目", "测评内容", "应得分", "自评分", "复核分"],
    [1, "基本项", "领导班子", 100, 98, null],
    [2, "加分项", "获得表彰每项2分，最高10分", 2, 2, null],
  ];
  const bonus = "获得表彰每项2分，最高10分";
  const review = async (port: FileWorkbook) => {
    const { scorecard, issues } = checkWorkbook(await port.read(), OPTIONS);
    return [
      scorecard?.totals?.bonus.toNumber(),
      issues.map(({ code }) => code).filter((code) => /exceeds|cap/.test(code)),
    ];
  };
  const port = workbook(rows);
  expect(await enter(port, bonus, "6")).toBeNull();
  expect(await review(port)).toEqual([6, []]);
  expect(await enter(port, bonus, "10.5")).toBe("above-full");
  // Typed into the sheet itself it counts as written, up to the cap, and is reported.
  port.edit([{ at: { sheet: "测评体系", row: 3, column: 6 }, value: 10.5 }]);
  expect(await review(port)).toEqual([10.5, ["bonus-over-cap"]]);
});
