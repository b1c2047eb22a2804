import { a1 } from "../../domain/address.ts";
import { cellKey } from "../../domain/cells.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { sumFormula } from "../../domain/formula/sumFormula.ts";
import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { sameSum } from "../../domain/marks.ts";
import type { ColumnReading } from "../../domain/assessment.ts";
import type { Evidence } from "../../domain/reading.ts";
import { parseMarks } from "../text/marksText.ts";
import { normaliseName } from "../text/normalise.ts";
import { readNamedText } from "../text/textMarks.ts";
import { callsTotal } from "../words/marks.ts";
import type { Header } from "./header.ts";
import type { MergeMap } from "./mergeMap.ts";

/** One figure of a recapitulation, and what of the table beside it should come to. */
interface RecapClaim {
  readonly label: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** The column of the table that it sums up. */
  readonly of: number;
  /** The rows of the table that it sums up; null for all. */
  readonly rows: ReadonlySet<number> | null;
}

/** A block beside a table that sums it up by its categories (类别 | 满分 | 得分 behind the last column, by SUMIF or typed in). */
export interface RecapBeside {
  /** 1-based, inclusive. */
  readonly columns: readonly [first: number, last: number];
  readonly claims: readonly RecapClaim[];
  /** Why its columns are sums of the table's, by column. */
  readonly evidence: ReadonlyMap<number, Evidence>;
}

/** Wider blocks are tables of their own. */
const MOST_COLUMNS = 8;
const FEWEST_LABELS = 2;
/** So are longer ones; every column of a long table would be looked through for them. */
const MOST_LABELS = 200;

/**
 * A block right of a table that is none of it: one that sums it up, or a short list of its own behind an empty column (等次 | 分数线);
 * null where there is none.
 */
export function blockBeside(sheet: SheetGrid, merges: MergeMap, header: Header, width: number): RecapBeside | null {
  return recapBeside(sheet, merges, header, width) ?? listBeside(sheet, merges, header, width);
}

const GIVEN: ReadonlySet<string> = new Set(["actual", "score", "review", "deducted"]);

/** Behind a whole table and an empty column: names and figures on less than half as many rows as the table has marks on. */
function listBeside(sheet: SheetGrid, merges: MergeMap, { rows, columns }: Header, width: number): RecapBeside | null {
  const [full] = columns.filter(({ meaning }) => meaning === "full");
  const [earned] = columns.filter(({ meaning }) => GIVEN.has(meaning));
  if (!full || !earned) return null;
  const [first] = rows;
  const isEmpty = (column: number): boolean => lastFilled(sheet, first, column - 1, column) < column;
  for (let column = Math.max(full.column, earned.column) + 2; column < width; column++) {
    const labels = isEmpty(column - 1) ? labelsIn(sheet, merges, first, column) : null;
    if (!labels) continue;
    const last = lastFilled(sheet, first, column, width);
    const inside = columns.filter((one) => one.column >= column && one.column <= last);
    const isWhole =
      inside.some(({ meaning }) => meaning === "full") && inside.some(({ meaning }) => GIVEN.has(meaning));
    const marked = rowsWithFigures(sheet, rows[1], [full.column, earned.column]);
    const listed = rowsWithFigures(sheet, rows[1], [column + 1, last]);
    if (last === column || last - column >= MOST_COLUMNS || isWhole || listed === 0) continue;
    if (listed * 2 < marked) return { columns: [column, last], claims: [], evidence: new Map() };
  }
  return null;
}

function rowsWithFigures(sheet: SheetGrid, header: number, [first, last]: readonly [number, number]): number {
  let found = 0;
  for (let row = header + 1; row <= sheet.values.length; row++) {
    let has = false;
    for (let column = first; column <= last; column++) has ||= figureAt(sheet, row, column) !== null;
    if (has) found += 1;
  }
  return found;
}

/**
 * The block right of a table that only says again, for each of its categories and perhaps in all, what the table comes to; null where
 * there is none. Its labels are texts of one column of the table, each once, and most of its figures are the sums of their rows.
 */
function recapBeside(sheet: SheetGrid, merges: MergeMap, { rows, columns }: Header, width: number): RecapBeside | null {
  const [left] = columns;
  if (!left) return null;
  const from = rows[0];
  for (let column = left.column + 2; column < width; column++) {
    const labels = labelsIn(sheet, merges, from, column);
    if (!labels) continue;
    const last = lastFilled(sheet, from, column, width);
    if (last === column || last - column >= MOST_COLUMNS) continue;
    for (let group = column - 1; group >= left.column; group--) {
      const groups = groupsBy(sheet, merges, rows[1], group, labels);
      const found = groups && claimsIn(sheet, labels, groups, columns, [column, last]);
      if (found) return { columns: [column, last], ...found };
    }
  }
  return null;
}

/** How the columns of the block were read. */
export function recapReadings({ sheet, recap, headerRows }: RecapTable): readonly ColumnReading[] {
  const readings: ColumnReading[] = [];
  const [first, last] = recap?.columns ?? [1, 0];
  for (let column = first; column <= last; column++) {
    const evidence = recap?.evidence.get(column) ?? { by: "position" };
    const heading = headingIn(sheet, headerRows[0], column);
    readings.push({
      sheet: sheet.name,
      column,
      heading,
      meaning: recap?.evidence.has(column) ? "stated" : "unknown",
      confidence: 1,
      evidence,
    });
  }
  return readings;
}

interface RecapTable {
  readonly sheet: SheetGrid;
  readonly recap: RecapBeside | null;
  readonly headerRows: readonly [first: number, last: number];
}

/** The text right above the first figure of a column, or the first of its texts. */
function headingIn(sheet: SheetGrid, from: number, column: number): string {
  let [top, above] = ["", ""];
  for (let row = from; row <= sheet.values.length; row++) {
    const value = cellsOf(sheet, row)[column - 1] ?? null;
    if (typeof value === "number" || sheet.formulas.has(cellKey(row, column))) return above;
    if (typeof value !== "string") continue;
    above = value.trim();
    top ||= above;
  }
  return top;
}

/** The sheet without the block. */
export function withoutRecap(sheet: SheetGrid, { columns: [first, last] }: RecapBeside): SheetGrid {
  const values = sheet.values.map((row) => row?.map((value, at) => (at + 1 < first || at + 1 > last ? value : null)));
  return { ...sheet, values };
}

interface Label {
  readonly row: number;
  readonly text: string;
  readonly key: string;
  readonly isTotal: boolean;
}

function keyOf(text: string): string {
  return normaliseName(readNamedText(text).name);
}

/** Texts of which no two are alike, below one that may head them; null where a figure stands among them, or too few or too many do. */
function labelsIn(sheet: SheetGrid, merges: MergeMap, from: number, column: number): readonly Label[] | null {
  const labels: Label[] = [];
  const keys = new Set<string>();
  for (let row = from; row <= sheet.values.length; row++) {
    const value = cellsOf(sheet, row)[column - 1] ?? null;
    if (value === null || value === "") continue;
    if (typeof value !== "string" || parseMarks(value) !== null) return null;
    const merge = merges.find(row, column);
    if (merge && merge.left < column) continue;
    const key = keyOf(value);
    if (keys.has(key) || labels.length === MOST_LABELS) return null;
    keys.add(key);
    labels.push({ row, text: value.trim(), key, isTotal: callsTotal(value) || /^total\b/iu.test(value.trim()) });
  }
  return labels.length >= FEWEST_LABELS ? labels : null;
}

/** The last column of a run without an empty one. */
function lastFilled(sheet: SheetGrid, from: number, column: number, width: number): number {
  let last = column;
  const isFilled = (one: number): boolean => {
    for (let row = from; row <= sheet.values.length; row++)
      if ((cellsOf(sheet, row)[one - 1] ?? "") !== "") return true;
    return false;
  };
  while (last < width && isFilled(last + 1)) last += 1;
  return last;
}

/** By label: rows from where a column says its text to where it says that of another; null where it lacks one. */
function groupsBy(
  sheet: SheetGrid,
  merges: MergeMap,
  header: number,
  column: number,
  labels: readonly Label[],
): ReadonlyMap<string, ReadonlySet<number>> | null {
  const groups = new Map<string, Set<number>>();
  const wanted = new Set(labels.flatMap(({ key, isTotal }) => (isTotal ? [] : [key])));
  let open: Set<number> | null = null;
  for (let row = header + 1; row <= sheet.values.length; row++) {
    const cells = cellsOf(sheet, row);
    const merge = merges.find(row, column);
    const value = (merge ? cellsOf(sheet, merge.top)[merge.left - 1] : cells[column - 1]) ?? null;
    const key = typeof value === "string" ? keyOf(value) : "";
    if (wanted.has(key)) {
      open = groups.get(key) ?? new Set();
      groups.set(key, open);
    }
    if (isClosing(cells, column)) open = null;
    open?.add(row);
  }
  // One text right above the labels heads them.
  const [head, ...others] = labels;
  const missing = labels.filter(({ key, isTotal }) => !isTotal && !groups.has(key));
  const isHeaded =
    missing.length === 0 || (missing.length === 1 && missing[0] === head && others.length >= FEWEST_LABELS);
  return isHeaded && groups.size >= FEWEST_LABELS ? groups : null;
}

/** Whether a row is called a total at its left. */
function isClosing(cells: ReturnType<typeof cellsOf>, until: number): boolean {
  return cells
    .slice(0, until + 1)
    .some((value) => typeof value === "string" && (callsTotal(value) || /^total\b/iu.test(value.trim())));
}

function claimsIn(
  sheet: SheetGrid,
  labels: readonly Label[],
  groups: ReadonlyMap<string, ReadonlySet<number>>,
  columns: Header["columns"],
  block: readonly [first: number, last: number],
): Omit<RecapBeside, "columns"> | null {
  const left = columns.filter(({ column }) => column < block[0]);
  const [{ column: first } = { column: 1 }] = left;
  const isApart = lastFilled(sheet, labels[0]?.row ?? 1, block[0] - 2, block[0] - 1) < block[0] - 1;
  const named = labels.filter(({ key }) => groups.has(key));
  const totals = labels.filter(({ isTotal }) => isTotal);
  const all = new Set([...groups.values()].flatMap((rows) => [...rows]));
  const claims: RecapClaim[] = [];
  const evidence = new Map<number, Evidence>();
  for (let column = block[0] + 1; column <= block[1]; column++) {
    const stated = named.flatMap((label) => {
      const value = figureAt(sheet, label.row, column);
      return value === null ? [] : [{ ...label, column, value, rows: groups.get(label.key) ?? new Set<number>() }];
    });
    const added = columnAdded(sheet, named, column, [first, block[0] - 1]);
    const meant = columns.find((one) => one.column === column)?.meaning ?? "unknown";
    const headed = meant === "unknown" || !isApart ? [] : left.filter(({ meaning }) => meaning === meant);
    const summed = added === null ? columnSummed(sheet, stated, [first, block[0] - 1]) : null;
    // Where most of its figures are wrong, its heading still says what they are of.
    const of = added?.column ?? summed?.column ?? (stated.length > 0 ? headed[0]?.column : null) ?? null;
    if (of === null) continue;
    const why = added?.evidence ?? summed?.evidence ?? null;
    if (why) evidence.set(column, why);
    claims.push(...stated.map(({ text, row, value, rows }) => ({ label: text, row, column, value, of, rows })));
    for (const { text, row } of totals) {
      const value = figureAt(sheet, row, column);
      if (value !== null) claims.push({ label: text, row, column, value, of, rows: null });
    }
  }
  return claims.length + evidence.size > 0 && all.size > named.length ? { claims, evidence } : null;
}

interface Summed {
  readonly column: number;
  readonly evidence: Evidence;
}

/** The column of the table that the formulas of a column of the block add up, also where the file holds no results of them. */
function columnAdded(
  sheet: SheetGrid,
  labels: readonly Label[],
  column: number,
  [first, last]: readonly [first: number, last: number],
): Summed | null {
  let found: Summed | null = null;
  for (const { row } of labels) {
    const formula = sheet.formulas.get(cellKey(row, column));
    if (formula === undefined) return null;
    // SUMIF(B:B,H3,D:D), SUM(D3:D4): what is added stands last.
    const added = [...referencesIn(parseFormula(formula))].findLast(({ sheet: other, range }) => {
      return other === null && range.left === range.right && range.left >= first && range.left <= last;
    });
    if (!added || (found && found.column !== added.range.left)) return null;
    found ??= { column: added.range.left, evidence: { by: "formula", cell: a1({ row, column }), formula } };
  }
  return found;
}

/** The column of the table whose figures come to most of those stated. */
function columnSummed(
  sheet: SheetGrid,
  stated: readonly Omit<RecapClaim, "label" | "of">[],
  [first, last]: readonly [first: number, last: number],
): Summed | null {
  let best: { readonly column: number; readonly fitting: typeof stated } | null = null;
  for (let column = first; column <= last; column++) {
    const fitting = stated.filter(({ value, rows }) => {
      const figures = [...(rows ?? [])].flatMap((row) => figureAt(sheet, row, column) ?? []);
      return figures.length > 0 && comesTo(figures, value);
    });
    if (fitting.length > (best?.fitting.length ?? 0)) best = { column, fitting };
  }
  const [shown] = best?.fitting ?? [];
  if (!best || !shown || best.fitting.length < 2 || best.fitting.length * 2 <= stated.length) return null;
  const { column } = best;
  const formula = sumFormula(column, [...(shown.rows ?? [])]);
  return { column, evidence: { by: "figures", cell: a1({ row: shown.row, column: shown.column }), formula } };
}

/** Once, or twice where the row of the category, or one below, says the sum as well. */
function comesTo(figures: readonly number[], value: number): boolean {
  const sum = figures.reduce((all, one) => all + one, 0);
  return sameSum(sum, value) || (figures.length > 2 && figures.includes(value) && sameSum(sum, 2 * value));
}

function figureAt(sheet: SheetGrid, row: number, column: number): number | null {
  const value = cellsOf(sheet, row)[column - 1] ?? null;
  if (typeof value === "number") return value;
  const marks = typeof value === "string" && value.length <= 12 ? parseMarks(value) : null;
  return marks === null ? null : Number(marks);
}
