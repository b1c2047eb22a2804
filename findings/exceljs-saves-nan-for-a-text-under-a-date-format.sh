#!/usr/bin/env bash
# exceljs 4.4.0 (npm), load and write of an .xlsx without any change: a formula that gives a text in a cell with a date format, as a
# column of deadlines has it (=IF(B1="","长期",B1)), is read as an Invalid Date and saved as the number NaN (<v>NaN</v>), which the
# file format does not know: the text is gone for every reader that does not calculate. A text without a formula in such a cell stays.
# Most would expect a result that the file marks as text (t="str") to stay text, whatever the format of its cell. Exits 1 when
# this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { unzipSync, strFromU8 } = require("fflate");
const ExcelJS = require("exceljs");
const sheetOf = (bytes) => strFromU8(unzipSync(new Uint8Array(bytes))["xl/worksheets/sheet1.xml"]);
const resultIn = (xml, cell) => new RegExp(`<c r="${cell}"[^>]*>(?:<f>[^<]*</f>)?<v>([^<]*)</v>`).exec(xml)?.[1];
(async () => {
  const made = new ExcelJS.Workbook();
  const cells = made.addWorksheet("S");
  cells.getCell("A1").value = { formula: 'IF(B1="","长期",B1)', result: "长期" };
  cells.getCell("A2").value = { formula: 'IF(B1="","长期",B1)', result: "长期" };
  cells.getCell("A3").value = "长期";
  for (const cell of ["A1", "A3"]) cells.getCell(cell).numFmt = 'yyyy"年"m"月"d"日"';
  const before = await made.xlsx.writeBuffer();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(before);
  const read = book.worksheets[0].getCell("A1").value.result;
  const after = sheetOf(await book.xlsx.writeBuffer());
  const seen = {
    inFile: resultIn(sheetOf(before), "A1"),
    read: String(read),
    saved: resultIn(after, "A1"),
    savedWithoutFormat: resultIn(after, "A2"),
    withoutFormula: book.worksheets[0].getCell("A3").value,
  };
  const expected = { inFile: "长期", read: "Invalid Date", saved: "NaN", savedWithoutFormat: "长期", withoutFormula: "长期" };
  console.log(seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
})();
JS
node try.cjs
