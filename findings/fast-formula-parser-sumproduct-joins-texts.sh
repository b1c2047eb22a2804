#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm): SUMPRODUCT over a range of one text 80 and the number 70 returns the text "0 8070": it joins
# what it should add. SUM of the same range is 70, and so are both in Excel. Most would expect a number. Exits 1 when this
# changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fast-formula-parser@1.0.19 >/dev/null
cat >try.cjs <<'JS'
const Parser = require("fast-formula-parser");
const cells = [[" 80"], [70]];
const parser = new Parser({ onCell: ({ row, col }) => cells[row - 1]?.[col - 1] ?? null, onRange: () => cells });
const at = { sheet: "S", row: 9, col: 9 };
const seen = [parser.parse("SUM(A1:A2)", at), parser.parse("SUMPRODUCT(A1:A2)", at)];
const isAsDescribed = typeof seen[1] === "string";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
