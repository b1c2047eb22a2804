#!/usr/bin/env bash
# gnumeric 1.12.55 (Debian 12, ssconvert --recalc): inside SUMPRODUCT a function of one value (INT, ROUND) that is given a range
# is computed for the range's first row only; an operator over a range (A1:A3-0.5) is computed for every row.
# Excel and LibreOffice compute both for every row, which most would expect. The file itself is ordinary. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >/dev/null
cat >make.cjs <<'JS'
const SheetJS = require("@e965/xlsx");
const sheet = SheetJS.utils.aoa_to_sheet([[1.5], [2.5], [3.5]]);
sheet.B1 = { t: "n", f: "SUMPRODUCT(INT(A1:A3))", v: 6 };
sheet.B2 = { t: "n", f: "SUMPRODUCT(A1:A3-0.5)", v: 6 };
sheet["!ref"] = "A1:B3";
const book = SheetJS.utils.book_new();
SheetJS.utils.book_append_sheet(book, sheet, "S");
SheetJS.writeFile(book, "made.xlsx");
JS
node make.cjs
ssconvert --version 2>&1 | head -n 1
ssconvert --recalc made.xlsx out.csv >/dev/null 2>&1
cat out.csv
# Right would be 6 and 6.
[ "$(cut -d, -f2 out.csv | head -n 2 | paste -sd' ')" = "1 6" ]
