import { WorkbookError } from "../../workbookPort.ts";
import { LIMITS } from "./limits.ts";
import type { ZipEntry } from "./zipEntry.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

/**
 * Reads the table of contents of a ZIP file (PKWARE APPNOTE 6.3, with ZIP64 and junk before the first entry).
 * Where the directory contradicts itself or the entries, nobody can say what the file holds: it is damaged.
 * @throws WorkbookError not-a-workbook, web-page, plain-text, truncated, damaged, password-protected, too-large
 */
export function readZip(bytes: Uint8Array, file: string): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) {
    const begun = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
    throw new WorkbookError(begun ? "truncated" : textKind(bytes), file);
  }
  let { count, size, offset } = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  };
  let tableEnd = end;
  if ((count === 0xffff || offset === 0xffffffff || size === 0xffffffff) && end >= 20) {
    const locator = end - 20;
    if (view.getUint32(locator, true) === END64_LOCATOR) {
      tableEnd = Number(view.getBigUint64(locator + 8, true));
      count = Number(view.getBigUint64(tableEnd + 32, true));
      size = Number(view.getBigUint64(tableEnd + 40, true));
      offset = Number(view.getBigUint64(tableEnd + 48, true));
    }
  }
  if (count > LIMITS.entries) throw new WorkbookError("too-large", file);
  // Junk before the first entry shifts every offset by the same amount.
  const shift = Math.max(0, tableEnd - size - offset);
  const entries = new Map<string, ZipEntry>();
  /** // Part names are case-insensitive (OPC 9.1.1). */
  const names = new Set<string>();
  let at = offset + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new WorkbookError("truncated", file);
    const [name, entry, next] = readEntry(bytes, view, at, shift, file);
    if (!name.endsWith("/")) {
      if (names.has(name.toLowerCase())) throw new WorkbookError("damaged", file);
      names.add(name.toLowerCase());
      entries.set(name, entry);
    }
    at = next;
  }
  // There are more entries than were counted.
  if (at + 4 <= tableEnd && view.getUint32(at, true) === CENTRAL) throw new WorkbookError("damaged", file);
  return entries;
}

function findEnd(view: DataView): number {
  // The end record is followed by a comment of at most 65 535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
  file: string,
): [name: string, entry: ZipEntry, next: number] {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameBytes = bytes.slice(at + 46, at + 46 + nameLength);
  const name = partName(nameBytes);
  const [size, stored, local] = wideSizes(view, at, at + 46 + nameLength, extraLength);
  if (flags & ENCRYPTED) throw new WorkbookError("password-protected", file);
  const header = local + shift;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) throw new WorkbookError("truncated", file);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + stored > bytes.length) throw new WorkbookError("truncated", file);
  if (!sameEntry(view, at, header, nameBytes, bytes)) throw new WorkbookError("damaged", file);
  const entry: ZipEntry = {
    nameBytes,
    utf8Name: (flags & UTF8_NAME) !== 0,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    externalAttributes: view.getUint32(at + 38, true),
    raw: bytes.subarray(start, start + stored),
  };
  return [name, entry, at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)];
}

const STREAMED = 8;
/** Compression, checksum, stored and inflated size: offset in the directory, offset in the entry, length in bytes. */
const SAID_TWICE = [
  [10, 8, 2],
  [16, 14, 4],
  [20, 18, 4],
  [24, 22, 4],
] as const;

/** Whether an entry's own header agrees with the directory; it may leave sizes to a data descriptor or to ZIP64. */
function sameEntry(view: DataView, at: number, header: number, nameBytes: Uint8Array, bytes: Uint8Array): boolean {
  const length = view.getUint16(header + 26, true);
  const name = bytes.subarray(header + 30, header + 30 + length);
  if (length !== nameBytes.length || !name.every((byte, index) => byte === nameBytes[index])) return false;
  const streamed = (view.getUint16(header + 6, true) & STREAMED) !== 0;
  return SAID_TWICE.every(([central, local, size]) => {
    const [one, other] =
      size === 2
        ? [view.getUint16(at + central, true), view.getUint16(header + local, true)]
        : [view.getUint32(at + central, true), view.getUint32(header + local, true)];
    return one === other || (size === 4 && (one === 0xffffffff || other === 0xffffffff || (streamed && other === 0)));
  });
}

/** Part names are UTF-8 whatever the flag says; some writers use backslashes or a leading slash. */
function partName(nameBytes: Uint8Array): string {
  return new TextDecoder().decode(nameBytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** Inflated size, stored size and offset; values that do not fit 32 bits are in extra field 1, in this order. */
function wideSizes(view: DataView, at: number, extra: number, length: number): [number, number, number] {
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extra; field + 4 <= extra + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const [index, size] of sizes.entries()) {
      if (size !== 0xffffffff) continue;
      sizes[index] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes as [number, number, number];
}

/**
 * Writes a ZIP file of these entries, in order; stored data are copied.
 *
 * @throws WorkbookError too-large if ZIP64 would be needed
 */
export function writeZip(entries: Iterable<ZipEntry>, file: string): Uint8Array {
  const list = [...entries];
  let total = 22;
  for (const entry of list) total += 76 + 2 * entry.nameBytes.length + entry.raw.length;
  if (total > 0xffffffff || list.length > LIMITS.entries) throw new WorkbookError("too-large", file);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of list) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    common(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.raw, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.raw.length;
  }
  const table = at;
  for (const [index, entry] of list.entries()) {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    common(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] as number, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, list.length, true);
  view.setUint16(at + 10, list.length, true);
  view.setUint32(at + 12, at - table, true);
  view.setUint32(at + 16, table, true);
  return bytes;
}

/** The fields shared by local header and directory, from "version needed" to the length of the name. */
function common(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8Name ? UTF8_NAME : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

/** The beginning of a web page, or of a table in a text format that Excel also opens, after a byte order mark and blanks. */
const BEGINNING =
  /^\s*(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<div|<!--|<\?xml[^>]*\?>\s*(?:<\?mso|<!doctype html|<html|<(?:ss:)?workbook)|mime-version:)/iu;

/**
 * What is called a workbook may be a web page, XML or plain text: many systems export such under .xls or .xlsx. A byte that no text
 * has, or the mark of a format that begins as text, makes it neither.
 */
function textKind(bytes: Uint8Array): "web-page" | "plain-text" | "not-a-workbook" {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const text = new TextDecoder(wide ?? "utf-8").decode(bytes.subarray(0, 2048));
  if (BEGINNING.test(text)) return "web-page";
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]|^(?:%PDF|\{\\rtf|Rar!|7z)/u.test(text)
    ? "not-a-workbook"
    : "plain-text";
}
