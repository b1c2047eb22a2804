import { addsOtherRows } from "../../domain/formula/addition.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { holdsMarks, ownMark, ownMarks } from "../columns/columnMarks.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { isOfOthers } from "./figureColumns.ts";

const FEWEST_REVIEWED = 2;

/**
 * 村里 | 镇里, whatever they are called: of two columns of marks the right one is a reviewer's where it is blank on some rows, and a
 * row that closes it states what it comes to with the unit's own marks in their place.
 */
export function placeFilledReview(table: Table, meanings: ColumnMeanings): void {
  const full = meanings.only("full");
  if (full === undefined) return;
  const open = meanings
    .all("actual", "score", "review", "unknown")
    .filter(({ column, mapped, at }) => {
      return column > full && !mapped && !isOfOthers(normaliseName(at.text)) && holdsMarks(table, column);
    })
    .toSorted((one, other) => one.column - other.column);
  const [pair, ...others] = open.flatMap((own, at) =>
    open.slice(at + 1).flatMap((reviewed) => (fillsUp(table, full, own, reviewed) ? [{ own, reviewed }] : [])),
  );
  if (!pair || others.length > 0) return;
  meanings.take([pair.own], "actual");
  meanings.take([pair.reviewed], "review");
}

function fillsUp(table: Table, full: number, own: HeaderColumn, reviewed: HeaderColumn): boolean {
  const [most, mark, review] = [full, own.column, reviewed.column].map((column) => ownMarks(table, column));
  const isOpen = (_: number, at: number): boolean =>
    most?.[at] !== null && mark?.[at] !== null && review?.[at] === null;
  if (!table.dataRows.some(isOpen)) return false;
  const { leaves, closing } = reviewedRows(table, full, own.column, reviewed.column);
  const given = leaves.filter(({ review }) => review !== null);
  const isWithin = given.every(({ review, most }) => (review ?? 0) >= 0 && (review ?? 0) <= most);
  if (!isWithin || given.length < FEWEST_REVIEWED || given.length === leaves.length) return false;
  const filled = sumOf(leaves.map(({ mark, review }) => review ?? mark));
  // Where nothing was changed the row may repeat the unit's own total.
  return !sameSum(filled, sumOf(leaves.map(({ mark }) => mark))) && closing.some((stated) => sameSum(stated, filled));
}

interface Leaf {
  readonly most: number;
  readonly mark: number;
  readonly review: number | null;
}

/** The rows that can earn marks and have some, and what the rows below them state in the reviewer's column. */
export function reviewedRows(
  table: Table,
  full: number,
  own: number,
  reviewed: number,
): { readonly leaves: readonly Leaf[]; readonly closing: readonly number[] } {
  const leaves: Leaf[] = [];
  const closing: number[] = [];
  let [all, part] = [0, 0];
  for (const row of table.dataRows) {
    const [most, mark, review] = [full, own, reviewed].map((column) => ownMark(table, row, column));
    const isSum = [full, own].some((column) => {
      const formula = table.formula(row, column);
      return formula !== undefined && addsOtherRows(parseFormula(formula), row);
    });
    const closes = leaves.length > 1 && typeof most === "number" && [all, part].some((sum) => sameSum(sum, most));
    if (typeof most === "number" && typeof mark === "number" && !isSum && !closes) {
      leaves.push({ most, mark, review: review ?? null });
      all += most;
      part += most;
    } else if (leaves.length > 1) {
      if (closes || isSum) part = 0;
      if (typeof review === "number") closing.push(review);
    }
  }
  return { leaves, closing };
}
