#!/usr/bin/env bash
# hyperformula 3.5.0 (npm): DATEDIF takes its unit in capitals only: DATEDIF(DATE(2025,1,31),DATE(2025,3,1),"M") is 1, with "m" it
# is #NUM!. Excel, LibreOffice and gnumeric take either, and many sheets hold the small letters. Most would expect either, as
# texts compare without regard to case everywhere else in the engine ("a"="A" is true). Exits 1 when this changes.
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
const seen = ["M", "m"].map((unit) => value(`DATEDIF(DATE(2025,1,31),DATE(2025,3,1),"${unit}")`));
seen.push(value('"a"="A"'));
const isAsDescribed = seen.join() === "1,#NUM!,true";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
