import { readFileSync } from "node:fs";
import path from "node:path";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const EXAMPLE = path.join(__dirname, "../../examples/danjiangkou.xlsx");
const OPTIONS = { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" } as const;

test("of 得分明细 alone the head may be read, all else as ever; a summary made again stays the same to the byte", async () => {
  const book = FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx");
  await summariseWorkbook(book, OPTIONS);
  const whole = await book.read();
  const { sheets, ...rest } = await book.read({ headsOf: new Set(["detail"]) });
  expect(rest).toEqual({ settingsXml: whole.settingsXml, date1904: whole.date1904, cautions: whole.cautions });
  for (const [at, sheet] of whole.sheets.entries()) {
    const read = sheets[at];
    expect([read?.product, read?.layout, read?.merges]).toEqual([sheet.product, sheet.layout, sheet.merges]);
    expect(sheet.values.length).toBeGreaterThan(3);
    const isDetail = sheet.product === "detail";
    expect(read?.values).toEqual(isDetail ? sheet.values.slice(0, 3) : sheet.values);
    if (!isDetail) expect(read?.formulas).toEqual(sheet.formulas);
  }
  await summariseWorkbook(book, OPTIONS);
  const again = book.bytes();
  const other = FileWorkbook.open(again, "danjiangkou.xlsx");
  await summariseWorkbook(other, OPTIONS);
  expect(Buffer.from(other.bytes()).equals(Buffer.from(again))).toBe(true);
});
