import { readFileSync } from "node:fs";
import path from "node:path";
import { KEY_HEADING } from "../../src/report/entries/entryPlaces.ts";
import { keptEntries } from "../../src/report/entries/keptEntries.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const EXAMPLE = path.join(__dirname, "../../examples/danjiangkou.xlsx");
const OPTIONS = { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" } as const;

const MEASURE = "整改措施：每周检查一次";

test("where only what was typed is read, all of it is kept, and most else left", async () => {
  const book = FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx");
  await summariseWorkbook(book, OPTIONS);
  const places = (await book.read()).sheets.flatMap(({ name, product, values }) => {
    const at = values.findIndex((row) => row?.includes(KEY_HEADING));
    const column = (values[at] ?? []).findIndex((value) => value === "整改措施" || value === "核对结果");
    const signature = values.findIndex((row) => row?.some((value) => /审核人：/.test(String(value))));
    const label = signature < 0 ? -1 : (values[signature] ?? []).findIndex((value) => /审核人：/.test(String(value)));
    return product === "rectification" || product === "checklist"
      ? [
          { sheet: name, row: at + 2, column: column + 1, text: MEASURE },
          ...(label < 0 ? [] : [{ sheet: name, row: signature + 1, column: label + 1, text: "审核人：李四" }]),
        ]
      : [];
  });
  expect(places.length).toBeGreaterThan(2);
  book.edit(places.map(({ sheet, row, column, text }) => ({ at: { sheet, row, column }, value: text })));
  const [whole, typed] = [await book.read(), await book.read({ typedAlone: true })];
  expect(keptEntries([typed])).toEqual(keptEntries([whole]));
  expect(JSON.stringify([...(keptEntries([typed]).rectification ?? [])].map(([, row]) => [...row]))).toContain(MEASURE);
  const filled = ({ sheets }: typeof whole): number =>
    sheets
      .filter(({ product }) => product === "departments")
      .flatMap(({ values }) => values.flat().filter((value) => value !== null)).length;
  expect(filled(typed)).toBeLessThan(filled(whole) / 2);
});

test("of 得分明细 alone the head may be read, all else as ever; a summary made again stays the same to the byte", async () => {
  const book = FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx");
  await summariseWorkbook(book, OPTIONS);
  const whole = await book.read();
  const { sheets, ...rest } = await book.read({ headsOf: new Set(["detail"]) });
  const { settingsXml, date1904, cautions, calculatedAnew } = whole;
  expect(rest).toEqual({ settingsXml, date1904, cautions, calculatedAnew });
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
