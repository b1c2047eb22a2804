import { a1 } from "../../domain/address.ts";
import type { MarkReading } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Marks } from "../../domain/marks.ts";
import type { CombineRule } from "../../domain/settings.ts";
import type { LeafMarks } from "./leafGroups.ts";
import { roughMarks } from "../columns/markValues.ts";
import { combineMarks } from "../marks/markReading.ts";
import { parseMarks } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";
import { splitAlike } from "../columns/groupedParts.ts";
import { marksWithin } from "../text/textMarks.ts";

type Field = "full" | "actual" | "review" | "deducted";

/** How several marks columns of one kind (methods, quarters, assessors) become one mark. */
export interface Combination {
  combine(field: Field, readings: readonly MarkReading[]): MarkReading;
  /** `column-ambiguous`, once a field, where the user has not said how and it makes a difference. */
  issues(): readonly Issue[];
}

/**
 * The user's rule; without one, columns are taken for parts and added, unless they come to more than can be earned: then
 * each is a mark of the whole, and their mean counts. What is taken off in several columns is added. Each is a guess and said.
 */
export function combineColumns(
  table: Table,
  marks: LeafMarks,
  deducted: readonly number[],
  rule: CombineRule | undefined,
): Combination {
  const columnsOf = (field: Field): readonly number[] => (field === "deducted" ? deducted : marks[field]);
  const mattered = new Set<Field>();
  let guess: CombineRule | null = null;
  const weights = new Map<Field, readonly (Marks | null)[]>();
  const weightsOf = (field: Field): readonly (Marks | null)[] => {
    const known = weights.get(field) ?? columnsOf(field).map((column) => weightIn(table, column));
    weights.set(field, known);
    return known;
  };
  return {
    combine(field, readings) {
      const written = readings.filter(({ state }) => state !== "blank" && state !== "absent");
      if (written.length > 1) mattered.add(field);
      if (field === "deducted")
        return combineMarks(readings, rule ?? "sum", rule === "weighted" ? weightsOf(field) : []);
      if (rule === undefined && field !== "full") guess ??= likeliest(table, marks);
      const used = rule ?? (field === "full" ? "sum" : (guess ?? "sum"));
      return combineMarks(readings, used, used === "weighted" ? weightsOf(field) : []);
    },
    issues() {
      if (rule !== undefined) return [];
      return [...mattered]
        .filter((field) => field !== "full" && !splitAlike(table, marks.full, columnsOf(field)))
        .map((field) => ambiguous(table, columnsOf(field), field));
    },
  };
}

function likeliest(table: Table, { full, actual, review }: LeafMarks): CombineRule {
  const [only] = full;
  const columns = actual.length > 1 ? actual : review;
  if (only === undefined || full.length > 1) return "sum";
  const over = table.dataRows.some((row) => {
    const whole = roughMarks(table, row, only);
    if (whole === null) return false;
    const parts = columns.map((column) => roughMarks(table, row, column)).filter((value) => value !== null);
    return parts.length > 1 && parts.every((part) => part <= whole) && sum(parts) > whole + 1e-9;
  });
  return over ? "mean" : "sum";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ambiguous(table: Table, columns: readonly number[], field: Field): Issue {
  const headings = columns.map((column) => table.columns.find((one) => one.column === column));
  const [first] = headings;
  const cell = first ? a1({ row: first.at.row, column: first.at.left }) : "";
  const names = headings.map((heading) => heading?.heading ?? "");
  return issue("column-ambiguous", { sheet: table.sheet.name, cell }, { name: names[0] ?? "", field, names });
}

/** 材料审核(40%), 日常检查（权重0.6）, 材料审核(80分). */
function weightIn(table: Table, column: number): Marks | null {
  const heading = table.columns.find((one) => one.column === column)?.heading ?? "";
  const folded = heading.normalize("NFKC");
  const share = /(\d+(?:\.\d+)?)\s*%/u.exec(folded)?.[1] ?? /权重[:：]?(0?\.\d+)/u.exec(folded)?.[1];
  return share === undefined ? (marksWithin(folded)?.marks ?? null) : parseMarks(share);
}
