#!/usr/bin/env bash
# A drop-down list of a Word form (the legacy kind, FORMDROPDOWN: Word keeps the chosen entry as a number in w:ffData, not as
# text): mammoth 1.13.0 (npm), pandoc 2.17.1.1 and docx2txt 1.4 (Debian 12) give nothing in its place, without a warning, where
# Word shows and prints 良好. Most would expect what the page says. Exits 1 when this changes.
set -euo pipefail
command -v pandoc >/dev/null || { echo "needs pandoc" >&2; exit 2; }
command -v docx2txt >/dev/null || { echo "needs docx2txt" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 fflate@0.8.3 >/dev/null
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
const mammoth = require("mammoth");
const list = '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="grade"/><w:enabled/><w:ddList><w:result w:val="1"/><w:listEntry w:val="优秀"/><w:listEntry w:val="良好"/></w:ddList></w:ffData></w:fldChar>';
const field = run(list) + run("<w:instrText> FORMDROPDOWN </w:instrText>") + run('<w:fldChar w:fldCharType="end"/>');
(async () => {
  writeFileSync("form.docx", document(`<w:p>${run(text("等次："))}${field}${run(text("。"))}</w:p>`));
  const seen = {
    mammoth: (await mammoth.extractRawText({ path: "form.docx" })).value.trim(),
    pandoc: execFileSync("pandoc", ["-f", "docx", "-t", "plain", "form.docx"]).toString().trim(),
    docx2txt: execFileSync("docx2txt", ["form.docx", "-"]).toString().trim(),
  };
  console.log(seen);
  process.exit(Object.values(seen).every((words) => words === "等次：。") ? 0 : 1);
})();
JS
node try.cjs
