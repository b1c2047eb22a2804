import { cellKey, keyCell, type CellValue } from "../../../domain/cells.ts";
import { withComputedFormulas, withValues } from "../../../domain/formula/computedGrid.ts";
import { followersOf } from "../../../domain/formula/followers.ts";
import { valueAt, type SheetGrid, type WorkbookGrid } from "../../../domain/grid.ts";
import type { CellEdit } from "../../workbookPort.ts";

/**
 * New results of the formulas that follow the edits: programs that do not calculate, and LibreOffice, show what is stored. What
 * cannot be computed here is left without, which every program that calculates fills in.
 */
export function renewedResults(grid: WorkbookGrid, edits: readonly CellEdit[]): readonly CellEdit[] {
  const entered = new Map(grid.sheets.map(({ name }) => [name, new Map<number, CellValue>()]));
  for (const { at, value } of edits) entered.get(at.sheet)?.set(cellKey(at.row, at.column), value);
  const changed = new Map([...entered].map(([name, cells]) => [name, [...cells.keys()]]));
  const followers = followersOf(grid.sheets, changed);
  const sheets = grid.sheets.map((sheet): SheetGrid => {
    const cells = entered.get(sheet.name) ?? new Map<number, CellValue>();
    const open = (followers.get(sheet.name) ?? []).filter((key) => !cells.has(key));
    const formulas = new Map([...sheet.formulas].filter(([key]) => !cells.has(key)));
    return { ...withValues(sheet, new Map([...open.map((key) => [key, null] as const), ...cells])), formulas };
  });
  const { grid: renewed } = withComputedFormulas({ ...grid, sheets, calculatedAnew: false });
  return renewed.sheets.flatMap((sheet, place) =>
    (followers.get(sheet.name) ?? []).flatMap((key): readonly CellEdit[] => {
      const { row, column } = keyCell(key);
      const [value, formula] = [valueAt(sheet, row, column), sheet.formulas.get(key)];
      const stored = grid.sheets[place] ? valueAt(grid.sheets[place], row, column) : null;
      return formula === undefined || value === stored
        ? []
        : [{ at: { sheet: sheet.name, row, column }, value, formula }];
    }),
  );
}
