import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { isWithin, markedRows, roughMarks } from "../columns/columnMarks.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { normaliseName } from "../text/normalise.ts";
import { isOfOthers } from "./figureColumns.ts";

/**
 * 评定 over 优 | 良 | 差 with each row's mark under the grade that it is: columns beside each other of which every row has one figure,
 * none above its full marks. Together they are what was earned.
 */
export function marksByGrade(table: Table, meanings: ColumnMeanings): readonly HeaderColumn[] {
  const full = meanings.only("full");
  if (full === undefined) return [];
  const rows = markedRows(table, full);
  const filled = new Map<HeaderColumn, readonly number[]>();
  const mayHold = ({ column, mapped, at }: HeaderColumn): boolean =>
    column > full && !mapped && (gradeOn(table.sheet, at.text) !== null || !isOfOthers(normaliseName(at.text)));
  for (const one of meanings.all("unknown").filter(mayHold)) {
    const written = rows.filter((row) => table.text(row, one.column) !== "");
    if (written.length > 0 && written.every((row) => isWithin(table, row, one.column, full))) filled.set(one, written);
  }
  const together = [...filled.keys()].filter(({ groups }) => groups.length > 0);
  const left = together[0]?.groups.at(-1)?.left;
  const columns = together.filter(({ groups }) => groups.at(-1)?.left === left);
  const leaves = rows.filter((row) => columns.some(({ column }) => roughMarks(table, row, column) !== null));
  // The row that closes the table may state all of them.
  const single = leaves.filter(
    (row) => columns.filter(({ column }) => roughMarks(table, row, column) !== null).length === 1,
  );
  const isSplit = columns.length > 1 && single.length + 1 >= leaves.length;
  return isSplit && leaves.length * 5 >= rows.length * 4 ? columns : [];
}
