import type { SheetGrid } from "../../../../src/domain/grid.ts";
import { FileWorkbook } from "../../../../src/workbook/file/fileWorkbook.ts";
import { rawWorkbook, sheetOf, textParts } from "../rawWorkbook.ts";

const mark = (value: number): string => `<c r="A1"><v>${value}</v></c>`;

/** Marks with formulas over them, on their own sheet and on another; what follows nothing is old as well. */
function workbook(): FileWorkbook {
  const marks =
    `<sheetData><row r="1">${mark(8)}<c r="B1"><v>10</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">B1-A1</f><v>2</v></c></row>` +
    '<row r="2"><c r="A2"><v>5</v></c><c r="B2"><v>5</v></c><c r="C2"><f t="shared" si="0"/><v>0</v></c><c r="D2"><f>B2+1</f><v>99</v></c></row>' +
    '<row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>13</v></c><c r="B3" t="str"><f>VLOOKUP(A1,A1:B2,2)&amp;"分"</f><v>10分</v></c><c r="C3"><f>LEN(B3)</f><v>3</v></c></row></sheetData>';
  const front =
    '<sheetData><row r="1"><c r="A1" t="str"><f>IF(得分!A3="","",得分!A3)</f><v>13</v></c></row></sheetData>';
  return FileWorkbook.open(rawWorkbook({ sheets: { 得分: sheetOf(marks), 汇总: sheetOf(front) } }), "x.xlsx");
}

const valuesOf = ({ sheets }: { readonly sheets: readonly SheetGrid[] }): unknown => sheets.map(({ values }) => values);

test("formulas that follow an entered mark get their new results, those that cannot be computed none; others keep their bytes", async () => {
  const book = workbook();
  const at = { sheet: "得分", row: 1, column: 1 };
  await book.apply({ kind: "enter-values", values: [{ at, value: 7.5 }], expected: [] });
  const again = await FileWorkbook.open(book.bytes(), "x.xlsx").read();
  expect(valuesOf(again)).toEqual([
    [
      [7.5, 10, 2.5],
      [5, 5, 0, 99],
      [12.5, null, null],
    ],
    [[12.5]],
  ]);
  expect(textParts(book.bytes())["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="C2"><f t="shared" si="0"/><v>0</v></c><c r="D2"><f>B2+1</f><v>99</v></c>',
  );
});

test("edits that bring the results with them leave all other results as they are", async () => {
  const book = workbook();
  const edit = { at: { sheet: "得分", row: 1, column: 1 }, value: 7.5 };
  book.edit([edit, { at: { ...edit.at, row: 3 }, value: 12.5, formula: "SUM(A1:A2)" }]);
  expect((await book.read()).sheets[0]?.values[2]).toEqual([12.5, "10分", 3]);
  const other = workbook();
  other.edit([edit], await other.read());
  expect((await other.read()).sheets[0]?.values[2]).toEqual([12.5, null, null]);
});
