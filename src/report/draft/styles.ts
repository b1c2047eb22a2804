import type { CellStyle } from "../sheetPlan.ts";

/**
 * The look of official paper: 小标宋 for titles, 黑体 for headings, 宋体 in tables, figures in the middle of their cells, thin borders,
 * light grey header rows. The objects are shared by
 * every cell that uses them, so that a long list costs one style and not one a row.
 */

/** Font size of table text in points; with fit to width nothing printed falls below 9. */
export const TABLE_SIZE = 10.5;
export const TITLE_SIZE = 18;
const HEADING_SIZE = 12;
const NOTE_SIZE = 10;

/** Follows a table's heading on later pages. */
export const CONTINUED = "（续表）";

const HEADER_GREY = "E7E6E6";
const TOTAL_GREY = "F5F5F5";

const song = { name: "宋体", size: TABLE_SIZE } as const;
const songBold = { ...song, bold: true } as const;
const hei = (size: number) => ({ name: "黑体", size }) as const;
const thin = { top: "thin", bottom: "thin", left: "thin", right: "thin" } as const;

/** 小标宋, not bold; a program without the font takes a 宋体 for it. */
export const titleFont = (size: number) => ({ name: "方正小标宋简体", size }) as const;
export const TITLE: CellStyle = { font: titleFont(TITLE_SIZE), horizontal: "center", vertical: "center", wrap: true };
export const HEADING: CellStyle = { font: hei(HEADING_SIZE), horizontal: "left", vertical: "center" };
export const SECTION: CellStyle = { font: hei(HEADING_SIZE), horizontal: "left", vertical: "center" };
/** The band above a department's rows. */
export const BAND: CellStyle = { ...SECTION, fill: HEADER_GREY, border: thin, indent: 1 };
/** Words of the band that are followed by an entry or a signature. */
export const BAND_ENTRY: CellStyle = { font: song, border: thin, horizontal: "left", vertical: "center" };
export const PLAIN: CellStyle = { font: song, horizontal: "left", vertical: "center" };
export const PLAIN_CENTRE: CellStyle = { ...PLAIN, horizontal: "center" };
export const PLAIN_RIGHT: CellStyle = { ...PLAIN, horizontal: "right" };
export const REMARK: CellStyle = { font: song, horizontal: "left", vertical: "center", wrap: true };
export const WARNING: CellStyle = { ...REMARK, font: { ...songBold, colour: "9C0006" } };
export const WARNING_LINK: CellStyle = { ...WARNING, font: { ...songBold, colour: "9C0006", underline: true } };
export const NOTE: CellStyle = {
  font: { name: "宋体", size: NOTE_SIZE },
  horizontal: "left",
  vertical: "top",
  wrap: true,
};
export const HIDDEN: CellStyle = { font: { name: "宋体", size: 9, colour: "7F7F7F" }, vertical: "center" };
export const HEADER: CellStyle = {
  font: { name: "黑体", size: TABLE_SIZE },
  fill: HEADER_GREY,
  border: thin,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

const body: CellStyle = { font: song, border: thin, vertical: "center" };
export const TEXT: CellStyle = { ...body, horizontal: "left", wrap: true };
/** On one line, however long, because the row above has the full text. */
export const TEXT_AGAIN: CellStyle = { ...TEXT, wrap: false, font: { ...song, colour: "7F7F7F" } };
export const CENTRE: CellStyle = { ...body, horizontal: "center", wrap: true };
export const LINK: CellStyle = { ...CENTRE, font: { ...song, colour: "0563C1", underline: true } };
/** What the user types: kept through every rewrite. */
export const INPUT: CellStyle = { ...body, horizontal: "left", wrap: true };
/** 序号 */
export const SERIAL: CellStyle = { ...body, horizontal: "center", numberFormat: "0" };
export const SUBHEADING: CellStyle = { ...TEXT, font: hei(TABLE_SIZE) };
export const COUNT: CellStyle = { ...body, horizontal: "center", numberFormat: "0" };
export const RATE: CellStyle = { ...body, horizontal: "center", numberFormat: "0.00%" };

/** What the user types, in its own format (a date's); undefined for none. */
export function inputStyle(numberFormat: string | undefined): CellStyle {
  return numberFormat === undefined ? INPUT : { ...INPUT, numberFormat };
}

// 黑体 sets totals apart; bold would widen figures beyond their columns in some fonts.
const total: CellStyle = { ...body, font: hei(TABLE_SIZE), fill: TOTAL_GREY };
export const TOTAL_TEXT: CellStyle = { ...total, horizontal: "center", wrap: true };
export const TOTAL_SERIAL: CellStyle = { ...TOTAL_TEXT, numberFormat: "0" };
export const TOTAL_COUNT: CellStyle = { ...total, horizontal: "center", numberFormat: "0" };
export const TOTAL_RATE: CellStyle = { ...total, horizontal: "center", numberFormat: "0.00%" };

/** Distinguished by words and by shade, so that they also work in black and white. */
export const OVERDUE: CellStyle = { ...CENTRE, font: { ...songBold, colour: "9C0006" }, fill: "FFC7CE" };
export const DUE_SOON: CellStyle = { ...CENTRE, font: { ...song, colour: "7F6000" }, fill: "FFEB9C" };
export const DONE: CellStyle = { ...CENTRE, font: { ...song, colour: "375623" } };
export const SEVERE: CellStyle = { ...CENTRE, font: { ...songBold, colour: "9C0006" } };

/** Styles of marks in one table: all of them show the same count of decimals. */
export interface MarkStyles {
  readonly mark: CellStyle;
  readonly total: CellStyle;
  /** A difference from the previous period, 升 or 降 in words. */
  readonly change: CellStyle;
  readonly totalChange: CellStyle;
  /** What a reviewer added or took off: +1, −1. */
  readonly difference: CellStyle;
  readonly totalDifference: CellStyle;
}

/** @param decimals places after the point, 0 or more */
export function markStyles(decimals: number): MarkStyles {
  const numberFormat = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  const signed = `+${numberFormat};-${numberFormat};0`;
  const change = `"升"${numberFormat};"降"${numberFormat};"平"`;
  return {
    mark: { ...body, horizontal: "center", numberFormat },
    total: { ...total, horizontal: "center", numberFormat },
    change: { ...body, horizontal: "center", numberFormat: change },
    totalChange: { ...total, horizontal: "center", numberFormat: change },
    difference: { ...body, horizontal: "center", numberFormat: signed },
    totalDifference: { ...total, horizontal: "center", numberFormat: signed },
  };
}
