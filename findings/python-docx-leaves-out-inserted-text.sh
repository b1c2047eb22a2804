#!/usr/bin/env bash
# python-docx 0.8.11 (Debian 12): paragraph.text has neither text that is inserted with changes tracked (w:ins) nor text in a
# smart tag or content control, and the paragraph is not missing, so that 牵头单位：人事科 reads 牵头单位：. Word shows all of it. Most would
# expect the text of the paragraph. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
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
const inserted = `<w:ins w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z">${run(text("人事科"))}</w:ins>`;
const tagged = `<w:smartTag w:uri="u" w:element="e">${run(text("办公室"))}</w:smartTag>`;
const controlled = `<w:sdt><w:sdtContent>${run(text("财务科"))}</w:sdtContent></w:sdt>`;
const paragraph = (inner) => `<w:p>${run(text("牵头："))}${inner}</w:p>`;
writeFileSync("lead.docx", document(paragraph(inserted) + paragraph(tagged) + paragraph(controlled)));
const program = "import docx; print([p.text for p in docx.Document('lead.docx').paragraphs])";
const seen = execFileSync("/usr/bin/python3", ["-c", program]).toString().trim();
const isAsDescribed = seen === "['牵头：', '牵头：', '牵头：']";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
