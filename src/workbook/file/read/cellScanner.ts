import { WorkbookError } from "../../workbookPort.ts";
import { PICTURE } from "../../../domain/grid.ts";
import { MAX_COLUMNS, type CellValue } from "../../../domain/cells.ts";
import { LIMITS } from "../zip/limits.ts";
import { shiftFormula } from "../../../domain/formula/shiftFormula.ts";
import { copyText, richText } from "../package/sharedStrings.ts";
import type { SheetSink } from "./sheetSink.ts";
import { unescapeCellText, unescapeXml } from "../../xml/xmlText.ts";

/** What cells refer to, and what is remembered between them. */
export interface CellContext {
  /** The string table; null if only looks are read. */
  readonly strings: readonly string[] | null;
  readonly date1904: boolean;
  /** Shared formulas of this sheet by index. */
  readonly shared: Map<string, { readonly formula: string; readonly row: number; readonly column: number }>;
  /** Texts seen in this workbook, so that equal ones share memory. */
  readonly interned: Map<string, string>;
  /** Cells read so far in all sheets. */
  cells: number;
  readonly part: string;
}

/** A cell as nearly all are written, without spaces or attributes that few have: its style, type, formula and value. */
const USUAL =
  /<c r="[A-Z]{1,3}\d+"(?: s="(\d+)")?(?: t="([a-z]+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/y;
const BEFORE_COLUMN = '<c r="'.length;

/**
 * Reads the cells of one row; `x` from `from` to `to` is the row's content. A misplaced tag is damage: skipping it
 * would lose a cell, and with it a mark.
 *
 * @param columns whose contents are wanted; null for all
 * @throws WorkbookError damaged, too-large
 */
export function scanCells(
  x: string,
  from: number,
  to: number,
  row: number,
  prefix: string,
  context: CellContext,
  sink: SheetSink,
  columns: ReadonlySet<number> | null = null,
): void {
  const open = `<${prefix}c`;
  const formulaOpen = `<${prefix}f`;
  const valueOpen = `<${prefix}v`;
  const inlineOpen = `<${prefix}is`;
  const extensionOpen = `<${prefix}extLst`;
  /** Index after the closing tag with this name, which must be at `at`. */
  const closed = (name: string, at: number): number => {
    if (!x.startsWith(`</${prefix}${name}`, at)) damaged(context);
    const end = afterSpace(x, at + 2 + prefix.length + name.length);
    return x.charCodeAt(end) === 62 ? end + 1 : damaged(context);
  };
  let column = 0;
  let at = from;
  for (;;) {
    USUAL.lastIndex = at;
    const usual = prefix === "" && at < to ? USUAL.exec(x) : null;
    if (usual) {
      const before = column;
      column = columnOf(x, at + BEFORE_COLUMN);
      if (column <= before || column > MAX_COLUMNS) damaged(context);
      at = USUAL.lastIndex;
      const style = usual[1] === undefined ? 0 : Number(usual[1]);
      const isEmpty = x.charCodeAt(at - 2) === 47;
      if (isEmpty || columns?.has(column) === false) {
        sink.cell(row, column, style, null, null, false);
        continue;
      }
      if (++context.cells > LIMITS.cells) throw new WorkbookError("too-large", context.part);
      const type = usual[2] ?? "n";
      const formula = usual[3] === undefined ? null : formulaText("<f>", usual[3], row, column, context);
      const value = usual[4] === undefined ? null : cellValue(type, usual[4], context);
      sink.cell(row, column, style, value, formula, type === "d" && typeof value === "number");
      continue;
    }
    const start = afterSpace(x, at);
    if (start >= to) return;
    if (opens(x, extensionOpen, start)) return;
    if (!opens(x, open, start)) damaged(context);
    const nameEnd = start + open.length;
    const tagEnd = x.indexOf(">", nameEnd);
    const before = column++;
    let style = 0;
    let type = "n";
    // Attributes: r, s and t have one letter; others (cm, vm, ph) are skipped.
    for (let p = afterSpace(x, nameEnd); p < tagEnd && x.charCodeAt(p) !== 47; p = afterSpace(x, p)) {
      const equals = x.indexOf("=", p);
      const quote = afterSpace(x, equals + 1);
      const mark = x.charCodeAt(quote);
      const valueEnd = equals > p && (mark === 34 || mark === 39) ? x.indexOf(x.charAt(quote), quote + 1) : -1;
      if (valueEnd < 0 || valueEnd > tagEnd) damaged(context);
      let nameLast = equals - 1;
      while (x.charCodeAt(nameLast) <= 32) nameLast--;
      if (nameLast === p) {
        const name = x.charCodeAt(p);
        if (name === 114) column = columnOf(x, quote + 1) || damaged(context);
        else if (name === 115) style = Number(x.slice(quote + 1, valueEnd)) || 0;
        else if (name === 116) type = x.slice(quote + 1, valueEnd);
      } else if (!/^[\w:.-]+$/.test(x.slice(p, nameLast + 1))) damaged(context);
      p = valueEnd + 1;
    }
    // Excel accepts no cell twice and none out of order; of two, it is unclear which one holds.
    if (column <= before || column > MAX_COLUMNS) damaged(context);
    if (x.charCodeAt(tagEnd - 1) === 47) {
      sink.cell(row, column, style, null, null, false);
      at = tagEnd + 1;
      continue;
    }
    if (columns?.has(column) === false) {
      sink.cell(row, column, style, null, null, false);
      const end = x.indexOf(`</${prefix}c`, tagEnd);
      at = end < 0 || end > to ? damaged(context) : closed("c", end);
      continue;
    }
    if (++context.cells > LIMITS.cells) throw new WorkbookError("too-large", context.part);

    let formula: string | null = null;
    let value: CellValue = type === "inlineStr" ? "" : null;
    at = afterSpace(x, tagEnd + 1);
    while (x.charCodeAt(at + 1) !== 47) {
      const childEnd = x.indexOf(">", at);
      const empty = x.charCodeAt(childEnd - 1) === 47;
      const contentEnd = empty ? childEnd + 1 : x.indexOf("<", childEnd);
      if (childEnd < 0 || contentEnd < 0 || childEnd > to) damaged(context);
      const content = empty ? "" : x.slice(childEnd + 1, contentEnd);
      if (opens(x, valueOpen, at)) {
        // A picture in a cell is stored as an error with rich data.
        const isPicture = type === "e" && content === "#VALUE!" && /\svm\s*=/.test(x.slice(nameEnd, tagEnd));
        if (type !== "inlineStr") value = isPicture ? PICTURE : cellValue(type, content, context);
        at = empty ? contentEnd : closed("v", contentEnd);
      } else if (opens(x, formulaOpen, at)) {
        formula = formulaText(x.slice(at, childEnd + 1), content, row, column, context);
        at = empty ? contentEnd : closed("f", contentEnd);
      } else if (opens(x, inlineOpen, at)) {
        const end = empty ? contentEnd : x.indexOf(`</${prefix}is`, childEnd);
        if (end < 0 || end > to) damaged(context);
        if (type === "inlineStr") value = empty ? "" : intern(x.slice(childEnd + 1, end), context);
        at = empty ? end : closed("is", end);
      } else if (opens(x, extensionOpen, at)) {
        const end = empty ? contentEnd : x.indexOf(`</${prefix}extLst`, childEnd);
        if (end < 0 || end > to) damaged(context);
        at = empty ? end : closed("extLst", end);
      } else damaged(context);
      at = afterSpace(x, at);
    }
    at = closed("c", at);
    sink.cell(row, column, style, value, formula, type === "d" && typeof value === "number");
  }
}

function damaged({ part }: CellContext): never {
  throw new WorkbookError("damaged", part);
}

/** Index of the first non-space character from `at`. */
function afterSpace(x: string, at: number): number {
  while (x.charCodeAt(at) <= 32) at++;
  return at;
}

/** Whether exactly this tag opens at `at`. */
function opens(x: string, tag: string, at: number): boolean {
  if (!x.startsWith(tag, at)) return false;
  const after = x.charCodeAt(at + tag.length);
  return after <= 32 || after === 47 || after === 62;
}

/** The column of a reference such as "AB12"; 0 without letters. */
function columnOf(x: string, at: number): number {
  let column = 0;
  for (let p = at; ; p++) {
    const code = x.charCodeAt(p) & ~32;
    if (code < 65 || code > 90) return column;
    column = column * 26 + code - 64;
  }
}

function cellValue(type: string, raw: string, context: CellContext): CellValue {
  switch (type) {
    case "s":
      return raw === "" || context.strings === null ? null : (context.strings[Number(raw)] ?? damaged(context));
    case "str":
      return copyText(unescapeCellText(raw));
    case "b":
      return raw === "" ? null : raw === "1" || raw === "true";
    case "e":
      return raw === "" ? null : { error: unescapeXml(raw) };
    case "d":
      return raw === "" ? null : (isoDateSerial(raw, context.date1904) ?? copyText(unescapeCellText(raw)));
    case "n": {
      // exceljs saves NaN for a text that a formula gives under a date format: no result, as after a program that does not calculate.
      if (raw.trim() === "" || raw === "NaN") return null;
      const number = Number(raw);
      return Number.isFinite(number) ? number : copyText(unescapeCellText(raw));
    }
    default:
      return damaged(context);
  }
}

const INTERNED = 50_000;

function intern(content: string, context: CellContext): string {
  const seen = context.interned.get(content);
  if (seen !== undefined) return seen;
  const text = richText(content, context.part);
  if (context.interned.size < INTERNED && content.length < 400) context.interned.set(copyText(content), text);
  return text;
}

/** Dependants of a shared formula only have its index; their formula is the master's, shifted. */
function formulaText(tag: string, text: string, row: number, column: number, context: CellContext): string | null {
  const formula = unescapeXml(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
  if (tag.includes("shared")) {
    const index = /\ssi\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    if (index !== undefined) {
      if (formula !== "") context.shared.set(index, { formula: copyText(formula), row, column });
      else {
        const master = context.shared.get(index);
        return master ? shiftFormula(master.formula, row - master.row, column - master.column) : null;
      }
    }
  }
  return formula === "" ? null : copyText(formula);
}

const DAY = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 date system. */
const EPOCH = 25_569;
const OFFSET_1904 = 1462;

/** An ISO 8601 date or date and time as Excel's serial number, or null. The time zone is dropped, as in Excel. */
function isoDateSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day) + (hours * 3600 + minutes * 60 + seconds) * 1000;
  if (!Number.isFinite(time)) return null;
  const serial = time / DAY + EPOCH - (date1904 ? OFFSET_1904 : 0);
  // The 1900 system counts a 29 February 1900 that did not exist.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
