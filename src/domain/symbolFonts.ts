/** Letters that a symbol font shows as ticks, crosses and boxes, by font; the rest of these fonts are ornaments. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { ü: "√", û: "×", þ: "☑", ý: "☒", "¨": "□", o: "□", q: "□", r: "□" },
  "wingdings 2": { P: "√", O: "×", R: "☑", S: "☒", T: "☒", Q: "☒", "£": "□", "*": "□", "0": "□" },
  webdings: { a: "√", r: "×", c: "□" },
};

export function isSymbolFont(name: string): boolean {
  return name.trim().toLowerCase() in SIGNS;
}

/**
 * A text as a symbol font shows it: R in Wingdings 2 is ☑. Characters that are no such sign stay as they are.
 * Programs also store the same characters at U+F000 to U+F0FF, where such fonts keep them.
 */
export function shownSigns(text: string, font: string): string {
  const signs = SIGNS[font.trim().toLowerCase()] ?? {};
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const letter = code >= 0xf000 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : character;
    return signs[letter] ?? character;
  }).join("");
}
