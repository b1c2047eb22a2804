import type { CellPlan } from "../sheetPlan.ts";
import { text } from "./cells.ts";
import { HEADER, TABLE_SIZE } from "./styles.ts";
import { charactersIn, textUnits } from "./textHeight.ts";

/**
 * A column heading, with line breaks that suit its width.
 *
 * @param width in characters
 */
export function headingCell(heading: string, width: number): CellPlan {
  return text(headingLines(heading, width, TABLE_SIZE), HEADER);
}

/** Characters that no line begins with, and those that none ends with. */
const CLOSING = /^[）)》」』】、，。；：/％%]/u;
const OPENING = /^[（(《「『【]/u;

/**
 * Breaks a heading if the column is too narrow, because programs would break inside a word or bracket: into lines of
 * similar length, before a bracket, after 、 or between words, which mostly have two characters (销号/（签字、/日期）, 复查/结果
 * instead of 复查结/果). A heading that fits is left whole, so that it can be searched for. Given lines stay.
 *
 * @param width of the column in characters
 */
export function headingLines(heading: string, width: number, size: number): string {
  const room = charactersIn(width, size);
  if (heading.includes("\n") || textUnits(heading) <= room) return heading;
  const parts = pieces(heading);
  const lines = parted(parts, room).join("\n");
  // A program with a wider default font has more room in the same column.
  for (let units = room; units <= WIDEST * room + 1; units++) {
    const own = filled(parts, units);
    if (own.length > 1 && own.join("\n") !== lines) return lines;
  }
  return heading;
}

/** How much wider a column may be in other programs: default fonts differ by a sixth. */
const WIDEST = 7 / 6;

/** The lines that a program would break it into. */
function filled(parts: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textUnits(last + part) <= room) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

/** A heading without line breaks, by which typed entries below it are found. */
export function unbroken(heading: string): string {
  return heading.replace(/\s+/gu, "");
}

/** Pieces that stay together: a character with the sign after it or the bracket before it; a word of letters or digits. */
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

/** The cost of a line break before `next`: nothing before a bracket, most within a word of two characters. */
function breakCost(before: string, next: string, sinceSign: number): number {
  if (OPENING.test(next)) return 0;
  if (CLOSING.test(before.slice(-1))) return 1;
  return sinceSign % 2 === 0 ? 2 : 5;
}

/** The cheapest lines, as few as hold the pieces. */
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
      // A further line costs more than any break; empty space in a line costs a little.
      const cost = before.cost + 20 + breaking + ((room - units) / room) ** 2;
      if (way === null || cost < way.cost) way = { lines: [...before.lines, line], cost };
    }
    best.push(way);
  }
  return best[parts.length]?.lines ?? [parts.join("")];
}
