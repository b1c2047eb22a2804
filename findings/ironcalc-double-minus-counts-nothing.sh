#!/usr/bin/env bash
# IronCalc 0.8.4 (npm: @ironcalc/wasm): -- before a condition, the usual way to count by several conditions, makes the whole array 0
# without an error: over 10, 20, 30, 5, 40 SUMPRODUCT(--(B1:B5>=10)) is 0 and SUMPRODUCT(--(A1:A5="办公室"),B1:B5) is 0, while
# SUMPRODUCT((B1:B5>=10)*1) is 4 and SUMPRODUCT((A1:A5="办公室")*B1:B5) is right. A single minus says #N/IMPL!. gnumeric and
# LibreOffice compute both forms alike, as Excel does. Most would expect a figure or an error, not 0. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @ironcalc/wasm@0.8.4 >/dev/null
cat >try.mjs <<'JS'
import { readFileSync } from "node:fs";
import init, { Model } from "./node_modules/@ironcalc/wasm/wasm.js";
await init({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
const model = new Model("book", "en", "UTC", "en");
const rows = [["办公室", 10], ["人事科", 20], ["办公室", 30], ["法规科", 5], ["办公室", 40]];
rows.forEach((row, at) => row.forEach((value, column) => model.setUserInput(0, at + 1, column + 1, String(value))));
const expected = {
  "SUMPRODUCT(--(B1:B5>=10))": "0",
  'SUMPRODUCT(--(A1:A5="办公室"),B1:B5)': "0",
  "SUMPRODUCT(-(B1:B5>=10))": "#N/IMPL!",
  "SUMPRODUCT((B1:B5>=10)*1)": "4",
  'SUMPRODUCT((A1:A5="办公室")*B1:B5)': "80",
};
const formulas = Object.keys(expected);
formulas.forEach((formula, at) => model.setUserInput(0, at + 1, 5, `=${formula}`));
model.evaluate();
const seen = Object.fromEntries(formulas.map((formula, at) => [formula, model.getFormattedCellValue(0, at + 1, 5)]));
console.log(seen);
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
JS
node try.mjs
