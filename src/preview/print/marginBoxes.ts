/** Positions of a header's or footer's parts in Excel's codes and in CSS. */
const PLACES = { L: "left", C: "center", R: "right" } as const;

/**
 * Converts a header or footer in Excel's codes to CSS margin boxes: page numbers, number of pages, sheet name and plain
 * text. Fonts, sizes, dates and file names are left out.
 *
 * @param edge the CSS name of the edge
 */
export function marginBoxes(codes: string, edge: "top" | "bottom", sheet: string): string {
  const parts: Record<keyof typeof PLACES, string[]> = { L: [], C: [], R: [] };
  let place: keyof typeof PLACES = "C";
  for (const [, code, text = ""] of codes.matchAll(/&("[^"]*"|\d+|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|.)|([^&]+)/gsu)) {
    if (code === "L" || code === "C" || code === "R") place = code;
    else if (code === "P") parts[place].push("counter(page)");
    else if (code === "N") parts[place].push("counter(pages)");
    else if (code === "A") parts[place].push(cssString(sheet));
    else if (code === "&") parts[place].push(cssString("&"));
    else if (code === undefined) parts[place].push(cssString(text));
  }
  return (["L", "C", "R"] as const)
    .filter((each) => parts[each].length > 0)
    .map((each) => `@${edge}-${PLACES[each]}{content:${parts[each].join(" ")};font-size:9pt}`)
    .join("");
}

function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
