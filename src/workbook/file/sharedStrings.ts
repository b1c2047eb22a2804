import { WorkbookError } from "../workbookPort.ts";
import { LIMITS } from "./limits.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import { unescapeCellText } from "./xmlText.ts";

/** Texts of the workbook's string table, in order. Rich text is its runs' text; phonetic guides (rPh) are not part of it. */
export function readSharedStrings(pack: WorkbookPackage, part: string): readonly string[] {
  const texts: string[] = [];
  let buffer = "";
  let tag: string | null = null;
  let characters = 0;
  pack.stream(part, (piece) => {
    buffer += piece;
    if (tag === null) {
      const root = /<((?:[\w.-]+:)?)sst[\s/>]/.exec(buffer);
      if (!root) return;
      tag = `${root[1] ?? ""}si`;
    }
    const close = `</${tag}>`;
    let at = 0;
    for (;;) {
      const start = buffer.indexOf(`<${tag}`, at);
      if (start < 0) break;
      const openEnd = buffer.indexOf(">", start);
      if (openEnd < 0) {
        at = start;
        break;
      }
      if (buffer[openEnd - 1] === "/") {
        texts.push("");
        at = openEnd + 1;
        continue;
      }
      const end = buffer.indexOf(close, openEnd);
      if (end < 0) {
        at = start;
        break;
      }
      const text = richText(buffer.slice(openEnd + 1, end));
      characters += text.length;
      if (characters > LIMITS.characters || texts.length > LIMITS.cells) throw new WorkbookError("too-large", part);
      texts.push(text);
      at = end + close.length;
    }
    // A tag cut by the end of the piece stays; so does an unfinished item.
    buffer = at === 0 ? buffer : buffer.slice(at);
  });
  return texts;
}

const RUN = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh>|<((?:[\w.-]+:)?)t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\2t>)/g;

/** The text of a string item (`si` or `is`) from its content. */
export function richText(content: string): string {
  if (content.startsWith("<t>") && content.indexOf("<", 3) === content.length - 4) {
    return copyText(unescapeCellText(content.slice(3, -4)));
  }
  let text = "";
  for (const match of content.matchAll(RUN)) text += match[3] ?? "";
  return copyText(unescapeCellText(text));
}

/**
 * The same text in memory of its own: a slice would keep the whole piece of XML alive that it was cut from.
 * Measured on 100 k rows: 40 % less memory after reading.
 */
export function copyText(text: string): string {
  return text.length < 13 ? text : [text.slice(0, 1), text.slice(1)].join("");
}
