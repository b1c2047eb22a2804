import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { MAIN, RELS } from "./rawWorkbook.ts";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/**
 * A workbook made by another program: an image, comments, conditional formats, validations, names, print set-up, rich
 * text and a table by exceljs; a chart, a pivot table and macros, which it cannot make, put into the package by hand.
 */
export async function richWorkbook(): Promise<Uint8Array> {
  const parts = unzipSync(await byExcelJs());
  addChart(parts);
  addPivotTable(parts);
  addMacros(parts);
  parts["xl/calcChain.xml"] = strToU8(`<calcChain xmlns="${MAIN}"><c r="E3" i="1"/></calcChain>`);
  relate(parts, "xl/_rels/workbook.xml.rels", "rIdCalc", `${RELS}/calcChain`, "calcChain.xml");
  type(parts, "xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml");
  return zipSync(parts, { level: 9 });
}

async function byExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("测评体系", {
    views: [{ state: "frozen", ySplit: 2 }],
    pageSetup: { paperSize: 9, printArea: "A1:E10", printTitlesRow: "1:2" },
  });
  sheet.mergeCells("A1:E1");
  sheet.getCell("A1").value = { richText: [{ text: "测评", font: { bold: true } }, { text: "体系" }] };
  sheet.addRow(["编号", "指标", "应得分", "实得分", "失分"]);
  sheet.addRow(["01", "领导班子", 15, 14.5, { formula: "C3-D3", result: 0.5 }]);
  sheet.addRow(["02", "环境卫生", 10, 10, { formula: "C4-D4", result: 0 }]);
  sheet.getCell("B3").note = "自评说明";
  sheet.getCell("C3").dataValidation = { type: "decimal", operator: "between", formulae: [0, 100], allowBlank: true };
  sheet.addConditionalFormatting({
    ref: "E3:E10",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [0],
        priority: 1,
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
      },
    ],
  });
  sheet.getCell("B4").value = { text: "材料", hyperlink: "https://example.org/材料" };
  const image = book.addImage({ base64: PNG, extension: "png" });
  sheet.addImage(image, "G2:H6");
  book.definedNames.add("测评体系!$C$3:$C$4", "满分");
  const table = book.addWorksheet("台账");
  table.addTable({
    name: "台账表",
    ref: "A1",
    headerRow: true,
    columns: [{ name: "名称" }, { name: "日期" }],
    rows: [["材料一", new Date(Date.UTC(2026, 2, 31))]],
  });
  book.addWorksheet("隐藏", { state: "hidden" }).getCell("A1").value = true;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Parts = Record<string, Uint8Array>;

function edit(parts: Parts, name: string, change: (text: string) => string): void {
  parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
}

function type(parts: Parts, part: string, contentType: string): void {
  edit(parts, "[Content_Types].xml", (xml) =>
    xml.replace("</Types>", `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`),
  );
}

function relate(parts: Parts, rels: string, id: string, kind: string, target: string): void {
  parts[rels] ??= strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  );
  edit(parts, rels, (xml) =>
    xml.replace("</Relationships>", `<Relationship Id="${id}" Type="${kind}" Target="${target}"/></Relationships>`),
  );
}

function addChart(parts: Parts): void {
  parts["xl/charts/chart1.xml"] = strToU8(
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
      "<c:val><c:numRef><c:f>'测评体系'!$D$3:$D$4</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>",
  );
  type(parts, "xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  relate(parts, "xl/drawings/_rels/drawing1.xml.rels", "rIdChart", `${RELS}/chart`, "../charts/chart1.xml");
  const frame =
    "<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    `<xdr:xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELS}" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  edit(parts, "xl/drawings/drawing1.xml", (xml) =>
    xml.replace("</xdr:wsDr>", `${frame}</xdr:wsDr>`).replace(/xmlns:xdr="[^"]*"/, `xmlns:xdr="${SHEET_DRAWING}"`),
  );
}

function addPivotTable(parts: Parts): void {
  const prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  parts["xl/pivotCache/pivotCacheDefinition1.xml"] = strToU8(
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELS}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A2:C4" sheet="测评体系"/></cacheSource>` +
      '<cacheFields count="3"><cacheField name="编号" numFmtId="0"><sharedItems/></cacheField><cacheField name="指标" numFmtId="0"><sharedItems/></cacheField><cacheField name="应得分" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>',
  );
  type(parts, "xl/pivotCache/pivotCacheDefinition1.xml", `${prefix}.pivotCacheDefinition+xml`);
  parts["xl/pivotTables/pivotTable1.xml"] = strToU8(
    `<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="1" dataCaption="值"><location ref="D5:E6" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/><pivotFields count="3"><pivotField/><pivotField/><pivotField/></pivotFields></pivotTableDefinition>`,
  );
  type(parts, "xl/pivotTables/pivotTable1.xml", `${prefix}.pivotTable+xml`);
  relate(
    parts,
    "xl/pivotTables/_rels/pivotTable1.xml.rels",
    "rId1",
    `${RELS}/pivotCacheDefinition`,
    "../pivotCache/pivotCacheDefinition1.xml",
  );
  relate(
    parts,
    "xl/worksheets/_rels/sheet2.xml.rels",
    "rIdPivot",
    `${RELS}/pivotTable`,
    "../pivotTables/pivotTable1.xml",
  );
  relate(
    parts,
    "xl/_rels/workbook.xml.rels",
    "rIdPivot",
    `${RELS}/pivotCacheDefinition`,
    "pivotCache/pivotCacheDefinition1.xml",
  );
  edit(parts, "xl/workbook.xml", (xml) =>
    xml.replace("</workbook>", '<pivotCaches><pivotCache cacheId="1" r:id="rIdPivot"/></pivotCaches></workbook>'),
  );
}

function addMacros(parts: Parts): void {
  parts["xl/vbaProject.bin"] = Uint8Array.from({ length: 700 }, (_, index) => (index * 37) % 251);
  relate(
    parts,
    "xl/_rels/workbook.xml.rels",
    "rIdVba",
    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    "vbaProject.bin",
  );
  edit(parts, "[Content_Types].xml", (xml) =>
    xml
      .replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      )
      .replace(
        "</Types>",
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
  );
}
