import type { CellStyle, Colour, ConditionalFormatPlan, LineStyle } from "../../../report/sheetPlan.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

/** Style records of styles.xml (ECMA-376 part 1, 18.8) as XML without prefix; `stylesEdit` finds existing ones or appends them. */

/** The font where a style gives none: that of the workbook's default style. */
export interface DefaultFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

/** @param root of styles.xml, null where there is none */
export function defaultFontOf(root: XmlNode | null): DefaultFont {
  const font = root?.child("fonts")?.all("font")[0];
  return {
    name: font?.child("name")?.attribute("val") ?? "宋体",
    size: font?.child("sz")?.number("val") ?? 11,
  };
}

export function fontXml(font: NonNullable<CellStyle["font"]>, fallback: DefaultFont): string {
  const name = font.name ?? fallback.name;
  // 134 is GB2312: without it old versions choose a Western font for Chinese text.
  const charset = /[^\u0000-\u00ff]/.test(name) ? '<charset val="134"/>' : "";
  return (
    `<font>${font.bold ? "<b/>" : ""}${font.underline ? "<u/>" : ""}<sz val="${font.size ?? fallback.size}"/>` +
    `${font.colour === undefined ? "" : `<color rgb="FF${font.colour}"/>`}<name val="${escapeXml(name)}"/>${charset}</font>`
  );
}

export function fillXml(colour: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/>` +
    '<bgColor indexed="64"/></patternFill></fill>'
  );
}

export function borderXml(border: NonNullable<CellStyle["border"]>): string {
  const side = (name: string, style: LineStyle | undefined): string =>
    style === undefined ? `<${name}/>` : `<${name} style="${style}"><color auto="1"/></${name}>`;
  return (
    `<border>${side("left", border.left)}${side("right", border.right)}` +
    `${side("top", border.top)}${side("bottom", border.bottom)}<diagonal/></border>`
  );
}

export interface FormatIds {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

/**
 * A cell format.
 *
 * @param asText text that begins like a formula stays text when the user edits the cell
 */
export function formatXml(style: CellStyle, ids: FormatIds, asText: boolean): string {
  const alignment = [
    style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : "",
    style.indent ? ` indent="${style.indent}"` : "",
  ].join("");
  const apply = [
    ids.numberFormat === 0 ? "" : ' applyNumberFormat="1"',
    ids.font === 0 ? "" : ' applyFont="1"',
    ids.fill === 0 ? "" : ' applyFill="1"',
    ids.border === 0 ? "" : ' applyBorder="1"',
    alignment === "" ? "" : ' applyAlignment="1"',
    style.unlocked ? ' applyProtection="1"' : "",
  ].join("");
  const head =
    `<xf numFmtId="${ids.numberFormat}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"` +
    `${asText ? ' quotePrefix="1"' : ""}${apply}`;
  const inside =
    (alignment === "" ? "" : `<alignment${alignment}/>`) + (style.unlocked ? '<protection locked="0"/>' : "");
  return inside === "" ? `${head}/>` : `${head}>${inside}</xf>`;
}

/** What a conditional format changes; `outline` is a thin line of this colour on all sides. */
export type DifferentialLook = Pick<ConditionalFormatPlan, "font" | "fill"> & { readonly outline?: Colour };

/** A differential format. Its solid fill is given by the background colour. */
export function differentialXml({ font, fill, outline }: DifferentialLook): string {
  const fontPart = font
    ? `<font>${font.bold === undefined ? "" : `<b${font.bold ? "" : ' val="0"'}/>`}` +
      `${font.colour === undefined ? "" : `<color rgb="FF${font.colour}"/>`}</font>`
    : "";
  const fillPart =
    fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF${outline}"/></${name}>`;
  const borderPart =
    outline === undefined ? "" : `<border>${["left", "right", "top", "bottom"].map(side).join("")}</border>`;
  return `<dxf>${fontPart}${fillPart}${borderPart}</dxf>`;
}
