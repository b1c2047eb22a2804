import { readFileSync } from "node:fs";
import path from "node:path";
import { keyCell } from "../../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../../src/domain/grid.ts";
import { summariseWorkbook } from "../../../src/usecases/summariseWorkbook.ts";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import type { WorkbookPort } from "../../../src/workbook/workbookPort.ts";
import { workbookData, workbookFrom } from "../../excel-host/browser/workbookData.ts";
import { startExcel } from "../../excel-host/startExcel.ts";

const EXAMPLES = path.join(__dirname, "../../../examples");

async function summarised(port: WorkbookPort): Promise<WorkbookGrid> {
  const outcome = await summariseWorkbook(port, { today: "2026-03-02", asOf: "2026-03-02 14:03", language: "zh-CN" });
  expect(outcome.written).toBe(true);
  return port.read();
}

/** Cells with something in them, figures as written on paper: both adapters may end rows differently. */
function cells({ values }: SheetGrid): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [row, line] of values.entries()) {
    for (const [column, value] of (line ?? []).entries()) {
      if (value === null || value === undefined || value === "") continue;
      found.set(`${row + 1}:${column + 1}`, typeof value === "number" ? Number(value.toFixed(6)) : value);
    }
  }
  return found;
}

/** A1 of formulas, by place. */
const formulas = (sheet: SheetGrid) =>
  [...sheet.formulas]
    .map(([key, text]) => [keyCell(key), text])
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

describe.each(["danjiangkou.xlsx", "transport.xlsx"])("%s", (name) => {
  test("summarised in Excel reads as it does summarised as a file, recalculated figures included", async () => {
    const file = FileWorkbook.open(readFileSync(path.join(EXAMPLES, name)), name);
    startExcel({ workbook: workbookFrom(workbookData(await file.read())) });
    const inFile = await summarised(file);
    const inExcel = await summarised(new ExcelWorkbook());
    expect(inExcel.sheets.map((sheet) => [sheet.name, sheet.product])).toEqual(
      inFile.sheets.map((sheet) => [sheet.name, sheet.product]),
    );
    let compared = 0;
    for (const [index, expected] of inFile.sheets.entries()) {
      const sheet = inExcel.sheets[index];
      if (!sheet) throw new Error(`no sheet ${expected.name}`);
      expect([sheet.name, Object.fromEntries(cells(sheet))]).toEqual([
        expected.name,
        Object.fromEntries(cells(expected)),
      ]);
      expect(formulas(sheet)).toEqual(formulas(expected));
      expect(new Set(sheet.merges.map((merge) => JSON.stringify(merge)))).toEqual(
        new Set(expected.merges.map((merge) => JSON.stringify(merge))),
      );
      compared += expected.formulas.size;
    }
    expect(compared).toBeGreaterThan(100);
  });
});
