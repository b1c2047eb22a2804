#!/usr/bin/env bash
# docx2txt 1.4 (Debian 12) on a .docx that docx 9.15.2 (npm) wrote: a paragraph whose tag has neither an attribute nor properties
# (<w:p><w:r>…, as that library and python-docx write it; Word adds attributes) does not end its line. Paragraphs run together,
# and so do the cells of a table: 应得10 and 20分 become 应得1020分, and the marks 10, 9, 5, 4 become 10954. pandoc 2.17.1.1 keeps them
# apart, as Word does. Most would expect a paragraph to be a line. Exits 1 when this changes.
set -euo pipefail
for program in docx2txt pandoc; do command -v $program >/dev/null || { echo "needs $program" >&2; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require("docx");
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const row = (texts) => new TableRow({ children: texts.map(cell) });
const table = new Table({ rows: [row(["10", "9"]), row(["5", "4"])] });
const children = [new Paragraph("应得10"), new Paragraph("20分"), table];
Packer.toBuffer(new Document({ sections: [{ children }] })).then((bytes) => {
  writeFileSync("marks.docx", bytes);
  const wordsBy = (program, options) => execFileSync(program, options).toString().split(/[\s-]+/).filter(Boolean);
  const seen = { docx2txt: wordsBy("docx2txt", ["marks.docx", "-"]), pandoc: wordsBy("pandoc", ["-t", "plain", "marks.docx"]) };
  const expected = { docx2txt: ["应得1020分10954"], pandoc: ["应得10", "20分", "10", "9", "5", "4"] };
  console.log(seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
});
JS
node try.cjs
