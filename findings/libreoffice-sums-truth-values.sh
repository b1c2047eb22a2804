#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a cell that holds TRUE (t="b" in the .xlsx) counts as 1 in SUM, AVERAGE and COUNT over a range:
# of 90 and TRUE the sum is 91, the mean 45.5, the count 2. Excel and gnumeric leave truth values in ranges out: 90, 90 and 1.
# Most would expect the same file to have the same total. Exits 1 when this changes. Needs soffice and ssconvert.
set -euo pipefail
for program in ssconvert soffice; do command -v $program >/dev/null || { echo "needs $program" >&2; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @e965/xlsx@0.20.3 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
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
const rows =
  '<row r="1"><c r="A1"><v>90</v></c><c r="B1"><f>SUM(A1:A2)</f></c><c r="C1"><f>AVERAGE(A1:A2)</f></c><c r="D1"><f>COUNT(A1:A2)</f></c></row>' +
  '<row r="2"><c r="A2" t="b"><v>1</v></c></row>';
writeFileSync("truth.xlsx", book({ rows }));
execFileSync("ssconvert", ["--recalc", "truth.xlsx", "gnumeric.csv"], { stdio: "ignore" });
execFileSync("soffice", ["-env:UserInstallation=file://" + process.cwd() + "/profile", "--headless", "--convert-to", "csv", "truth.xlsx"], { stdio: "ignore" });
const firstLine = (file) => readFileSync(file, "utf8").split("\n")[0];
const seen = { libreoffice: firstLine("truth.csv"), gnumeric: firstLine("gnumeric.csv") };
const isAsDescribed = seen.libreoffice === "90,91,45.5,2" && seen.gnumeric === "90,90,90,1";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
