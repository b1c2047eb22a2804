/** How the spreadsheet draws text: the size of its type, and how it breaks into lines. */
import { columnPixels } from "./columnPixels.ts";

/** Left free inside a cell by the spreadsheet, both sides together. */
const PADDING = 4;
const PIXELS_PER_POINT = 96 / 72;
/** What is never separated: a Chinese character with the closing signs behind it, a word. */
const PIECES = /\s|[^\s\u2014-\uffff]+|[《（“‘〈「『【〔]*[\u2014-\uffff][，。、；：！？）》”’〉」』】〕…]*/gu;

/** The size to draw type in: the spreadsheet draws 10.5 as 11, which no longer fits into rows and columns made for 10.5. */
export function drawnSize(size: number): number {
  return Math.max(1, Math.floor(size));
}

/** Number of lines that a text takes in a column `width` characters wide. At least 1. */
export function drawnLines(text: string, width: number, size: number): number {
  const full = size * PIXELS_PER_POINT;
  const room = Math.max(full, columnPixels(width) - PADDING);
  let lines = 0;
  for (const line of text.split("\n")) lines += line.length * full <= room ? 1 : broken(line, room, full);
  return lines;
}

function broken(line: string, room: number, full: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECES)) {
    const wide = pixels(piece, full);
    if (used + wide <= room) used += wide;
    else if (wide <= room) {
      lines++;
      used = wide;
    } else {
      // Longer than a line: broken anywhere.
      const left = used + wide;
      lines += Math.ceil(left / room) - 1;
      used = left % room;
    }
  }
  return lines;
}

function pixels(piece: string, full: number): number {
  let sum = 0;
  for (let at = 0; at < piece.length; at++) sum += piece.charCodeAt(at) >= 0x2014 ? full : full / 2;
  return sum;
}
