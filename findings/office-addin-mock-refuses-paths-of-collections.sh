#!/usr/bin/env bash
# office-addin-mock 4.0.0 (npm): load("items/name") on a mocked collection whose items have a name, and load("name"), throw
# "Property name needs to be present in object model before load is called". Office.js takes both: on a collection they load the
# property of every item, and its own documentation writes them so. Most would expect the mock to take the code that runs in
# Excel. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts office-addin-mock@4.0.0 >/dev/null
cat >try.cjs <<'JS'
const { OfficeMockObject } = require("office-addin-mock");
const { context } = new OfficeMockObject({ context: { workbook: { worksheets: { items: [{ name: "A" }] } } } });
const seen = ["items/name", "name"].map((path) => {
  try {
    context.workbook.worksheets.load(path);
    return "taken";
  } catch (error) {
    return error.message;
  }
});
console.log(seen);
process.exit(seen.every((one) => one.includes("needs to be present")) ? 0 : 1);
JS
node try.cjs
