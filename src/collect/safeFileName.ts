/** Device names of Windows, which are reserved whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** In characters. With an extension and a number after it, the path stays within what Windows allows. */
const LONGEST = 80;

/** A part of a file name that Windows, macOS and Linux all take: no separators or reserved signs, no dot or space at an end. */
export function safeFileName(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, "_")
    // Invisible characters (U+200B, U+202E) make two names look the same, or one look like another.
    .replace(/\p{Cf}+/gu, "");
  const short = shortened(clean, LONGEST).replace(/^[. ]+|[. ]+$/gu, "");
  if (short === "") return "_";
  return DEVICE.test(short) ? `_${short}` : short;
}

/** The first characters of a text, without splitting a surrogate pair. */
export function shortened(text: string, characters: number): string {
  return [...text].slice(0, characters).join("");
}

/** Hands out file names that are not taken yet; case is ignored, as Windows does. */
export class FreeFileNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  /** The name itself, or with a number behind it: 办公室(2).xlsx. @param extension with the dot */
  next(name: string, extension: string): string {
    let own = `${name}${extension}`;
    for (let count = 2; this.#taken.has(own.toLowerCase()); count++) own = `${name}(${count})${extension}`;
    this.#taken.add(own.toLowerCase());
    return own;
  }
}
