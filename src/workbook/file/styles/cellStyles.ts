import type { CellStyle, Colour, LineStyle } from "../../../report/sheetPlan.ts";
import { type Colours, mixed } from "./colours.ts";
import { numberFormatsOf } from "./numberFormats.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

/** Every cell format (cellXfs) of styles.xml as a `CellStyle`, without duplicates. */
export interface CellStyles {
  readonly styles: readonly CellStyle[];
  /** Index into `styles` by index into cellXfs. */
  readonly byFormat: readonly number[];
}

export function readCellStyles(root: XmlNode | null, colours: Colours): CellStyles {
  const fonts = (root?.child("fonts")?.all("font") ?? []).map((node) => fontOf(node, colours));
  const fills = (root?.child("fills")?.all("fill") ?? []).map((node) => fillOf(node, colours));
  const borders = (root?.child("borders")?.all("border") ?? []).map(borderOf);
  const formats = numberFormatsOf(root);
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  const byFormat = (root?.child("cellXfs")?.all("xf") ?? []).map((node, index) => {
    const font = fonts[node.number("fontId") ?? 0];
    const fill = fills[node.number("fillId") ?? 0];
    const border = borders[node.number("borderId") ?? 0];
    const numberFormat = formats[index];
    const style: CellStyle = {
      ...(font && { font }),
      ...(fill && { fill }),
      ...alignmentOf(node.child("alignment")),
      ...(border && { border }),
      ...(numberFormat && { numberFormat }),
    };
    const key = JSON.stringify(style);
    let at = known.get(key);
    if (at === undefined) {
      at = styles.push(style) - 1;
      known.set(key, at);
    }
    return at;
  });
  return { styles, byFormat };
}

function fontOf(node: XmlNode, colours: Colours): NonNullable<CellStyle["font"]> {
  const name = node.child("name")?.attribute("val");
  const size = node.child("sz")?.number("val");
  const colour = colours.of(node.child("color"));
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(isOn(node.child("b")) && { bold: true }),
    ...(isOn(node.child("u")) && { underline: true }),
    ...(colour !== null && { colour }),
  };
}

/** `<b/>` means on, unless `val` turns it off. */
function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !/^(0|false|off|none)$/.test(node.attribute("val") ?? "1");
}

/** Share of the foreground colour in each pattern. */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

function fillOf(node: XmlNode, colours: Colours): Colour | null {
  const stop = node.child("gradientFill")?.child("stop");
  if (stop) return colours.of(stop.child("color"));
  const pattern = node.child("patternFill");
  const type = pattern?.attribute("patternType") ?? "none";
  if (!pattern || type === "none") return null;
  const front = colours.of(pattern.child("fgColor"));
  if (type === "solid") return front;
  return mixed(front ?? "000000", colours.of(pattern.child("bgColor")) ?? "FFFFFF", DENSITY[type] ?? 0.3);
}

/** Line styles that plans do not have, with the nearest that they do. */
const LINES: Readonly<Record<string, LineStyle>> = {
  thin: "thin",
  medium: "medium",
  thick: "medium",
  double: "double",
  hair: "hair",
  dotted: "hair",
  dashed: "thin",
  dashDot: "thin",
  dashDotDot: "thin",
  slantDashDot: "medium",
  mediumDashed: "medium",
  mediumDashDot: "medium",
  mediumDashDotDot: "medium",
};

function borderOf(node: XmlNode): CellStyle["border"] | null {
  const border: { -readonly [Side in keyof NonNullable<CellStyle["border"]>]: LineStyle } = {};
  // Strict files use start and end.
  for (const [name, side] of [
    ["left", "left"],
    ["start", "left"],
    ["right", "right"],
    ["end", "right"],
    ["top", "top"],
    ["bottom", "bottom"],
  ] as const) {
    const line = LINES[node.child(name)?.attribute("style") ?? ""];
    if (line) border[side] = line;
  }
  return Object.keys(border).length === 0 ? null : border;
}

const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  right: "right",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = {
  top: "top",
  center: "center",
  distributed: "center",
  bottom: "bottom",
};

function alignmentOf(node: XmlNode | undefined): Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent"> {
  const horizontal = HORIZONTAL[node?.attribute("horizontal") ?? ""];
  const vertical = VERTICAL[node?.attribute("vertical") ?? ""];
  const indent = node?.number("indent") ?? 0;
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(node?.flag("wrapText") && { wrap: true }),
    ...(indent > 0 && { indent }),
  };
}
