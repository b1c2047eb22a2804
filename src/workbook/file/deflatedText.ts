import { Deflate } from "fflate";
import { crc32 } from "./crc32.ts";

/** Compresses a text as it is made, so that a large sheet is never held whole. */
export class DeflatedText {
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  readonly #deflate = new Deflate({ level: 3 }, (piece) => this.#pieces.push(piece));
  #pending: string[] = [];
  #length = 0;
  #size = 0;
  #crc = 0;

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length > 1 << 18) this.#flush(false);
  }

  #flush(last: boolean): void {
    const bytes = this.#encoder.encode(this.#pending.join(""));
    this.#pending = [];
    this.#length = 0;
    this.#size += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
    this.#deflate.push(bytes, last);
  }

  finish(): { readonly raw: Uint8Array; readonly size: number; readonly crc: number } {
    this.#flush(true);
    const raw = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      raw.set(piece, at);
      at += piece.length;
    }
    return { raw, size: this.#size, crc: this.#crc };
  }
}
