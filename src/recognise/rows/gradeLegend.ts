import type { GradeWorth } from "../../domain/indicator.ts";
import { cellKey } from "../../domain/cells.ts";
import { cellsOf, filledCells, valueAt } from "../../domain/grid.ts";
import { exactMarks } from "../../domain/marks.ts";
import { figureOf, shareIn } from "../columns/columnFigures.ts";
import { isTicked } from "../columns/tickColumns.ts";
import { asRule, type ClauseWorth } from "../text/ruleClauses.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import type { Table } from "../table/table.ts";

/** A list of grades on the sheet with what each is worth, 等级 | A | B | C over 系数 | 1 | 0.8 | 0.6 or on its side. */
export interface GradeLegend {
  readonly worths: ReadonlyMap<string, GradeWorth>;
  /** Rows of the table that are none of its own. */
  readonly rows: ReadonlySet<number>;
}

const NONE: GradeLegend = { worths: new Map(), rows: new Set() };
/** It stands at either end of a sheet, or beside the first rows of a table. */
const ROWS_AT_EITHER_END = 40;

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly worth: ClauseWorth;
}

const KNOWN = new WeakMap<Table, GradeLegend>();

/** Above, below or beside a table, never in its own columns of marks. */
export function gradeLegend(table: Table): GradeLegend {
  const known = KNOWN.get(table) ?? readLegend(table);
  KNOWN.set(table, known);
  return known;
}

/** Its rows where marks of the table are given by its grades. */
export function legendRows({ table, columns }: RowFeatures): ReadonlySet<number> {
  const { worths, rows } = gradeLegend(table);
  const isTickedFor = (row: number): boolean =>
    [...columns.ticks].some(([column, { grade }]) => worths.has(grade) && isTicked(table.text(row, column)));
  const isGiven = (row: number): boolean =>
    isTickedFor(row) ||
    [...columns.actual, ...columns.review].some((column) =>
      worths.has(gradeOn(table.sheet, table.text(row, column)) ?? ""),
    );
  return rows.size > 0 && table.dataRows.some((row) => !rows.has(row) && isGiven(row)) ? rows : NONE.rows;
}

function readLegend(table: Table): GradeLegend {
  const { sheet } = table;
  const last = sheet.values.length;
  for (const [down, right] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const lines = new Map<number, Map<string, Entry>>();
    for (let row = 1; row <= last; row++) {
      if (row === ROWS_AT_EITHER_END + 1) row = Math.max(row, last - ROWS_AT_EITHER_END + 1);
      for (let column = 1; column <= cellsOf(sheet, row).length; column++) {
        const value = valueAt(sheet, row, column);
        const grade = typeof value === "string" ? gradeOn(sheet, value) : null;
        const worth = grade === null ? null : worthAt(table, row + down, column + right);
        if (grade === null || worth === null) continue;
        const line = down === 1 ? row : column;
        const entries = lines.get(line) ?? new Map<string, Entry>();
        lines.set(line, entries);
        if (!entries.has(grade)) entries.set(grade, { row, column, worth });
      }
    }
    for (const entries of lines.values()) {
      const worths = asRule(new Map([...entries].map(([grade, { worth }]) => [grade, worth])));
      if (worths.size < 2) continue;
      const cells = [...entries.values()].flatMap(({ row, column }) => [
        cellKey(row, column),
        cellKey(row + down, column + right),
      ]);
      const rows = new Set([...entries.values()].flatMap(({ row }) => [row, row + down]));
      const [{ row: top = 0, column: left = 0 } = {}] = entries.values();
      if (down === 0 && headsList(table, top - 1)) {
        rows.add(top - 1);
        cells.push(cellKey(top - 1, left), cellKey(top - 1, left + 1));
      }
      return { worths, rows: new Set([...rows].filter((row) => holdsNoMore(table, row, new Set(cells)))) };
    }
  }
  return NONE;
}

/** 等次 | 折算比例 above the grades and what they are worth, and nothing else. */
function headsList({ sheet }: Table, row: number): boolean {
  const written = filledCells(sheet, row);
  return written.length === 2 && written.every(({ value }) => typeof value === "string");
}

/** But for a label a row holds nothing but these cells. */
function holdsNoMore({ sheet }: Table, row: number, cells: ReadonlySet<number>): boolean {
  return filledCells(sheet, row).filter(({ column }) => !cells.has(cellKey(row, column))).length < 2;
}

function worthAt({ sheet }: Table, row: number, column: number): ClauseWorth | null {
  const value = valueAt(sheet, row, column);
  const share = typeof value === "string" ? shareIn(value) : null;
  if (share !== null) return { share: exactMarks(share) };
  if (typeof value === "string" && /^(?:满分|全分)$/u.test(value.trim())) return { share: exactMarks(1) };
  const figure = figureOf(value);
  if (figure === null || figure < 0 || figure > 100) return null;
  if (sheet.numberFormats.get(cellKey(row, column))?.includes("%")) return { share: exactMarks(figure) };
  return typeof value === "string" && value.includes("分")
    ? { points: exactMarks(figure) }
    : { bare: exactMarks(figure) };
}
