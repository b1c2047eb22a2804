#!/usr/bin/env bash
# hyperformula 3.5.0 (npm): SUMPRODUCT over one range adds texts that look like figures: of 90 and the text 85 it is 175. SUM
# over the same range is 90, and so are both in Excel and LibreOffice, where SUMPRODUCT counts what is no number as 0. Most
# would expect SUM and SUMPRODUCT of one range to agree. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 >/dev/null
cat >try.cjs <<'JS'
const { HyperFormula } = require("hyperformula");
const engine = HyperFormula.buildFromArray([[90, "=SUM(A1:A2)", "=SUMPRODUCT(A1:A2)"], ["'85"]], { licenseKey: "gpl-v3" });
const seen = [engine.getCellValue({ sheet: 0, row: 0, col: 1 }), engine.getCellValue({ sheet: 0, row: 0, col: 2 })];
const isAsDescribed = seen.join() === "90,175";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
