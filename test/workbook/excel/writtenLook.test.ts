import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import type { Worksheet } from "../../excel-host/model/worksheet.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { cell, fullPlan, planOf } from "../samplePlan.ts";
import { sheetSnapshot, userSheets } from "./workbookSnapshot.ts";
import { userWorkbook } from "./userWorkbook.ts";

async function written(): Promise<Worksheet> {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  await new ExcelWorkbook().apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  return workbook.$sheet("测评汇总");
}

test("fonts, fills, borders, alignment and number formats come out as planned", async () => {
  const sheet = await written();
  const look = (row: number, column: number) => {
    const { format, numberFormat } = sheet.$cells.get(row, column);
    return { ...format, numberFormat };
  };
  expect(look(1, 0)).toMatchObject({
    "font.name": "黑体",
    "font.size": 12,
    "font.bold": true,
    "fill.color": "#D9D9D9",
    horizontalAlignment: "Center",
    "border.top.style": "Continuous",
    "border.right.weight": "Thin",
  });
  expect(look(2, 1)).toMatchObject({ numberFormat: "0.00", horizontalAlignment: "Right" });
  expect(look(2, 0)).toMatchObject({ wrapText: true, indentLevel: 1 });
  // Excel's own look of a link does not stay.
  expect(look(2, 0)).not.toHaveProperty("font.underline");
});

test("page, panes, breaks, widths, heights and tab come out as planned", async () => {
  const sheet = await written();
  const { pageLayout } = sheet;
  expect(pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4", centerHorizontally: true });
  expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
  expect(pageLayout.topMargin).toBeCloseTo(70.87, 1);
  expect(pageLayout.leftMargin).toBeCloseTo(79.37, 1);
  expect([pageLayout.$printArea, pageLayout.$titleRows]).toEqual(["A1:C4", "$1:$2"]);
  const { state, oddPages, evenPages } = pageLayout.headersFooters;
  expect(state).toBe("OddAndEven");
  expect(oddPages).toMatchObject({ leftHeader: "附件1", centerHeader: "", centerFooter: "第 &P 页 共 &N 页" });
  expect(evenPages).toMatchObject({ leftHeader: "附件1", leftFooter: "— &P —", centerFooter: "" });
  expect([sheet.freezePanes.$rows, sheet.freezePanes.$columns]).toEqual([2, 1]);
  expect(sheet.horizontalPageBreaks.items.map(({ $cell }) => $cell)).toEqual(["A4"]);
  expect(sheet.$rows.get(0)?.height).toBe(30);
  // 20 characters of 8 pixels, 0.75 points each, whatever the default font.
  expect(sheet.$columns.get(0)?.width).toBe(120);
  expect(sheet.$columns.get(2)?.hidden).toBe(true);
  expect([sheet.tabColor, sheet.showGridlines, sheet.visibility]).toEqual(["#1F4E79", false, "Visible"]);
});

test("rules, formats by condition, links and charts come out as planned", async () => {
  const sheet = await written();
  expect(sheet.$validations.map(({ rule }) => rule)).toEqual([
    { decimal: { formula1: "=0", formula2: "=10", operator: "Between" } },
    { list: { inCellDropDown: true, source: "办公室,人事科" } },
  ]);
  expect(sheet.$validations[0]).toMatchObject({
    prompt: { title: "得分", message: "0 到 10" },
    errorAlert: { style: "Stop", message: "请填 0 到 10" },
    ignoreBlanks: true,
  });
  const [format] = sheet.$conditionalFormats;
  expect(format?.custom.rule.formula).toBe("=B3<6");
  expect(format?.custom.format.fill.color).toBe("#FFC7CE");
  expect(sheet.$cells.get(2, 0).hyperlink).toMatchObject({ documentReference: "'测评汇总'!A1" });
  const [chart] = sheet.charts.items;
  expect([chart?.chartType, chart?.title.text, chart?.$cells]).toEqual(["BarClustered", "各部门失分", ["A6", "C20"]]);
  expect(chart?.series.items).toHaveLength(1);
  expect(chart?.series.items[0]).toMatchObject({
    name: "得分",
    $values: "测评汇总!B3:B4",
    $categories: "测评汇总!A3:A4",
  });
});

test("a rewrite leaves nothing of what the sheet looked like before", async () => {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  const port = new ExcelWorkbook();
  const small = planOf("测评汇总", "summary", [[cell("题")], [cell(1), cell("二")]]);
  await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  workbook
    .$sheet("测评汇总")
    .charts.add("ColumnClustered", workbook.$sheet("测评汇总").getRange("A1"), "Columns").name = "用户所画";
  await port.apply({ kind: "write", sheets: [small] });
  const after = sheetSnapshot(workbook.$sheet("测评汇总")) as {
    charts: string[];
    validations: unknown[];
    merges: unknown[];
  };
  expect(after).toMatchObject({ validations: [], merges: [], conditionalFormats: [], breaks: [], frozen: [0, 0] });
  // A chart that the user drew on it is the user's.
  expect(after.charts).toEqual(["用户所画"]);
  expect(workbook.$sheet("测评汇总").getUsedRangeOrNullObject()?.address).toBe("测评汇总!A1:B2");
});

test("nothing of the user's is changed by reading and writing", async () => {
  const { workbook } = startExcel({ workbook: userWorkbook() });
  const before = userSheets(workbook);
  const port = new ExcelWorkbook();
  await port.read();
  await port.apply({
    kind: "write",
    sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")],
    settingsXml: '<settings xmlns="urn:scorecard-addin:settings"/>',
  });
  expect(userSheets(workbook)).toEqual(before);
});
