import { WorkbookError } from "../../workbookPort.ts";
import { MAX_ROWS } from "../../../domain/cells.ts";
import { scanCells, type CellContext } from "./cellScanner.ts";
import type { SheetSink } from "./sheetSink.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";

/**
 * Reads a sheet's rows while they are inflated, never holding the whole sheet: 100 k rows of 12 cells in about 2
 * seconds. Accepts any namespace prefix, and rows and cells without `r`.
 *
 * @returns the sheet's XML without its rows: merges, links, columns, views
 */
export function scanSheet(pack: WorkbookPackage, part: string, context: CellContext, sink: SheetSink): string {
  let state = "before" as "before" | "rows" | "unwanted" | "after";
  const wanted = sink.rows ?? Number.POSITIVE_INFINITY;
  let buffer = "";
  let head = "";
  let prefix = "";
  let last = 0;
  const tail: string[] = [];

  /** Only rows may be among rows; anything else is the rest of a row that lost its tag. */
  const nothingBetween = (text: string): void => {
    if (text !== "" && /\S/.test(text)) throw new WorkbookError("damaged", part);
  };
  const unwantedRows = (): void => {
    const close = `</${prefix}sheetData`;
    const end = buffer.indexOf(close);
    if (end < 0) {
      buffer = buffer.slice(-close.length);
      return;
    }
    state = "after";
    tail.push(buffer.slice(end));
    buffer = "";
  };
  const rows = (): void => {
    const open = `<${prefix}row`;
    const close = `</${prefix}row>`;
    let at = 0;
    for (;;) {
      const start = buffer.indexOf("<", at);
      if (start < 0) {
        nothingBetween(buffer.slice(at));
        buffer = "";
        return;
      }
      nothingBetween(buffer.slice(at, start));
      at = start;
      const openEnd = buffer.indexOf(">", start);
      if (openEnd < 0) break;
      const after = buffer.charCodeAt(start + open.length);
      if (buffer.startsWith(open, start) && (after <= 32 || after === 47 || after === 62)) {
        const empty = buffer.charCodeAt(openEnd - 1) === 47;
        const end = empty ? openEnd : buffer.indexOf(close, openEnd);
        if (end < 0) break;
        const tag = buffer.slice(start, openEnd + 1);
        const before = last;
        last = rowNumber(tag, empty ? "" : buffer.slice(openEnd + 1, openEnd + 64)) ?? last + 1;
        // In order, as Excel requires; a repeated row would hold two marks for one cell.
        if (!(last > before && last <= MAX_ROWS)) throw new WorkbookError("damaged", part);
        if (last > wanted) {
          state = "unwanted";
          buffer = buffer.slice(start);
          unwantedRows();
          return;
        }
        const columns = sink.row?.(last, tag, empty ? "" : buffer.slice(openEnd + 1, end)) ?? null;
        if (!empty) scanCells(buffer, openEnd + 1, end, last, prefix, context, sink, columns);
        at = empty ? openEnd + 1 : end + close.length;
      } else if (buffer.startsWith(`</${prefix}sheetData`, start)) {
        state = "after";
        tail.push(buffer.slice(start));
        buffer = "";
        return;
      } else throw new WorkbookError("damaged", part);
    }
    buffer = buffer.slice(at);
  };

  pack.stream(part, (piece) => {
    if (state === "after") {
      tail.push(piece);
      return;
    }
    buffer += piece;
    if (state === "before") {
      const data = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(buffer);
      if (!data) return;
      prefix = data[1] ?? "";
      if (data[2] === "/") {
        state = "after";
        tail.push(buffer);
        return;
      }
      const end = data.index + data[0].length;
      head = buffer.slice(0, end);
      buffer = buffer.slice(end);
      state = "rows";
    }
    if (state === "rows") rows();
    else unwantedRows();
  });
  // A sheet that ends inside its rows was truncated.
  if (state === "rows" || state === "unwanted") throw new WorkbookError("damaged", part);
  if (state === "before") return buffer;
  return head + tail.join("");
}

/** null if neither row nor cells state it; NaN if the row's number is invalid. */
function rowNumber(tag: string, content: string): number | null {
  // Nearly every row begins `<row r="12"`.
  const usual = tag.indexOf(' r="');
  if (usual > 0) {
    const digits = tag.slice(usual + 4, tag.indexOf('"', usual + 4));
    return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  }
  const own = /\sr\s*=\s*["'](\d+)["']/.exec(tag) ?? /^[^<]*<[^>]*?\sr\s*=\s*["'][A-Za-z]+(\d+)["']/.exec(content);
  return own ? Number(own[1]) : null;
}
