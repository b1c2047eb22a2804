#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): soffice --convert-to with 270 files converts only those that fit into 255
# arguments in all, says nothing of the rest and exits 0.
# Most would expect every file to be converted, or an error. Exits 1 when this changes.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs soffice (libreoffice-calc)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for number in $(seq 1 270); do echo "$number" >"$number.csv"; done
# shellcheck disable=SC2046 -- one argument a file
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to xlsx --outdir out $(seq -f '%.0f.csv' 1 270) >log 2>&1
made=$(ls out | wc -l)
soffice --version
echo "270 files given, exit status 0, $made converted"
[ "$made" -gt 200 ] && [ "$made" -lt 270 ]
