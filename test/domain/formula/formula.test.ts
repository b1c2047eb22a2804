import { rangeText, type CellValue } from "../../../src/domain/cells.ts";
import { additionIn } from "../../../src/domain/formula/addition.ts";
import { evaluateFormula, type FormulaCells, type FormulaValue } from "../../../src/domain/formula/evaluateFormula.ts";
import { parseFormula } from "../../../src/domain/formula/parseFormula.ts";
import { isSimple } from "../../../src/domain/formula/simpleFormula.ts";
import { isMarks } from "../../../src/domain/marks.ts";

/** Weights in D, marks in E of rows 4 to 8, one of them blank and one a text. */
const CELLS: Readonly<Record<string, CellValue>> = {
  ...{ B4: "Team a", B5: "Team A", B6: "team b", B7: ">1", B8: null },
  ...{ D4: 0.2, D5: 0.3, D6: 0.5, D7: null, D8: 0.1 },
  ...{ E4: 90, E5: 0.1, E6: 0.2, E7: null, E8: "待定" },
  ...{ F4: 18, F5: "7.5", F6: "", F7: { error: "#N/A" }, "部门 得分!B2": 4 },
};

const LOOK_UP: FormulaCells = {
  value: (sheet, row, column) =>
    CELLS[(sheet === null ? "" : `${sheet}!`) + rangeText({ top: row, bottom: row, left: column, right: column })] ??
    null,
  extent: () => ({ rows: 9, columns: 6 }),
  isSubtotal: (_, row) => row === 6,
  isHidden: (_, row) => row === 8,
};

function resultOf(text: string): unknown {
  const formula = parseFormula(text);
  const outcome = formula && evaluateFormula(formula, LOOK_UP);
  return outcome ? plain(outcome.value) : "not simple";
}

function plain(value: FormulaValue): unknown {
  return isMarks(value) ? value.toString() : value;
}

test.each([
  // Exact: binary numbers would give 0.30000000000000004.
  ["E5+E6", "0.3"],
  ["=SUM(E4:E8)", "90.3"],
  ["SUM(E4,E5:E6,1)", "91.3"],
  ["SUM((E4,E6))", "90.2"],
  ["SUM(E:E)", "90.3"],
  ["SUM(4:4)", "108.2"],
  ["E4*D4+E5*D5", "18.03"],
  ["E4*20%/2", "9"],
  ["-E4+100", "10"],
  ["2-3-4", "-5"],
  ["2+3*4", "14"],
  ["(E4+10)/10", "10"],
  ["E4/E7", { error: "#DIV/0!" }],
  ["E7", null],
  ["E4+E8", { error: "#VALUE!" }],
  ["F5*2", "15"],
  ["SUM(F4:F6)", "18"],
  ["SUM(F4:F7)", { error: "#N/A" }],
  ["SUMIF(B4:B8,B5,E4:E8)", "90.1"],
  ['SUMIF(B:B,"TEAM B",E:E)', "0.2"],
  ['SUMIF(B4:B8,"team c",E4:E8)', "0"],
  ["SUMIF(B4:B8,B5,F3)", "18"],
  ["SUMIF(B4:B8,B6,F5:F9)", { error: "#N/A" }],
  ["SUMIF(B4:B8,B7,E4:E8)", "not simple"],
  ["SUMIF(B4:B8,B8,E4:E8)", "not simple"],
  ["SUMIFS(E4:E8,B4:B8,B5)", "90.1"],
  ['SUMIFS(E4:E8,B4:B8,"team a",B5:B9,"TEAM A")', "90"],
  ['SUMIFS(F4:F8,B4:B8,">1")', "not simple"],
  ['SUMIFS(D3:D7,B4:B8,"team b")', "0.3"],
  ["SUMIFS(E4:E8,B4:B7,B5)", "not simple"],
  ["SUMIFS(E4:E8,B4:B8)", "not simple"],
  ["SUMPRODUCT(D4:D6,E4:E6)", "18.13"],
  ["SUMPRODUCT(D4:D8*E4:E8)", { error: "#VALUE!" }],
  ["SUMPRODUCT(D4:D8,E4:E8)", "18.13"],
  ["SUMPRODUCT(D4:D6*E4:E6/100)", "0.1813"],
  ["SUMPRODUCT(D4:D6*E4)", "90"],
  ["SUMPRODUCT(D4:D6,E4:E5)", { error: "#VALUE!" }],
  ["AVERAGE(E4:E8)", "30.1"],
  ["AVERAGE(E7:E8)", { error: "#DIV/0!" }],
  ["ROUND(2.345,2)", "2.35"],
  ["ROUND(-2.5,0)", "-3"],
  ["ROUND(1250,-2)", "1300"],
  ["MIN(E4:E8,0.15)", "0.1"],
  ["MAX(0,E4-100)", "0"],
  ["MIN(E7:E8)", "0"],
  ['IF(E7="","",E7*2)', ""],
  ['IF(E4="","",E4*2)', "180"],
  ["IF(ISBLANK(E7),5,F7)", "5"],
  ['IF(F6="","空",1)', "空"],
  ['IF(COUNT(E4:E8)=0,"",SUM(E4:E8))', "90.3"],
  ['IF(OR(E4="",E7=""),"",1)', ""],
  ['IF(AND(E4<>"",NOT(E7="")),1)', false],
  ["IF(E7=0,0,F4/E7)", "0"],
  ["'部门 得分'!B2*2", "8"],
  ["SUBTOTAL(9,E4:E7)", "90.1"],
  ["SUBTOTAL(9,E4:E8)", "not simple"],
  // As people and programs type it.
  ["ＳＵＭ（Ｅ４：Ｅ５，Ｅ６）", "90.3"],
  ["E4×D4÷2", "9"],
  ["sum($E$4:E$6)", "90.3"],
  ["+E4+E5", "90.1"],
  [" SUM( E4 : E5 ) ", "90.1"],
  ["_xlfn.SUM(E4)", "90"],
])("%s comes to %p", (text, expected) => {
  expect(resultOf(text)).toEqual(expected);
});

test.each([
  "VLOOKUP(E4,A:B,2,0)",
  'SUMIF(E4:E8,">1")',
  'SUMIF(E4:E8,">1",D4:D8)',
  'SUMIF(E4:E8,"*科",D4:D8)',
  'SUMIF(D4:E8,"空",D4:E8)',
  'IF(E4>=90,"优","良")',
  "IFERROR(E4,0)",
  'SUM(INDIRECT("E4"))',
  "E4&F4",
  "E4^2",
  "E4:E6+1",
  "SUM(E4:E6*D4:D6)",
  "得分合计",
  "SUM(#REF!)",
  "SUM({1,2})",
  "SUM(表1[得分])",
  "SUM(E4",
  "E4 E5",
  "",
  "TODAY()",
  "LOG10(E4)",
])("%s is not simple", (text) => {
  expect(resultOf(text)).toBe("not simple");
});

test("a formula nested deeper than any office writes is left alone", () => {
  expect(isSimple(parseFormula("(".repeat(2000) + "1" + ")".repeat(2000)))).toBe(false);
  expect(resultOf(Array.from({ length: 200 }, () => "1").join("+"))).toBe("200");
});

test.each([
  ["SUM(E4:E7)", ["E4:E7"], [], "0"],
  ["E4+E9+E12", ["E4", "E9", "E12"], [], "0"],
  ["ROUND(SUM(E4:E5,E8)+部分!E9,2)", ["E4:E5", "E8", "E9"], [], "0"],
  ["SUM(E4:E7)-(F4-F5)+2", ["E4:E7", "F5"], ["F4"], "2"],
  ["SUBTOTAL(109,E4:E7)", ["E4:E7"], [], "0"],
])("%s is known as a total of its cells", (text, added, takenOff, constant) => {
  const addition = additionIn(parseFormula(text));
  expect(addition?.added.map(({ range }) => rangeText(range))).toEqual(added);
  expect(addition?.takenOff.map(({ range }) => rangeText(range))).toEqual(takenOff);
  expect(addition?.constant.toString()).toBe(constant);
  expect(addition?.skipsSubtotals).toBe(text.startsWith("SUBTOTAL"));
});

test.each(["E4*D4", "SUMPRODUCT(D4:D7,E4:E7)", "MIN(E4,F4)", "SUBTOTAL(1,E4:E7)", "SUM(E4:E7)/2", "VLOOKUP(A1,B:C,2)"])(
  "%s is no plain total",
  (text) => {
    expect(additionIn(parseFormula(text))).toBeNull();
  },
);
