import { callsTotal } from "../../recognise/words/marks.ts";
import { isEarned } from "../../domain/meaning.ts";
import { marksWithin } from "../../recognise/text/textMarks.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import type { Marks } from "../../domain/marks.ts";
import type { TableCell } from "../../blocks/block.ts";
import type { TotalRow } from "../imported.ts";
import type { FrameworkReading } from "./frameworkReading.ts";
import { rowTexts, type ImportedTable } from "./importedTable.ts";

/**
 * Adds a row 合计 to a table of marks for the total that its document states in words (我局自评总得分94分), so that the check
 * compares it; less than half of the full marks is the total of some part. `differs` holds figures of the table's own
 * total row that contradict it; that row stays.
 */
export function withTotalBelow(
  table: ImportedTable,
  { columns, isScored, full: whole }: FrameworkReading,
  said: readonly TotalRow[],
): { readonly table: ImportedTable; readonly differs: readonly TotalRow[] } {
  const [total, ...more] = said.filter(
    ({ item, actual, origin }) => item === null && actual?.times(2).gte(whole) && origin.document === table.document,
  );
  const earned = columns.find(({ meaning }) => isEarned(meaning))?.column;
  if (!isScored || !total || earned === undefined) return { table, differs: [] };
  const own = totalsOf(table);
  if (own.length > 0) {
    const isSaid = (value: Marks | null): boolean => own.some((one) => value !== null && one.eq(value));
    return { table, differs: [total, ...more].filter(({ actual }) => !isSaid(actual)) };
  }
  const full = columns.find(({ meaning }) => meaning === "full")?.column;
  const row = table.rows + 1;
  const cell = (column: number, text: string): TableCell => ({ row, column, rowSpan: 1, columnSpan: 1, text });
  const texts = table.widths.map((_, at) => {
    if (at + 1 === earned) return total.actual?.toString() ?? "";
    if (at + 1 === full) return total.full?.toString() ?? "";
    return at === 0 ? "合计" : "";
  });
  return {
    table: {
      ...table,
      cells: [...table.cells, ...texts.map((text, at) => cell(at + 1, text))],
      rows: row,
      places: [...table.places, total.origin.place],
    },
    differs: [],
  };
}

/** The figures in the table's total rows. */
function totalsOf(table: ImportedTable): readonly Marks[] {
  const found: Marks[] = [];
  for (let row = table.header[1] + 1; row <= table.rows; row++) {
    const texts = rowTexts(table, row).map((text) => text.trim());
    if (!texts.some((text) => callsTotal(text))) continue;
    for (const text of texts) {
      const value = parseMarks(text) ?? marksWithin(text)?.marks;
      if (value) found.push(value);
    }
  }
  return found;
}
