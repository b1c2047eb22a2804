import * as SheetJs from "@e965/xlsx";
import { cellKey } from "../../../../src/domain/cells.ts";
import { FileWorkbook } from "../../../../src/workbook/file/fileWorkbook.ts";

function oldWorkbook(): Uint8Array {
  const sheet = SheetJs.utils.aoa_to_sheet([["测评体系"], ["指标", 15, true, null, "=甲"]]);
  sheet["F2"] = { t: "n", v: 46112, z: "yyyy-mm-dd" };
  sheet["G2"] = { t: "e", v: 42 };
  sheet["!ref"] = "A1:G2";
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
  const book = SheetJs.utils.book_new(sheet, "测评体系");
  SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet([[1]]), "隐藏");
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return new Uint8Array(SheetJs.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

/** With a record that SheetJS does not know at the end of its last sheet, as LibreOffice writes them. */
function withUnknownRecord(bytes: Uint8Array): Uint8Array {
  const container = SheetJs.CFB.read(bytes, { type: "array" });
  const book = SheetJs.CFB.find(container, "Workbook");
  if (!book) throw new Error("no stream");
  const stream = Uint8Array.from(book.content as ArrayLike<number>);
  const end = stream.length - 4;
  book.content = Uint8Array.from([...stream.slice(0, end), 0xff, 0xff, 0, 0, ...stream.slice(end)]);
  return Uint8Array.from(SheetJs.CFB.write(container, { type: "array" }) as ArrayLike<number>);
}

test("records that the reader does not know are passed over without a word", async () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const bytes = withUnknownRecord(oldWorkbook());
  SheetJs.read(bytes, { type: "array" });
  expect(said).toHaveBeenCalledTimes(1);
  expect((await FileWorkbook.open(bytes, "旧.xls").read()).sheets).toHaveLength(2);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});

test("an old .xls is read like any workbook, with a caution", async () => {
  const grid = await FileWorkbook.open(oldWorkbook(), "旧.xls").read();
  expect(grid.cautions).toEqual(["legacy-xls"]);
  expect(grid.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["测评体系", false],
    ["隐藏", true],
  ]);
  const [sheet] = grid.sheets;
  expect(sheet?.values[0]?.[0]).toBe("测评体系");
  expect(Array.from({ length: 7 }, (_, column) => sheet?.values[1]?.[column] ?? null)).toEqual([
    "指标",
    15,
    true,
    null,
    "=甲",
    46112,
    { error: "#N/A" },
  ]);
  expect(sheet?.numberFormats.get(cellKey(2, 6))).toBe("yyyy-mm-dd");
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }]);
});

test("an old .xls is never written, and its bytes stay as they are", async () => {
  const bytes = oldWorkbook();
  const workbook = FileWorkbook.open(bytes, "旧.xls");
  await expect(workbook.apply({ kind: "write", sheets: [] })).rejects.toMatchObject({
    code: "legacy-xls",
    subject: "旧.xls",
  });
  expect(() => workbook.edit([{ at: { sheet: "测评体系", row: 1, column: 1 }, value: 1 }])).toThrow(/legacy-xls/);
  expect(workbook.bytes()).toEqual(bytes);
  expect(workbook.appearance()).toEqual([]);
});

test("texts of Excel 95 are read by the file's code page", async () => {
  const book = SheetJs.utils.book_new(SheetJs.utils.aoa_to_sheet([["text", "plain", 15]]), "name");
  const bytes = Buffer.from(SheetJs.write(book, { type: "array", bookType: "biff5" }) as ArrayBuffer);
  // SheetJS writes Latin letters only: the code page, and 测评 and 指标 in it, are put in their place.
  const replace = (from: readonly number[], to: readonly number[]): void => {
    const at = bytes.indexOf(Buffer.from(from));
    expect(at).toBeGreaterThan(0);
    bytes.set(to, at);
  };
  replace([0x42, 0, 2, 0, 0xe4, 0x04], [0x42, 0, 2, 0, 0xa8, 0x03]);
  replace([...Buffer.from("name")], [0xb2, 0xe2, 0xc6, 0xc0]);
  replace([...Buffer.from("text")], [0xd6, 0xb8, 0xb1, 0xea]);
  const [sheet] = (await FileWorkbook.open(new Uint8Array(bytes), "旧.xls").read()).sheets;
  expect([sheet?.name, ...(sheet?.values[0] ?? [])]).toEqual(["测评", "指标", "plain", 15]);
});
