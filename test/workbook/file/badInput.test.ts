import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import * as SheetJs from "@e965/xlsx";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { WorkbookError } from "../../../src/workbook/workbookPort.ts";
import { cell, planOf } from "../samplePlan.ts";
import { rawWorkbook, sheetOf } from "./rawWorkbook.ts";

const good = rawWorkbook({ sheets: { 表: sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') } });
const plan = planOf("测评汇总", "summary", [[cell(1)]]);

/** The code that opening, reading or writing ends with; what is not a `WorkbookError` fails the test. */
async function codeOf(bytes: Uint8Array, write = false): Promise<string> {
  try {
    const workbook = FileWorkbook.open(bytes, "某.xlsx");
    await workbook.read();
    if (write) await workbook.apply({ kind: "write", sheets: [plan] });
    return "fine";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

test.each([
  ["an empty file", new Uint8Array(), "empty-file"],
  ["a web page", strToU8('\ufeff\n<html xmlns:x="urn:x"><table><tr><td>指标</td></tr></table></html>'), "web-page"],
  ["a web page in UTF-16", new Uint8Array(Buffer.from("\ufeff<!DOCTYPE html><table></table>", "utf16le")), "web-page"],
  [
    "a page of XHTML",
    strToU8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html/>'),
    "web-page",
  ],
  ["a workbook as XML text", strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'), "web-page"],
  ["text", strToU8("指标,分值\n甲,10\n"), "plain-text"],
  [
    "text in the code page of Windows",
    new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31, 0x30, 0x0d, 0x0a]),
    "plain-text",
  ],
  ["text in UTF-16", new Uint8Array(Buffer.from("\ufeff指标\t分值", "utf16le")), "plain-text"],
  ["a PDF", strToU8("%PDF-1.7\n1 0 obj"), "not-a-workbook"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "not-a-workbook"],
  ["another kind of zip", zipSync({ "a.txt": strToU8("x") }), "not-a-workbook"],
  ["a zip cut off", good.slice(0, Math.floor(good.length / 2)), "truncated"],
  ["a zip whose beginning is gone", good.slice(200), "truncated"],
  [
    "an OpenDocument sheet",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
    "unsupported-format",
  ],
])("%s is refused", async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test("a word document is not a workbook", async () => {
  const parts = { "word/document.xml": "<w:document xmlns:w='w'/>", "_rels/.rels": relsTo("word/document.xml") };
  expect(await codeOf(rawWorkbook({ sheets: {}, parts }))).toBe("not-a-workbook");
});

test("a binary .xlsb is an unsupported format", async () => {
  const parts = { "xl/workbook.bin": new Uint8Array([1, 2, 3]), "_rels/.rels": relsTo("xl/workbook.bin") };
  expect(await codeOf(rawWorkbook({ sheets: {}, parts }))).toBe("unsupported-format");
});

function relsTo(part: string): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${type}" Target="${part}"/></Relationships>`;
}

test("a package encrypted with a password is told apart from an old .xls", async () => {
  expect(await codeOf(oleOf("EncryptedPackage"))).toBe("password-protected");
  expect(await codeOf(oleOf("WordDocument"))).toBe("not-a-workbook");
  const old = SheetJs.write(SheetJs.utils.book_new(SheetJs.utils.aoa_to_sheet([["指标", 5]]), "表"), {
    type: "array",
    bookType: "biff8",
  }) as ArrayBuffer;
  expect(await codeOf(new Uint8Array(old))).toBe("fine");
  expect(await codeOf(new Uint8Array(old), true)).toBe("legacy-xls");
  expect(await codeOf(new Uint8Array(old).slice(0, 600))).not.toBe("fine");
});

/** A compound file with one stream of this name. */
function oleOf(stream: string): Uint8Array {
  const file = SheetJs.CFB.utils.cfb_new();
  SheetJs.CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
  return Uint8Array.from(SheetJs.CFB.write(file, { type: "buffer" }) as Uint8Array);
}

test("a part with a DTD is refused, wherever it is", async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  const sheet = sheetOf("<sheetData/>").replace("?>\n", `?>\n${bomb}`);
  expect(await codeOf(rawWorkbook({ sheets: { 表: sheet } }))).toBe("unsafe-xml");
  expect(await codeOf(rawWorkbook({ sheets: { 表: sheetOf("<sheetData/>") }, styles: `${bomb}<styleSheet/>` }))).toBe(
    "unsafe-xml",
  );
  expect(await codeOf(rawWorkbook({ sheets: { 表: sheetOf("<sheetData/>") }, strings: `${bomb}<sst/>` }))).toBe(
    "unsafe-xml",
  );
});

test("a zip bomb is stopped by what unfolds, not by what it declares", async () => {
  const head = sheetOf("").replace("</worksheet>", "<sheetData>");
  const blank = strToU8(head + " ".repeat(40 * 2 ** 20));
  const bomb = rawWorkbook({ sheets: { 表: new TextDecoder().decode(blank) } });
  expect(bomb.length).toBeLessThan(2 ** 20);
  expect(await codeOf(bomb)).toBe("too-large");
  expect(await codeOf(declaring(bomb, 1000))).toBe("too-large");
});

/** The same zip with the declared unfolded size of what is large replaced. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 30 < bytes.length; at++) {
    const field = { 0x04034b50: at + 22, 0x02014b50: at + 24 }[view.getUint32(at, true)];
    if (field !== undefined && view.getUint32(field, true) > 2 ** 20) view.setUint32(field, size, true);
  }
  return bytes;
}

const inRow = (cells: string): string => sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`);

test.each([
  ["a sheet that ends in the middle", sheetOf('<sheetData><row r="1"><c r="A1"><v>1')],
  ["a cell that is not closed", sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>')],
  ["a row beyond the last", sheetOf('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>')],
  ["a column beyond the last", sheetOf('<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>')],
  ["a row without its opening tag", sheetOf('<sheetData><row r="1"/><c r="A2"><v>1</v></c></row></sheetData>')],
  ["what is left of a row", sheetOf('<sheetData>9<row r="1"/></sheetData>')],
  ["a row of another name", sheetOf('<sheetData><ow r="1"><c r="A1"><v>1</v></c></ow></sheetData>')],
  ["a row of no number", sheetOf('<sheetData><row r="A"><c r="A1"><v>1</v></c></row></sheetData>')],
  ["a row that comes twice", sheetOf('<sheetData><row r="2"/><row r="2"><c><v>1</v></c></row></sheetData>')],
  ["a cell of another name", inRow('<d r="A1"><v>1</v></d>')],
  ["a cell within another", inRow('<c r="A1"><v>1</v><c r="B1"><v>2</v></c>')],
  ["a cell that comes twice", inRow('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
  ["a cell without a column", inRow('<c r="1"><v>1</v></c>')],
  ["a cell of a kind that is none", inRow('<c r="A1" t="x"><v>1</v></c>')],
  ["a kind without its name", inRow('<c r="A1" ="s"><v>1</v></c>')],
  ["a value not closed by its name", inRow('<c r="A1"><v>1</></c>')],
  ["a value of another name", inRow('<c r="A1"><w>1</w></c>')],
  ["a text that the table does not have", inRow('<c r="A1" t="s"><v>7</v></c>')],
  ["a text not closed by its name", inRow('<c r="A1" t="inlineStr"><is><t>甲</></is></c>')],
  ["another part in place of a sheet", "<styleSheet/>"],
])("%s is damaged", async (_, sheet) => {
  expect(await codeOf(rawWorkbook({ sheets: { 表: sheet } }))).toBe("damaged");
});

test.each([
  ["that ends in the middle", "<sst><si><t>甲</t></si>"],
  ["with an item of another name", "<sst><i><t>甲</t></i></sst>"],
  ["with what is left of an item", "<sst>甲</t></si></sst>"],
  ["with a text not closed by its name", "<sst><si><t>甲</></si></sst>"],
  ["that is none", ""],
])("a string table %s is damaged", async (_, table) => {
  const sheets = { 表: inRow('<c r="A1" t="s"><v>0</v></c>') };
  expect(await codeOf(rawWorkbook({ sheets, strings: "<sst><si><t>甲</t></si></sst>" }))).toBe("fine");
  expect(await codeOf(rawWorkbook({ sheets, strings: table }))).toBe("damaged");
});

test.each([
  ["<sheets/>", "lists no sheet"],
  ['<sheets><heet name="表" sheetId="1" r:id="rId1"/></sheets>', "lists what is no sheet"],
  ['<sheets><sheet ="表" sheetId="1" r:id="rId1"/></sheets>', "lists a sheet whose attribute has no name"],
])("a workbook part with %s is damaged: it %s", async (list) => {
  const parts = unzipSync(good);
  const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/<sheets>.*<\/sheets>/s);
  const damaged = strToU8(xml.replace(/<sheets>.*<\/sheets>/s, list));
  expect(await codeOf(zipSync({ ...parts, "xl/workbook.xml": damaged }))).toBe("damaged");
});

test.each(["orksheet", ""])("a listed sheet that is of the kind '%s' is damage, not an empty sheet", async (kind) => {
  const parts = unzipSync(good);
  const xml = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  expect(xml).toContain('relationships/worksheet"');
  const damaged = strToU8(xml.replace('relationships/worksheet"', `relationships/${kind}"`));
  expect(await codeOf(zipSync({ ...parts, "xl/_rels/workbook.xml.rels": damaged }))).toBe("damaged");
});

test("a sheet that is listed and has no part is damage, not an empty sheet", async () => {
  const whole = { ...unzipSync(good) };
  delete whole["xl/worksheets/sheet1.xml"];
  expect(await codeOf(zipSync(whole))).toBe("damaged");
});

test("a listed sheet that leads nowhere is damage where a sheet is there that nobody lists", async () => {
  const parts = unzipSync(good);
  const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const nowhere = strToU8(xml.replace(/(<sheet [^>]*:id=")[^"]+/, "$1"));
  expect(await codeOf(zipSync({ ...parts, "xl/workbook.xml": nowhere }))).toBe("damaged");
});

test.each(["xl/worksheets/sheet1.xml", "xl/workbook.xml"])(
  "text in GBK that says it is UTF-8 is damage: %s",
  async (name) => {
    const parts = unzipSync(good);
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(/(?=<\/worksheet>|<\/workbook>)/, "<x>");
    const gbk = [0xc8, 0xce, 0xce, 0xf1];
    const [head = "", tail = ""] = xml.split("<x>");
    const bytes = new Uint8Array([...strToU8(`${head}<x>`), ...gbk, ...strToU8(`</x>${tail}`)]);
    expect(await codeOf(zipSync({ ...parts, [name]: bytes }))).toBe("damaged");
  },
);

test.each([
  ["a name", 30],
  ["a way of compression", 8],
  ["a checksum", 14],
  ["a stored size", 18],
])("a zip whose first entry contradicts the directory in %s is damaged", async (_, at) => {
  const bytes = good.slice();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  expect(await codeOf(bytes)).toBe("damaged");
});

test("a zip that lists a name twice, or an entry more than it counts, is damaged", async () => {
  const end = good.length - 22;
  const counted = new DataView(good.buffer, good.byteOffset).getUint16(end + 10, true);
  const fewer = good.slice();
  new DataView(fewer.buffer).setUint16(end + 10, counted - 1, true);
  expect(await codeOf(fewer)).toBe("damaged");
  const twice = { ...unzipSync(good), "XL/workbook.xml": strToU8("<workbook/>") };
  expect(await codeOf(zipSync(twice))).toBe("damaged");
});

test.each([
  ["little-endian", "utf-16le", "\ufeff"],
  ["big-endian", "utf-16be", "\ufeff"],
  ["little-endian without mark", "utf-16le", ""],
])("parts in UTF-16, %s, are read and written into", async (_, encoding, mark) => {
  const parts = Object.entries(unzipSync(good)).map(([name, data]): [string, Uint8Array] => {
    const text = mark + new TextDecoder().decode(data).replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
    const bytes = Buffer.from(text, "utf16le");
    return [name, new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes)];
  });
  const book = FileWorkbook.open(zipSync(Object.fromEntries(parts)), "某.xlsx");
  await book.apply({ kind: "write", sheets: [plan] });
  const { sheets } = await FileWorkbook.open(book.bytes(), "某.xlsx").read();
  expect(sheets.map(({ name, values }) => [name, values])).toEqual([
    ["表", [[1]]],
    ["测评汇总", [[1]]],
  ]);
});

test("a flipped bit is found by the checksum, not read as another number", async () => {
  const sheet = sheetOf('<sheetData><row r="1"><c r="A1"><v>97</v></c></row></sheetData>');
  const stored = zipSync(unzipSync(rawWorkbook({ sheets: { 表: sheet } })), { level: 0 });
  const at = Buffer.from(stored).indexOf("<v>97</v>");
  expect(at).toBeGreaterThan(0);
  stored[at + 3] = 0x38;
  expect(await codeOf(stored)).toBe("damaged");
});

test("however a workbook is mutilated, nothing but a WorkbookError comes out", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("表").addRows([
    ["甲", 1, { formula: "B1*2", result: 2 }],
    ["乙", 2, new Date(0)],
  ]);
  const whole = new Uint8Array(await book.xlsx.writeBuffer());
  let seed = 20260331;
  const random = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % limit;
  };
  const seen = new Set<string>();
  for (let round = 0; round < 150; round++) {
    const bytes = whole.slice(0, round % 3 === 0 ? random(whole.length) : whole.length);
    for (let hits = random(6); hits >= 0; hits--) bytes[random(bytes.length || 1)] = random(256);
    seen.add(await codeOf(bytes, true));
  }
  expect(seen.size).toBeGreaterThan(2);
});

test("however its XML is mutilated, nothing but a WorkbookError comes out", async () => {
  const text = sheetOf(
    '<cols><col min="1" max="2" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  );
  let seed = 7;
  const random = (limit: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % limit;
  for (let round = 0; round < 150; round++) {
    const at = random(text.length);
    const cut =
      text.slice(0, at) +
      ["", "<", ">", '"', "&", "</", "<!", "<row", "\u0000"][random(9)] +
      text.slice(at + random(8));
    const bytes = rawWorkbook({ sheets: { 表: cut }, strings: cut.replaceAll("row", "si") });
    await codeOf(bytes, true);
    try {
      FileWorkbook.open(bytes, "x").appearance();
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookError);
    }
  }
});

test("a workbook whose structure is locked is read, and refused for writing", async () => {
  const locked = rawWorkbook({
    sheets: { 表: sheetOf("<sheetData/>") },
    before: '<workbookProtection lockStructure="true"/>',
  });
  expect(await codeOf(locked)).toBe("fine");
  expect(await codeOf(locked, true)).toBe("structure-locked");
});

test("a failed write leaves the workbook as it was", async () => {
  const workbook = FileWorkbook.open(good, "x.xlsx");
  const taken = planOf("表", "detail", [[cell(1)]]);
  await expect(workbook.apply({ kind: "write", sheets: [plan, taken] })).rejects.toThrow();
  expect(workbook.bytes()).toEqual(FileWorkbook.open(good, "x.xlsx").bytes());
});
