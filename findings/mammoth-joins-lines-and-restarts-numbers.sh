#!/usr/bin/env bash
# mammoth 1.13.0 (npm) on a .docx: extractRawText drops line breaks inside a paragraph (w:br, w:cr), so that 10 and 20 on two
# lines of a cell become 1020; convertToHtml begins a numbered list that a plain paragraph interrupts at 1 again (an <ol>
# without start) and drops the form of its numbers (一、). Word shows two lines, and 一、 二、 三、. Most would expect text and numbers
# to be told apart. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { zipSync, strToU8 } = require("fflate");
const packaged = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const part = (name) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const run = (inner, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
const text = (words) => `<w:t xml:space="preserve">${words}</w:t>`;
const document = (body, numbering = "") =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${part("document.main")}"/><Override PartName="/word/numbering.xml" ContentType="${part("numbering")}"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
        "word/_rels/document.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
        "word/numbering.xml": `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>`,
      }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]),
    ),
  );
const mammoth = require("mammoth");
const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const numbered = (words) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text(words))}</w:p>`;
(async () => {
  const lines = `<w:p>${run(`${text("10")}<w:br/>${text("20")}`)}</w:p>`;
  const raw = (await mammoth.extractRawText({ buffer: Buffer.from(document(lines)) })).value.trim();
  const list = document(numbered("a") + numbered("b") + `<w:p>${run(text("between"))}</w:p>` + numbered("c"), numbering);
  const html = (await mammoth.convertToHtml({ buffer: Buffer.from(list) })).value;
  const isAsDescribed = raw === "1020" && html === "<ol><li>a</li><li>b</li></ol><p>between</p><ol><li>c</li></ol>";
  console.log({ raw, html });
  process.exit(isAsDescribed ? 0 : 1);
})();
JS
node try.cjs
