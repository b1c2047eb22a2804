import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { parseMarks } from "../text/marksText.ts";
import type { HeaderColumn } from "./header.ts";
import { saysMost } from "./headerAgain.ts";

/** The columns of a short list of bonuses or deductions (事由 | 可加 | 实加), by what stands in them. */
export interface ListColumns {
  readonly name: HeaderColumn<string>;
  /** What each thing may bring; null where no column says it. */
  readonly full: HeaderColumn<string> | null;
  readonly earned: HeaderColumn<string>;
}

/**
 * Under headings that nobody knows the texts are the names and the last figures the marks; what is never below them is what each thing
 * may bring. null where the figures do not say so.
 */
export function listColumns(
  sheet: SheetGrid,
  columns: readonly HeaderColumn<string>[],
  rows: readonly number[],
): ListColumns | null {
  const cells = ({ column }: HeaderColumn<string>): readonly (string | number)[] =>
    rows.flatMap((row) => {
      const value = valueAt(sheet, row, column);
      return (typeof value === "string" && value.trim() !== "") || typeof value === "number" ? [value] : [];
    });
  const figureAt = (row: number, { column }: HeaderColumn<string>): number | null => {
    const value = valueAt(sheet, row, column);
    const marks = typeof value === "string" ? parseMarks(value) : value;
    return marks === null || typeof marks === "boolean" ? null : Number(marks);
  };
  const areFigures = (one: HeaderColumn<string>): boolean =>
    cells(one).length > 0 &&
    rows.every((row) => valueAt(sheet, row, one.column) === null || figureAt(row, one) !== null);
  const own = columns.filter(({ meaning, at }) => meaning !== "number" && at.text !== "");
  const name = own.find(
    (one) => cells(one).length === rows.length && cells(one).every((text) => /\p{L}/u.test(String(text))),
  );
  const [first, second, ...others] = own.filter(areFigures);
  if (!name || !first || others.length > 0 || name.column > first.column) return null;
  if (!second) return saysMost(first.at.text) ? null : { name, full: null, earned: first };
  const isWithin = rows.every((row) => (figureAt(row, second) ?? 0) <= (figureAt(row, first) ?? Infinity));
  return isWithin ? { name, full: first, earned: second } : null;
}
