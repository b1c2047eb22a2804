import { isMarks } from "../../domain/meaning.ts";
import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { partOf } from "../joined/part.ts";
import { findTable } from "../table/findTable.ts";
import { oneLine } from "../table/seenHeadings.ts";
import type { Table } from "../table/table.ts";
import { missingForFramework } from "./missingForFramework.ts";
import { turnedSheet } from "./turnedSheet.ts";

/** A table on its side is a few rows of many columns. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 256;

/**
 * A sheet's table that lies on its side, turned: indicators across the columns, 分值 and 得分 below each other at the left. Says so
 * instead where it leaves a question open, or holds more than marks. null where none does.
 */
export function onItsSide(sheet: SheetGrid, settings: Settings): Table | Issue | null {
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (sheet.values.length > MOST_ROWS || width > MOST_COLUMNS) return null;
  const table = findTable(turnedSheet(sheet, width), "framework", settings.mapping);
  if (!table || missingForFramework(table) !== null) return null;
  const marks = table.columns.filter(({ meaning }) => isMarks(meaning));
  const names = table.dataRows.filter((row) =>
    marks.some(({ column }) => typeof table.value(row, column) === "number"),
  );
  if (marks.length < 2 || names.length < 2) return null;
  if (!holdsMore(table) && !leavesOpen(table, settings)) return table;
  const cell = a1({ row: marks[0]?.column ?? 1, column: table.headerRows[1] });
  return issue(
    "table-on-its-side",
    { sheet: sheet.name, cell },
    { name: sheet.name, text: marks.map(({ at }) => oneLine(at.text)).join("、") },
  );
}

/** Tasks, whose deadlines are read along rows. */
function holdsMore(table: Table): boolean {
  return table.column("deadline") !== null || table.column("progress") !== null;
}

/** Questions speak of rows, which are columns here; months or quarters across are no indicators, whatever they come to. */
function leavesOpen(table: Table, settings: Settings): boolean {
  const { indicators, issues } = partOf(table, settings, [], false).draft;
  return issues.some(({ code }) => OPEN.has(code)) || indicators.every(({ name }) => PERIOD.test(name.trim()));
}

const PERIOD = /^(?:\d{4}年?度?)?(?:[一二三四五六七八九十\d]{1,3}月份?|第?[一二三四1-4]季度|[上下]半年|\d{4}年度?)$/u;

const OPEN: ReadonlySet<string> = new Set(["reading-ambiguous", "column-ambiguous", "weights-missing", "year-assumed"]);
