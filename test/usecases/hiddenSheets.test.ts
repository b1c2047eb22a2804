import { readFileSync } from "node:fs";
import path from "node:path";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import type { ProductSheet, WorkbookGrid } from "../../src/domain/grid.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import type { WorkbookPort } from "../../src/workbook/workbookPort.ts";

const EXAMPLE = path.join(__dirname, "../../examples/danjiangkou.xlsx");
const OPTIONS = { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" } as const;

/** The port with some of the product's sheets hidden, as the user hides them from the tab. */
function hiding(port: WorkbookPort, hidden: readonly ProductSheet[]): WorkbookPort {
  const read = async (): Promise<WorkbookGrid> => {
    const grid = await port.read();
    const hide = (product: ProductSheet | null): boolean => product !== null && hidden.includes(product);
    return { ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, hidden: hide(sheet.product) })) };
  };
  return Object.assign(Object.create(port) as WorkbookPort, { read, apply: port.apply.bind(port) });
}

test("a sheet of the summary that the user hid stays hidden when it is written again; 测评汇总 is shown", async () => {
  const book = FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx");
  await summariseWorkbook(book, OPTIONS);
  await summariseWorkbook(hiding(book, ["detail", "summary"]), OPTIONS);
  const { sheets } = await book.read();
  expect(sheets.filter(({ hidden }) => hidden).map(({ product }) => product)).toEqual(["detail"]);
});
