import { MARKS } from "../../domain/meaning.ts";
import { holdsNames } from "../framework/nameColumn.ts";
import { figureColumns, isOfOthers } from "../framework/figureColumns.ts";
import { tickColumns } from "../columns/tickColumns.ts";
import { roughMarks } from "../columns/markValues.ts";
import { marksWithin } from "../text/textMarks.ts";
import { scoreOf } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import type { Wanted } from "../text/sheetName.ts";

/** Whether a column is headed by any kind of marks. */
export function holdsMarks(table: Table): boolean {
  return MARKS.some((meaning) => table.column(meaning) !== null);
}

/** 0 where the header is another kind of table; else by steps, so that a column more or less makes no sheet fit better. */
export function headerFit(table: Table, wanted: Wanted): number {
  const has = (meaning: Parameters<Table["column"]>[0]): boolean => table.column(meaning) !== null;
  const headed = MARKS.filter(has).length;
  // Marks whose headings nobody knows are told by their figures.
  const byFigures = wanted === "framework" && !has("full") && figureColumns(table) !== null;
  const isTold = wanted === "framework" && !has("full") && (byFigures || tickColumns(table).size > 0);
  const marks = isTold ? 2 : headed;
  const people = has("person") || has("leader") ? 1 : 0;
  const duties = (["lead", "responsible", "support"] as const).filter(has).length + people;
  const planned = (["task", "deadline", "progress", "measure"] as const).filter(has).length;
  const named = (["item", "indicator", "content", "standard"] as const).filter(has).length;
  const filled = table.dataRows.length > 0 ? 1 : 0;
  if (wanted === "framework") {
    const scores =
      named > 0 ||
      has("number") ||
      has("veto") ||
      (has("task") && (marks > 1 || (has("full") && holdsEarned(table)) || textsSayMarks(table))) ||
      (has("full") && (headed > 1 || holdsEarned(table)) && holdsNames(table)) ||
      (byFigures && headed > 0 && holdsNames(table));
    if (marks > 0) return scores ? 10 + Math.min(marks, 2) * 4 + filled : 0;
    // Marks may stand inside the texts; a list of duties without them is no framework.
    const isListOfDuties = duties > 0 && !textsSayMarks(table);
    return named > 0 && planned === 0 && !isListOfDuties && scoreOf(table.columns, "framework") >= 3 ? 2 + filled : 0;
  }
  if (marks > 1 && !has("task")) return 0;
  if (duties + planned === 0 || (duties + planned < 2 && named === 0 && !has("number"))) return 0;
  return 5 + Math.min(duties, 1) * 4 + Math.min(planned, 2) * 2 + filled;
}

/** Whether most rows say in the text of an indicator or task what it can earn: 制度健全（15分）. */
function textsSayMarks(table: Table): boolean {
  const columns = (["indicator", "content", "standard", "task"] as const).flatMap((meaning) =>
    table.columnsOf(meaning),
  );
  const marked = table.dataRows.filter((row) =>
    columns.some((column) => marksWithin(table.text(row, column)) !== null),
  );
  return marked.length > 1 && marked.length * 2 > table.dataRows.length;
}

/** Whether marks that a column can be headed as anything were earned: figures right of the full marks, none above them, most of them in all. */
function holdsEarned(table: Table): boolean {
  const full = table.column("full") ?? 0;
  const rows = table.dataRows.filter((row) => table.isMergeTop(row, full) && roughMarks(table, row, full) !== null);
  const most = sumOf(table, rows, full);
  const isWithin = (row: number, column: number): boolean => {
    const mark = roughMarks(table, row, column);
    return mark !== null && mark <= (roughMarks(table, row, full) ?? 0);
  };
  const unknown = table.columns.filter(
    ({ meaning, column, at }) => meaning === "unknown" && column > full && !isOfOthers(at.text),
  );
  const isEarned = (column: number): boolean =>
    rows.every((row) => isWithin(row, column)) && sumOf(table, rows, column) * 2 > most;
  return rows.length > 2 && unknown.some(({ column }) => isEarned(column));
}

function sumOf(table: Table, rows: readonly number[], column: number): number {
  return rows.reduce((sum, row) => sum + (roughMarks(table, row, column) ?? 0), 0);
}
