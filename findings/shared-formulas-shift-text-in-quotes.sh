#!/usr/bin/env bash
# A formula shared down a column (<f t="shared" ref="A1:A3" si="0">) that holds a text which looks like a cell: ="A1"&B1. Read by
#   @e965/xlsx 0.20.3 (SheetJS, npm): the second row is "A2"&B2, text and all;
#   exceljs 4.4.0 (npm): the same.
# openpyxl 3.1.5 (PyPI; not run here) leaves the text alone, and so does the format: only references move with the row. Most would
# expect a text in quotes to stay as it is in every row. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 @e965/xlsx@0.20.3 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const SheetJS = require("@e965/xlsx");
const ExcelJS = require("exceljs");
const { strFromU8, strToU8, unzipSync, zipSync } = require("fflate");
(async () => {
  const book = SheetJS.utils.book_new();
  const sheet = SheetJS.utils.aoa_to_sheet([[0, "x"], [0, "y"], [0, "z"]]);
  SheetJS.utils.book_append_sheet(book, sheet, "S");
  const parts = unzipSync(SheetJS.write(book, { type: "buffer", bookType: "xlsx" }));
  const path = "xl/worksheets/sheet1.xml";
  const shared = (row) =>
    `<c r="A${row}" t="str">` +
    (row === 1 ? '<f t="shared" ref="A1:A3" si="0">"A1"&amp;B1</f>' : '<f t="shared" si="0"/>') +
    `<v>A1${"xyz"[row - 1]}</v></c>`;
  const xml = strFromU8(parts[path]).replace(/<c r="A(\d)"[^>]*>.*?<\/c>/g, (_, row) => shared(Number(row)));
  const file = zipSync({ ...parts, [path]: strToU8(xml) });
  const byExcelJs = new ExcelJS.Workbook();
  await byExcelJs.xlsx.load(file);
  const seen = {
    firstStays: SheetJS.read(file).Sheets.S.A1.f === '"A1"&B1',
    sheetJs: SheetJS.read(file).Sheets.S.A2.f,
    excelJs: byExcelJs.getWorksheet("S").getCell("A2").formula,
  };
  console.log(seen);
  process.exit(seen.firstStays && seen.sheetJs === '"A2"&B2' && seen.excelJs === '"A2"&B2' ? 0 : 1);
})();
JS
node try.cjs
