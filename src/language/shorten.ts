const LONGEST = 24;

/** A name that fits into a sentence: on one line, and only the beginning of a long one. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line);
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
