import { marks } from "../../../src/domain/marks.ts";
import { parseFormula } from "../../../src/domain/formula/parseFormula.ts";
import { addsOtherRows } from "../../../src/domain/formula/addition.ts";
import { rowFormula, shapeOf } from "../../../src/domain/formula/rowFormula.ts";

/** Weights of 40 and 60 per cent stand in D2 and E2; rows from 4 on are data. */
function shape(text: string): string | null {
  const made = rowFormula(parseFormula(text), 5, ({ range }) => {
    if (range.bottom > 3) return null;
    return Array.from({ length: range.right - range.left + 1 }, (_, at) =>
      marks(range.left + at === 4 ? "0.4" : "0.6"),
    );
  });
  return made && shapeOf(made);
}

test.each([
  ["SUM(D5:F5)", "1:4^1+1:5^1+1:6^1"],
  ["D5+E5-F5", "-1:6^1+1:4^1+1:5^1"],
  ["ROUND(AVERAGE(D5:E5),2)", "0.5:4^1+0.5:5^1"],
  ["D5*40%+E5*0.6", "0.4:4^1+0.6:5^1"],
  ["D5*$D$2+E5*$E$2", "0.4:4^1+0.6:5^1"],
  ["SUMPRODUCT(D5:E5,D$2:E$2)", "0.4:4^1+0.6:5^1"],
  ['IF(E5="","",C5*E5/100)', "0.01:3^1·5^1"],
  ["E5/D5*C5", "1:3^1·4^-1·5^1"],
  ["C5*D5+E5*F5", "1:3^1·4^1+1:5^1·6^1"],
  ["(D5+E5)*0.5", "0.5:4^1+0.5:5^1"],
  ["MIN(D5*1.2,10)", "1.2:4^1"],
])("%s is %s of its row", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test.each([
  "SUMPRODUCT(D5:E5,D5:F5)",
  "SUMPRODUCT(D$2:E$2,D5)",
  "SUM(D4:D8)",
  "D5+D6",
  "VLOOKUP(D5,A:B,2,0)",
  "D5/(E5+F5)",
  "IF(D5>90,5,3)",
  "RANK(D5,D4:D9)",
])("%s is no calculation within a row", (text) => {
  expect(shape(text)).toBeNull();
});

test("a formula that adds other rows is one of totals", () => {
  expect(addsOtherRows(parseFormula("SUM(D4:D8)"), 9)).toBe(true);
  expect(addsOtherRows(parseFormula("D4+D8"), 9)).toBe(true);
  expect(addsOtherRows(parseFormula("SUM(D4:D8)-D3"), 9)).toBe(true);
  expect(addsOtherRows(parseFormula("SUM(D9:F9)"), 9)).toBe(false);
  expect(addsOtherRows(parseFormula("SUM(D4:D8)+E9"), 9)).toBe(false);
  expect(addsOtherRows(parseFormula("D4+D5-E9"), 9)).toBe(false);
  expect(addsOtherRows(parseFormula("D4*E4"), 9)).toBe(false);
});
