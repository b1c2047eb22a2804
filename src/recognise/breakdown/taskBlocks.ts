import type { SheetGrid } from "../../domain/grid.ts";
import { columnsOf, cutSheet } from "../table/cutSheet.ts";
import { findTable } from "../table/findTable.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { blankColumns, saysIndicator, tableStarts, type TableStart } from "./tableStarts.ts";
import { normaliseName } from "../text/normalise.ts";
import { nameAbove, titlesApart } from "./sheetDepartment.ts";

/**
 * The tables of tasks on a sheet: one below the other where their headers differ or a department is named above each, and side by side
 * where the headings begin again or a blank column parts them. One whose header is only repeated is one table.
 */
export function taskBlocks(table: Table): readonly Table[] {
  const { sheet } = table;
  if (table.columns.some(({ mapped }) => mapped)) return [table];
  const starts = tableStarts(sheet).filter(({ holds }) => holds === "tasks");
  const lines = starts.map(({ title, header }) => ({ sheet, from: title, header: header.rows[0] }));
  const areNamed =
    starts.length > 1 &&
    (lines.every(({ header }) => nameAbove(sheet, header) !== null) || titlesApart(lines) !== null);
  const differ = areNamed || new Set(starts.map(headingsOf)).size > 1;
  const stretches = differ ? stretchesOf(sheet, starts) : [sheet];
  const found = stretches.map((one) => (one === sheet ? table : findTable(one, "breakdown")));
  const whole = found.flatMap((one) => one ?? []);
  const blocks = whole.length === stretches.length ? whole.flatMap(besideEachOther) : [];
  return blocks.length > 1 ? blocks : [table];
}

function headingsOf({ header }: TableStart): string {
  return header.columns.map(({ column, at }) => `${column} ${normaliseName(at.text)}`).join();
}

/** The sheet from the title of each table to that of the next; what stands above the first belongs to that. */
function stretchesOf(sheet: SheetGrid, starts: readonly TableStart[]): readonly SheetGrid[] {
  return starts.map(({ title }, at) => {
    const from = at === 0 ? 1 : title;
    const until = starts[at + 1]?.title ?? Infinity;
    return cutSheet(sheet, (row) => row >= from && row < until);
  });
}

/** A table by itself, or the several that its header heads. */
function besideEachOther(table: Table): readonly Table[] {
  const again = startsAgain(table.columns.filter(({ heading }) => heading !== ""));
  const starts = again.length > 1 ? again : [1, ...partsBeside(table.sheet)];
  if (starts.length === 1) return [table];
  const found = starts.map((from, at) =>
    findTable(columnsOf(table.sheet, at === 0 ? 1 : from, (starts[at + 1] ?? Infinity) - 1), "breakdown"),
  );
  const blocks = found.flatMap((one) => one ?? []);
  return blocks.length === starts.length ? blocks : [table];
}

/** The columns behind blank ones where a table of tasks begins that says itself what they are for. */
function partsBeside(sheet: SheetGrid): readonly number[] {
  const blank = blankColumns(sheet);
  const edges = [0, ...blank, Infinity];
  const parts = edges.slice(1).map((edge, at) => ({
    from: (edges[at] ?? 0) + 1,
    starts: tableStarts(columnsOf(sheet, (edges[at] ?? 0) + 1, edge - 1)),
  }));
  const are = ({ starts }: (typeof parts)[number]): boolean =>
    starts.length > 0 && starts.every((one) => one.holds === "tasks" && saysIndicator(one));
  return blank.length > 0 && parts.every(are) ? parts.slice(1).map(({ from }) => from) : [];
}

/** The columns at which the headings begin again, one after the other in the same order; only the first where they do not. */
function startsAgain(columns: readonly HeaderColumn[]): readonly number[] {
  const headings = columns.map(({ at }) => normaliseName(at.text));
  for (let count = 2; count * 2 <= headings.length; count++) {
    const isAgain = headings.length % count === 0 && headings.every((one, at) => one === headings[at % count]);
    if (isAgain && columns.slice(0, count).some(({ meaning }) => meaning === "task" || meaning === "content"))
      return columns.flatMap(({ column }, at) => (at % count === 0 ? [column] : []));
  }
  return [];
}
