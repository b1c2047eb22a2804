import { WorkbookError } from "../../workbookPort.ts";
import { LIMITS } from "../zip/limits.ts";
import { decodeHead, decodePart, PlainXml } from "./xmlPieces.ts";
import { deflatedEntry, makeEntry, unfold, unfoldHead, type ZipEntry } from "../zip/zipEntry.ts";
import { readZip, writeZip } from "../zip/zipFormat.ts";

/** The first rows of a sheet of ours take a tenth of it. */
const HEAD_BYTES = 1 << 16;

/**
 * The parts of an Office Open XML package. Names are found regardless of case (OPC 9.1); unchanged parts are written
 * back with their original bytes.
 */
export class WorkbookPackage {
  readonly #entries: Map<string, ZipEntry>;
  readonly #lower = new Map<string, string>();
  /** Inflated bytes by entry, so that a part read twice counts once. */
  readonly #unfolded: Map<ZipEntry, number>;
  /** The highest style index that any sheet uses, once all have been read; null before. */
  highestStyle: number | null = null;

  private constructor(
    readonly file: string,
    entries: Map<string, ZipEntry>,
    unfolded: Map<ZipEntry, number>,
  ) {
    this.#entries = entries;
    this.#unfolded = unfolded;
    for (const name of entries.keys()) this.#lower.set(name.toLowerCase(), name);
  }

  static open(bytes: Uint8Array, file: string): WorkbookPackage {
    return new WorkbookPackage(file, readZip(bytes, file), new Map());
  }

  static empty(file: string): WorkbookPackage {
    return new WorkbookPackage(file, new Map(), new Map());
  }

  /** A package that can be changed without affecting this one. */
  copy(): WorkbookPackage {
    const copy = new WorkbookPackage(this.file, new Map(this.#entries), this.#unfolded);
    copy.highestStyle = this.highestStyle;
    return copy;
  }

  has(part: string): boolean {
    return this.#lower.has(part.toLowerCase());
  }

  /** The name as the package spells it. */
  nameOf(part: string): string {
    return this.#lower.get(part.toLowerCase()) ?? part;
  }

  names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  /** A part as a whole, or null. */
  bytes(part: string, limit: number = LIMITS.wholePart): Uint8Array | null {
    const entry = this.#entries.get(this.nameOf(part));
    if (!entry) return null;
    const pieces: Uint8Array[] = [];
    const size = this.#unfold(part, entry, limit, (piece) => pieces.push(piece));
    const [only] = pieces;
    if (only && pieces.length === 1) return only;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** A part's text without byte order mark, or null. */
  text(part: string, limit: number = LIMITS.wholePart): string | null {
    const bytes = this.bytes(part, limit);
    return bytes && decodePart(bytes, part);
  }

  /** The beginning of a part's text, some tens of thousands of characters of a long one; "" if there is no such part. */
  head(part: string): string {
    const entry = this.#entries.get(this.nameOf(part));
    if (!entry) return "";
    const bytes = unfoldHead(part, entry, HEAD_BYTES);
    return decodeHead(bytes, part);
  }

  /** Caches a finding about a part as long as its bytes stay the same. */
  remembered<T>(notes: WeakMap<ZipEntry, T>, part: string, find: () => T): T {
    const entry = this.#entries.get(this.nameOf(part));
    const known = entry && notes.get(entry);
    if (known !== undefined) return known;
    const found = find();
    if (entry) notes.set(entry, found);
    return found;
  }

  /** Reads a part's text piece by piece, with comments and CDATA resolved; the last call has `last`. */
  stream(part: string, onText: (text: string) => void): void {
    const entry = this.#entries.get(this.nameOf(part));
    if (!entry) throw new WorkbookError("damaged", part);
    const plain = new PlainXml(part, onText);
    this.#unfold(part, entry, LIMITS.streamedPart, (piece) => plain.push(piece, false));
    plain.push(new Uint8Array(), true);
  }

  #unfold(part: string, entry: ZipEntry, limit: number, onPiece: (piece: Uint8Array) => void): number {
    const size = unfold(part, entry, limit, onPiece);
    this.#unfolded.set(entry, size);
    let total = 0;
    for (const one of this.#unfolded.values()) total += one;
    if (total > LIMITS.allParts) throw new WorkbookError("too-large", this.file);
    return size;
  }

  set(part: string, data: string | Uint8Array): void {
    this.#put(part, makeEntry(this.nameOf(part), typeof data === "string" ? encode(data) : data));
  }

  setDeflated(part: string, data: { readonly raw: Uint8Array; readonly size: number; readonly crc: number }): void {
    this.#put(part, deflatedEntry(this.nameOf(part), data.raw, data.size, data.crc));
  }

  #put(part: string, entry: ZipEntry): void {
    const name = this.nameOf(part);
    this.#entries.set(name, entry);
    this.#lower.set(name.toLowerCase(), name);
  }

  delete(part: string): void {
    this.#entries.delete(this.nameOf(part));
    this.#lower.delete(part.toLowerCase());
  }

  /** The first free name "xl/charts/chart1.xml", "…2.xml". */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  toBytes(): Uint8Array {
    // Some readers expect the content types first.
    const first = this.#entries.get("[Content_Types].xml");
    const rest = [...this.#entries.values()].filter((entry) => entry !== first);
    return writeZip(first ? [first, ...rest] : rest, this.file);
  }
}

/** Text is written as UTF-8, whatever its original encoding, and declared so. */
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, "$1UTF-8"));
}
