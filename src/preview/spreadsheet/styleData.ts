import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { CellStyle, LineStyle } from "../../report/sheetPlan.ts";
import { drawnSize } from "./drawnLines.ts";

const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  hair: BorderStyleTypes.HAIR,
  double: BorderStyleTypes.DOUBLE,
};
const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
/** Fallbacks if the file's own font is not installed. */
const FALLBACK_FONTS = '"PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif';
/** Pixels for one step of indent. */
const INDENT = 9;

/** Our description of a cell's look in the spreadsheet's terms. */
export function styleDataOf(style: CellStyle): IStyleData {
  const { font, border } = style;
  const data: IStyleData = { vt: VERTICAL[style.vertical ?? "bottom"] };
  if (font?.name !== undefined) data.ff = `${font.name},${FALLBACK_FONTS}`;
  if (font?.size !== undefined) data.fs = drawnSize(font.size);
  if (font?.bold) data.bl = BooleanNumber.TRUE;
  if (font?.underline) data.ul = { s: BooleanNumber.TRUE };
  if (font?.colour !== undefined) data.cl = { rgb: `#${font.colour}` };
  if (style.fill !== undefined) data.bg = { rgb: `#${style.fill}` };
  if (style.horizontal !== undefined) data.ht = HORIZONTAL[style.horizontal];
  if (style.wrap) data.tb = WrapStrategy.WRAP;
  if (style.indent) data.pd = { l: style.indent * INDENT };
  if (style.numberFormat !== undefined) data.n = { pattern: style.numberFormat };
  if (border) {
    data.bd = {
      t: line(border.top),
      r: line(border.right),
      b: line(border.bottom),
      l: line(border.left),
    };
  }
  return data;
}

function line(style: LineStyle | undefined): IBorderStyleData | null {
  return style === undefined ? null : { s: LINES[style], cl: { rgb: "#000000" } };
}
