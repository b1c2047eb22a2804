import { Workbook } from "../../excel-host/model/workbook.ts";

/** A workbook of the user's with what must survive: formats, merges, a comment-like note, hidden rows, rules, a chart, a name. */
export function userWorkbook(indicators = 8): Workbook {
  const book = new Workbook("测评体系");
  const sheet = book.$sheet("测评体系");
  const rows = Array.from({ length: indicators }, (_, index) => [index + 1, `测评内容${index + 1}`, 10, 9.5, ""]);
  sheet.getRange("A1").values = [["文明单位测评体系"]];
  sheet.getRange("A1:E1").merge();
  sheet.getRange("A2:E2").values = [["序号", "测评内容", "应得分", "实得分", "扣分原因"]];
  sheet.getRange(`A3:E${indicators + 2}`).values = rows;
  sheet.getRange(`C${indicators + 3}`).formulas = [[`=SUM(C3:C${indicators + 2})`]];
  sheet.getRange("A2:E2").format.fill.color = "#FFEE00";
  sheet.getRange("D3").format.font.bold = true;
  sheet.getRange("E3").hyperlink = { address: "https://example.org/佐证.pdf" };
  sheet.getRange("4:4").rowHidden = true;
  sheet.getRange("B:B").columnHidden = true;
  sheet.names.add("我的名称", '="x"');
  sheet.charts.add("ColumnClustered", sheet.getRange("D3:D9"), "Columns").name = "用户图表";
  const rule = sheet.getRange("C3:C10").conditionalFormats.add("Custom");
  rule.custom.rule.formula = "=C3>10";
  sheet.autoFilter.enabled = true;
  const other = book.worksheets.add("任务分解");
  other.getRange("A1:B2").values = [
    ["任务", "责任部门"],
    ["'=不是公式", "办公室"],
  ];
  other.getRange("B2").numberFormat = "@";
  other.tables.$make(other.getRange("A1:B2"));
  return book;
}
