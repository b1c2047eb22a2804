#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), soffice --convert-to txt:Text of a .docx with tracked changes: text that is marked as deleted
# stands in the output beside the text that replaced it, and moved text stands at both places: 90 changed to 95 becomes 9095. Most
# would expect the text as it reads with the changes accepted (or as it was before), not both at once. Exits 1 when this changes.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice Writer (soffice)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
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
const author = 'w:author="a" w:date="2025-01-01T00:00:00Z"';
const changed =
  `<w:del w:id="1" ${author}><w:r><w:delText>90</w:delText></w:r></w:del>` + `<w:ins w:id="2" ${author}>${run(text("95"))}</w:ins>`;
writeFileSync("changed.docx", documentOf(paragraph(run(text("mark ")) + changed)));
execFileSync("soffice", ["-env:UserInstallation=file://" + process.cwd() + "/profile", "--headless", "--convert-to", "txt:Text", "changed.docx"], { stdio: "ignore" });
const seen = readFileSync("changed.txt", "utf8").replace(/^\uFEFF/, "").trim();
const isAsDescribed = seen === "mark 9095";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
