const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Resolves the entities of XML; there are no others, because DTDs are refused. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name as string] ?? whole;
    const code = hex ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Text as element content or attribute value. Characters that XML cannot hold are dropped; cell text uses `escapeCellText`. */
export function escapeXml(text: string): string {
  if (!/[&<>"\r\n\t]|[^\u0020-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return withoutNotXml(text).replace(/[&<>"\r\n\t]/g, (char) => ESCAPES[char] ?? char);
}

/** Text as element content only: quotes, of which formulas have many, stay as they are. */
export function escapeContent(text: string): string {
  if (!/[&<>\r\n\t]|[^\u0020-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return withoutNotXml(text).replace(/[&<>\r\n\t]/g, (char) => ESCAPES[char] ?? char);
}

/** Characters that XML forbids are rare and slow to look for; full-width punctuation (U+FF0C …) is frequent, and allowed. */
function withoutNotXml(text: string): string {
  return /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(text) ? text.replace(NOT_XML, "") : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

// The characters that XML 1.0 forbids.
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Cell text as SpreadsheetML stores it (ST_Xstring, ECMA-376 part 1, 22.9.2.19): forbidden characters become _xHHHH_,
 * and text that already looks like this gets its underscore escaped.
 */
export function escapeCellText(text: string): string {
  if (!/[&<>\r_]|[^\n\t\u0020-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(NOT_XML, hexEscape)
    .replace(/\r/g, hexEscape)
    .replace(/[&<>]/g, (char) => ESCAPES[char] ?? char);
}

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** The reverse of `escapeCellText`, with line ends as XML reads them. */
export function unescapeCellText(text: string): string {
  let plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  plain = unescapeXml(plain);
  return plain.includes("_x")
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex as string, 16)))
    : plain;
}

/** Whether spaces at the ends or line breaks must be preserved by `xml:space`. */
export function isSpaced(text: string): boolean {
  return text.length !== text.trim().length || text.includes("\n") || text.includes("\t");
}
