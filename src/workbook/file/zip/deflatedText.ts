import { crc32, deflater } from "./zipCodec.ts";

/** Bytes gathered before they are compressed together. */
const ROOM = 1 << 20;
/** Characters gathered before they are encoded together. */
const ENOUGH = 1 << 14;

/** Compresses a text while it is produced, so that a large sheet is never held as a whole. */
export class DeflatedText {
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  readonly #deflater = deflater((piece) => this.#pieces.push(piece));
  readonly #buffer = new Uint8Array(ROOM);
  #used = 0;
  #text = "";
  #size = 0;
  #crc = 0;

  write(text: string): void {
    this.#text += text;
    if (this.#text.length > ENOUGH) this.#encode();
  }

  #encode(): void {
    const text = this.#text;
    this.#text = "";
    // A UTF-16 unit takes at most three bytes.
    const most = text.length * 3;
    if (this.#used + most > ROOM) this.#flush();
    if (most > ROOM) this.#push(this.#encoder.encode(text), false);
    else this.#used += this.#encoder.encodeInto(text, this.#buffer.subarray(this.#used)).written;
  }

  #flush(): void {
    if (this.#used > 0) this.#push(this.#buffer.subarray(0, this.#used), false);
    this.#used = 0;
  }

  #push(bytes: Uint8Array, last: boolean): void {
    this.#size += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
    this.#deflater.push(bytes, last);
  }

  finish(): { readonly raw: Uint8Array; readonly size: number; readonly crc: number } {
    this.#encode();
    this.#flush();
    this.#push(new Uint8Array(0), true);
    const raw = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      raw.set(piece, at);
      at += piece.length;
    }
    return { raw, size: this.#size, crc: this.#crc };
  }
}
