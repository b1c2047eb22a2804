import type { ColumnMeaning } from "../domain/meaning.ts";
import { columnLetters, parseA1 } from "../domain/address.ts";
import type { Assessment, ColumnReading, Framework } from "../domain/assessment.ts";
import type { Assignment } from "../domain/department.ts";
import { numberedName, type Indicator } from "../domain/indicator.ts";
import type { Ledger } from "../domain/ledger.ts";
import { stableHash } from "../domain/stableHash.ts";
import { cellKey } from "../domain/cells.ts";
import { valueAt, type SheetGrid, type WorkbookGrid } from "../domain/grid.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { mergeMap, type MergeMap } from "../recognise/table/mergeMap.ts";
import { cellText } from "../recognise/table/table.ts";
import { ledgerColumns, ledgerStarts } from "./collectedLedger.ts";
import type { ColumnUse, RowStart } from "./rowStart.ts";
import { Subheadings } from "./subheadings.ts";

/** An indicator, a task or a ledger entry with its rows: what is sent to departments and comes back filled in. */
export interface CollectedRow extends Omit<RowStart, "least" | "of"> {
  /** 1-based, inclusive. */
  readonly last: number;
  /** The heading rows above it, if there are such rows; the broadest first. */
  readonly headings: readonly number[];
  /** The columns of its own table that departments fill in. */
  readonly open: ColumnUse["open"];
  /** Made from the texts that nobody is asked to fill in, so the row is found again after it has moved. Unique in a workbook. */
  readonly key: string;
}

/** A sheet whose rows are collected. */
export interface CollectedSheet extends Pick<ColumnUse, "open" | "measures" | "width"> {
  readonly grid: SheetGrid;
  readonly merges: MergeMap;
  /** The header's rows, 1-based, inclusive; titles and form lines are above them. */
  readonly headerTop: number;
  readonly header: number;
  /** The header's rows of another table further down. */
  readonly otherHeader: ReadonlySet<number>;
  readonly rows: readonly CollectedRow[];
}

/** Meanings of the columns that departments fill in. */
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
/** Columns filled in later by others, or for an unknown purpose: they do not identify a row. */
const LATER: ReadonlySet<ColumnMeaning> = new Set(["review", "score", "unknown"]);
/** Columns that an answer is measured by. */
const MEASURES: ReadonlySet<ColumnMeaning> = new Set(["full", "standard", "target"]);
/** 材料要求 says what is asked for; the answer is elsewhere. */
const REQUIREMENT = /^要求|要求$/u;
/** Marks are given once for all rows of an indicator; texts may be given on each. */
const MARKS: ReadonlySet<ColumnMeaning> = new Set(["actual", "deducted", "achieved", "progress"]);

/** How the rows that are not collected were read. */
interface RowsAre {
  readonly isTotal: (row: number) => boolean;
  readonly isSection: (row: number) => boolean;
}

/** The sheets with indicators, tasks and ledgers, in workbook order, each with its rows from top to bottom. Linear in the cells. */
export function collectedSheets(
  grid: WorkbookGrid,
  assessment: Assessment,
  ledgers: readonly Ledger[],
): readonly CollectedSheet[] {
  const starts = startsBySheet(grid, assessment);
  const ledgersBySheet = new Map<string, Ledger | null>();
  for (const ledger of ledgers) ledgersBySheet.set(ledger.sheet, ledgersBySheet.has(ledger.sheet) ? null : ledger);
  const keys = new Keys();
  const totals = new Set(assessment.framework?.stated.map(({ sheet, cell }) => `${parseA1(cell)?.row ?? 0} ${sheet}`));
  const sections = new Set(
    assessment.framework?.rows.flatMap(({ sheet, row, role }) => (role === "section" ? [`${row} ${sheet}`] : [])),
  );
  return grid.sheets.flatMap((sheet) => {
    const own = starts.get(sheet.name);
    const ledger = own ? undefined : ledgersBySheet.get(sheet.name);
    const rowsAre: RowsAre = {
      isTotal: (row) => totals.has(`${row} ${sheet.name}`),
      isSection: (row) => sections.has(`${row} ${sheet.name}`),
    };
    if (own) return [collectedSheet(sheet, own, usesOn(sheet, assessment, own), rowsAre, keys)];
    const use = ledger && ledgerColumns(ledger);
    // If its departments fill in nothing, there is nothing to ask. With a column for each department, or one ledger above another, every
    // department would see all of them.
    if (!ledger || ledger.columnsApart || !use || ledger.rows.length === 0 || use.open.size === 0) return [];
    const uses = { use, header: ledger.headerRows[1], other: null };
    return [collectedSheet(sheet, ledgerStarts(ledger), uses, rowsAre, keys)];
  });
}

/** What the columns of a sheet are used for, and by which header. */
interface SheetUses {
  readonly use: ColumnUse;
  readonly header: number;
  /** Where marks and tasks stand one below the other: the row of the lower header, and the columns of each. */
  readonly other: { readonly header: number; readonly marks: ColumnUse; readonly tasks: ColumnUse } | null;
}

function usesOn(sheet: SheetGrid, { framework, breakdown }: Assessment, starts: readonly RowStart[]): SheetUses {
  const isOwn = (column: ColumnReading): boolean => column.sheet === sheet.name;
  const [ofMarks, ofTasks] = [(framework?.columns ?? []).filter(isOwn), (breakdown?.columns ?? []).filter(isOwn)];
  const use = columnUse([...ofMarks, ...ofTasks]);
  const [marks, tasks] = [columnUse(ofMarks), columnUse(ofTasks)];
  const [first] = starts;
  const lower = starts.find(({ of }) => of !== first?.of && of !== "both");
  const above = (start: RowStart | undefined): number => (start?.first ?? 1) - 1;
  const columnsOf = ({ of }: RowStart): ColumnUse => (of === "marks" ? marks : of === "tasks" ? tasks : use);
  if (!first || !lower || first.of === "both") return { use, header: headerRow(sheet, use, above(first)), other: null };
  const header = headerRow(sheet, columnsOf(first), above(first));
  return { use, header, other: { header: headerRow(sheet, columnsOf(lower), above(lower)), marks, tasks } };
}

/** Keys that no other row of the workbook has, on whatever sheet. */
class Keys {
  readonly #seen = new Map<string, number>();

  of(texts: readonly string[]): string {
    const hash = stableHash(texts);
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  }
}

function columnUse(columns: readonly ColumnReading[]): ColumnUse {
  const isAsked = ({ meaning, heading }: ColumnReading): boolean =>
    meaning === "evidence" && REQUIREMENT.test(normaliseName(heading));
  const open = new Map(
    columns.flatMap((one) =>
      FILLED_IN.has(one.meaning) && !isAsked(one)
        ? [[one.column, MARKS.has(one.meaning) ? "once" : "each"] as const]
        : [],
    ),
  );
  const naming = columns.flatMap(({ column, meaning }) => (LATER.has(meaning) || open.has(column) ? [] : [column]));
  const measures = new Set(columns.flatMap((one) => (MEASURES.has(one.meaning) || isAsked(one) ? [one.column] : [])));
  return { columns, open, naming, measures, width: columns.reduce((most, { column }) => Math.max(most, column), 1) };
}

function startsBySheet(
  { sheets }: WorkbookGrid,
  { framework, breakdown }: Assessment,
): ReadonlyMap<string, readonly RowStart[]> {
  const gridOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const textAt = (sheet: string, cell: string): string => {
    const [own, at] = [gridOf.get(sheet), parseA1(cell)];
    return own && at ? cellText(valueAt(own, at.row, at.column)) : "";
  };
  const bySheet = new Map<string, Map<number, RowStart>>();
  const add = (start: RowStart): void => {
    const rows = bySheet.get(start.sheet) ?? new Map<number, RowStart>();
    bySheet.set(start.sheet, rows);
    const known = rows.get(start.first);
    // A row that is both indicator and task goes to the departments of both.
    const assignments = [...(known?.assignments ?? []), ...start.assignments];
    rows.set(start.first, known ? { ...known, of: known.of === start.of ? start.of : "both", assignments } : start);
  };
  const ofTasks = new Map<number, Assignment[]>();
  for (const { indicators, assignments } of breakdown?.tasks ?? []) {
    for (const id of indicators) ofTasks.set(id, [...(ofTasks.get(id) ?? []), ...assignments]);
  }
  const elsewhere = placesElsewhere(framework, gridOf);
  for (const indicator of framework?.indicators ?? []) {
    const { sheet, row, code, name, nameCell, people } = indicator;
    const assignments = indicator.assignments.length > 0 ? indicator.assignments : (ofTasks.get(indicator.id) ?? []);
    const names = [...(code === null ? [] : [code]), textAt(sheet, nameCell)];
    const start = { of: "marks" as const, title: numberedName({ code, name }), names, assignments, people };
    add({ sheet, first: row, least: row, ...start });
    for (const other of elsewhere(indicator)) {
      if (!bySheet.get(other.sheet)?.has(other.row)) add({ ...start, ...other, first: other.row, least: other.row });
    }
  }
  for (const { sheet, row, name, nameCell, assignments, people, indicatorText } of breakdown?.tasks ?? []) {
    const names = [textAt(sheet, nameCell)];
    add({
      of: "tasks",
      sheet,
      first: row,
      least: row,
      title: numberedName({ code: indicatorText, name }),
      names,
      assignments,
      people,
    });
  }
  return new Map(
    [...bySheet].map(([sheet, rows]) => [sheet, [...rows.values()].sort((one, other) => one.first - other.first)]),
  );
}

/** If each month has its own sheet, an indicator is on all of them: in the same column, as often as on the first. */
function placesElsewhere(
  framework: Framework | null,
  grids: ReadonlyMap<string, SheetGrid>,
): (indicator: Indicator) => readonly { readonly sheet: string; readonly row: number }[] {
  const sheets = (framework?.sheets.length ?? 0) > 1 ? (framework?.sheets ?? []) : [];
  const homes = new Set(framework?.indicators.map(({ sheet, row }) => `${row} ${sheet}`));
  const rowsOf = new Map<string, readonly number[]>();
  const seen = new Map<string, number>();
  return ({ sheet: home, nameCell }) => {
    const at = parseA1(nameCell);
    const own = grids.get(home);
    const text = own && at && sheets.length > 0 ? normaliseName(cellText(valueAt(own, at.row, at.column))) : "";
    if (!at || text === "") return [];
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return sheets.flatMap(({ name }) => {
      const grid = grids.get(name);
      if (name === home || !grid) return [];
      const key = `${at.column} ${name} ${text}`;
      const rows = rowsOf.get(key) ?? rowsWith(grid, at.column, text).filter((row) => !homes.has(`${row} ${name}`));
      rowsOf.set(key, rows);
      const row = rows[count];
      return row === undefined ? [] : [{ sheet: name, row }];
    });
  };
}

function rowsWith({ values }: SheetGrid, column: number, text: string): readonly number[] {
  return values.flatMap((cells, at) => (normaliseName(cellText(cells?.[column - 1] ?? null)) === text ? [at + 1] : []));
}

function collectedSheet(
  grid: SheetGrid,
  starts: readonly RowStart[],
  { use, header, other }: SheetUses,
  rowsAre: RowsAre,
  keys: Keys,
): CollectedSheet {
  const { width, open, measures } = use;
  const merges = mergeMap(grid, width);
  // Hidden columns are not sent.
  const shownOf = (columns: ColumnUse["open"]): ColumnUse["open"] =>
    new Map([...columns].filter(([column]) => !grid.hiddenColumns.has(column)));
  const otherTop = other ? headerTop(merges, other.header, width) : Infinity;
  const otherHeader = new Set<number>();
  for (let row = otherTop; row <= (other?.header ?? 0); row++) otherHeader.add(row);
  const fixed = Array.from({ length: width }, (_, index) => index + 1).filter((column) => !open.has(column));
  const subheadings = new Subheadings(grid, merges, fixed, rowsAre.isSection);
  let passed = header;
  const rows = starts.map(({ least, of, ...start }, place): CollectedRow => {
    const until = (starts[place + 1]?.first ?? grid.values.length + 1) - 1;
    const last = Math.max(least, lastRow(merges, start.first, until, width, rowsAre.isTotal));
    const own = other && of !== "both" ? other[of] : use;
    const after = passed;
    while (++passed < start.first) {
      if (otherHeader.has(passed)) subheadings.head(passed, after);
      else if (!rowsAre.isTotal(passed)) subheadings.pass(passed);
    }
    passed = last;
    const key = keys.of(namingTexts(grid, merges, start.first, last, own.naming));
    return {
      ...start,
      names: namesWritten(start.names, grid, start.first, width),
      headings: subheadings.rows,
      last,
      open: shownOf(own.open),
      key,
    };
  });
  const top = headerTop(merges, header, width);
  return { grid, merges, header, headerTop: top, otherHeader, width, open: shownOf(open), measures, rows };
}

/** Code and name, if they are texts in cells of their own; nothing if the name is not. */
function namesWritten(names: readonly string[], grid: SheetGrid, row: number, width: number): readonly string[] {
  const texts = new Set((grid.values[row - 1] ?? []).slice(0, width).map((value) => cellText(value ?? null)));
  const name = names.at(-1) ?? "";
  return name !== "" && texts.has(name) ? [...new Set(names)].filter((text) => texts.has(text)) : [];
}

/** The topmost row that a heading of the header reaches. */
function headerTop(merges: MergeMap, header: number, width: number): number {
  let top = header;
  for (let column = 1; column <= width; column++) top = Math.min(top, merges.find(header, column)?.top ?? header);
  return top;
}

/** The lowest row above the first collected one that holds most of the headings; if none does, the row right above. */
function headerRow(grid: SheetGrid, { columns, width }: ColumnUse, above: number): number {
  const merges = mergeMap(grid, width);
  const wanted = columns.map(({ column, heading }) => ({ column, heading: normaliseName(heading) }));
  for (let row = above; row >= 1; row--) {
    const count = wanted.filter(({ column, heading }) => {
      const merge = merges.find(row, column);
      const text = normaliseName(cellText(valueAt(grid, merge?.top ?? row, merge?.left ?? column)));
      return text !== "" && heading.includes(text);
    }).length;
    if (count * 2 >= wanted.length) return row;
  }
  return above;
}

/** The last row that a merged cell of the first one covers, at most up to the next indicator or total. */
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
      // The result of a formula changes with what others fill in.
      if (grid.formulas.has(cellKey(row, column))) continue;
      const merge = merges.find(row, column);
      const text = cellText(valueAt(grid, merge?.top ?? row, merge?.left ?? column));
      if (text !== "") texts.push(`${columnLetters(column)}${row - first} ${text}`);
    }
  }
  return texts;
}

/** Whether a department fills in this cell: its column is meant for that, no formula computes it, and it belongs to no one else as well. */
export function isOpenCell(
  { grid, merges }: CollectedSheet,
  { first, last, open }: CollectedRow,
  row: number,
  column: number,
): boolean {
  const filled = open.get(column);
  if (filled === undefined || grid.formulas.has(cellKey(row, column))) return false;
  const merge = merges.find(row, column);
  if (merge && (merge.top !== row || merge.left !== column || merge.bottom > last)) return false;
  return row === first || filled === "each" || valueAt(grid, row, column) !== null;
}

/** The heading of a column in the last row of the header. */
function headingOf({ grid, merges, header }: CollectedSheet, column: number): string {
  const merge = merges.find(header, column);
  return cellText(valueAt(grid, merge?.top ?? header, merge?.left ?? column));
}

/** The columns that are sent, left to right, with their headings. */
export function shownColumns(sheet: CollectedSheet): readonly { readonly column: number; readonly heading: string }[] {
  return Array.from({ length: sheet.width }, (_, index) => index + 1).flatMap((column) =>
    sheet.grid.hiddenColumns.has(column) ? [] : [{ column, heading: headingOf(sheet, column) }],
  );
}
