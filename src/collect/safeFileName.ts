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

/** The names in order, those that would fall on an earlier one (Windows minds no case) told apart by a number. */
export function distinctFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${name}(${count})`;
    taken.add(own.toLowerCase());
    return own;
  });
}
