#!/usr/bin/env bash
# mammoth 1.13.0 (npm), text and HTML of a .docx: a character with its pronunciation above it (Word's 拼音指南, <w:ruby>) is left out
# altogether, base character and all, and so is the result of a simple field (<w:fldSimple>): 测评98分 becomes 评分; only a warning
# names the elements. Most would expect the base text and the field's shown result, as for a field written in runs (<w:fldChar>).
# Exits 1 when this changes.
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
const ruby = `<w:ruby><w:rubyPr/><w:rt>${run(text("ce"))}</w:rt><w:rubyBase>${run(text("测"))}</w:rubyBase></w:ruby>`;
const field = `<w:fldSimple w:instr=" =90+8 ">${run(text("98"))}</w:fldSimple>`;
const buffer = Buffer.from(documentOf(paragraph(run(ruby) + run(text("评")) + field + run(text("分")))));
(async () => {
  const raw = await mammoth.extractRawText({ buffer });
  const html = await mammoth.convertToHtml({ buffer });
  console.log(raw.value.trim(), html.value, raw.messages);
  process.exit(raw.value.trim() === "评分" && html.value === "<p>评分</p>" ? 0 : 1);
})();
JS
node try.cjs
