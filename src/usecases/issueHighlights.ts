import { parseA1 } from "../domain/address.ts";
import { isOpen, type Issue, type Severity } from "../domain/issue.ts";
import { cellKey, keyCell, type CellRange } from "../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../domain/grid.ts";
import type { HighlightedArea, SheetHighlights } from "../workbook/highlights.ts";

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The cells to highlight, each by its gravest issue; vertically adjacent cells make one area. Acknowledged issues are left out. */
export function issueHighlights(
  grid: WorkbookGrid,
  issues: readonly Issue[],
): { readonly highlights: readonly SheetHighlights[]; readonly cells: number } {
  const bySheet = new Map<string, Map<number, Severity>>();
  for (const { sheet, cell, severity } of issues.filter(isOpen)) {
    const at = parseA1(cell);
    if (!at) continue;
    const cells = bySheet.get(sheet) ?? new Map<number, Severity>();
    bySheet.set(sheet, cells);
    const key = cellKey(at.row, at.column);
    const known = cells.get(key);
    if (!known || GRAVITY[severity] > GRAVITY[known]) cells.set(key, severity);
  }
  let count = 0;
  const highlights = grid.sheets.flatMap((sheet): SheetHighlights[] => {
    const cells = sheet.product === null ? bySheet.get(sheet.name) : undefined;
    if (!cells) return [];
    count += cells.size;
    return [{ sheet: sheet.name, areas: areasOf(sheet, cells) }];
  });
  return { highlights, cells: count };
}

function areasOf(sheet: SheetGrid, cells: ReadonlyMap<number, Severity>): HighlightedArea[] {
  const merges = new Map(sheet.merges.map((merge) => [cellKey(merge.top, merge.left), merge]));
  const ranges = [...cells]
    .map(([key, severity]) => ({ range: merges.get(key) ?? single(key), severity }))
    .sort((a, b) => a.range.left - b.range.left || a.range.top - b.range.top);
  const areas: HighlightedArea[] = [];
  for (const { range, severity } of ranges) {
    const last = areas.at(-1);
    if (last?.severity === severity && continues(last.range, range)) {
      areas[areas.length - 1] = { severity, range: { ...last.range, bottom: range.bottom } };
    } else areas.push({ range, severity });
  }
  return areas;
}

function single(key: number): CellRange {
  const { row, column } = keyCell(key);
  return { top: row, left: column, bottom: row, right: column };
}

function continues(above: CellRange, below: CellRange): boolean {
  return above.left === below.left && above.right === below.right && above.bottom + 1 === below.top;
}
