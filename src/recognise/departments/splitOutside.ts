/** Splits outside parentheses only: the 、 of 人事科（含老干科、档案室） separates nothing. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    if (separator.test(character) && (depth === 0 || !closes(text))) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts;
}

function closes(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}
