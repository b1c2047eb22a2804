#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), an .xlsx opened and saved as .xlsx: a number is written with at most 15 significant digits, so
# that 0.30000000000000004 (0.1+0.2) becomes 0.3 and 1/3 becomes 0.333333333333333, which is another number: three times it is no
# longer 1. Excel writes 17 digits, from which the same number comes back. Most would expect a value that nobody touched to be
# saved as it was. gnumeric 1.12.55 writes 21 digits, more than a double holds. Exits 1 when this changes. Needs soffice and
# ssconvert.
set -euo pipefail
for program in ssconvert soffice; do command -v $program >/dev/null || { echo "needs $program" >&2; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const { unzipSync, strFromU8 } = require("fflate");
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
const rows = '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>0.33333333333333331</v></c></row>';
writeFileSync("digits.xlsx", book({ rows }));
execFileSync("ssconvert", ["digits.xlsx", "gnumeric.xlsx"], { stdio: "ignore" });
execFileSync("soffice", ["-env:UserInstallation=file://" + process.cwd() + "/profile", "--headless", "--convert-to", "xlsx", "--outdir", "out", "digits.xlsx"], { stdio: "ignore" });
const values = (file) =>
  [...strFromU8(unzipSync(readFileSync(file))["xl/worksheets/sheet1.xml"]).matchAll(/<v>([^<]*)<\/v>/g)].map(([, one]) => one);
const seen = { libreoffice: values("out/digits.xlsx"), gnumeric: values("gnumeric.xlsx") };
const isAsDescribed =
  seen.libreoffice.join() === "0.3,0.333333333333333" && seen.gnumeric.every((one) => one.replace(/^0\./, "").length > 17);
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
