#!/usr/bin/env bash
# Univer 0.25.1 (npm: @univerjs/core, sheets, engine-formula, sheets-formula), run without a browser: right after a cell is set,
# FFormula.whenComputingCompleteAsync() resolves to true at once, while the formulas that depend on the cell still hold their
# former results; calculation begins 100 ms later. Most would expect it to wait for the results of the edit, and would save the
# former ones. (Its type says deprecated, in favour of onCalculationResultApplied.) Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @univerjs/core@0.25.1 @univerjs/sheets@0.25.1 @univerjs/engine-formula@0.25.1 \
  @univerjs/sheets-formula@0.25.1 @univerjs/engine-render@0.25.1 @univerjs/docs@0.25.1 rxjs@7.8.2 >/dev/null
cat >try.cjs <<'JS'
const { LocaleType, LogLevel, Univer, UniverInstanceType } = require("@univerjs/core");
const { FUniver } = require("@univerjs/core/facade");
const { UniverFormulaEnginePlugin } = require("@univerjs/engine-formula");
const { UniverSheetsPlugin } = require("@univerjs/sheets");
const { CalculationMode, UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula");
require("@univerjs/engine-formula/facade");
require("@univerjs/sheets/facade");
require("@univerjs/sheets-formula/facade");

globalThis.requestIdleCallback ??= (callback) => setTimeout(callback, 0);
const univer = new Univer({ locale: LocaleType.EN_US, locales: { enUS: {} }, logLevel: LogLevel.SILENT });
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
const api = FUniver.newAPI(univer);
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "book", sheetOrder: ["s"], sheets: { s: { id: "s", name: "S", cellData: { 0: { 0: { v: 4 }, 1: { f: "=A1*2", v: 8 } } } } },
});
const sheet = api.getActiveWorkbook().getActiveSheet();
const formula = api.getFormula();
(async () => {
  sheet.getRange("A1").setValue(5);
  const complete = await formula.whenComputingCompleteAsync(5000);
  const atOnce = sheet.getRange("B1").getValue();
  let later = atOnce;
  for (let waited = 0; waited < 100 && later === atOnce; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    later = sheet.getRange("B1").getValue();
  }
  console.log({ complete, atOnce, later });
  process.exit(complete === true && atOnce === 8 && later === 10 ? 0 : 1);
})();
JS
node try.cjs
