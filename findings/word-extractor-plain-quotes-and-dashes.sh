#!/usr/bin/env bash
# word-extractor 1.0.4 (npm) on a .doc (Word 97) that LibreOffice 7.4 wrote: getBody() gives “优品” with straight quotes and both
# 16日—19日 and 《甲》——乙 with hyphens, because it makes such characters ASCII unless it is called with filterUnicode: false. Most
# would expect the text of the document, as other readers give it: in Chinese a name in “ ” is then spelt unlike itself in the
# same document as .docx, and the two no longer compare equal. Exits 1 when this changes.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice Writer (soffice)"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund word-extractor@1.0.4 >/dev/null
printf '“优品”专区，16日—19日，《甲》——乙\n' >text.txt
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to "doc:MS Word 97" --infilter="Text (encoded):UTF8" \
  text.txt >/dev/null 2>&1
cat >try.cjs <<'JS'
const WordExtractor = require("word-extractor");
new WordExtractor().extract("text.doc").then((document) => {
  const plain = document.getBody().trim();
  const written = document.getBody({ filterUnicode: false }).trim();
  console.log(JSON.stringify({ plain, written }));
  const isPlain = plain.includes('"优品"') && plain.includes("16日-19日") && plain.includes("《甲》--乙");
  process.exit(isPlain && written.includes("“优品”") && written.includes("16日—19日") ? 0 : 1);
});
JS
node try.cjs
