import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Marks } from "../../domain/marks.ts";
import type { MarkScale } from "../../domain/settings.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import type { ColumnRelation } from "./columnRelation.ts";

/** What marks of each scale are out of. */
export const TOP_OF_SCALE = { hundred: 100, ten: 10, five: 5 } as const satisfies Partial<Record<MarkScale, number>>;

const FEWEST_MARKS = 3;

/** Marks that the sheet multiplies by weights as they stand. */
export interface Multiplied {
  /** Of the marks themselves, or of what the weights make of them. */
  readonly column: HeaderColumn;
  /** Where the marks stand. */
  readonly marks: number;
}

/**
 * The column of marks that a column of results multiplies by weights without more ado; null where it does something else.
 *
 * @param unit what it is divided by: nothing beside shares of one, 100 beside per cent
 */
export function multipliedMarks(
  follows: readonly ColumnRelation[],
  result: number,
  weights: readonly number[],
  unit: Marks,
): number | null {
  for (const one of follows) {
    if (one.kind !== "product" || one.result !== result || !one.factor.eq(unit)) continue;
    const [marks, ...others] = [...one.powers.keys()].filter((column) => !weights.includes(column));
    if (marks !== undefined && others.length === 0) return marks;
  }
  return null;
}

/**
 * What marks are out of that weights of one multiply: what the sheet or the user says, else ten where none is above, for nobody earns
 * less than a tenth of everything. Where none is above five, it may be either. null: a hundred.
 */
export function shortScale(
  table: Table,
  figures: ColumnFigures,
  multiplied: readonly Multiplied[],
  stated: number | null,
): { readonly top: number; readonly issue: Issue | null } | null {
  const [first] = multiplied;
  const marks = multiplied.flatMap((one) => figures.of(one.marks)).filter((mark) => mark !== null);
  const most = Math.max(...marks);
  if (!first || marks.length < FEWEST_MARKS || most <= 1) return null;
  if (stated !== null) return stated !== TOP_OF_SCALE.hundred && most <= stated ? { top: stated, issue: null } : null;
  if (most > TOP_OF_SCALE.ten) return null;
  if (most > TOP_OF_SCALE.five) return { top: TOP_OF_SCALE.ten, issue: null };
  const { at, heading } = table.columns.find(({ column }) => column === first.marks) ?? first.column;
  const cell = a1({ row: at.row, column: at.left });
  const answers = (["ten", "five"] as const).map((to) => ({ setting: "scale", to }) as const);
  return {
    top: TOP_OF_SCALE.five,
    issue: issue("reading-ambiguous", { sheet: table.sheet.name, cell }, { name: heading, text: at.text, answers }),
  };
}
