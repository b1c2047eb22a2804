#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12) reading a .docx: a tick that is inserted as a symbol (w:sym in Wingdings 2, as Word inserts it)
# and the text of a text box are gone without a warning, and a table row that is deleted with changes tracked stays, although
# changes are accepted (its default). mammoth gives the tick and leaves the row out. Most would expect a tick to be kept and a
# deleted row not. Exits 1 when this changes.
set -euo pipefail
command -v pandoc >/dev/null || { echo "needs pandoc" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
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
const cell = (inner) => `<w:tc>${inner}</w:tc>`;
const row = (words, properties = "") => `<w:tr>${properties}${cell(`<w:p>${run(text(words))}</w:p>`)}</w:tr>`;
const box = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run(text("INBOX"))}</w:p></w:txbxContent></v:textbox></v:shape></w:pict>`;
const deleted = '<w:trPr><w:del w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"/></w:trPr>';
const body =
  `<w:p>${run(text("before"))}${run('<w:sym w:font="Wingdings 2" w:char="F052"/>')}${run(text("after"))}</w:p>` +
  `<w:p>${run(text("boxed"))}${run(box)}</w:p>` +
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${row("STAYS")}${row("DELETED", deleted)}</w:tbl>`;
writeFileSync("plan.docx", document(body));
const { stdout, stderr } = require("node:child_process").spawnSync("pandoc", ["-f", "docx", "-t", "plain", "plan.docx"], { encoding: "utf8" });
const seen = { stdout, stderr };
const isAsDescribed = stdout.includes("beforeafter") && !stdout.includes("INBOX") && stdout.includes("DELETED") && stderr === "";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
