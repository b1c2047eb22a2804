import { cellKey } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { MAIN, rawWorkbook, sheetOf, type RawWorkbook } from "./rawWorkbook.ts";

async function read(content: string, extras: Partial<RawWorkbook> = {}): Promise<SheetGrid> {
  const bytes = rawWorkbook({ ...extras, sheets: { 表: sheetOf(content) } });
  const [sheet] = (await FileWorkbook.open(bytes, "x.xlsx").read()).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const rows = (...cells: string[]): string => `<sheetData><row r="1">${cells.join("")}</row></sheetData>`;

test("cells of every type", async () => {
  const sheet = await read(
    rows(
      '<c r="A1"><v>1.50</v></c>',
      '<c r="B1" t="b"><v>1</v></c>',
      '<c r="C1" t="e"><v>#N/A</v></c>',
      '<c r="D1" t="str"><f>"x"</f><v>x</v></c>',
      '<c r="E1" t="inlineStr"><is><t>a &lt; b</t></is></c>',
      '<c r="F1" t="n"><v>1E-3</v></c>',
      '<c r="G1"/>',
      '<c r="H1"><f>1/0</f></c>',
      '<c r="I1" t="s"><v>0</v></c>',
    ),
    { strings: `<sst xmlns="${MAIN}"><si><t>串</t></si></sst>` },
  );
  expect(sheet.values[0]).toEqual([1.5, true, { error: "#N/A" }, "x", "a < b", 0.001, null, null, "串"]);
  expect(sheet.formulas.get(cellKey(1, 8))).toBe("1/0");
});

test("rich text is its runs' text, phonetic guides are not read, escapes are resolved", async () => {
  const strings = [
    '<si><r><rPr><b/></rPr><t>测</t></r><r><t xml:space="preserve"> 评</t></r></si>',
    '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si>',
    "<si><t>a_x000D_b_x005F_x0041_&#x4e2d;&amp;</t></si>",
    "<si/>",
    "<si><t/></si>",
    "<si><t><![CDATA[<b>&]]></t></si>",
  ];
  const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`);
  const sheet = await read(rows(...cells), { strings: `<sst xmlns="${MAIN}">${strings.join("")}</sst>` });
  expect(sheet.values[0]).toEqual(["测 评", "課", "a\rb_x0041_中&", "", "", "<b>&"]);
});

test("a result that is no number, as exceljs saves texts under a date format, is none", async () => {
  const sheet = await read(rows('<c r="A1"><f>IF(B1="","长期",B1)</f><v>NaN</v></c>'));
  expect([sheet.values[0], sheet.formulas.size]).toEqual([[null], 1]);
});

test("rows and cells without reference count on from those before", async () => {
  const sheet = await read(
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c r="B7"><v>5</v></c></row></sheetData>',
  );
  expect(sheet.values[0]).toEqual([1, 2]);
  expect(sheet.values[3]).toEqual([null, null, 3, 4]);
  expect(sheet.values[6]).toEqual([null, 5]);
});

test("dependants of a shared formula get it moved to their place", async () => {
  const sheet = await read(
    rows(
      `<c r="A1"><f t="shared" ref="A1:C1" si="0">SUM(D1:$E1,F$2,LOG10(G1),'B1 表'!H1,"A1",A1_名,3:3)</f><v>1</v></c>`,
      '<c r="B1"><f t="shared" si="0"/><v>2</v></c>',
    ),
  );
  expect(sheet.formulas.get(cellKey(1, 2))).toBe(`SUM(E1:$E1,G$2,LOG10(H1),'B1 表'!I1,"A1",A1_名,3:3)`);
});

test("dates are serial numbers beside a date format, ISO dates as well", async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const sheet = await read(
    rows(
      '<c r="A1" s="1"><v>46112</v></c>',
      '<c r="B1" s="2"><v>46112</v></c>',
      '<c r="C1" t="d"><v>2026-03-31T12:00:00</v></c>',
      '<c r="D1"><v>5</v></c>',
    ),
    { styles },
  );
  expect(sheet.values[0]).toEqual([46112, 46112, 46112.5, 5]);
  expect([...sheet.numberFormats.values()]).toEqual(['yyyy"年"m"月"', "yyyy/m/d", "yyyy-mm-dd"]);
});

test("the 1904 date system is told, and ISO dates count in it", async () => {
  const bytes = rawWorkbook({
    sheets: { 表: sheetOf(rows('<c r="A1" t="d"><v>2026-03-31</v></c>')) },
    before: '<workbookPr date1904="true"/>',
  });
  const grid = await FileWorkbook.open(bytes, "x.xlsx").read();
  expect(grid.date1904).toBe(true);
  expect(grid.sheets[0]?.values[0]).toEqual([46112 - 1462]);
});

test("merged areas, hidden rows and links", async () => {
  const sheet = await read(
    '<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="E5"/></mergeCells>' +
      '<hyperlinks><hyperlink ref="A2" location="\'表\'!B1"/><hyperlink ref="B2:B3" r:id="rId5"/></hyperlinks>',
    {
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="http://x/hyperlink" Target="file:///佐证/1.pdf" TargetMode="External"/></Relationships>',
      },
    },
  );
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  expect([...sheet.hiddenRows]).toEqual([2]);
  expect([...sheet.hiddenColumns]).toEqual([2, 3]);
  expect([...sheet.links]).toEqual([
    [cellKey(2, 1), "#'表'!B1"],
    [cellKey(2, 2), "file:///佐证/1.pdf"],
    [cellKey(3, 2), "file:///佐证/1.pdf"],
  ]);
});

test("comments and line breaks inside tags do not disturb reading", async () => {
  const sheet = await read(
    '<sheetData><!-- <row r="9"><c><v>9</v></c></row> --><row\n r="1"><c\n r = "B1"\tt = \'inlineStr\'><is><t>x<!-- y --></t></is></c></row></sheetData>',
  );
  expect(sheet.values).toEqual([[null, "x"]]);
});

test("a part in UTF-16 or with a declared Chinese encoding is read", async () => {
  const xml = sheetOf(rows('<c r="A1" t="inlineStr"><is><t>中文</t></is></c>'));
  const utf16 = Uint8Array.from(Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le"));
  const gbk = Uint8Array.from(
    Buffer.from(xml.replace("UTF-8", "GBK").replace("中文", "\u00d6\u00d0\u00ce\u00c4"), "latin1"),
  );
  for (const data of [utf16, gbk]) {
    const raw = rawWorkbook({ sheets: {}, parts: sheetParts(data) });
    const [sheet] = (await FileWorkbook.open(raw, "x.xlsx").read()).sheets;
    expect(sheet?.values).toEqual([["中文"]]);
  }
});

function sheetParts(data: Uint8Array): Record<string, string | Uint8Array> {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    "xl/s.xml": data,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/worksheet" Target="s.xml"/></Relationships>`,
  };
}

test("a signature, a shared-workbook log and a locked structure are told", async () => {
  const bytes = rawWorkbook({
    sheets: { 表: sheetOf("<sheetData/>") },
    before: '<workbookProtection lockStructure="1"/>',
    parts: {
      "xl/revisions/revisionHeaders.xml": "<headers/>",
      "_xmlsignatures/origin.sigs": "",
      "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/>' +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    },
    relationships: { rIdLog: ["revisionHeaders", "revisions/revisionHeaders.xml"] },
  });
  expect((await FileWorkbook.open(bytes, "x.xlsx").read()).cautions).toEqual([
    "signed",
    "shared-log",
    "structure-locked",
  ]);
});
