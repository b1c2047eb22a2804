/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters; with the extension and a number behind it a path stays short enough for Windows. */
const LONGEST = 80;

/** A part of a file name that Windows, macOS and Linux all take: no separators or reserved signs, no dot or space at an end. */
export function safeFileName(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/gu, "_")
    .replace(/\s+/gu, " ")
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/gu, "");
  if (clean === "") return "_";
  return DEVICE.test(clean) ? `${clean}_` : clean;
}

/** Gives names that no file has yet; Windows minds no case. */
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
