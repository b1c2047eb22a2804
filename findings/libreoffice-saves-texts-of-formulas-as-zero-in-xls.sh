#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), soffice --headless --convert-to xls of an .xlsx that Excel (or exceljs, which names itself Excel)
# saved with its results: a formula that gives a text is stored with the number 0 as its result, and the record with the text is
# missing. A grade 优 or the name of a department is 0 for every reader that does not calculate (SheetJS, xls2csv, xlrd). Figures
# are right. Of a file by another program, which LibreOffice computes when it opens it, the text is stored, and gnumeric 1.12.55
# stores it always. Most would expect the result that the file had. Exits 1 when this changes. Needs soffice and ssconvert.
set -euo pipefail
for program in ssconvert soffice; do command -v $program >/dev/null || { echo "needs $program" >&2; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @e965/xlsx@0.20.3 exceljs@4.4.0 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const SheetJs = require("@e965/xlsx");
const ExcelJS = require("exceljs");
const FORMULAS = { A2: ['IF(A1>=90,"优","良")', "优"], A3: ["B1", "人事科"], A4: ["A1*2", 190] };

async function byExcelJs(file) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("S");
  sheet.addRow([95, "人事科"]);
  for (const [cell, [formula, result]] of Object.entries(FORMULAS)) sheet.getCell(cell).value = { formula, result };
  await book.xlsx.writeFile(file);
}

function bySheetJs(file) {
  const sheet = SheetJs.utils.aoa_to_sheet([[95, "人事科"]]);
  for (const [cell, [f, v]] of Object.entries(FORMULAS)) sheet[cell] = { t: typeof v === "string" ? "s" : "n", f, v };
  sheet["!ref"] = "A1:B4";
  writeFileSync(file, SheetJs.write({ SheetNames: ["S"], Sheets: { S: sheet } }, { type: "buffer", bookType: "xlsx" }));
}

const profile = "-env:UserInstallation=file://" + process.cwd() + "/profile";
const resultsIn = (file) => {
  const { S } = SheetJs.read(readFileSync(file), { type: "buffer" }).Sheets;
  return Object.keys(FORMULAS).map((cell) => S[cell].v);
};
(async () => {
  await byExcelJs("excel.xlsx");
  bySheetJs("other.xlsx");
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xls", "excel.xlsx", "other.xlsx"], { stdio: "ignore" });
  execFileSync("ssconvert", ["--export-type=Gnumeric_Excel:excel_biff8", "excel.xlsx", "gnumeric.xls"], { stdio: "ignore" });
  const seen = Object.fromEntries(["excel.xlsx", "excel.xls", "other.xls", "gnumeric.xls"].map((file) => [file, resultsIn(file)]));
  const right = ["优", "人事科", 190];
  const expected = { "excel.xlsx": right, "excel.xls": [0, 0, 190], "other.xls": right, "gnumeric.xls": right };
  console.log(seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
})();
JS
node try.cjs
