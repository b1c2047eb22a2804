import { invalidArgument, oneOf } from "../hostError.ts";
import type { HostObject } from "../hostObject.ts";
import type { Cell } from "./cells.ts";
import { Collection } from "./collection.ts";
import type { Range } from "./range.ts";

/** A format property of all cells of a range: null where they differ, as in Excel. */
function read(range: Range, key: string, otherwise: unknown): unknown {
  let common: unknown;
  let first = true;
  range.$visit((cell) => {
    const value = cell.format[key] ?? otherwise;
    if (first) common = value;
    else if (common !== value) common = null;
    first = false;
  });
  return first ? otherwise : common;
}

function write(range: Range, key: string, value: unknown): void {
  range.$change((cell) => withFormat(cell, key, value));
}

function withFormat(cell: Cell, key: string, value: unknown): Cell {
  if (cell.format[key] === value) return cell;
  return { ...cell, format: { ...cell.format, [key]: value } };
}

function colour(value: unknown, location: string): string {
  if (typeof value !== "string" || !/^#[0-9A-F]{6}$/i.test(value)) throw invalidArgument(location);
  return value.toUpperCase();
}

class RangeFill {
  readonly $type = "RangeFill";
  constructor(readonly $range: Range) {}
  get color(): unknown {
    return read(this.$range, "fill.color", "#FFFFFF");
  }
  set color(value: unknown) {
    write(this.$range, "fill.color", colour(value, "RangeFill.color"));
  }
  clear(): void {
    this.$range.$change((cell) => {
      const format = { ...cell.format };
      delete format["fill.color"];
      return { ...cell, format };
    });
  }
}

class RangeFont {
  readonly $type = "RangeFont";
  constructor(readonly $range: Range) {}
  get bold(): unknown {
    return read(this.$range, "font.bold", false);
  }
  set bold(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("RangeFont.bold");
    write(this.$range, "font.bold", value);
  }
  get color(): unknown {
    return read(this.$range, "font.color", "#000000");
  }
  set color(value: unknown) {
    write(this.$range, "font.color", colour(value, "RangeFont.color"));
  }
  get name(): unknown {
    return read(this.$range, "font.name", "Calibri");
  }
  set name(value: unknown) {
    write(this.$range, "font.name", value);
  }
  get size(): unknown {
    return read(this.$range, "font.size", 11);
  }
  set size(value: unknown) {
    if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument("RangeFont.size");
    write(this.$range, "font.size", value);
  }
  get underline(): unknown {
    return read(this.$range, "font.underline", "None");
  }
  set underline(value: unknown) {
    write(this.$range, "font.underline", oneOf(["None", "Single", "Double"], value, "RangeFont.underline"));
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Edge = (typeof EDGES)[number];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The lines that a border of a range draws on each of its cells. */
function sidesOf(edge: Edge, range: Range, row: number, column: number): readonly string[] {
  const top = row === range.rowIndex;
  const bottom = row === range.rowIndex + range.rowCount - 1;
  const left = column === range.columnIndex;
  const right = column === range.columnIndex + range.columnCount - 1;
  switch (edge) {
    case "EdgeTop":
      return top ? ["top"] : [];
    case "EdgeBottom":
      return bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return left ? ["left"] : [];
    case "EdgeRight":
      return right ? ["right"] : [];
    case "InsideHorizontal":
      return [...(top ? [] : ["top"]), ...(bottom ? [] : ["bottom"])];
    case "InsideVertical":
      return [...(left ? [] : ["left"]), ...(right ? [] : ["right"])];
  }
}

class RangeBorder {
  readonly $type = "RangeBorder";
  constructor(
    readonly $range: Range,
    readonly sideIndex: Edge,
  ) {}
  get id(): string {
    return this.sideIndex;
  }
  get style(): unknown {
    throw invalidArgument("RangeBorder.style (reading)");
  }
  set style(value: unknown) {
    this.#draw("style", oneOf(STYLES, value, "RangeBorder.style"));
  }
  get weight(): unknown {
    throw invalidArgument("RangeBorder.weight (reading)");
  }
  set weight(value: unknown) {
    this.#draw("weight", oneOf(WEIGHTS, value, "RangeBorder.weight"));
  }
  #draw(what: string, value: string): void {
    this.$range.$change((cell, row, column) =>
      sidesOf(this.sideIndex, this.$range, row, column).reduce(
        (drawn, side) => withFormat(drawn, `border.${side}.${what}`, value),
        cell,
      ),
    );
  }
}

class RangeBorderCollection extends Collection<RangeBorder> {
  readonly $type = "RangeBorderCollection";
  constructor(range: Range) {
    super();
    this.items = EDGES.map((edge) => new RangeBorder(range, edge));
  }
  protected matches(item: RangeBorder, key: unknown): boolean {
    return item.sideIndex === key;
  }
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
/** The key of what `FormatProtection` keeps of a cell. */
export const LOCKED = "protection.locked";
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

class FormatProtection {
  readonly $type = "FormatProtection";
  constructor(readonly $range: Range) {}
  get locked(): unknown {
    return read(this.$range, LOCKED, true);
  }
  set locked(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("FormatProtection.locked");
    write(this.$range, LOCKED, value);
  }
}

export class RangeFormat implements HostObject {
  readonly $type = "RangeFormat";
  constructor(readonly $range: Range) {}

  get fill(): RangeFill {
    return new RangeFill(this.$range);
  }
  get font(): RangeFont {
    return new RangeFont(this.$range);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.$range);
  }
  get horizontalAlignment(): unknown {
    return read(this.$range, "horizontalAlignment", "General");
  }
  set horizontalAlignment(value: unknown) {
    write(this.$range, "horizontalAlignment", oneOf(HORIZONTAL, value, "RangeFormat.horizontalAlignment"));
  }
  get verticalAlignment(): unknown {
    return read(this.$range, "verticalAlignment", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    write(this.$range, "verticalAlignment", oneOf(VERTICAL, value, "RangeFormat.verticalAlignment"));
  }
  get wrapText(): unknown {
    return read(this.$range, "wrapText", false);
  }
  set wrapText(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("RangeFormat.wrapText");
    write(this.$range, "wrapText", value);
  }
  get indentLevel(): unknown {
    return read(this.$range, "indentLevel", 0);
  }
  set indentLevel(value: unknown) {
    if (typeof value !== "number" || value < 0 || value > 250) throw invalidArgument("RangeFormat.indentLevel");
    write(this.$range, "indentLevel", value);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.$range);
  }
  /** Points. */
  get columnWidth(): number | null {
    return this.$range.$common(this.$range.$sheet.$columns, "column", ({ width }) => width, 48);
  }
  set columnWidth(width: unknown) {
    if (typeof width !== "number" || width < 0) throw invalidArgument("RangeFormat.columnWidth");
    this.$range.$setLines("column", (line) => ({ ...line, width }));
  }
  /** Points. */
  get rowHeight(): number | null {
    return this.$range.$common(this.$range.$sheet.$rows, "row", ({ height }) => height, 15);
  }
  set rowHeight(height: unknown) {
    if (typeof height !== "number" || height < 0 || height > 409.5) throw invalidArgument("RangeFormat.rowHeight");
    this.$range.$setLines("row", (line) => ({ ...line, height }));
  }
  autofitRows(): void {
    this.$range.$setLines("row", ({ hidden }) => ({ hidden }));
  }
}
