import type { Marks } from "../../domain/marks.ts";
import { figureAt as figureIn } from "../columns/columnFigures.ts";
import { isWithinParts, type ColumnScales } from "../columns/weightPoints.ts";
import { showsDay } from "../marks/markReading.ts";
import { isNotApplicable, parseFull, parseMarks, parseTakenOff } from "../text/marksText.ts";
import { marksWithin } from "../text/textMarks.ts";
import { addingFormula, type AddingFormula } from "../../domain/formula/addingFormula.ts";
import type { AddedRows, SumRow } from "../arithmetic/sumRow.ts";
import type { Table } from "../table/table.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { markedRows, ownMark } from "../columns/columnMarks.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { RowFeatures } from "./rowFeatures.ts";

/** What stands in the marks columns of rows: their figures, and what their formulas say. */

/** For each candidate and summed column in millionths, marks out of 100 by what they are worth; null if blank. */
export function rowFigures(
  { table, columns }: RowFeatures,
  candidates: readonly RowCandidate[],
  summed: readonly SummedColumn[],
): readonly (readonly (number | null)[])[] {
  const marksColumns = summed.map(({ column }) => column);
  return candidates.map((one) => summed.map((column) => weightedFigure(table, columns, one, column, marksColumns)));
}

/** Millionths: whole numbers add up without rounding, and no office marks finer. */
const SCALE = 1e6;

/** Marks out of 100 by what they are worth, so that they add up to the total below them; a row without a weight states its own. */
function weightedFigure(
  table: Table,
  { full, scales }: FrameworkColumns,
  one: RowCandidate,
  summed: SummedColumn,
  marksColumns: readonly (number | null)[],
): number | null {
  if (summed.unless?.some((column) => isNotApplicable(table.text(one.row, column)))) return null;
  const given = figureAt(table, one, summed, marksColumns);
  const isOwn = given === null && summed.own !== undefined && one.shape === "leaf";
  const column = isOwn ? summed.own : summed.column;
  const figure = isOwn ? figureAt(table, one, { column: summed.own, field: "actual" }, marksColumns) : given;
  const scale = column === null ? undefined : scales.get(column);
  const weight = full.find((column) => isWithinParts(scales.get(column))) ?? full[0];
  if (figure !== null && scale?.kind === "part") return Math.round(figure * (scale.parts.get(one.row) ?? 1));
  if (figure === null || scale?.kind !== "share" || scale.some || weight === undefined) return figure;
  const points = pointsAt(table, one.row, weight, scales);
  return points === null ? figure : Math.round((figure * points) / Number(scale.outOf));
}

/** What can be earned on a row by its own weight or full marks; null where neither is a figure of the row itself. */
function pointsAt(table: Table, row: number, column: number, scales: ColumnScales): number | null {
  const scale = scales.get(column);
  const columns = [column, ...(scale?.kind === "weight" ? scale.times : [])];
  const merge = table.merge(row, column);
  if (merge && merge.left !== column) return null;
  return columns.reduce<number | null>(
    (made, one) => {
      const figure = figureIn(table, row, one);
      return made === null || figure === null ? null : made * figure;
    },
    scale?.kind === "weight" ? Number(scale.factor) * (scale.parts?.get(row) ?? 1) : 1,
  );
}

function figureAt(
  table: Table,
  { row, text }: RowCandidate,
  { column, field }: SummedColumn,
  marksColumns: readonly (number | null)[],
): number | null {
  if (column === null) return scaled(marksWithin(text)?.marks ?? null);
  if (!table.has(row, column)) return null;
  const merge = table.merge(row, column);
  // One mark merged over several marks columns may be of any of them.
  if (merge && (merge.top !== row || (merge.left !== column && !marksColumns.includes(merge.left)))) return null;
  const value = table.value(row, column);
  if (typeof value === "number") return showsDay(table, row, column) ? null : Math.round(value * SCALE);
  if (typeof value !== "string" || value.length > 24) return null;
  return scaled(field === "full" ? parseFull(value) : field === "deducted" ? parseTakenOff(value) : parseMarks(value));
}

function scaled(marks: Marks | null): number | null {
  return marks && Math.round(marks.toNumber() * SCALE);
}

/** What the formulas in a row's marks columns say of it. */
export type RowFormula = Pick<SumRow, "adds" | "derived">;

/** For each candidate; undefined where its marks columns hold no formula that speaks of other rows. */
export function rowFormulas(
  table: Table,
  candidates: readonly RowCandidate[],
  summed: readonly SummedColumn[],
): readonly (RowFormula | undefined)[] {
  if (table.sheet.formulas.size === 0) return [];
  const sheetRows = candidates.map(({ row }) => row);
  const found: (RowFormula | undefined)[] = [];
  const repeats: { readonly place: number; readonly column: number; readonly of: number }[] = [];
  for (const [place, { row }] of candidates.entries()) {
    for (const [column, { column: at }] of summed.entries()) {
      const text = at === null || !table.isMergeTop(row, at) ? undefined : table.formula(row, at);
      const formula = text === undefined ? null : addingFormula(text, row);
      if (!formula) continue;
      if (formula.kind === "derived") found[place] ??= { adds: null, derived: column };
      else if (formula.kind === "same") repeats.push({ place, column, of: sheetRows.indexOf(formula.first) });
      else {
        const adds = addedRows(sheetRows, column, formula);
        if (adds) found[place] = { adds, derived: null };
      }
      if (found[place]?.adds) break;
    }
  }
  // A cell that repeats a total is one as well, and so is a rate of it; one that repeats an indicator is that indicator's again.
  for (const { place, column, of } of repeats) {
    if ((found[of]?.derived ?? null) !== null) found[place] ??= { adds: null, derived: column };
    const adds =
      found[of]?.adds ?? (candidates[of]?.shape === "total" ? { column, first: of, last: of, isRest: false } : null);
    if (adds && !found[place]?.adds) found[place] = { adds: { ...adds, column }, derived: null };
  }
  reachParts(found);
  return found;
}

/** =C4+C8+C11 over rows 4, 8 and 11 that stand above their own parts covers the parts of the last one as well. */
function reachParts(found: (RowFormula | undefined)[]): void {
  for (let place = found.length - 1; place >= 0; place--) {
    const adds = found[place]?.adds;
    const part = adds && adds.first > place ? found[adds.last]?.adds : null;
    if (adds && part && part.first > adds.last) found[place] = { adds: { ...adds, last: part.last }, derived: null };
  }
}

/** The rows between the first and the last that a formula names, as places among the candidates. */
function addedRows(
  sheetRows: readonly number[],
  column: number,
  { kind, first, last }: AddingFormula,
): AddedRows | null {
  const from = firstAtLeast(sheetRows, first);
  const to = firstAtLeast(sheetRows, last + 1) - 1;
  return from <= to ? { column, first: from, last: to, isRest: kind === "rest" } : null;
}

/** Index of the first of ascending numbers that is not below `least`. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The marks columns whose figures may add up, the full marks first. Where no column holds these they stand in the texts. Where a
 * reviewer left some rows as they are, the marks that count are a column of their own.
 */
export function summedColumns(table: Table, columns: FrameworkColumns): readonly SummedColumn[] {
  const full: readonly (number | null)[] = columns.full.length > 0 ? columns.full : [null];
  return [
    ...full.map((column) => ({ column, field: "full" as const })),
    ...columns.actual.map((column) => ({ column, field: "actual" as const })),
    ...columns.review.map((column) => ({ column, field: "review" as const })),
    ...countedColumn(table, columns),
    ...applicableColumn(table, columns),
    ...[...columns.deducted, ...(columns.byReviewer === null ? [] : [columns.byReviewer])].map((column) => {
      return { column, field: "deducted" as const };
    }),
  ];
}

function countedColumn(table: Table, { actual, review }: FrameworkColumns): readonly SummedColumn[] {
  const [own, ...others] = actual;
  const [reviewed, ...more] = review;
  if (own === undefined || reviewed === undefined || others.length + more.length > 0) return [];
  const marked = markedRows(table, own).map((row) => ownMark(table, row, reviewed));
  const isPartly = marked.some((mark) => mark === null) && marked.some((mark) => mark !== null);
  return isPartly ? [{ column: reviewed, field: "review", own }] : [];
}

/** What can be earned without what does not apply, where the only marks say so of some rows. */
function applicableColumn(table: Table, { full, actual, review }: FrameworkColumns): readonly SummedColumn[] {
  const [most, ...others] = full;
  const earned = [...actual, ...review];
  if (most === undefined || others.length > 0 || earned.length === 0) return [];
  const isNone = (row: number): boolean => earned.some((column) => isNotApplicable(table.text(row, column)));
  return markedRows(table, most).some(isNone) ? [{ column: most, field: "full", unless: earned }] : [];
}

export interface SummedColumn {
  /** 1-based; null: the marks within the rows' texts. */
  readonly column: number | null;
  readonly field: "full" | "actual" | "review" | "deducted";
  /** The column of the marks that count on indicators where this one is blank. */
  readonly own?: number;
  /** Columns of which one says that a row does not apply. */
  readonly unless?: readonly number[];
}
