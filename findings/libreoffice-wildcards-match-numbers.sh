#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) on an .xlsx: * and ? in COUNTIF, SUMIF, MATCH and VLOOKUP also match cells that hold numbers, by their
# digits. Over the numbers 101, 102, 201 and the texts 101, 10A COUNTIF(A1:A5,"10*") is 4, COUNTIF(A1:A5,"*") is 5, and MATCH("10*",…)
# finds the first number. In Excel wildcards match text alone, and gnumeric gives 2, 2 and the fourth row, the first text. Codes
# of indicators are numbers in one row and texts in the next, so sums by section differ. Most would expect the file's own rules.
# Exits 1 when this changes. Needs soffice and ssconvert.
set -euo pipefail
for program in ssconvert soffice; do command -v $program >/dev/null || { echo "needs $program" >&2; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @e965/xlsx@0.20.3 >/dev/null
cat >try.cjs <<'JS'
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const SheetJs = require("@e965/xlsx");
const FORMULAS = ['COUNTIF(A1:A5,"10*")', 'COUNTIF(A1:A5,"*")', 'SUMIF(A1:A5,"10*",B1:B5)', 'MATCH("10*",A1:A5,0)'];
const EXPECTED = { gnumeric: [2, 2, 24, 4], libreoffice: [4, 5, 27, 1] };
const rows = [101, 102, 201, "101", "10A"].map((code, at) => [code, 2 ** at]);

// Formulas without results, so that both programs have to compute them.
const sheet = SheetJs.utils.aoa_to_sheet(rows);
FORMULAS.forEach((formula, at) => (sheet[`E${at + 1}`] = { t: "n", f: formula }));
sheet["!ref"] = `A1:E${Math.max(rows.length, FORMULAS.length)}`;
writeFileSync("count.xlsx", SheetJs.write({ SheetNames: ["S"], Sheets: { S: sheet } }, { type: "buffer", bookType: "xlsx" }));
execFileSync("ssconvert", ["--recalc", "count.xlsx", "gnumeric.csv"], { stdio: "ignore" });
execFileSync("soffice", ["-env:UserInstallation=file://" + process.cwd() + "/profile", "--headless", "--convert-to", "csv", "count.xlsx"], { stdio: "ignore" });
const resultsIn = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .slice(0, FORMULAS.length)
    .map((line) => Number(line.split(",")[4]));
const seen = { gnumeric: resultsIn("gnumeric.csv"), libreoffice: resultsIn("count.csv") };
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify(EXPECTED) ? 0 : 1);
JS
node try.cjs
