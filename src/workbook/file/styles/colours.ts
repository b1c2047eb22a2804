import type { Colour } from "../../../report/sheetPlan.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

/** The order in which cells number theme colours; the theme lists dark before light (ECMA-376 part 1, 18.8.3). */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The Office theme, for a workbook without one. */
const OFFICE_THEME = "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

/** The indexed palette (ECMA-376 part 1, 18.8.27); 0 to 7 repeat as 8 to 15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Resolves the colours of a workbook to RRGGBB. */
export class Colours {
  readonly #theme: readonly Colour[];
  readonly #palette: readonly Colour[];

  /** @param theme root of the theme part @param styles root of styles.xml, which may replace the palette */
  constructor(theme: XmlNode | null, styles: XmlNode | null) {
    const scheme = theme?.child("themeElements")?.child("clrScheme");
    this.#theme = THEME_ORDER.map((name, index) => {
      const colour = scheme?.child(name)?.children[0];
      const text = colour?.attribute("lastClr") ?? colour?.attribute("val") ?? "";
      return hex(text) ?? OFFICE_THEME[index] ?? "000000";
    });
    const own = styles?.child("colors")?.child("indexedColors")?.all("rgbColor") ?? [];
    this.#palette = PALETTE.map((colour, index) => hex(own[index]?.attribute("rgb") ?? "") ?? colour);
  }

  /** null for automatic colours and those that cannot be resolved. */
  of(node: XmlNode | undefined): Colour | null {
    if (!node || node.flag("auto")) return null;
    const theme = node.number("theme");
    const indexed = node.number("indexed");
    const base =
      hex(node.attribute("rgb") ?? "") ??
      (theme === undefined ? undefined : this.#theme[theme]) ??
      (indexed === undefined ? undefined : this.#palette[indexed]);
    return base === undefined ? null : tinted(base, node.number("tint") ?? 0);
  }
}

/** "FF336699" or "336699" → "336699". */
function hex(text: string): Colour | null {
  return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(text) ? text.slice(-6).toUpperCase() : null;
}

/**
 * Lightens (tint above 0) or darkens a colour by its luminance in HLS (18.3.1.15).
 *
 * @param tint −1 (black) to 1 (white)
 */
export function tinted(colour: Colour, tint: number): Colour {
  if (tint === 0) return colour;
  const [red, green, blue] = channels(colour).map((value) => value / 255) as [number, number, number];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const to = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * to - 1)) * saturation;
  // The hue stays, so each channel keeps its position between the lowest and the highest.
  return fromChannels(
    [red, green, blue].map((value) => (to + (range === 0 ? 0 : ((value - min) / range - 0.5) * chroma)) * 255),
  );
}

/**
 * A mix of two colours, as a hatched fill looks from a distance.
 *
 * @param share of `over`, 0 to 1
 */
export function mixed(over: Colour, under: Colour, share: number): Colour {
  const below = channels(under);
  return fromChannels(channels(over).map((value, index) => value * share + (below[index] ?? 0) * (1 - share)));
}

function channels(colour: Colour): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function fromChannels(values: readonly number[]): Colour {
  const two = (value: number): string =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, "0");
  return values.map(two).join("").toUpperCase();
}
