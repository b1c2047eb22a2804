import { a1 } from "../../src/domain/address.ts";
import { keyCell, type CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";

type Values = readonly (readonly (CellValue | undefined)[] | undefined)[];

/** Compares the results of all formulas of these sheets; returns how many there were. */
export function expectSameResults(found: WorkbookGrid, expected: readonly SheetGrid[]): number {
  return expectSameValues(new Map(found.sheets.map(({ name, values }) => [name, values])), expected);
}

/** As `expectSameResults`, of a workbook of which only values are known. */
export function expectSameValues(found: ReadonlyMap<string, Values>, expected: readonly SheetGrid[]): number {
  let compared = 0;
  const different: string[] = [];
  for (const sheet of expected) {
    const values = found.get(sheet.name) ?? [];
    for (const [key, formula] of sheet.formulas) {
      const { row, column } = keyCell(key);
      const [stored, computed] = [sheet.values, values].map((each) => valueAt(each, row, column));
      compared++;
      if (!isSame(stored, computed)) {
        different.push(`${sheet.name}!${a1({ row, column })} =${formula}: ${show(stored)} ≠ ${show(computed)}`);
      }
    }
  }
  expect(different).toEqual([]);
  return compared;
}

/** Sentences say what was so when they were written, and their heading says that; no formula can follow them. */
const AS_WRITTEN = /^说明/u;

/** Compares all cells of two sheets, formulas or not, but for sentences as of the time of writing; returns how many. */
export function expectSameCells(found: Values, expected: SheetGrid): number {
  const sentences = new Set(
    expected.values.flatMap((cells) =>
      (cells ?? []).flatMap((value, index) => (typeof value === "string" && AS_WRITTEN.test(value) ? [index] : [])),
    ),
  );
  let compared = 0;
  const different: string[] = [];
  for (const [at, cells] of expected.values.entries()) {
    for (const [index, value] of (cells ?? []).entries()) {
      if (sentences.has(index)) continue;
      compared++;
      const other = valueAt(found, at + 1, index + 1);
      if (!isSame(value ?? null, other)) {
        different.push(
          `${expected.name}!${a1({ row: at + 1, column: index + 1 })}: ${show(other)}, not ${show(value)}`,
        );
      }
    }
  }
  expect(different).toEqual([]);
  return compared;
}

export function valueAt(values: Values, row: number, column: number): CellValue {
  return values[row - 1]?.[column - 1] ?? null;
}

/** Without the dust that binary sums leave. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function isSame(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return rounded(one) === rounded(other);
  // A formula's empty text is read back as nothing by some programs.
  return (one ?? "") === (other ?? "");
}

function show(value: CellValue | undefined): string {
  return JSON.stringify(value ?? null);
}
