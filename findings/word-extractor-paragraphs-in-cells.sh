#!/usr/bin/env bash
# word-extractor 1.0.4 (npm) on a table of a .doc (Word 97) that LibreOffice 7.4 wrote: cells of a row are divided by a tab and a
# row ends with a tab and a line feed, but a second paragraph inside a cell is a line feed alone. Most would expect a line of the
# text to be a row; a row with such a cell comes apart into two lines, neither of which has all its cells. A row's end is "\t\n".
# Exits 1 when this changes.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice Writer (soffice)"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund word-extractor@1.0.4 >/dev/null
cat >table.html <<'HTML'
<html><body><table border="1">
<tr><td><p>one</p></td><td><p>first</p><p>second</p></td><td><p>10</p></td></tr>
<tr><td><p>two</p></td><td><p>third</p></td><td><p>20</p></td></tr>
</table></body></html>
HTML
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to "doc:MS Word 97" --infilter="HTML (StarWriter)" \
  table.html >/dev/null 2>&1
cat >try.cjs <<'JS'
const WordExtractor = require("word-extractor");
new WordExtractor().extract("table.doc").then((document) => {
  const body = document.getBody().trim();
  console.log(JSON.stringify(body));
  const lines = body.split("\n").filter((line) => line.includes("one") || line.includes("first") || line.includes("second"));
  const torn = lines.length === 2 && body.includes("one\tfirst\nsecond\t10\t\n");
  process.exit(torn ? 0 : 1);
});
JS
node try.cjs
