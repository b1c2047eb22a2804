import { isMark } from "../columns/markValues.ts";
import { parseFull } from "../text/marksText.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { RowCandidate } from "./rowCandidates.ts";

/**
 * Rows with an opinion or a name to sign (审核意见 | 属实) after all rows with marks, which differ from these in shape:
 * merged over a marks column, or into a label beside one, as no indicator is; or without number, criterion and
 * department although every indicator has them. An indicator without marks looks like the others, so above a total only
 * the merges count.
 */
export function closingLines(
  candidates: readonly RowCandidate[],
  table: Table,
  columns: FrameworkColumns,
): ReadonlySet<RowCandidate> {
  const marks = [...columns.full, ...columns.actual, ...columns.review, ...columns.deducted];
  const scored = [...marks, ...columns.vetoes.map(({ column }) => column)];
  const isFigure = (row: number, column: number): boolean =>
    table.isMergeTop(row, column) &&
    (isMark(table, row, column) ||
      parseFull(table.text(row, column)) !== null ||
      table.formula(row, column) !== undefined);
  const carries = ({ row, shape }: RowCandidate): boolean =>
    shape !== "total" && scored.some((column) => isFigure(row, column));
  const marked = candidates.filter(carries);
  const isSpecial = ({ row }: RowCandidate): boolean =>
    table.columns.some(({ column }) => !scored.includes(column) && sectionKind(table.text(row, column)) !== null);
  const lastMarked = candidates.findLastIndex(carries);
  const lastTotal = candidates.findLastIndex(({ shape }) => shape === "total");
  const last = table.furtherTables.at(-1)?.headerRows[1] ?? 0;
  const behind = candidates.slice(lastMarked + 1);
  // Bonuses and vetoes that are not filled in yet have texts over their marks.
  const end = behind.findIndex(
    (one) => isSpecial(one) || (last > (candidates[lastMarked]?.row ?? 0) && one.row > last),
  );
  if (marked.length < 2) return new Set();

  const isWide = (row: number, column: number): boolean => {
    const { left, right } = table.span(row, column);
    return right > left;
  };
  const leaves = marked.filter(({ shape }) => shape === "leaf");
  const neverWide = (column: number): boolean => !marked.some(({ row }) => isWide(row, column));
  const isMergedOtherwise = (row: number, written: readonly number[]): boolean => {
    const wide = written.filter((column) => isWide(row, column) && neverWide(column));
    return (
      wide.some((column) => marks.some((mark) => mark >= column && mark <= table.span(row, column).right)) ||
      (wide.length > 0 && written.some((column) => marks.includes(column)))
    );
  };
  const numbers = [columns.serial, columns.code].filter((column) => column !== null);
  const told = [...columns.standard, ...columns.departments.map(({ column }) => column)].filter(
    (column) => !numbers.includes(column) && leaves.every(({ row }) => table.text(row, column) !== ""),
  );
  const areNumbered = leaves.every(({ enumerator }) => enumerator !== null);
  const lacksAll = (row: number): boolean =>
    (areNumbered || told.length > 0) && told.every((column) => table.text(row, column) === "");

  return new Set(
    (end < 0 ? behind : behind.slice(0, end)).filter((one, at) => {
      const { row } = one;
      if (one.shape === "total" || one.enumerator !== null || one.heads) return false;
      if (scored.some((column) => (table.merge(row, column)?.top ?? row) < row)) return false;
      const written = table.columns
        .map(({ column }) => column)
        .filter((column) => table.isMergeTop(row, column) && table.text(row, column) !== "");
      if (written.length < 2) return false;
      return isMergedOtherwise(row, written) || (lastMarked + 1 + at > lastTotal && lacksAll(row));
    }),
  );
}
