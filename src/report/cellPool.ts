import type { CellPlan, CellStyle } from "./sheetPlan.ts";

/**
 * Cells that repeat down a long list (a department, an item, a word, a count), made once each: most of a hundred thousand rows
 * is the same few cells.
 */
export class CellPool {
  private readonly byStyle = new Map<CellStyle, Map<string | number | null, CellPlan>>();

  /** The one cell of this value and style; no value is an empty cell. */
  cell(value: string | number | null, style: CellStyle): CellPlan {
    const content = value === "" ? null : value;
    let cells = this.byStyle.get(style);
    if (!cells) this.byStyle.set(style, (cells = new Map<string | number | null, CellPlan>()));
    let cell = cells.get(content);
    if (!cell) cells.set(content, (cell = { value: content, style }));
    return cell;
  }
}
