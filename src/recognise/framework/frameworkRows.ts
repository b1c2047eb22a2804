import { toNumber, type Marks } from "../../domain/marks.ts";
import { isNotApplicable, parseFull } from "../marks/marksText.ts";
import { marksWithin } from "../marks/textMarks.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import { withFurtherSections } from "./furtherSections.ts";
import { childrenOf, isBelow, isOutlineParent, lastBelow, rankOf } from "./outline.ts";
import { rowCandidates, type RowCandidate } from "./rowCandidates.ts";
import { asSpecialSection, withUnnumberedRows } from "./sectionRows.ts";
import type { Table } from "../table/table.ts";
import { withTitleRows } from "./titleRows.ts";
import type { TotalLabel } from "./totalLabel.ts";

/** What a row of a framework is: a scored leaf, a heading over leaves, a total, or a part of the leaf above. */
export type FrameworkRow =
  | { readonly kind: "leaf"; readonly row: number; readonly nameColumn: number }
  | HeadingRow
  | {
      readonly kind: "total";
      readonly row: number;
      readonly label: TotalLabel;
      readonly text: string;
      readonly column: number;
    };

export interface HeadingRow {
  readonly kind: "heading";
  readonly row: number;
  readonly text: string;
  readonly column: number;
  /** How deep its number says it is; null where it has none. */
  readonly rank: number | null;
  /** Last row that stands under it, where the numbers of the rows say so; null: until the next heading. */
  readonly until: number | null;
}

/** Sorts the rows of a framework. `leafColumn` is the column whose cells name the leaves. */
export function frameworkRows(table: Table, columns: FrameworkColumns, leafColumn: number): readonly FrameworkRow[] {
  const read = withFurtherSections(rowCandidates(table, columns, leafColumn).map(asSpecialSection), table);
  const candidates = withTitleRows(withUnnumberedRows(read), {
    fullAt: (one) => fullAt(table, columns, one),
    applies: ({ row }) => !columns.actual.some((column) => isNotApplicable(table.text(row, column))),
  });
  const rows: FrameworkRow[] = [];
  for (const [place, one] of candidates.entries()) {
    if (one.shape === "total" && one.label) {
      rows.push({ kind: "total", row: one.row, label: one.label, text: one.text, column: one.column });
      continue;
    }
    const below = childrenOf(candidates, place);
    const asHeading = one.shape === "heading" ? below.any : isOutlineParent(candidates, place);
    if (asHeading && (below.scored || !one.scored)) {
      const until = one.shape === "leaf" ? lastBelow(candidates, place) : null;
      const rank = rankOf(one.enumerator);
      rows.push({ kind: "heading", row: one.row, text: one.text, column: one.column, rank, until });
    } else if (one.shape === "leaf" || one.scored) {
      rows.push({ kind: "leaf", row: one.row, nameColumn: one.column });
    }
    // A heading over nothing, without marks: a note, or a section still empty.
  }
  const last = candidates.at(-1);
  const fullOf = (one: RowCandidate): number | null => fullAt(table, columns, one);
  return dropClauses(last && isUnnamedTotal(last, rows, candidates, fullOf) ? withTotal(rows, last) : rows, candidates);
}

/** The last row, without a name, whose full marks are what all leaves above come to: a sum whose label was left out. */
function isUnnamedTotal(
  last: RowCandidate,
  rows: readonly FrameworkRow[],
  candidates: readonly RowCandidate[],
  fullOf: (one: RowCandidate) => number | null,
): boolean {
  if (last.shape !== "leaf" || last.text !== "") return false;
  const leaves = new Set(rows.flatMap(({ kind, row }) => (kind === "leaf" && row !== last.row ? [row] : [])));
  const full = fullOf(last);
  if (full === null || leaves.size < 2) return false;
  let sum = 0;
  for (const one of candidates) if (leaves.has(one.row)) sum += fullOf(one) ?? 0;
  return Math.abs(sum - full) < 1e-6;
}

function withTotal(rows: readonly FrameworkRow[], { row, column }: RowCandidate): readonly FrameworkRow[] {
  const total: FrameworkRow = { kind: "total", row, label: { kind: "total", prefix: "" }, text: "合计", column };
  return [...rows.filter((one) => one.row !== row), total];
}

function fullAt(table: Table, { full }: FrameworkColumns, { row, text }: RowCandidate): number | null {
  const [column] = full;
  if (column === undefined) return toNumberOrNull(marksWithin(text)?.marks);
  if (full.length > 1 || !table.isMergeTop(row, column)) return null;
  const value = table.value(row, column);
  return typeof value === "number" ? value : toNumberOrNull(parseFull(table.text(row, column)));
}

function toNumberOrNull(value: Marks | null | undefined): number | null {
  return value ? toNumber(value) : null;
}

/** Clauses under a leaf that carries the marks for them (its points written on rows of their own) are no leaves. */
function dropClauses(rows: readonly FrameworkRow[], candidates: readonly RowCandidate[]): readonly FrameworkRow[] {
  const parents = new Set<number>();
  candidates.forEach((one, place) => {
    const heading = one.shape === "heading" ? childrenOf(candidates, place).any : isOutlineParent(candidates, place);
    if (heading && one.scored && !childrenOf(candidates, place).scored) parents.add(one.row);
  });
  if (parents.size === 0) return rows;
  const dropped = new Set<number>();
  candidates.forEach((one, place) => {
    if (!parents.has(one.row)) return;
    for (let next = place + 1; next < candidates.length && isBelow(one, candidates[next]); next++) {
      const child = candidates[next];
      if (child) dropped.add(child.row);
    }
  });
  return rows.filter(({ row }) => !dropped.has(row));
}
