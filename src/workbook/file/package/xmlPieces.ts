import { WorkbookError } from "../../workbookPort.ts";
import { escapeXml } from "../../xml/xmlText.ts";

/** The encoding of a part: by its byte order mark, else by how its first < is stored and its declaration, else UTF-8. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  if (start[0] === 0x3c && start[1] === 0) return "utf-16le";
  if (start[0] === 0 && start[1] === 0x3c) return "utf-16be";
  const declaration = new TextDecoder("latin1").decode(start.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(declaration)?.[1] ?? "utf-8";
}

/**
 * The beginning of a part's text, which may be cut off.
 *
 * @throws WorkbookError damaged: an unknown encoding
 */
export function decodeHead(bytes: Uint8Array, part: string): string {
  return orDamaged(part, () => new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/**
 * The text of a whole part.
 *
 * @throws WorkbookError damaged: bytes that are invalid in the part's encoding, such as 任务 in GBK declared as UTF-8
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  return orDamaged(part, () => new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
}

function orDamaged<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WorkbookError("damaged", part, { cause: error });
  }
}

/** The platform's own reading of bytes, where there is one: this room is also part of a page. */
const platform = globalThis.process?.getBuiltinModule?.("node:buffer");

/** The text of bytes that are all ASCII, as a sheet's are but for texts in its cells; an eighth of a decoder's time. null for others. */
function asciiText(bytes: Uint8Array): string | null {
  if (!platform?.isAscii(bytes)) return null;
  return platform.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/**
 * Turns pieces of bytes into pieces of text without comments, processing instructions and CDATA sections, so that
 * readers (the cell scanner) need not handle these. A construct cut by the end of a piece waits for the next one.
 */
export class PlainXml {
  #decoder: TextDecoder | undefined;
  /** The decoder may hold the beginning of a character. */
  #isWithin = false;
  #rest = "";

  constructor(
    readonly part: string,
    readonly onText: (text: string) => void,
  ) {}

  push(bytes: Uint8Array, last: boolean): void {
    const text = this.#rest + orDamaged(this.part, () => this.#decoded(bytes, last));
    this.#rest = "";
    if (!text.includes("<!") && !text.includes("<?") && (last || !text.endsWith("<"))) this.onText(text);
    else this.onText(this.#clean(text, last));
  }

  #decoded(bytes: Uint8Array, last: boolean): string {
    // The first piece is the decoder's, which knows of byte order marks.
    const isPlain = this.#decoder?.encoding === "utf-8" && !this.#isWithin && bytes.length > 0;
    const ascii = isPlain ? asciiText(bytes) : null;
    if (ascii !== null) return ascii;
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    this.#isWithin = (bytes[bytes.length - 1] ?? 0) >= 0x80;
    return this.#decoder.decode(bytes, { stream: !last });
  }

  #clean(text: string, last: boolean): string {
    let plain = "";
    let at = 0;
    for (;;) {
      const next = nextSpecial(text, at);
      if (next < 0) break;
      plain += text.slice(at, next);
      const tail = text.slice(next, next + 9);
      const kind = SPECIAL.find(({ open }) => tail.startsWith(open));
      // "<", "<!", "<![CDA" at the end may still become such a construct.
      const undecided = !kind && next + tail.length >= text.length && SPECIAL.some(({ open }) => open.startsWith(tail));
      if (!kind && !undecided) throw new WorkbookError("unsafe-xml", this.part);
      const end = kind ? text.indexOf(kind.close, next + kind.open.length) : -1;
      if (!kind || end < 0) {
        if (last) throw new WorkbookError("damaged", this.part);
        this.#rest = text.slice(next);
        return plain;
      }
      if (kind.open === "<![CDATA[") plain += escapeXml(text.slice(next + 9, end));
      at = end + kind.close.length;
    }
    plain += text.slice(at);
    if (!last && plain.endsWith("<")) {
      this.#rest = "<";
      plain = plain.slice(0, -1);
    }
    return plain;
  }
}

const SPECIAL = [
  { open: "<!--", close: "-->" },
  { open: "<![CDATA[", close: "]]>" },
  { open: "<?", close: "?>" },
] as const;

function nextSpecial(text: string, from: number): number {
  const mark = text.indexOf("<!", from);
  const instruction = text.indexOf("<?", from);
  return mark < 0 ? instruction : instruction < 0 ? mark : Math.min(mark, instruction);
}
