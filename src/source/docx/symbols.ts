/** The characters that symbol fonts show for the codes used in forms: ticks, crosses, boxes, bullets. By the font's code, 0x20 to 0xFF. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x70: "□",
  0x71: "□",
  0x72: "□",
  0x76: "◆",
  0x9f: "•",
  0xa1: "○",
  0xa7: "■",
  0xa8: "□",
  0xab: "★",
  0xd8: "➢",
  0xe0: "→",
  0xfb: "×",
  0xfc: "√",
  0xfd: "☒",
  0xfe: "☑",
  // Circled numbers 0 to 10, open and filled.
  ...Object.fromEntries(
    [0x80, 0x8b].flatMap((first) => [..."⓪①②③④⑤⑥⑦⑧⑨⑩"].map((sign, place) => [first + place, sign])),
  ),
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: "×",
  0x50: "√",
  0x51: "☒",
  0x52: "☑",
  0x53: "☒",
  0x54: "☒",
  0x2a: "□",
  0xa3: "□",
};
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  "wingdings 2": WINGDINGS_2,
};

/**
 * The character that a `w:sym` shows; null if the font is unknown.
 *
 * @param code hexadecimal, often shifted into the private use area
 */
export function symbol(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return null;
  const signs = FONTS[font.toLowerCase()];
  if (signs) return signs[value & 0xff] ?? null;
  // Any other font: a Unicode character, unless it is in the private use area.
  return value >= 0xe000 && value <= 0xf8ff ? null : String.fromCodePoint(value);
}
