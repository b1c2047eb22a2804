#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), .xlsx to PDF: a sheet that is hidden (state="hidden") is left out of the PDF, unless it has a print
# area (_xlnm.Print_Area): then it is printed. Excel prints no hidden sheet, which most would expect. Exits 1 when this changes.
# Needs soffice, pdftotext and python3 with openpyxl.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >make.py <<'PY'
import openpyxl
for name, area in (("without", None), ("with", "A1:A1")):
    book = openpyxl.Workbook()
    book.active["A1"] = "shown"
    hidden = book.create_sheet("H")
    hidden["A1"] = "secret"
    hidden.sheet_state = "hidden"
    if area:
        book.active.print_area = hidden.print_area = area
    book.save(f"{name}.xlsx")
PY
python=$(command -v /usr/bin/python3 || command -v python3)
"$python" make.py
soffice --version
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to pdf --outdir out without.xlsx with.xlsx >/dev/null 2>&1
for name in without with; do echo "$name a print area: $(pdftotext "out/$name.pdf" - | tr '\f\n' '  ')"; done
! pdftotext out/without.pdf - | grep -q secret
pdftotext out/with.pdf - | grep -q secret
