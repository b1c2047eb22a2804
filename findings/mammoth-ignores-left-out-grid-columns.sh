#!/usr/bin/env bash
# mammoth 1.13.0 (npm) on a table row that begins one column late (<w:gridBefore w:val="1"/>, which Word writes where a row's left
# edge was dragged to the right): the HTML has no cell for the left-out column, so that every cell of the row moves one column to
# the left. Most would expect an empty cell, so that a column's cells stay below each other. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const mammoth = require("mammoth");
const { zipSync, strToU8 } = require("fflate");
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const paragraph = (inside) => `<w:p>${inside}</w:p>`;
const run = (inside) => `<w:r>${inside}</w:r>`;
const text = (words) => `<w:t xml:space="preserve">${words}</w:t>`;
const documentOf = (body) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
    ),
  );
const cell = (words) => `<w:tc>${paragraph(run(text(words)))}</w:tc>`;
const table =
  '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>' +
  `<w:tr>${cell("a1")}${cell("b1")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("b2")}</w:tr></w:tbl>`;
(async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(documentOf(table + paragraph(""))) });
  console.log(value);
  process.exit(value.includes("<tr><td><p>b2</p></td></tr>") ? 0 : 1);
})();
JS
node try.cjs
