import { cellKey, type CellValue } from "../../../../src/domain/cells.ts";
import { FileWorkbook } from "../../../../src/workbook/file/fileWorkbook.ts";
import type { CellEdit } from "../../../../src/workbook/workbookPort.ts";
import { MAIN, RELS, rawWorkbook, sheetOf, storedEntries, textParts, type RawWorkbook } from "../rawWorkbook.ts";
import { richWorkbook } from "../richWorkbook.ts";

const SHEET = sheetOf(
  '<cols><col min="4" max="4" width="9" style="3"/></cols><sheetData>' +
    '<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="C1" s="2"><v>5</v></c></row>' +
    '<row r="3" ht="20" customHeight="1"><c r="A3"><f t="shared" ref="A3:A5" si="0">C3*2</f><v>0</v></c></row>' +
    '<row r="4"><c r="A4"><f t="shared" si="0"/><v>0</v></c></row><row r="5" s="4" customFormat="1"><c r="A5"><f t="shared" si="0"/><v>0</v></c></row>' +
    '</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
);
const raw: RawWorkbook = { sheets: { 表: SHEET }, strings: `<sst xmlns="${MAIN}"><si><t>甲</t></si></sst>` };

function edit(row: number, column: number, value: CellValue, formula?: string): CellEdit {
  const at = { sheet: "表", row, column };
  return formula === undefined ? { at, value } : { at, value, formula };
}

function edited(...edits: CellEdit[]): { workbook: FileWorkbook; xml: string } {
  const workbook = FileWorkbook.open(rawWorkbook(raw), "x.xlsx");
  workbook.edit(edits);
  return { workbook, xml: textParts(workbook.bytes())["xl/worksheets/sheet1.xml"] ?? "" };
}

test("an edited cell keeps its style and everything else its bytes", () => {
  expect(edited(edit(1, 3, 8.5)).xml).toBe(
    SHEET.replace('<c r="C1" s="2"><v>5</v></c>', '<c r="C1" s="2"><v>8.5</v></c>'),
  );
});

test("a cell that is new stands before the next one, which is edited with it", () => {
  expect(edited(edit(1, 2, 7), edit(1, 3, 8.5)).xml).toBe(
    SHEET.replace('<c r="C1" s="2"><v>5</v></c>', '<c r="B1"><v>7</v></c><c r="C1" s="2"><v>8.5</v></c>'),
  );
});

test.each<[string, CellValue, string]>([
  ["text", "=1+1 <乙>", '<c r="A1" s="1" t="inlineStr"><is><t>=1+1 &lt;乙&gt;</t></is></c>'],
  ["a boolean", true, '<c r="A1" s="1" t="b"><v>1</v></c>'],
  ["an error", { error: "#N/A" }, '<c r="A1" s="1" t="e"><v>#N/A</v></c>'],
  ["nothing", null, '<c r="A1" s="1"/>'],
])("%s replaces a shared string", (_, value, cell) => {
  expect(edited(edit(1, 1, value)).xml).toBe(SHEET.replace('<c r="A1" s="1" t="s"><v>0</v></c>', cell));
});

test("new cells and rows are put in order and take the style of their row or column", () => {
  const { xml } = edited(edit(1, 2, 1), edit(1, 4, 2), edit(2, 4, "x"), edit(5, 2, 3), edit(9, 1, 4));
  expect(xml).toContain(
    '<c r="B1"><v>1</v></c><c r="C1" s="2"><v>5</v></c><c r="D1" s="3"><v>2</v></c></row><row r="2"><c r="D2" s="3"',
  );
  expect(xml).toContain('<c r="B5" s="4"><v>3</v></c></row><row r="9"><c r="A9"><v>4</v></c></row></sheetData>');
});

test("an empty value where there was no cell changes nothing", () => {
  expect(edited(edit(7, 7, null)).xml).toBe(SHEET);
});

test("formulas that shared the replaced one get their own", async () => {
  const { workbook, xml } = edited(edit(3, 1, 7));
  expect(xml).not.toContain("shared");
  const [sheet] = (await workbook.read()).sheets;
  expect([3, 4, 5].map((row) => sheet?.formulas.get(cellKey(row, 1)))).toEqual([undefined, "C4*2", "C5*2"]);
});

test("a recalculated result goes into the formula's cell and leaves the formula as it is written", () => {
  expect(edited(edit(3, 1, 10, "C3*2")).xml).toBe(SHEET.replace("C3*2</f><v>0</v>", "C3*2</f><v>10</v>"));
});

test("the workbook is calculated anew when it is opened, and no calculation chain names a formula that is gone", async () => {
  const before = await richWorkbook();
  const workbook = FileWorkbook.open(before, "rich.xlsm");
  workbook.edit([{ at: { sheet: "测评体系", row: 3, column: 5 }, value: 1 }]);
  const parts = textParts(workbook.bytes());
  expect(parts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  const [old, now] = [storedEntries(before), storedEntries(workbook.bytes())];
  const changed = [...old.keys()].filter(
    (part) => !part.endsWith("/") && Buffer.compare(old.get(part) ?? Buffer.of(), now.get(part) ?? Buffer.of()) !== 0,
  );
  expect(changed.sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("the heading of a table follows its cell, else Excel would repair the file", async () => {
  const workbook = FileWorkbook.open(await richWorkbook(), "rich.xlsm");
  workbook.edit([{ at: { sheet: "台账", row: 1, column: 2 }, value: "完成日期" }]);
  const table = textParts(workbook.bytes())["xl/tables/table1.xml"] ?? "";
  expect([...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual([
    "名称",
    "完成日期",
  ]);
});

test("a prefixed sheet without any row takes an edit", async () => {
  const bytes = rawWorkbook({
    sheets: { 表: `<x:worksheet xmlns:x="${MAIN}" xmlns:r="${RELS}"><x:sheetData /></x:worksheet>` },
  });
  const workbook = FileWorkbook.open(bytes, "x.xlsx");
  workbook.edit([edit(2, 2, "新")]);
  expect((await workbook.read()).sheets[0]?.values).toEqual([undefined, [null, "新"]]);
});

test("an edit to a sheet that is not there is refused", () => {
  const workbook = FileWorkbook.open(rawWorkbook(raw), "x.xlsx");
  expect(() => workbook.edit([{ at: { sheet: "没有", row: 1, column: 1 }, value: 1 }])).toThrow(/没有/);
});
