import { keyCell, type CellValue } from "../../../src/domain/cells.ts";
import { withComputedFormulas, type ComputedGrid } from "../../../src/domain/formula/computedGrid.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { a1 } from "../../../src/domain/address.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

test("formulas without results get them, also through each other, other sheets and up or down; circles and look-ups do not", () => {
  const marks = sheetOf("得分", [[0.1, null, null, null, null]], {
    formulas: { B1: "A1+他表!A2", C1: "D1*2", D1: "B1", E1: "SUM(A1:E1)" },
  });
  const other = sheetOf("他表", [[null], [0.2], [null], [5]], {
    formulas: { A1: "VLOOKUP(1,A:B,2)", A3: "A1+1", A4: "1+1" },
  });
  const { grid, computed } = withComputedFormulas(workbookOf(marks, other));
  expect(grid.sheets[0]?.values).toEqual([[0.1, 0.3, 0.6, 0.3, null]]);
  // What is stored stays, whatever the formula says.
  expect(grid.sheets[1]?.values).toEqual([[null], [0.2], [null], [5]]);
  expect([...computed].map(([sheet, keys]) => [sheet, keys.map((key) => a1(keyCell(key)))])).toEqual([
    ["得分", ["B1", "C1", "D1"]],
  ]);
});

test("halves, truth values and texts are counted as Excel counts them, where other engines differ", () => {
  const formulas = {
    B1: "ROUND(1.005,2)",
    B2: "ROUND(0.285,2)",
    B3: "ROUND(-2.5,0)",
    C1: "SUM(A1:A3)",
    C2: "AVERAGE(A1:A3)",
    C3: "MAX(A1:A3)",
  };
  const sheet = sheetOf(
    "得分",
    [
      [90, null, null],
      [true, null, null],
      ["5", null, null],
    ],
    { formulas },
  );
  expect(withComputedFormulas(workbookOf(sheet)).grid.sheets[0]?.values).toEqual([
    [90, 1.01, 90],
    [true, 0.29, 90],
    ["5", -3, 90],
  ]);
});

test("running totals of a whole column are computed, and sums that would look at billions of cells are given up", () => {
  const rows = 10_000;
  const column = (formula: (row: number) => string): [string, string][] =>
    Array.from({ length: rows }, (_, at) => [`B${at + 1}`, formula(at + 1)]);
  const values = Array.from({ length: rows }, (): CellValue[] => [1]);
  const last = (formula: (row: number) => string): CellValue | undefined =>
    withComputedFormulas(workbookOf(sheetOf("得分", values, { formulas: Object.fromEntries(column(formula)) }))).grid
      .sheets[0]?.values[rows - 1]?.[1];
  expect(last((row) => (row === 1 ? "A1" : `B${row - 1}+A${row}`))).toBe(rows);
  expect(last((row) => (row === rows ? `A${row}` : `B${row + 1}+A${row}`))).toBe(1);
  expect(last((row) => `SUM(A$1:A${row})`)).toBeUndefined();
});

test("a workbook as programs write it is read as Excel would show it, and one note says so", () => {
  const sheet = sheetOf(
    "测评体系",
    [
      ["序号", "测评内容", "应得分", "扣分", "实得分"],
      [1, "制度建设", 10, 0.5, null],
      [2, "组织领导", 20, null, null],
      [3, "宣传教育", 30, 2, null],
      ["合计", null, null, null, null],
    ],
    { formulas: { E2: "C2-D2", E3: "C3-D3", E4: "VLOOKUP(B4,$G$1:$H$9,2,0)", C5: "SUM(C2:C4)", E5: "SUM(E2:E4)" } },
  );
  const { assessment, issues } = recognise(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  expect(
    assessment?.framework?.indicators.map(({ actual }) => ("value" in actual ? Number(actual.value) : actual.state)),
  ).toEqual([9.5, 20, "formula-error"]);
  // 合计 of the column rests on the mark that nobody can say.
  expect(assessment?.framework?.stated.map(({ cell, value }) => [cell, Number(value)])).toEqual([["C5", 60]]);
  expect(issues.filter(({ code }) => code === "formula-computed")).toMatchObject([
    { severity: "info", sheet: "测评体系", cell: "E2", found: 3 },
  ]);
});

describe("a file that asks for its formulas to be computed when it is opened", () => {
  const read = (rows: readonly (readonly CellValue[])[], formulas: Readonly<Record<string, string>>): ComputedGrid =>
    withComputedFormulas({ ...workbookOf(sheetOf("得分", rows, { formulas })), calculatedAnew: true });

  test("old results of simple formulas are replaced; others stay, and those that are right only to the last digits, too", () => {
    const rows = [[10, 8, 1, 0.1 + 0.2, 9, "优"]];
    const { grid, computed } = read(rows, { C1: "A1-B1", D1: "0.3", E1: "VLOOKUP(A1,A:B,2)", F1: 'IF(B1="","","优")' });
    expect(grid.sheets[0]?.values).toEqual([[10, 8, 2, 0.1 + 0.2, 9, "优"]]);
    expect([...(computed.get("得分") ?? [])].map((key) => a1(keyCell(key)))).toEqual(["C1"]);
  });

  test("where zeros stand for no result, one that cannot be computed is no mark either, nor what adds it up", () => {
    const rows = [[10, 8, 0, 0, 0]];
    const formulas = { C1: "A1-B1", D1: "VLOOKUP(A1,A:B,2)", E1: "SUM(C1:D1)" };
    expect(read(rows, formulas).grid.sheets[0]?.values).toEqual([[10, 8, 2, null, null]]);
    // Nothing shows that these zeros are none.
    expect(read(rows, { ...formulas, C1: "A1-10" }).grid.sheets[0]?.values).toEqual(rows);
  });

  test("without asking, what is stored counts", () => {
    const sheet = sheetOf("得分", [[10, 8, 0]], { formulas: { C1: "A1-B1" } });
    expect(withComputedFormulas(workbookOf(sheet)).grid.sheets[0]?.values).toEqual([[10, 8, 0]]);
  });
});
