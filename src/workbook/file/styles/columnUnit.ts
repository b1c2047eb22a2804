import type { DefaultFont } from "./styleRecords.ts";

/** Pixels of the character that plans count widths in. */
const PLANNED_PIXELS = 8;
const PIXELS_PER_POINT = 96 / 72;
/** How wide digits are over the size of their font: half in fonts of Chinese, a little more in Calibri, more still in those like Arial. */
const IDEOGRAPHIC = /[^\u0000-\u00ff]|^(sim(sun|hei)|nsimsun|dengxian|microsoft yahei|fangsong|kaiti)/iu;
const WIDE = /^(arial|helvetica|liberation sans|tahoma|segoe ui|cambria|dejavu)/iu;
const DIGIT = { ideographic: 0.5, wide: 0.556, usual: 0.507 } as const;

/**
 * How many of the units in which a file counts the width of a column make one of a plan's: a file counts digits of its default
 * font, which are 7 pixels wide in Calibri 11 and 8 in 宋体 11.
 */
export function columnUnit({ name, size }: DefaultFont): number {
  const pixels = size * PIXELS_PER_POINT;
  const digit = IDEOGRAPHIC.test(name)
    ? Math.round(Math.round(pixels) * DIGIT.ideographic)
    : Math.round(pixels * (WIDE.test(name) ? DIGIT.wide : DIGIT.usual));
  return PLANNED_PIXELS / Math.max(1, digit);
}
