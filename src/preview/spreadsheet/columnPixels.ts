/** Pixels of a character of the default font, and of a column's padding (Calibri 11 and 宋体 11 alike). */
const CHARACTER = 7;
const GAP = 5;

/** Pixels of a column of the spreadsheet that is so many characters wide. */
export function columnPixels(characters: number): number {
  return Math.round(characters * CHARACTER + GAP);
}
