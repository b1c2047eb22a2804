/** A token of a formula. `reference` looks like one: E4, $E$4:$E$7, E:E, 4:7, with `sheet` if one precedes it. */
export type Token =
  | { readonly kind: "number" | "text" | "name" | "symbol"; readonly text: string }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly text: string };

/** Full-width forms of signs, digits and letters stand 0xFEE0 above the plain ones. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "×": "*",
  "÷": "/",
  "−": "-",
  "—": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
};
const LOOK_ALIKE = /[×÷−—≤≥≠]/gu;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const REFERENCE = String.raw`${CELL}(?:\s*:\s*${CELL})?|\$?[A-Za-z]{1,3}\s*:\s*\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}\s*:\s*\$?[0-9]{1,7}`;
/** A reference is neither part of a longer word nor a call: LOG10( is a function. */
const WORD_ENDS = String.raw`(?![\w.(\u0080-\uffff])`;
const PIECES = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?:(?<quoted>'(?:[^']|'')*')!|(?<bare>[\p{L}_][\p{L}\p{N}_.]*)!)?(?<reference>${REFERENCE})${WORD_ENDS}`,
    String.raw`(?<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.]*)`,
    String.raw`(?<symbol><>|<=|>=|[-+*/^&=<>%(),])`,
  ].join("|"),
  "uy",
);

/**
 * Splits a formula into tokens. Full-width signs, and × ÷ − ≤ ≥ ≠, count as Excel's own.
 *
 * @param text with or without the leading `=`
 * @returns null if it contains anything else: #REF!, an array constant, a structured reference
 */
export function formulaTokens(text: string): readonly Token[] | null {
  const formula = plainSigns(text).trim().replace(/^=/u, "");
  const tokens: Token[] = [];
  PIECES.lastIndex = 0;
  while (PIECES.lastIndex < formula.length) {
    const groups = PIECES.exec(formula)?.groups;
    if (!groups) return null;
    const { space, text: quotedText, quoted, bare, reference, number, name, symbol } = groups;
    if (space !== undefined) continue;
    if (reference !== undefined) {
      const sheet = quoted === undefined ? (bare ?? null) : quoted.slice(1, -1).replaceAll("''", "'");
      tokens.push({ kind: "reference", sheet, text: reference.replace(/[\s$]/gu, "") });
    } else if (quotedText !== undefined) {
      tokens.push({ kind: "text", text: quotedText.slice(1, -1).replaceAll('""', '"') });
    } else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "symbol", text: symbol ?? "" });
  }
  return tokens;
}

/** Text in quotation marks and quoted sheet names stay as they are. */
function plainSigns(text: string): string {
  if (!FULL_WIDTH.test(text) && !LOOK_ALIKE.test(text)) return text;
  return text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u)
    .map((piece, place) =>
      place % 2 === 1
        ? piece
        : piece
            .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
            .replace(LOOK_ALIKE, (sign) => LOOK_ALIKES[sign] ?? sign),
    )
    .join("");
}
