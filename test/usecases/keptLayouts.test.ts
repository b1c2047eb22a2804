import type { ProductSheet, SheetLayout, WorkbookGrid } from "../../src/domain/grid.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { ExcelWorkbook } from "../../src/workbook/excel/excelWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import type { WorkbookPort } from "../../src/workbook/workbookPort.ts";
import { startExcel } from "../excel-host/startExcel.ts";
import { Workbook } from "../excel-host/model/workbook.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";
import { rawWorkbook, textParts } from "../workbook/file/rawWorkbook.ts";

const FRAMEWORK = [
  ["序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因", "责任部门"],
  [1, "领导班子", "学习制度", 10, 9, "少一次", "办公室"],
  [2, "领导班子", "民主评议", 10, 10, "", "人事科"],
];
/** A column of 扣分整改清单. */
const CHANGED = 8;

/** Whether a part is the sheet 扣分整改清单; its headings may break. */
const isList = (xml: string): boolean => /责任\s*领导/u.test(xml);

const summarise = (port: WorkbookPort) =>
  summariseWorkbook(port, { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" });

function layoutOf(grid: WorkbookGrid, product: ProductSheet): SheetLayout {
  const layout = grid.sheets.find((sheet) => sheet.product === product)?.layout;
  if (!layout) throw new Error(`no layout of ${product}`);
  return layout;
}

describe("What the user changed of the look of the product's sheets, in a file", () => {
  it("is kept over rewrites, and nothing else of the look changes", async () => {
    const rows = FRAMEWORK.map((row) => row.map((value) => cell(value)));
    const book = FileWorkbook.open(createWorkbook([planOf("测评体系", null, rows)]), "a.xlsx");
    await summarise(book);
    const before = await book.read();
    const parts = textParts(book.bytes());
    const changed = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, isList(xml) ? withChanges(xml) : xml]),
    );
    const again = FileWorkbook.open(rawWorkbook({ sheets: {}, parts: changed }), "a.xlsx");
    await summarise(again);
    await summarise(again);
    const after = await again.read();
    const was = layoutOf(before, "rectification");
    const is = layoutOf(after, "rectification");
    expect(is.widths[CHANGED - 1]).toBe(31.5);
    expect(is).toMatchObject({ paper: "A3", orientation: "portrait", scale: 85 });
    expect(is).toMatchObject({ header: "&L内部资料", footer: "&R第 &P 页" });
    expect(is.margins.left).toBeCloseTo(12.7, 1);
    expect(is.margins.top).toBeCloseTo(was.margins.top, 1);
    const others = (layout: SheetLayout): readonly number[] => layout.widths.filter((_, at) => at !== CHANGED - 1);
    expect(others(is)).toEqual(others(was));
    for (const product of ["summary", "departments", "checklist", "detail"] as const) {
      expect(layoutOf(after, product)).toEqual(layoutOf(before, product));
    }
  });

  it("takes no program's font or size in the footer for the user's", async () => {
    const rows = FRAMEWORK.map((row) => row.map((value) => cell(value)));
    const book = FileWorkbook.open(createWorkbook([planOf("测评体系", null, rows)]), "a.xlsx");
    await summarise(book);
    const before = layoutOf(await book.read(), "summary");
    const parts = Object.fromEntries(
      Object.entries(textParts(book.bytes())).map(([name, xml]) => [
        name,
        xml.replace(/<oddFooter>&amp;C/g, '<oddHeader></oddHeader><oddFooter>&amp;C&amp;"宋体,Regular"&amp;11'),
      ]),
    );
    const again = FileWorkbook.open(rawWorkbook({ sheets: {}, parts }), "a.xlsx");
    expect(layoutOf(await again.read(), "summary").footer).not.toBe(before.footer);
    await summarise(again);
    expect(layoutOf(await again.read(), "summary")).toEqual(before);
  });

  it("makes rows as high as their texts need at the new widths", async () => {
    const long = "学习制度健全，全年组织中心组学习十二次以上，有计划、有记录、有交流材料、有考勤".repeat(2);
    const rows = [FRAMEWORK[0] ?? [], [1, "领导班子", long, 10, 9, "少一次", "办公室"]].map((row) =>
      row.map((value) => cell(value)),
    );
    const book = FileWorkbook.open(createWorkbook([planOf("测评体系", null, rows)]), "a.xlsx");
    await summarise(book);
    const heightOf = (xml: string): number => Number(/<row r="4" ht="([\d.]+)"/.exec(xml)?.[1]);
    const list = (all: Record<string, string>): string => Object.values(all).find((xml) => isList(xml)) ?? "";
    const parts = textParts(book.bytes());
    const narrow = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        isList(xml) ? xml.replace(/(<col min="2" max="2" width=")[\d.]+/, "$18") : xml,
      ]),
    );
    const again = FileWorkbook.open(rawWorkbook({ sheets: {}, parts: narrow }), "a.xlsx");
    await summarise(again);
    expect(heightOf(list(textParts(again.bytes())))).toBeGreaterThan(1.3 * heightOf(list(parts)));
  });
});

/** A wider column, A3 upright at 85 %, a narrow left margin, and other words above and below. */
function withChanges(xml: string): string {
  return xml
    .replace(/(<col min="8" max="8" width=")[\d.]+/, "$131.5")
    .replace('<pageSetUpPr fitToPage="1"/>', "")
    .replace(/<pageSetup [^>]*>/, '<pageSetup paperSize="8" orientation="portrait" scale="85"/>')
    .replace(/(<pageMargins left=")[\d.]+/, "$10.5")
    .replace(/<headerFooter>.*<\/headerFooter>/, LINES);
}

const LINES =
  "<headerFooter><oddHeader>&amp;L内部资料</oddHeader><oddFooter>&amp;R第 &amp;P 页</oddFooter></headerFooter>";

describe("What the user changed of the look of the product's sheets, in Excel", () => {
  it("is kept over rewrites, and nothing else of the look changes", async () => {
    const book = new Workbook("测评体系");
    book.$sheet("测评体系").getRange("A1:G3").values = FRAMEWORK.map((row) => [...row]);
    startExcel({ workbook: book, calculates: false });
    const port = new ExcelWorkbook();
    await summarise(port);
    const before = await port.read();
    const sheet = book.$sheet("扣分整改清单");
    sheet.getRange("H:H").format.columnWidth = 200;
    sheet.pageLayout.orientation = "Portrait";
    sheet.pageLayout.zoom = { scale: 80 };
    sheet.pageLayout.headersFooters.defaultForAllPages.rightHeader = "内部资料";
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "— &P —";
    await summarise(port);
    await summarise(port);
    const after = await port.read();
    expect(sheet.getRange("H1").format.columnWidth).toBeCloseTo(200, 0);
    const is = layoutOf(after, "rectification");
    expect(is).toMatchObject({ paper: "A4", orientation: "portrait", scale: 80 });
    expect(is).toMatchObject({ header: "&R内部资料", footer: "&C— &P —" });
    const others = (layout: SheetLayout): readonly number[] => layout.widths.filter((_, at) => at !== CHANGED - 1);
    expect(others(is)).toEqual(others(layoutOf(before, "rectification")));
    for (const product of ["summary", "departments", "checklist", "detail"] as const) {
      expect(layoutOf(after, product)).toEqual(layoutOf(before, product));
    }
  });
});
