#!/usr/bin/env bash
# officeparser 7.8.0 (npm) on a .docx: a paragraph inside a content control that surrounds whole paragraphs (<w:sdt> in the body,
# as Word's forms and many templates have it) is missing from the text; one inside a paragraph is there. Nothing says so. Most
# would expect all text that Word shows. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@7.8.0 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { writeFileSync } = require("node:fs");
const officeParser = require("officeparser");
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
const control = (inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
writeFileSync("form.docx", documentOf(paragraph(run(text("before"))) + control(paragraph(run(text("block")))) + paragraph(control(run(text("inline"))))));
(async () => {
  const parsed = await officeParser.parseOffice("form.docx");
  const seen = typeof parsed === "string" ? parsed : parsed.toText();
  console.log(seen);
  process.exit(seen.includes("inline") && seen.includes("before") && !seen.includes("block") ? 0 : 1);
})();
JS
node try.cjs
