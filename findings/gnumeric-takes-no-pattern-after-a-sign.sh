#!/usr/bin/env bash
# gnumeric 1.12.55 (Debian 12, ssconvert --recalc): * and ? are wildcards in COUNTIF(…,"*科"), but not behind a sign of comparison:
# of 办公室, 人事科, 法规科 COUNTIF(…,"<>*科") counts all 3 and COUNTIF(…,"=*科") none; SUMIF, COUNTIFS and SUMIFS are the same.
# LibreOffice, HyperFormula and IronCalc give 1 and 2, as Excel does. Marks of every department but one kind are then the marks of
# all. Most would expect = and <> to be each other's opposite and "=*科" to mean "*科". Exits 1 when this changes. Needs
# soffice and ssconvert.
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
const FORMULAS = ['COUNTIF(A1:A3,"*科")', 'COUNTIF(A1:A3,"<>*科")', 'COUNTIF(A1:A3,"=*科")', 'SUMIF(A1:A3,"<>*科",B1:B3)'];
const EXPECTED = { gnumeric: [2, 3, 0, 7], libreoffice: [2, 1, 2, 1] };
const rows = ["办公室", "人事科", "法规科"].map((name, at) => [name, 2 ** at]);

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
