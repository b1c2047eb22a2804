#!/usr/bin/env bash
# A text stored in its cell in two runs (<is><r><t>90</t></r><r><t>分</t></r></is>, as programs write texts of two colours):
# exceljs 4.4.0's streaming reader keeps the last run alone, luckyexcel 1.0.1 the first alone; exceljs's own load and SheetJS
# give both. Most would expect the whole text everywhere. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 luckyexcel@1.0.1 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { writeFileSync } = require("node:fs");
const { zipSync, strToU8 } = require("fflate");
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const part = (name) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const book = ({ rows, texts = "", formats = [], before = "", after = "", names = "", views = "" }) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${part("sheet.main")}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part("worksheet")}"/><Override PartName="/xl/styles.xml" ContentType="${part("styles")}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${part("sharedStrings")}"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${views}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>${names}</workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`.replace('<numFmts count="0"></numFmts>', ""),
        "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts}</sst>`,
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]),
    ),
  );
const ExcelJS = require("exceljs");
const LuckyExcel = require("luckyexcel");
(async () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><r><t>90</t></r><r><t>分</t></r></is></c></row>';
  const bytes = Buffer.from(book({ rows }));
  writeFileSync("runs.xlsx", bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const seen = { loaded: workbook.worksheets[0].getCell("A1").text };
  const options = { sharedStrings: "cache", worksheets: "emit", styles: "cache" };
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader("runs.xlsx", options))
    for await (const row of sheet) seen.streamed = row.getCell(1).text;
  seen.lucky = await new Promise((done, fail) =>
    LuckyExcel.transformExcelToLucky(bytes, ({ sheets }) => done(sheets[0].celldata[0].v.v ?? sheets[0].celldata[0].v.ct.s.map(({ v }) => v).join("")), fail),
  );
  const isAsDescribed = seen.loaded === "90分" && seen.streamed === "分" && seen.lucky === "90";
  console.log(seen);
  process.exit(isAsDescribed ? 0 : 1);
})();
JS
node try.cjs
