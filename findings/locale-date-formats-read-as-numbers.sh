#!/usr/bin/env bash
# A date in one of the number formats 27 to 36 and 50 to 58, which ECMA-376 (part 1, 18.8.30) leaves without a format code because
# they follow the language: in Chinese all are dates or times, 31 is yyyy"年"m"月"d"日", 58 m"月"d"日"; Excel and WPS write them so.
#   exceljs 4.4.0 (npm) gives the number 45000 without a format, and the format is gone when it saves;
#   gnumeric 1.12.55 (Debian 12) shows 45000, and saves it as General;
#   LibreOffice 7.4.7 (Debian 12) shows a date.
# Most would expect a built-in date format to be read as a date, as format 14 is. Exits 1 when this changes. Needs ssconvert,
# soffice.
set -euo pipefail
for program in ssconvert soffice; do command -v $program >/dev/null || { echo "needs $program" >&2; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const ExcelJS = require("exceljs");
const { zipSync, strToU8 } = require("fflate");
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const part = (name) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const book = ({ rows, texts = "", formats = [0] }) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${part("sheet.main")}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part("worksheet")}"/><Override PartName="/xl/styles.xml" ContentType="${part("styles")}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${part("sharedStrings")}"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
        "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts}</sst>`,
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
    ),
  );
const formats = [0, 31, 58, 14];
const rows = `<row r="1">${["A", "B", "C"].map((column, at) => `<c r="${column}1" s="${at + 1}"><v>45000</v></c>`).join("")}</row>`;
writeFileSync("dates.xlsx", book({ rows, formats }));
(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile("dates.xlsx");
  const byExcelJS = ["A1", "B1", "C1"].map((at) => typeof workbook.worksheets[0].getCell(at).value);
  execFileSync("ssconvert", ["dates.xlsx", "gnumeric.csv"], { stdio: "ignore" });
  execFileSync("soffice", ["-env:UserInstallation=file://" + process.cwd() + "/profile", "--headless", "--convert-to", "csv", "dates.xlsx"], { stdio: "ignore" });
  const byGnumeric = readFileSync("gnumeric.csv", "utf8").trim().split(",");
  const byLibreOffice = readFileSync("dates.csv", "utf8").trim().split(",");
  console.log({ byExcelJS, byGnumeric, byLibreOffice });
  const isAsDescribed =
    byExcelJS.join() === "number,number,object" &&
    byGnumeric.slice(0, 2).join() === "45000,45000" &&
    byGnumeric[2].includes("2023") &&
    byLibreOffice.every((day) => day.includes("2023"));
  process.exit(isAsDescribed ? 0 : 1);
})();
JS
node try.cjs
