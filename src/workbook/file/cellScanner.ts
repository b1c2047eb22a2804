import { WorkbookError } from "../workbookPort.ts";
import { PICTURE, type CellValue } from "../../recognise/grid.ts";
import { MAX_COLUMNS } from "../../domain/cells.ts";
import { isoDateSerial } from "./dateSerial.ts";
import { LIMITS } from "./limits.ts";
import { shiftFormula } from "./sharedFormula.ts";
import { copyText, richText } from "./sharedStrings.ts";
import type { SheetSink } from "./sheetSink.ts";
import { unescapeCellText, unescapeXml } from "./xmlText.ts";

/** What cells refer to, and what is remembered from one to the next. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Shared formulas of this sheet by their index. */
  readonly shared: Map<string, { readonly formula: string; readonly row: number; readonly column: number }>;
  /** Texts seen in this workbook, so that equal ones share memory. */
  readonly interned: Map<string, string>;
  /** Cells read so far in all sheets. */
  cells: number;
  readonly part: string;
}

/** Reads the cells of one row, `x` from `from` to `to` being the row's content. */
export function scanCells(
  x: string,
  from: number,
  to: number,
  row: number,
  prefix: string,
  context: CellContext,
  sink: SheetSink,
): void {
  const open = `<${prefix}c`;
  const close = `</${prefix}c>`;
  const formulaOpen = `<${prefix}f`;
  const valueOpen = `<${prefix}v`;
  const inlineOpen = `<${prefix}is`;
  let column = 0;
  let at = from;
  for (;;) {
    const start = x.indexOf(open, at);
    if (start < 0 || start >= to) return;
    const nameEnd = start + open.length;
    const after = x.charCodeAt(nameEnd);
    if (after > 32 && after !== 47 && after !== 62) {
      at = nameEnd;
      continue;
    }
    const tagEnd = x.indexOf(">", nameEnd);
    column++;
    let style = 0;
    let type = "n";
    // Attributes: r, s and t are all one letter; others (cm, vm, ph) are passed over.
    for (let p = nameEnd; p < tagEnd;) {
      const equals = x.indexOf("=", p);
      if (equals < 0 || equals > tagEnd) break;
      let quote = equals + 1;
      while (x.charCodeAt(quote) <= 32) quote++;
      const valueEnd = x.indexOf(x.charAt(quote), quote + 1);
      if (valueEnd < 0) break;
      let nameLast = equals - 1;
      while (x.charCodeAt(nameLast) <= 32) nameLast--;
      if (x.charCodeAt(nameLast - 1) <= 32) {
        const name = x.charCodeAt(nameLast);
        if (name === 114) column = columnOf(x, quote + 1) || column;
        else if (name === 115) style = Number(x.slice(quote + 1, valueEnd)) || 0;
        else if (name === 116) type = x.slice(quote + 1, valueEnd);
      }
      p = valueEnd + 1;
    }
    if (column > MAX_COLUMNS) throw new WorkbookError("damaged", context.part);
    if (x.charCodeAt(tagEnd - 1) === 47) {
      sink.cell(row, column, style, null, null, false);
      at = tagEnd + 1;
      continue;
    }
    const end = x.indexOf(close, tagEnd);
    if (end < 0 || end > to) throw new WorkbookError("damaged", context.part);
    if (++context.cells > LIMITS.cells) throw new WorkbookError("too-large", context.part);

    let formula: string | null = null;
    let next = tagEnd + 1;
    // The formula comes before the value; where a value comes first (nearly always) there is nothing to look for.
    if (!opens(x, valueOpen, next) && !opens(x, inlineOpen, next)) {
      const formulaStart = indexWithin(x, formulaOpen, next, end);
      if (formulaStart >= 0) {
        const formulaTagEnd = x.indexOf(">", formulaStart);
        const tag = x.slice(formulaStart, formulaTagEnd + 1);
        const selfClosing = tag.endsWith("/>");
        const formulaEnd = selfClosing ? formulaTagEnd + 1 : x.indexOf("<", formulaTagEnd);
        const text = selfClosing ? "" : x.slice(formulaTagEnd + 1, formulaEnd);
        formula = formulaText(tag, text, row, column, context);
        next = formulaEnd;
      }
    }
    let value: CellValue = null;
    if (type === "inlineStr") {
      const inline = indexWithin(x, inlineOpen, next, end);
      const inlineTagEnd = inline < 0 ? -1 : x.indexOf(">", inline);
      const content =
        inline < 0 || x.charAt(inlineTagEnd - 1) === "/" ? "" : x.slice(inlineTagEnd + 1, x.lastIndexOf("<", end - 1));
      value = intern(content, context);
    } else {
      const valueStart = indexWithin(x, valueOpen, next, end);
      if (valueStart >= 0) {
        const valueTagEnd = x.indexOf(">", valueStart);
        const empty = x.charCodeAt(valueTagEnd - 1) === 47;
        const raw = empty ? "" : x.slice(valueTagEnd + 1, x.indexOf("<", valueTagEnd));
        // A picture placed in a cell is stored as an error with rich data behind it.
        const isPicture = type === "e" && raw === "#VALUE!" && /\svm\s*=/.test(x.slice(nameEnd, tagEnd));
        value = isPicture ? PICTURE : cellValue(type, raw, context);
      }
    }
    sink.cell(row, column, style, value, formula, type === "d" && typeof value === "number");
    at = end + close.length;
  }
}

/** Whether this very tag opens at `at`. */
function opens(x: string, tag: string, at: number): boolean {
  if (!x.startsWith(tag, at)) return false;
  const after = x.charCodeAt(at + tag.length);
  return after <= 32 || after === 47 || after === 62;
}

function indexWithin(x: string, what: string, from: number, to: number): number {
  // Within a cell the next tag is nearly always the one looked for; searching on would run through the following cells.
  for (let at = x.indexOf("<", from); at >= 0 && at < to; at = x.indexOf("<", at + 1)) {
    if (opens(x, what, at)) return at;
  }
  return -1;
}

/** The column of a reference such as "AB12"; 0 where it has no letters. */
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
      return raw === "" ? null : (context.strings[Number(raw)] ?? null);
    case "str":
      return copyText(unescapeCellText(raw));
    case "b":
      return raw === "" ? null : raw === "1" || raw === "true";
    case "e":
      return raw === "" ? null : { error: unescapeXml(raw) };
    case "d":
      return raw === "" ? null : (isoDateSerial(raw, context.date1904) ?? copyText(unescapeCellText(raw)));
    default: {
      if (raw.trim() === "") return null;
      const number = Number(raw);
      return Number.isFinite(number) ? number : copyText(unescapeCellText(raw));
    }
  }
}

const INTERNED = 50_000;

function intern(content: string, context: CellContext): string {
  const seen = context.interned.get(content);
  if (seen !== undefined) return seen;
  const text = richText(content);
  if (context.interned.size < INTERNED && content.length < 400) context.interned.set(copyText(content), text);
  return text;
}

/** Dependants of a shared formula hold its index only: theirs is the master's, moved. */
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
