import { type CellRange, keyCell, cellKey } from "../cells.ts";
import { mayHoldData, type SheetGrid } from "../grid.ts";
import { referencesIn } from "./formula.ts";
import { parseFormula } from "./parseFormula.ts";

interface Cell {
  readonly sheet: number;
  readonly key: number;
}

/** Ranges of more cells are looked through for each changed cell; smaller ones are noted at their cells. */
const FEW_CELLS = 64;

/**
 * The formulas of the user's sheets that follow changed cells, directly or through each other. One that cannot be read may
 * follow any cell.
 *
 * @param changed keys by sheet
 */
export function followersOf(
  sheets: readonly SheetGrid[],
  changed: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const placeOf = new Map(sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  const atCells = sheets.map(() => new Map<number, Cell[]>());
  const overRanges = sheets.map(() => new Map<Cell, CellRange>());
  const found = sheets.map(() => new Set<number>());
  const waiting: Cell[] = sheets.flatMap(({ name }, sheet) => (changed.get(name) ?? []).map((key) => ({ sheet, key })));
  const follow = (cell: Cell): void => {
    if (found[cell.sheet]?.has(cell.key)) return;
    found[cell.sheet]?.add(cell.key);
    waiting.push(cell);
  };
  for (const [sheet, grid] of sheets.entries()) {
    if (!mayHoldData(grid)) continue;
    for (const [key, text] of grid.formulas) {
      const formula = parseFormula(text);
      if (formula === null) follow({ sheet, key });
      for (const { sheet: name, range } of referencesIn(formula)) {
        const place = name === null ? sheet : (placeOf.get(name.toLowerCase()) ?? -1);
        if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > FEW_CELLS) {
          overRanges[place]?.set({ sheet, key }, range);
          continue;
        }
        for (const at of keysIn(range)) {
          const followers = atCells[place]?.get(at);
          if (followers) followers.push({ sheet, key });
          else atCells[place]?.set(at, [{ sheet, key }]);
        }
      }
    }
  }
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    for (const follower of atCells[cell.sheet]?.get(cell.key) ?? []) follow(follower);
    const { row, column } = keyCell(cell.key);
    for (const [follower, { top, left, bottom, right }] of overRanges[cell.sheet] ?? []) {
      if (row < top || row > bottom || column < left || column > right) continue;
      overRanges[cell.sheet]?.delete(follower);
      follow(follower);
    }
  }
  return new Map(sheets.map(({ name }, sheet) => [name, [...(found[sheet] ?? [])]]));
}

function* keysIn({ top, left, bottom, right }: CellRange): Iterable<number> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield cellKey(row, column);
}
