#!/usr/bin/env bash
# gnumeric 1.12.55 (Debian 12, ssconvert) reading a cell of type d (t="d", an ISO 8601 day, as the format's strict variant and
# some libraries write it): 2025-03-01 becomes the number 2025, which a date format then shows as a day in July 1905. LibreOffice,
# SheetJS and openpyxl read 1 March 2025, as most would expect. Exits 1 when this changes.
set -euo pipefail
command -v ssconvert >/dev/null || { echo "needs gnumeric (ssconvert)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3 >/dev/null
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
const rows = '<row r="1"><c r="A1" t="d"><v>2025-03-01</v></c><c r="B1" s="1" t="d"><v>2025-03-01T00:00:00</v></c></row>';
writeFileSync("days.xlsx", book({ rows, formats: [0, 14] }));
execFileSync("ssconvert", ["days.xlsx", "days.csv"], { stdio: "ignore" });
const seen = readFileSync("days.csv", "utf8").trim();
const isAsDescribed = /^2025,1905/.test(seen);
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
