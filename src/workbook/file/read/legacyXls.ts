import type { CellObject, WorkSheet, CFB as SheetJsContainer, utils as SheetJsUtils } from "@e965/xlsx";
import { cellKey, type CellValue } from "../../../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../../domain/grid.ts";
import { WorkbookError } from "../../workbookPort.ts";
import { withoutLostTexts } from "./lostTexts.ts";
import { isOleContainer, oleNames } from "./oleContainer.ts";

/**
 * Examines an OLE compound file.
 *
 * @returns true for an old .xls, false if the bytes are no compound file
 * @throws WorkbookError password-protected for an encrypted package, not-a-workbook for other documents
 */
export function isLegacyXls(bytes: Uint8Array, file: string): boolean {
  if (!isOleContainer(bytes)) return false;
  const names = oleNames(bytes).map((name) => name.toLowerCase());
  if (names.includes("encryptedpackage")) throw new WorkbookError("password-protected", file);
  if (names.includes("workbook") || names.includes("book")) return true;
  throw new WorkbookError(names.length === 0 ? "truncated" : "not-a-workbook", file);
}

/** Reads an old .xls with SheetJS, which is loaded only then: few files need it, and it is as large as everything else. */
export async function readLegacyXls(bytes: Uint8Array, file: string): Promise<WorkbookGrid> {
  const sheetJs = await import("@e965/xlsx");
  try {
    const options = { type: "array", cellNF: true, cellFormula: true, cellDates: false, cellText: false } as const;
    const book = quietly(() => sheetJs.read(bytes, options));
    const decode = textDecoder(bytes, sheetJs.CFB);
    const states = book.Workbook?.Sheets ?? [];
    return {
      sheets: withoutLostTexts(
        book.SheetNames.map((name, index) =>
          sheetOf(
            decode(name),
            (states[index]?.Hidden ?? 0) !== 0,
            withTexts(book.Sheets[name] ?? {}, decode),
            sheetJs.utils,
          ),
        ),
      ),
      date1904: book.Workbook?.WBProps?.date1904 ?? false,
      settingsXml: null,
      cautions: ["legacy-xls"],
    };
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new WorkbookError(locked ? "password-protected" : "damaged", file, { cause: error });
  }
}

/** SheetJS tells the console, and so whoever runs the command, of each record that it does not know. */
function quietly<T>(work: () => T): T {
  /* eslint-disable no-console -- it is not we who speak there */
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
  /* eslint-enable no-console */
}

/** East Asian code pages by Windows number, with their names in the Encoding Standard. */
const ENCODINGS: Readonly<Record<number, string>> = { 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5" };
const CODE_PAGE_RECORD = 0x42;

/**
 * Texts of Excel 5 and 95 are bytes in the file's code page, which SheetJS returns as one character for each byte
 * unless it has its own table; texts of Excel 97 are Unicode and stay as they are.
 */
function textDecoder(bytes: Uint8Array, { read, find }: typeof SheetJsContainer): (text: string) => string {
  const book = find(read(bytes, { type: "array" }), "Book");
  const encoding = book ? ENCODINGS[codePage(Uint8Array.from(book.content as ArrayLike<number>))] : undefined;
  if (encoding === undefined) return (text) => text;
  const decoder = new TextDecoder(encoding);
  return (text) =>
    /^[\u0000-\u00ff]*$/u.test(text) && /[\u0080-\u00ff]/u.test(text)
      ? decoder.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)))
      : text;
}

/** The number in the stream's CODEPAGE record ([MS-XLS] 2.4.52), or 0. */
function codePage(stream: Uint8Array): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 6 <= view.byteLength; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === CODE_PAGE_RECORD) return view.getUint16(at + 4, true);
  return 0;
}

function withTexts(sheet: WorkSheet, decode: (text: string) => string): WorkSheet {
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith("!")) continue;
    if (typeof cell.v === "string") cell.v = decode(cell.v);
    if (cell.f !== undefined) cell.f = decode(cell.f);
  }
  return sheet;
}

function sheetOf(name: string, hidden: boolean, sheet: WorkSheet, utils: typeof SheetJsUtils): SheetGrid {
  const values: (CellValue | undefined)[][] = [];
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const links = new Map<number, string>();
  for (const [address, content] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = content as CellObject;
    const { r, c } = utils.decode_cell(address);
    const key = cellKey(r + 1, c + 1);
    const value = valueOf(cell);
    if (value === null && cell.f === undefined) continue;
    (values[r] ??= [])[c] = value;
    if (cell.f !== undefined) formulas.set(key, cell.f);
    if (typeof cell.z === "string" && cell.z.toLowerCase() !== "general") numberFormats.set(key, cell.z);
    if (cell.l?.Target) links.set(key, cell.l.Target);
  }
  return {
    name,
    hidden,
    values,
    formulas,
    numberFormats,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    })),
    hiddenRows: new Set((sheet["!rows"] ?? []).flatMap((row, index) => (row?.hidden ? [index + 1] : []))),
    hiddenColumns: new Set((sheet["!cols"] ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []))),
    links,
    product: null,
  };
}

/** Errors are numbers in the old format. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function valueOf({ t, v }: CellObject): CellValue {
  if (v === undefined || t === "z") return null;
  if (t === "e") return { error: ERRORS[Number(v)] ?? "#N/A" };
  return v instanceof Date ? null : v;
}
