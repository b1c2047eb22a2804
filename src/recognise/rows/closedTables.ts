import type { CellValue } from "../../domain/cells.ts";
import { cellsOf } from "../../domain/grid.ts";
import { sameSum } from "../../domain/marks.ts";
import { roughMarks } from "../columns/columnMarks.ts";
import { parseMarks } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import type { RowCandidate } from "./rowCandidates.ts";

/**
 * Where several tables with headers of their own make one framework: the row at the end of each that is what all its rows come to, and
 * the one at the very end that is what all of them do, whatever they are called. Full marks and marks both say so, or the row
 * begins elsewhere than the names do.
 */
export function withClosedTables(candidates: readonly RowCandidate[], features: RowFeatures): readonly RowCandidate[] {
  const { table } = features;
  if (table.headersAt.length < 2 || features.onlyFull === null) return candidates;
  const totals = new Map<RowCandidate, NonNullable<RowCandidate["label"]>>();
  const all: RowCandidate[] = [];
  const mayClose = (one: RowCandidate, own: readonly RowCandidate[]): boolean =>
    one.enumerator === null && !isTold(table, one, own);
  for (const [place, header] of table.headersAt.entries()) {
    const until = table.headersAt[place + 1] ?? Infinity;
    const isLast = until === Infinity;
    const own: RowCandidate[] = [];
    for (const one of candidates) {
      if (one.row < header || one.row >= until || one.shape === "total" || !one.scored) continue;
      if (mayClose(one, own) && closes(features, one, own)) {
        totals.set(one, { kind: "subtotal", prefix: "" });
        continue;
      }
      if (isLast && mayClose(one, own) && closes(features, one, [...all, ...own])) {
        totals.set(one, { kind: "total", prefix: "" });
        continue;
      }
      own.push(one);
    }
    all.push(...own);
  }
  const stated = candidates.findLast(({ shape }) => shape === "total");
  const leaves = [...all, ...totals.keys()];
  // What a total counts as indicators are some.
  if (stated && closes(features, stated, leaves) && !closes(features, stated, all)) return candidates;
  return candidates.map((one) => {
    const label = totals.get(one);
    return label ? { ...one, shape: "total", label } : one;
  });
}

/** Whether a row is in all its marks what others, of two at least, come to. */
function closes(features: RowFeatures, one: RowCandidate, others: readonly RowCandidate[]): boolean {
  if (others.length < 2) return false;
  const { table, columns } = features;
  const own = columns.counted.filter((column) => roughMarks(table, one.row, column) !== null);
  const figures = own.map((column) => others.map(({ row }) => roughMarks(table, row, column) ?? 0));
  const isSum = own.every((column) =>
    sameSum(roughMarks(table, one.row, column) ?? Number.NaN, features.sum(others, column)),
  );
  // A column that repeats another says nothing more.
  const isTwice = figures.some((column) => column.some((figure, at) => figure !== figures[0]?.[at]));
  const isElsewhere = others.every((other) => placeOf(table, other) !== placeOf(table, one));
  return own.length > 0 && isSum && (isTwice || isElsewhere);
}

/**
 * Whether a row has what the others of its table have beside their names and marks, perhaps in a column that only this table has: a
 * number before its label, a criterion, a department.
 */
function isTold({ sheet }: Table, { row, text }: RowCandidate, others: readonly RowCandidate[]): boolean {
  const cells = cellsOf(sheet, row);
  const first = cells.find((value) => (value ?? "") !== "");
  if (typeof first !== "string" || first.trim() !== text) return true;
  const tells = (value: CellValue | undefined): boolean =>
    typeof value === "string" && value.trim() !== "" && parseMarks(value) === null;
  const isUsual = (at: number): boolean => others.every((other) => tells(cellsOf(sheet, other.row)[at]));
  return cells.some((value, at) => value !== first && tells(value) && isUsual(at));
}

/** The column that a row's name stands in. */
function placeOf(table: Table, { row, column }: RowCandidate): string {
  return table.cell(row, column).replace(/\d+/u, "");
}
