#!/usr/bin/env bash
# hyperformula 3.5.0 (npm): INT cuts the fraction off instead of rounding down: INT(-0.5) is 0 and INT(-2.1) is -2. Excel,
# LibreOffice and gnumeric give -1 and -3, as its own reference describes it ("rounds a number down to the nearest integer") and
# most would expect. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 >/dev/null
cat >try.cjs <<'JS'
const { HyperFormula } = require("hyperformula");
const value = (formula, column = []) => {
  const engine = HyperFormula.buildFromArray([[`=${formula}`], ...column.map((one) => [one])], { licenseKey: "gpl-v3" });
  const result = engine.getCellValue({ sheet: 0, row: 0, col: 0 });
  return result?.value ?? result;
};
const seen = ["INT(-0.5)", "INT(-2.1)", "ROUNDDOWN(-2.1,0)"].map((formula) => value(formula));
const isAsDescribed = seen.map(Math.abs).join() === "0,2,2";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
