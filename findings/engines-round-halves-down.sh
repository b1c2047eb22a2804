#!/usr/bin/env bash
# ROUND of a decimal that ends in 5 and whose binary number lies just below it, such as 1.005 (1.00499999999999989…) or 0.285:
#   hyperformula 3.5.0, fast-formula-parser 1.0.19 and xlsx-calc 0.9.2 (npm) give 1 and 0.28;
#   gnumeric 1.12.55 and LibreOffice 7.4.7 (Debian 12) give 1.01 and 0.29, as Excel does.
# All of them round 2.675, which lies below as well, to 2.68. Most would expect a spreadsheet's engine to round the number that is
# shown; marks rounded to two places differ by 0.01 between engines. Exits 1 when this changes. Needs ssconvert.
set -euo pipefail
command -v ssconvert >/dev/null || { echo "needs gnumeric (ssconvert)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 fast-formula-parser@1.0.19 xlsx-calc@0.9.2 @e965/xlsx@0.20.3 >/dev/null
cat >try.cjs <<'JS'
const { HyperFormula } = require("hyperformula");
const value = (formula, column = []) => {
  const engine = HyperFormula.buildFromArray([[`=${formula}`], ...column.map((one) => [one])], { licenseKey: "gpl-v3" });
  const result = engine.getCellValue({ sheet: 0, row: 0, col: 0 });
  return result?.value ?? result;
};
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const Parser = require("fast-formula-parser");
const SheetJS = require("@e965/xlsx");
const calculate = require("xlsx-calc");
const formulas = ["ROUND(1.005,2)", "ROUND(0.285,2)", "ROUND(2.675,2)"];
const sheet = () => ({
  "!ref": "A1:A3",
  ...Object.fromEntries(formulas.map((f, at) => [`A${at + 1}`, { t: "n", v: 0, f }])),
});
const workbook = () => ({ SheetNames: ["S"], Sheets: { S: sheet() } });
const calculated = workbook();
calculate(calculated);
SheetJS.writeFile(workbook(), "round.xlsx");
execFileSync("ssconvert", ["--recalc", "round.xlsx", "round.csv"], { stdio: "ignore" });
const parser = new Parser();
const seen = {
  hyperformula: formulas.map((formula) => value(formula)).join(),
  fastFormulaParser: formulas.map((formula) => parser.parse(formula, { sheet: "S", row: 1, col: 1 })).join(),
  xlsxCalc: ["A1", "A2", "A3"].map((at) => calculated.Sheets.S[at].v).join(),
  gnumeric: readFileSync("round.csv", "utf8").trim().split("\n").join(),
};
const { gnumeric, ...others } = seen;
const isAsDescribed = gnumeric === "1.01,0.29,2.68" && Object.values(others).every((one) => one === "1,0.28,2.68");
console.log(seen);
process.exit(isAsDescribed ? 0 : 1);
JS
node try.cjs
