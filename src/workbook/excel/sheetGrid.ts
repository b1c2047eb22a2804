/// <reference types="office-js" />
import { parseRange, cellKey, type CellRange, type CellValue } from "../../domain/cells.ts";
import { PICTURE, type SheetGrid } from "../../domain/grid.ts";
import type { SheetOutline } from "./outline.ts";
import type { BlockContent } from "./readBlocks.ts";

/** Assembles a sheet from its blocks. */
export class SheetGridBuilder {
  readonly #values: (CellValue | undefined)[][] = [];
  readonly #formulas = new Map<number, string>();
  readonly #numberFormats = new Map<number, string>();
  readonly #merges = new Map<string, CellRange>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #links = new Map<number, string>();

  constructor(readonly outline: SheetOutline) {}

  add(content: BlockContent): void {
    const { block, values, formulas, numberFormats, types, links, rows, columns } = content;
    for (const [index, line] of values.entries()) {
      const row = block.row + index + 1;
      const cells: CellValue[] = Array<CellValue>(block.column).fill(null);
      for (const [offset, value] of line.entries()) {
        const column = block.column + offset + 1;
        const formula = formulaOf(formulas[index]?.[offset], value);
        const cell = cellValue(value, types[index]?.[offset], formula !== null);
        cells.push(cell);
        if (formula !== null) this.#formulas.set(cellKey(row, column), formula);
        const format = numberFormats[index]?.[offset];
        if ((cell !== null || formula !== null) && typeof format === "string" && format !== "General") {
          this.#numberFormats.set(cellKey(row, column), format);
        }
        const target = linkTarget(links?.[index]?.[offset]?.hyperlink);
        if (target !== null) this.#links.set(cellKey(row, column), target);
      }
      this.#values[row - 1] = cells;
      if (rows?.[index]?.rowHidden) this.#hiddenRows.add(row);
    }
    for (const [index, { columnHidden }] of (columns ?? []).entries()) {
      if (columnHidden) this.#hiddenColumns.add(block.column + index + 1);
    }
    for (const address of content.merges) {
      const range = parseRange(address.slice(address.lastIndexOf("!") + 1));
      if (range) this.#merges.set(address, range);
    }
  }

  grid(): SheetGrid {
    return {
      name: this.outline.name,
      hidden: this.outline.hidden,
      values: this.#values,
      formulas: this.#formulas,
      numberFormats: this.#numberFormats,
      merges: [...this.#merges.values()],
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      links: this.#links,
      product: this.outline.product,
      ...(this.outline.copied ? { copied: true } : {}),
      ...(this.outline.stamp === undefined ? {} : { stamp: this.outline.stamp }),
    };
  }
}

/** The contents of a single-cell range as a grid's value; values, formulas and valueTypes must be loaded. */
export function readCellValue({ values, formulas, valueTypes }: Excel.Range): CellValue {
  const value: unknown = values[0]?.[0];
  return cellValue(value, valueTypes[0]?.[0], formulaOf(formulas[0]?.[0], value) !== null);
}

/** `formulas` repeats the value of a constant, even of text such as '=1+1: only what differs from its value is a formula. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null;
}

function cellValue(value: unknown, type: string | undefined, isFormula: boolean): CellValue {
  // This API gives no value for a picture in a cell.
  if (type === "RichValue" && value === "#VALUE!") return PICTURE;
  if (type === "Error") return { error: String(value) };
  // A formula's result may be empty text; otherwise the cell is empty.
  if (value === "" && !isFormula) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}

function linkTarget(link: Excel.RangeHyperlink | null | undefined): string | null {
  if (!link || (!link.address && !link.documentReference)) return null;
  return `${link.address ?? ""}${link.documentReference ? `#${link.documentReference}` : ""}`;
}
