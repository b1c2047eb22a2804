#!/usr/bin/env bash
# mammoth 1.13.0 (npm) on a .docx with hidden text (w:vanish, which Word neither shows nor prints): convertToHtml and
# extractRawText give it like any other text, without a message. LibreOffice and Word leave it out of what they show; most would
# expect it to be left out or marked, since offices hide names and marks in this way before they send a document. Exits 1 when
# this changes.
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
(async () => {
  const buffer = Buffer.from(document(`<w:p>${run(text("自评"))}${run(text("98分"), "<w:vanish/>")}</w:p>`));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  const seen = { value, messages, raw: (await mammoth.extractRawText({ buffer })).value.trim() };
  const isAsDescribed = seen.value === "<p>自评98分</p>" && seen.raw === "自评98分" && messages.length === 0;
  console.log(seen);
  process.exit(isAsDescribed ? 0 : 1);
})();
JS
node try.cjs
