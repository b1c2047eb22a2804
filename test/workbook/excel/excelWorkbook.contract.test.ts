import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { Workbook } from "../../excel-host/model/workbook.ts";
import { isHigher, startExcel, type RunningExcel } from "../../excel-host/startExcel.ts";
import { describeWorkbookPort } from "../contract.ts";

let excel: RunningExcel;

describeWorkbookPort("ExcelWorkbook on Microsoft's library with a substitute host", async () => {
  excel = startExcel({ workbook: new Workbook("测评体系") });
  const input = [
    ["指标", "分值"],
    ["领导班子", 15],
    ["合计", "=SUM(B2:B2)"],
  ];
  excel.workbook.$sheet("测评体系").getRange("A1:B3").formulas = input;
  return new ExcelWorkbook();
});

afterEach(() => {
  expect(isHigher(excel.usedSets.get("ExcelApi") ?? "0", "1.13")).toBe(false);
});
