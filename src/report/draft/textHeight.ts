/**
 * How high a row must be for its wrapped text. No program fits the height of merged cells by itself, so heights are computed:
 * a Chinese character is two half-width units, anything else one, at the size of 宋体.
 */

/** Pixels of one unit of column width (7 or 8, by the default font of the workbook), and the padding inside a cell, at 96 dpi. */
export const COLUMN_PIXELS = 7.3;
const PADDING_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;

/** How high lines stand, over the size of their font, and what is left free around them, in points. */
export interface LineHeight {
  readonly line: number;
  readonly around: number;
}

/** Of the tallest of the usual Chinese fonts, with room to breathe. */
export const USUAL: LineHeight = { line: 1.47, around: 2.6 };
/** As close as the usual fonts allow: 15 points for a line of table text. */
export const COMPACT: LineHeight = { line: 1.44, around: 0 };

/** Width of the text's longest line in half-width units. */
export function textUnits(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at++) units += text.charCodeAt(at) >= 0x2014 ? 2 : 1;
  return units;
}

/** Half-width characters of a font size that a line `width` characters of the default font wide surely holds. */
export function charactersIn(width: number, size: number): number {
  return Math.floor((width * COLUMN_PIXELS - PADDING_PIXELS) / ((size * PIXELS_PER_POINT) / 2));
}

/** Width of a column, in characters, whose lines surely hold so many half-width characters of a font size. */
export function widthFor(units: number, size: number): number {
  return Math.ceil(((units * (size * PIXELS_PER_POINT)) / 2 + PADDING_PIXELS) * (10 / COLUMN_PIXELS)) / 10;
}

/** Number of lines that a text takes in a column `width` characters wide. At least 1. */
export function lineCount(text: string, width: number, size: number): number {
  const room = charactersIn(width, size);
  // Less than there is room for: a line never breaks inside a Chinese character nor before a comma.
  const capacity = Math.max(2, room > 12 ? room - 1 : room - (room % 2));
  const linesOf = (line: string): number => {
    if (line.length * 2 <= capacity) return 1;
    const units = textUnits(line);
    return units <= room ? 1 : Math.max(1, Math.ceil(units / capacity));
  };
  if (!text.includes("\n")) return linesOf(text);
  let lines = 0;
  for (const line of text.split("\n")) lines += linesOf(line);
  return lines;
}

/** Excel's maximum, in points. */
export const TALLEST_ROW = 409;

/** Height in points of a row with this number of lines in a font size. */
export function heightOfLines(lines: number, size: number, { line, around }: LineHeight = USUAL): number {
  return Math.min(TALLEST_ROW, Math.round((lines * size * line + around) * 2) / 2);
}
