#!/usr/bin/env bash
# A .docx that holds 10, a no-break hyphen (<w:noBreakHyphen/>, Ctrl+Shift+- in Word) and 20:
#   word-extractor 1.0.4 and officeparser 7.8.0 (npm) give 1020;
#   mammoth 1.13.0 (npm) and LibreOffice 7.4.7 (Debian 12) give 10‑20, as Word shows it.
# Most would expect a character that prints to be in the text; a range of marks becomes another number. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts word-extractor@1.0.4 officeparser@7.8.0 mammoth@1.13.0 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { writeFileSync } = require("node:fs");
const WordExtractor = require("word-extractor");
const officeParser = require("officeparser");
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
writeFileSync("range.docx", documentOf(paragraph(run(text("10") + "<w:noBreakHyphen/>" + text("20")))));
(async () => {
  const parsed = await officeParser.parseOffice("range.docx");
  const seen = {
    wordExtractor: (await new WordExtractor().extract("range.docx")).getBody().trim(),
    officeParser: (typeof parsed === "string" ? parsed : parsed.toText()).trim(),
    mammoth: (await mammoth.extractRawText({ path: "range.docx" })).value.trim(),
  };
  console.log(seen);
  process.exit(Object.values(seen).join() === "1020,1020,10\u201120" ? 0 : 1);
})();
JS
node try.cjs
