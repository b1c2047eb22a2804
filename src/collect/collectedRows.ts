import { columnLetters, parseA1 } from "../domain/address.ts";
import type { Assessment, ColumnReading } from "../domain/assessment.ts";
import type { Assignment } from "../domain/department.ts";
import type { People } from "../domain/people.ts";
import { stableHash } from "../domain/stableHash.ts";
import { cellKey, type CellValue, type SheetGrid, type WorkbookGrid } from "../recognise/grid.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { mergeMap, type MergeMap } from "../recognise/table/mergeMap.ts";
import { cellText } from "../recognise/table/table.ts";
import { Subheadings } from "./subheadings.ts";

/** An indicator or a task with the rows it takes on its sheet: what is sent to departments and comes back filled in. */
export interface CollectedRow {
  readonly sheet: string;
  /** 1-based, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Rows of the sheet that head it, where they are rows of their own; the broadest first. */
  readonly headings: readonly number[];
  /** Made of the texts that nobody is asked to fill in: the same row is found again wherever it has moved to. */
  readonly key: string;
  /** What it is called in lists: 1.2 领导重视 */
  readonly title: string;
  readonly assignments: readonly Assignment[];
  readonly people: People;
}

/** A sheet whose rows are collected. */
export interface CollectedSheet {
  readonly grid: SheetGrid;
  readonly merges: MergeMap;
  /** The last row of the header, 1-based; above it stand titles and form lines. */
  readonly header: number;
  /** The last column with a heading. */
  readonly width: number;
  /** Columns that departments fill in, with their meanings. */
  readonly open: ReadonlyMap<number, string>;
  readonly rows: readonly CollectedRow[];
}

/** What departments fill in, by the meaning of the column. */
const FILLED_IN: ReadonlySet<string> = new Set([
  "actual",
  "deducted",
  "reason",
  "achieved",
  "evidence",
  "progress",
  "measure",
  "note",
]);
/** What others enter into a row later, or nobody knows what for: it does not tell which row it is. */
const LATER: ReadonlySet<string> = new Set(["review", "score", "unknown"]);
/** Marks stand once for all rows of an indicator; texts may stand on each. */
const MARKS: ReadonlySet<string> = new Set(["actual", "deducted", "achieved", "progress"]);

/** How rows were read that are not collected. */
interface RowsAre {
  readonly isTotal: (row: number) => boolean;
  readonly isSection: (row: number) => boolean;
}

type Start = Omit<CollectedRow, "last" | "key" | "headings">;

/** The sheets that hold indicators and tasks, in workbook order, with their rows from top to bottom. Linear in the cells. */
export function collectedSheets(grid: WorkbookGrid, assessment: Assessment): readonly CollectedSheet[] {
  const starts = startsBySheet(assessment);
  const columns = [...(assessment.framework?.columns ?? []), ...(assessment.breakdown?.columns ?? [])];
  const totals = new Set(assessment.framework?.stated.map(({ sheet, cell }) => `${parseA1(cell)?.row ?? 0} ${sheet}`));
  const sections = new Set(
    assessment.framework?.rows.flatMap(({ sheet, row, role }) => (role === "section" ? [`${row} ${sheet}`] : [])),
  );
  return grid.sheets.flatMap((sheet) => {
    const own = starts.get(sheet.name);
    if (!own) return [];
    const readings = columns.filter((column) => column.sheet === sheet.name);
    return [
      collectedSheet(sheet, own, readings, {
        isTotal: (row) => totals.has(`${row} ${sheet.name}`),
        isSection: (row) => sections.has(`${row} ${sheet.name}`),
      }),
    ];
  });
}

function startsBySheet({ framework, breakdown }: Assessment): ReadonlyMap<string, readonly Start[]> {
  const bySheet = new Map<string, Map<number, Start>>();
  const add = (start: Start): void => {
    const rows = bySheet.get(start.sheet) ?? new Map<number, Start>();
    bySheet.set(start.sheet, rows);
    const known = rows.get(start.first);
    // A row that is indicator and task at once goes to the departments of both.
    rows.set(start.first, known ? { ...known, assignments: [...known.assignments, ...start.assignments] } : start);
  };
  const ofTasks = new Map<number, Assignment[]>();
  for (const { indicators, assignments } of breakdown?.tasks ?? []) {
    for (const id of indicators) ofTasks.set(id, [...(ofTasks.get(id) ?? []), ...assignments]);
  }
  for (const indicator of framework?.indicators ?? []) {
    const { sheet, row, code, name, people } = indicator;
    const assignments = indicator.assignments.length > 0 ? indicator.assignments : (ofTasks.get(indicator.id) ?? []);
    add({ sheet, first: row, title: titleOf(code, name), assignments, people });
  }
  for (const { sheet, row, name, assignments, people, indicatorText } of breakdown?.tasks ?? []) {
    add({ sheet, first: row, title: titleOf(indicatorText, name), assignments, people });
  }
  return new Map(
    [...bySheet].map(([sheet, rows]) => [sheet, [...rows.values()].sort((one, other) => one.first - other.first)]),
  );
}

function titleOf(code: string | null, name: string): string {
  return code === null || code === "" || code === name ? name : `${code} ${name}`;
}

function collectedSheet(
  grid: SheetGrid,
  starts: readonly Start[],
  columns: readonly ColumnReading[],
  rowsAre: RowsAre,
): CollectedSheet {
  const width = columns.reduce((most, { column }) => Math.max(most, column), 1);
  const merges = mergeMap(grid, width);
  const open = new Map(columns.flatMap(({ column, meaning }) => (FILLED_IN.has(meaning) ? [[column, meaning]] : [])));
  const naming = columns.flatMap(({ column, meaning }) => (LATER.has(meaning) || open.has(column) ? [] : [column]));
  const header = headerRow(grid, merges, columns, (starts[0]?.first ?? 1) - 1);
  const fixed = Array.from({ length: width }, (_, index) => index + 1).filter((column) => !open.has(column));
  const subheadings = new Subheadings(grid, merges, fixed, rowsAre.isSection);
  let passed = header;
  const repeated = new Map<string, number>();
  const rows = starts.map((start, place): CollectedRow => {
    const until = (starts[place + 1]?.first ?? grid.values.length + 1) - 1;
    const last = lastRow(merges, start.first, until, width, rowsAre.isTotal);
    while (++passed < start.first) if (!rowsAre.isTotal(passed)) subheadings.pass(passed);
    passed = last;
    const hash = stableHash(namingTexts(grid, merges, start.first, last, naming));
    const count = (repeated.get(hash) ?? 0) + 1;
    repeated.set(hash, count);
    return { ...start, headings: subheadings.rows, last, key: count === 1 ? hash : `${hash}-${count}` };
  });
  return { grid, merges, header, width, open, rows };
}

/** The lowest row above the first that is collected which holds most of the headings; the very row above it where none does. */
function headerRow(grid: SheetGrid, merges: MergeMap, columns: readonly ColumnReading[], above: number): number {
  const named = columns.map(({ column, heading }) => ({ column, heading: normaliseName(heading) }));
  for (let row = above; row >= 1; row--) {
    const count = named.filter(({ column, heading }) => {
      const merge = merges.find(row, column);
      const text = normaliseName(cellText(valueAt(grid, merge?.top ?? row, merge?.left ?? column)));
      return text !== "" && heading.includes(text);
    }).length;
    if (count * 2 >= named.length) return row;
  }
  return above;
}

/** Rows below that a merged cell of the first one reaches, up to the next indicator or total. */
function lastRow(
  merges: MergeMap,
  first: number,
  until: number,
  width: number,
  isTotal: (row: number) => boolean,
): number {
  let bottom = first;
  for (let column = 1; column <= width; column++) bottom = Math.max(bottom, merges.find(first, column)?.bottom ?? 0);
  let last = first;
  while (last < Math.min(bottom, until) && !isTotal(last + 1)) last += 1;
  return last;
}

function namingTexts(
  grid: SheetGrid,
  merges: MergeMap,
  first: number,
  last: number,
  columns: readonly number[],
): readonly string[] {
  const texts: string[] = [];
  for (let row = first; row <= last; row++) {
    for (const column of columns) {
      // A formula's result changes with what others fill in.
      if (grid.formulas.has(cellKey(row, column))) continue;
      const merge = merges.find(row, column);
      const text = cellText(valueAt(grid, merge?.top ?? row, merge?.left ?? column));
      if (text !== "") texts.push(`${columnLetters(column)}${row - first} ${text}`);
    }
  }
  return texts;
}

/** Whether a department fills in a cell: the column is for that, nothing computes it, and it is nobody else's too. */
export function isOpenCell(
  { grid, merges, open }: CollectedSheet,
  { first, last }: CollectedRow,
  row: number,
  column: number,
): boolean {
  const meaning = open.get(column);
  if (meaning === undefined || grid.formulas.has(cellKey(row, column))) return false;
  const merge = merges.find(row, column);
  if (merge && (merge.top !== row || merge.left !== column || merge.bottom > last)) return false;
  return row === first || !MARKS.has(meaning) || valueAt(grid, row, column) !== null;
}

/** What the cell itself holds; null for an empty one. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - 1]?.[column - 1] ?? null;
}

/** The text that heads a column in the last row of the header. */
export function headingOf({ grid, merges, header }: CollectedSheet, column: number): string {
  const merge = merges.find(header, column);
  return cellText(valueAt(grid, merge?.top ?? header, merge?.left ?? column));
}
