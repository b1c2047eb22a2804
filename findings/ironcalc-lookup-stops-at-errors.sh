#!/usr/bin/env bash
# IronCalc 0.8.4 (npm: @ironcalc/wasm): LOOKUP(1,0/(A1:A5="办公室"),B1:B5), by which Chinese sheets find the last row that meets a
# condition, rests on LOOKUP skipping the errors of the rows that do not. IronCalc halves the list without skipping them: where
# rows 1 and 5 match it gives the first instead of the fifth, and where only row 4 matches #N/A. gnumeric and LibreOffice give
# the last match, as Excel does. Most would expect the same row everywhere. Exits 1 when this changes. Needs ssconvert.
set -euo pipefail
command -v ssconvert >/dev/null || { echo "needs ssconvert" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @ironcalc/wasm@0.8.4 @e965/xlsx@0.20.3 >/dev/null
cat >try.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import * as SheetJs from "@e965/xlsx";
import init, { Model } from "./node_modules/@ironcalc/wasm/wasm.js";
await init({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
const FORMULA = 'LOOKUP(1,0/(A1:A5="办公室"),B1:B5)';
const rowsOf = (matching) => [1, 2, 3, 4, 5].map((row) => [matching.includes(row) ? "办公室" : "人事科", row]);

function byIronCalc(rows) {
  const model = new Model("book", "en", "UTC", "en");
  rows.forEach((row, at) => row.forEach((value, column) => model.setUserInput(0, at + 1, column + 1, String(value))));
  model.setUserInput(0, 1, 5, `=${FORMULA}`);
  model.evaluate();
  return model.getFormattedCellValue(0, 1, 5);
}

function byGnumeric(rows) {
  const sheet = SheetJs.utils.aoa_to_sheet(rows);
  sheet.E1 = { t: "n", f: FORMULA, F: "E1" };
  sheet["!ref"] = "A1:E5";
  writeFileSync("lookup.xlsx", SheetJs.write({ SheetNames: ["S"], Sheets: { S: sheet } }, { type: "buffer", bookType: "xlsx" }));
  execFileSync("ssconvert", ["--recalc", "lookup.xlsx", "lookup.csv"], { stdio: "ignore" });
  return readFileSync("lookup.csv", "utf8").split("\n")[0].split(",")[4];
}

const seen = [[1, 5], [4], [2]].map((matching) => [byIronCalc(rowsOf(matching)), byGnumeric(rowsOf(matching))]);
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify([["1", "5"], ["#N/A", "4"], ["2", "2"]]) ? 0 : 1);
JS
node try.mjs
