#!/usr/bin/env bash
# xlsx-calc 0.9.2 (npm) over A2 95, A3 the text 优:
#   AVERAGE(A2:A3) is 47.5: the text counts as 0;
#   SUM(A3,1) is not a number: a text in a referred cell is added to it;
#   -2^2 is -4: the sign binds less than the power.
# Excel, LibreOffice and gnumeric give 95, 1 and 4, which most would expect of a library that computes their files. Exits 1 when
# this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx-calc@0.9.2 >/dev/null
cat >try.cjs <<'JS'
const calculate = require("xlsx-calc");
const formulas = ["AVERAGE(A2:A3)", "SUM(A3,1)", "-2^2"];
const cells = { "!ref": "A1:B3", A2: { t: "n", v: 95 }, A3: { t: "s", v: "优" } };
formulas.forEach((f, at) => (cells[`B${at + 1}`] = { t: "n", v: 0, f }));
const workbook = { SheetNames: ["S"], Sheets: { S: cells } };
calculate(workbook);
const seen = ["B1", "B2", "B3"].map((at) => cells[at].v);
const isAsDescribed = seen[0] === 47.5 && !Number.isFinite(seen[1]) && seen[2] === -4;
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
