import { deflateSync, Inflate } from "fflate";
import { WorkbookError } from "../../workbookPort.ts";
import { crc32, inflated, inflatedHead } from "./zipCodec.ts";
import { LIMITS } from "./limits.ts";

/** One entry of a ZIP file with its data as stored. An unchanged entry is copied without being decompressed. */
export interface ZipEntry {
  /** The name as stored in the file; the package's part name differs only in slashes. */
  readonly nameBytes: Uint8Array;
  readonly utf8Name: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date. */
  readonly time: number;
  readonly crc: number;
  /** Uncompressed size in bytes, as declared. */
  readonly size: number;
  readonly externalAttributes: number;
  readonly raw: Uint8Array;
}

/** 1 January 1980, the zero of DOS time, so that writing the same plan twice gives the same bytes. */
const NO_TIME = 0x0021_0000;

/** Parts up to this size in bytes are inflated in one go, which is faster; beyond it, memory matters more. */
const WHOLE = 1 << 26;

/** Above this size in bytes, speed matters more than the last tenth of the size. */
const LARGE = 1 << 20;

/** A new entry. Pictures are stored as they are, because they are already compressed. */
export function makeEntry(part: string, data: Uint8Array): ZipEntry {
  const stored = /\.(png|jpe?g|gif)$/i.test(part);
  return deflatedEntry(
    part,
    stored ? data : deflateSync(data, { level: data.length > LARGE ? 3 : 6 }),
    data.length,
    crc32(data),
    stored ? 0 : 8,
  );
}

/** A new entry with already compressed data. */
export function deflatedEntry(part: string, raw: Uint8Array, size: number, crc: number, method = 8): ZipEntry {
  const nameBytes = new TextEncoder().encode(part);
  return { nameBytes, utf8Name: true, method, time: NO_TIME, crc, size, externalAttributes: 0, raw };
}

/**
 * Decompresses an entry piece by piece; the pieces' memory may be reused after `onPiece` returns.
 * @param limit bytes; one more and it throws `too-large`
 * @throws WorkbookError too-large, damaged (broken data, wrong checksum)
 */
export function unfold(part: string, entry: ZipEntry, limit: number, onPiece: (piece: Uint8Array) => void): number {
  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    const bomb = size > LIMITS.ratioFrom && size > entry.raw.length * LIMITS.ratio;
    if (size > limit || bomb) throw new WorkbookError("too-large", part);
    crc = crc32(piece, crc);
    onPiece(piece);
  };
  const takeAll = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at += STEP) take(bytes.subarray(at, at + STEP));
  };
  if (entry.method === 0) takeAll(entry.raw);
  else if (entry.method === 8) {
    const whole = entry.size <= WHOLE ? inflated(entry.raw, entry.size) : null;
    if (whole) takeAll(whole);
    else inflate(part, entry.raw, take);
  } else throw new WorkbookError("damaged", part);
  if (crc !== entry.crc || size !== entry.size) throw new WorkbookError("damaged", part);
  return size;
}

/** The first bytes of an entry, at least `length` of them if it has that many; the checksum is not verified. */
export function unfoldHead(part: string, entry: ZipEntry, length: number): Uint8Array {
  if (entry.method === 0) return entry.raw.subarray(0, length);
  const inflatedAtOnce = inflatedHead(entry.raw, length);
  if (inflatedAtOnce) return inflatedAtOnce;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece.slice());
    size += piece.length;
  });
  try {
    for (let at = 0; at < entry.raw.length && size < length; at += HEAD_STEP) {
      stream.push(entry.raw.subarray(at, at + HEAD_STEP), at + HEAD_STEP >= entry.raw.length);
    }
  } catch (error) {
    throw new WorkbookError("damaged", part, { cause: error });
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    head.set(piece, at);
    at += piece.length;
  }
  return head;
}

const STEP = 1 << 15;
const HEAD_STEP = 1 << 12;

function inflate(part: string, raw: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate((piece) => take(piece));
  try {
    for (let at = 0; at < raw.length; at += STEP) stream.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError("damaged", part, { cause: error });
  }
}
