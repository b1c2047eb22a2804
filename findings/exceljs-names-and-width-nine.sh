#!/usr/bin/env bash
# exceljs 4.4.0 (npm), load and write of an .xlsx without any change in between:
#   1. a defined name whose value is a constant (="text", 0.17) is gone afterwards; one that names a range stays;
#   2. a hidden name that names a range comes back visible;
#   3. a column of exactly width 9 loses its width; one of width 12 keeps it.
# Most would expect that a workbook that was only opened and saved keeps names and widths. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 @e965/xlsx@0.20.3 >/dev/null
cat >try.cjs <<'JS'
const SheetJS = require("@e965/xlsx");
const ExcelJS = require("exceljs");
(async () => {
  const book = SheetJS.utils.book_new();
  const sheet = SheetJS.utils.aoa_to_sheet([[1, 2]]);
  sheet["!cols"] = [{ width: 9 }, { width: 12 }];
  SheetJS.utils.book_append_sheet(book, sheet, "S");
  book.Workbook = {
    Names: [
      { Name: "range", Ref: "S!$A$1" },
      { Name: "hidden_range", Ref: "S!$B$1", Hidden: true },
      { Name: "constant", Ref: '"text"' },
    ],
  };
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(SheetJS.write(book, { type: "buffer", bookType: "xlsx" }));
  const after = SheetJS.read(await workbook.xlsx.writeBuffer(), { cellStyles: true });
  const names = new Map((after.Workbook.Names ?? []).map((name) => [name.Name, name]));
  const columns = after.Sheets.S["!cols"] ?? [];
  const seen = {
    rangeStays: names.has("range"),
    constantGone: !names.has("constant"),
    hiddenBecomesVisible: names.has("hidden_range") && !names.get("hidden_range").Hidden,
    nineGone: !columns[0],
    twelveStays: Math.round(columns[1]?.width ?? 0) === 12,
  };
  console.log(seen);
  process.exit(Object.values(seen).every(Boolean) ? 0 : 1);
})();
JS
node try.cjs
