import { cellKey } from "../../../src/domain/cells.ts";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { userWorkbook } from "./userWorkbook.ts";

test("values, formulas, merges, hidden rows and sheets, links and the date system are read", async () => {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  workbook.$sheet("任务分解").visibility = "Hidden";
  workbook.$date1904 = true;
  const grid = await new ExcelWorkbook().read();
  const [framework, breakdown] = grid.sheets;
  expect(framework?.values[0]?.[0]).toBe("文明单位测评体系");
  expect(framework?.values[2]).toEqual([1, "测评内容1", 10, 9.5, "https://example.org/佐证.pdf"]);
  expect(framework?.values[10]?.[2]).toBe(80);
  expect(framework?.formulas.get(cellKey(11, 3))).toBe("SUM(C3:C10)");
  expect(framework?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }]);
  expect([...(framework?.hiddenRows ?? [])]).toEqual([4]);
  expect([...(framework?.hiddenColumns ?? [])]).toEqual([2]);
  expect(framework?.links.get(cellKey(3, 5))).toBe("https://example.org/佐证.pdf");
  expect(framework?.product).toBeNull();
  expect(breakdown).toMatchObject({ name: "任务分解", hidden: true });
  // Text that looks like a formula is text, not a formula.
  expect(breakdown?.values[1]).toEqual(["=不是公式", "办公室"]);
  expect(breakdown?.formulas.size).toBe(0);
  expect(breakdown?.numberFormats.get(cellKey(2, 2))).toBe("@");
  expect(grid.date1904).toBe(true);
  expect(grid.settingsXml).toBeNull();
});

test("errors are told from text that looks like one, and a sheet that starts late keeps its addresses", async () => {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  const late = workbook.worksheets.add("靠后");
  late.getRange("C5").formulas = [["=1/0"]];
  late.getRange("D5").values = [["'#N/A"]];
  const sheet = (await new ExcelWorkbook().read()).sheets[2];
  expect(sheet?.values[4]).toEqual([null, null, { error: "#DIV/0!" }, "#N/A"]);
  expect(sheet?.formulas.get(cellKey(5, 3))).toBe("1/0");
});

test("an empty workbook is read", async () => {
  startExcel();
  expect((await new ExcelWorkbook().read()).sheets).toMatchObject([{ name: "Sheet1", values: [], product: null }]);
});

test("a locked structure and protected sheets are no obstacle to reading", async () => {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  workbook.protection.protected = true;
  workbook.$sheet("测评体系").protection.protected = true;
  const grid = await new ExcelWorkbook().read();
  expect(grid.cautions).toEqual(["structure-locked"]);
  expect(grid.sheets[0]?.values[2]?.[3]).toBe(9.5);
});

test("a copy of a product sheet, which carries the mark too, is not taken for it", async () => {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  for (const name of ["测评汇总", "测评汇总 (2)"]) {
    workbook.worksheets.add(name).names.add("_scorecard.sheet", '="summary"');
  }
  expect((await new ExcelWorkbook().read()).sheets.map(({ product }) => product)).toEqual([
    null,
    null,
    "summary",
    null,
  ]);
});
