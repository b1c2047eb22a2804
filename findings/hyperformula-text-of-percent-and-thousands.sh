#!/usr/bin/env bash
# hyperformula 3.5.0 (npm): TEXT(0.975,"0%") gives "1%" (the number is not multiplied by 100 before it is rounded) and
# TEXT(1234.5,"#,##0.00") gives "1235,##0.00" (the pattern itself shows in the text). Neither is an error value. Excel,
# LibreOffice and gnumeric give "98%" and "1,234.50", which most would expect. Exits 1 when this changes.
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
const seen = [value('TEXT(0.975,"0%")'), value('TEXT(1234.5,"#,##0.00")')];
const isAsDescribed = seen.join(" ") === "1% 1235,##0.00";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
