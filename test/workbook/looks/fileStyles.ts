import { sortedRecord, type CellLook, type UsualFont } from "./sheetLook.ts";
import type { XmlElement } from "./xmlElement.ts";

export interface FileStyles {
  readonly usual: UsualFont;
  /** By index into the cell formats (`s` of a cell). */
  readonly cells: readonly CellLook[];
  /** Formats by condition, by index. */
  readonly byCondition: readonly Pick<CellLook, "fill" | "colour" | "bold">[];
}

/** ECMA-376 part 1, 18.8.30: the built-in codes that our plans use. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  9: "0%",
  10: "0.00%",
  14: "mm-dd-yy",
  49: "@",
};

export function fileStyles(root: XmlElement): FileStyles {
  const list = (name: string): readonly XmlElement[] => root.at(name)?.all() ?? [];
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const [first] = fonts;
  const usual = { name: first?.at("name")?.text("val") ?? "", size: first?.at("sz")?.number("val") ?? 0 };
  const formats = new Map(list("numFmts").map((each) => [each.number("numFmtId"), each.text("formatCode") ?? ""]));
  const formatOf = (id: number): string => formats.get(id) ?? BUILT_IN[id] ?? `unknown ${id}`;
  return {
    usual,
    cells: list("cellXfs").map((format) => {
      const font = fonts[format.number("fontId") ?? 0];
      const alignment = format.at("alignment");
      return {
        font: unlessUsual(font?.at("name")?.text("val"), usual.name),
        size: unlessUsual(font?.at("sz")?.number("val"), usual.size),
        bold: font?.at("b") !== undefined,
        underline: font?.at("u") !== undefined,
        colour: rgb(font?.at("color")),
        fill: rgb(fills[format.number("fillId") ?? 0]?.at("patternFill", "fgColor")),
        horizontal: alignment?.text("horizontal") ?? null,
        vertical: alignment?.text("vertical") ?? "bottom",
        wrap: alignment?.flag("wrapText") ?? false,
        indent: alignment?.number("indent") ?? 0,
        border: sortedRecord(
          (borders[format.number("borderId") ?? 0]?.all() ?? []).flatMap((side) => {
            const style = side.text("style");
            return style === undefined ? [] : [[side.name, style] as const];
          }),
        ),
        numberFormat: formatOf(format.number("numFmtId") ?? 0),
      };
    }),
    byCondition: list("dxfs").map((format) => ({
      fill: rgb(format.at("fill", "patternFill", "bgColor")),
      colour: rgb(format.at("font", "color")),
      bold: format.at("font", "b") !== undefined,
    })),
  };
}

function unlessUsual<T>(value: T | undefined, usual: T): T | null {
  return value === undefined || value === usual ? null : value;
}

function rgb(colour: XmlElement | undefined): string | null {
  return colour?.text("rgb")?.slice(-6).toUpperCase() ?? null;
}
