import { addingFormula, type AddingFormula } from "../../domain/formula/addingFormula.ts";
import type { AddedRows, SumRow } from "../arithmetic/sumRow.ts";
import type { Table } from "../table/table.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";

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
  // A cell that repeats a total is one as well; one that repeats an indicator is that indicator's again.
  for (const { place, column, of } of repeats) {
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

/** The marks columns whose figures may add up, the full marks first. Where no column holds these they stand in the texts. */
export function summedColumns(columns: FrameworkColumns): readonly SummedColumn[] {
  const full: readonly (number | null)[] = columns.full.length > 0 ? columns.full : [null];
  return [
    ...full.map((column) => ({ column, field: "full" as const })),
    ...columns.actual.map((column) => ({ column, field: "actual" as const })),
    ...columns.review.map((column) => ({ column, field: "review" as const })),
    ...columns.deducted.map((column) => ({ column, field: "deducted" as const })),
  ];
}

export interface SummedColumn {
  /** 1-based; null: the marks within the rows' texts. */
  readonly column: number | null;
  readonly field: "full" | "actual" | "review" | "deducted";
}
