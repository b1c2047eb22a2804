import type { CellPlan } from "../sheetPlan.ts";
import { text } from "./cells.ts";
import { HEADER, TABLE_SIZE } from "./styles.ts";
import { charactersIn, textUnits } from "./textHeight.ts";

/** A heading over a column, in lines that its width suits. @param width characters */
export function headingCell(heading: string, width: number): CellPlan {
  return text(headingLines(heading, width, TABLE_SIZE), HEADER);
}

/** What no line begins with, and what none ends with. */
const CLOSING = /^[）)》」』】、，。；：/％%]/u;
const OPENING = /^[（(《「『【]/u;

/**
 * A heading with line breaks where a column is too narrow for it and a program, which fills line after line, would part a word or a
 * bracket: lines of about the same length, parted before a bracket, after 、 or between words, which mostly have two characters
 * (销号/（签字、/日期）, 复查/结果 for 复查结/果). Without need the text is left whole, for those who look for it. Lines that are given stay.
 *
 * @param width characters of the column
 */
export function headingLines(heading: string, width: number, size: number): string {
  const room = charactersIn(width, size);
  if (heading.includes("\n") || textUnits(heading) <= room) return heading;
  const parts = pieces(heading);
  const lines = parted(parts, room).join("\n");
  // A program whose default font is wider has more room in the same column.
  for (let units = room; units <= WIDEST * room + 1; units++) {
    const own = filled(parts, units);
    if (own.length > 1 && own.join("\n") !== lines) return lines;
  }
  return heading;
}

/** How much more room programs have for a column at most: default fonts differ by a sixth. */
const WIDEST = 7 / 6;

/** The lines that a program makes of it by itself. */
function filled(parts: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textUnits(last + part) <= room) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

/** A heading whatever its line breaks: what was typed below it is known by it. */
export function unbroken(heading: string): string {
  return heading.replace(/\s+/gu, "");
}

/** What stays together: a character with the sign after it or the bracket before it, a word of letters or digits. */
function pieces(line: string): readonly string[] {
  const found: string[] = [];
  for (const [piece] of line.matchAll(/[\w.+-]+|./gu)) {
    const before = found.at(-1);
    if (before !== undefined && (CLOSING.test(piece) || OPENING.test(before.slice(-1)))) {
      found[found.length - 1] = before + piece;
    } else found.push(piece);
  }
  return found;
}

/** What a line costs that is begun behind `before`: nothing before a bracket, most within a word of two characters. */
function breakCost(before: string, next: string, sinceSign: number): number {
  if (OPENING.test(next)) return 0;
  if (CLOSING.test(before.slice(-1))) return 1;
  return sinceSign % 2 === 0 ? 2 : 5;
}

/** The lines that cost least, of as few as hold the pieces. */
function parted(parts: readonly string[], room: number): readonly string[] {
  interface Way {
    readonly lines: readonly string[];
    readonly cost: number;
  }
  const sinceSign: number[] = [];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const begins = before === undefined || OPENING.test(part) || CLOSING.test(before.slice(-1));
    sinceSign.push(begins ? 0 : (sinceSign[at - 1] ?? 0) + 1);
  });
  const best: (Way | null)[] = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= parts.length; end++) {
    let way: Way | null = null;
    for (let begin = end - 1; begin >= 0; begin--) {
      const line = parts.slice(begin, end).join("");
      const units = textUnits(line);
      if (units > room && begin < end - 1) break;
      const before = best[begin];
      if (!before) continue;
      const breaking = begin === 0 ? 0 : breakCost(parts[begin - 1] ?? "", parts[begin] ?? "", sinceSign[begin] ?? 0);
      // A line more costs more than any break; a line with much room left costs a little.
      const cost = before.cost + 20 + breaking + ((room - units) / room) ** 2;
      if (way === null || cost < way.cost) way = { lines: [...before.lines, line], cost };
    }
    best.push(way);
  }
  return best[parts.length]?.lines ?? [parts.join("")];
}
