#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), with its default useWildcards: true: VLOOKUP, XLOOKUP (mode 2) and COUNTIF take 1* for a pattern and
# find the text 10*; MATCH with mode 0 finds nothing (#N/A). Excel, LibreOffice and gnumeric find it by MATCH as well, which most
# would expect of one setting in one engine. Exits 1 when this changes.
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
const column = ["10*", "x"];
const seen = {
  match: value('MATCH("1*",A2:A3,0)', column),
  vlookup: value('VLOOKUP("1*",A2:A3,1,FALSE())', column),
  xlookup: value('XLOOKUP("1*",A2:A3,A2:A3,"none",2)', column),
  countif: value('COUNTIF(A2:A3,"1*")', column),
};
const isAsDescribed = Object.values(seen).join() === "#N/A,10*,10*,1";
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
