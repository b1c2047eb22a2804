#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm) over A1 95, A2 the text 优, A3 blank:
#   COUNTIF(A1:A2,">=90") is 2: the text counts as larger than 90;
#   A3="" is false for the blank cell, and "a"="A" is false;
#   EDATE of 31 January 2025 and one month is 3 March.
# Excel, LibreOffice and gnumeric give 1, true, true and 28 February, which most would expect. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fast-formula-parser@1.0.19 >/dev/null
cat >try.cjs <<'JS'
const Parser = require("fast-formula-parser");
const column = [95, "优", null];
const parser = new Parser({
  onCell: ({ row }) => column[row - 1],
  onRange: ({ from, to }) => column.slice(from.row - 1, to.row).map((value) => [value]),
});
const seen = ['COUNTIF(A1:A2,">=90")', 'A3=""', '"a"="A"', "EDATE(DATE(2025,1,31),1)-DATE(2025,3,3)"].map((formula) =>
  parser.parse(formula, { sheet: "S", row: 9, col: 9 }),
);
const isAsDescribed = seen.join() === "2,false,false,0";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
