import { withoutLostTexts } from "../../../../src/workbook/file/read/lostTexts.ts";
import { sheetOf } from "../../../support/gridOf.ts";

const roster = sheetOf("部门名册", [["人事科", 5, null]]);

test("where a text was stored as 0, zeros of formulas that may give a text are no results; zeros of sums stay", () => {
  const formulas = {
    A1: 'IF(B1>=90,"优","良")',
    B1: "SUM(D1:D9)",
    C1: "部门名册!A1",
    A2: "VLOOKUP(D1,D:E,2,0)",
    B2: "部门名册!B1-5",
    C2: "部门名册!C1",
    A3: 'IF(B1>0,"有",0)',
    B3: "合计",
    C3: "IF(B1>0,1,0)",
  };
  const marks = sheetOf(
    "得分",
    Array.from({ length: 3 }, () => [0, 0, 0]),
    { formulas },
  );
  const [sheet] = withoutLostTexts([marks, roster]);
  expect(sheet?.values).toEqual([
    [null, 0, null],
    [null, 0, 0],
    [null, null, 0],
  ]);
});

test("nothing is doubted where no zero shows it", () => {
  const formulas = { A1: "VLOOKUP(D1,D:E,2,0)", B1: 'IF(D1>0,"有",0)', C1: 'D1&"分"' };
  const sheets = [sheetOf("得分", [[0, 0, "5分"]], { formulas }), roster];
  expect(withoutLostTexts(sheets)).toBe(sheets);
});
