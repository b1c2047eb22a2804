#!/usr/bin/env bash
# hyperformula 3.5.0 (npm): of a blank cell and one that holds an empty text (as ="" leaves), COUNTBLANK and COUNTIF(…,"") count
# the blank one alone. Excel, LibreOffice and gnumeric count both. A list of what is not filled in gets shorter by the rows
# whose formula gives "". Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 >/dev/null
cat >try.cjs <<'JS'
const { HyperFormula } = require("hyperformula");
const engine = HyperFormula.buildFromArray([["x", "=COUNTBLANK(A1:A3)", '=COUNTIF(A1:A3,"")'], ['=""'], [null]], { licenseKey: "gpl-v3" });
const seen = [engine.getCellValue({ sheet: 0, row: 0, col: 1 }), engine.getCellValue({ sheet: 0, row: 0, col: 2 })];
const isAsDescribed = seen.join() === "1,1";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
