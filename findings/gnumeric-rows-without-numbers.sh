#!/usr/bin/env bash
# gnumeric 1.12.55 (Debian 12, ssconvert) reading an .xlsx whose <row> and <c> carry no r attribute, which the format allows (the
# position then follows from the order) and streaming writers use: the cells of a row that follows rows with numbers are gone, and
# ssconvert exits 0. LibreOffice and SheetJS read them. Most would expect the cells or an error. Exits 1 when this changes.
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
const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row><c><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
writeFileSync("rows.xlsx", book({ rows }));
execFileSync("ssconvert", ["rows.xlsx", "rows.csv"], { stdio: "ignore" });
const seen = readFileSync("rows.csv", "utf8").split("\n");
const isAsDescribed = seen[0] === "1" && seen[1] === "" && seen[2] === "3";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
