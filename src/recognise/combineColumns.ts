import { a1 } from "../domain/address.ts";
import type { MarkReading } from "../domain/indicator.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { Marks } from "../domain/marks.ts";
import type { CombineRule } from "../domain/settings.ts";
import type { LeafMarks } from "./leafGroups.ts";
import { combineMarks } from "./markReading.ts";
import { parseMarks } from "./marksText.ts";
import type { Table } from "./table.ts";
import { marksWithin } from "./textMarks.ts";

type Field = "full" | "actual" | "review";

/** How several marks columns of one kind (methods, quarters, assessors) become one mark. */
export interface Combination {
  combine(field: Field, readings: readonly MarkReading[]): MarkReading;
  /** `column-ambiguous`, once a field, where the user has not said how and it makes a difference. */
  issues(): readonly Issue[];
}

/**
 * The user's rule; without one, columns that each have full marks of their own are parts and are added, and so are several
 * without, which then is a guess and said.
 */
export function combineColumns(table: Table, marks: LeafMarks, rule: CombineRule | undefined): Combination {
  const mattered = new Set<Field>();
  const weights = new Map<Field, readonly (Marks | null)[]>();
  const weightsOf = (field: Field): readonly (Marks | null)[] => {
    const known = weights.get(field) ?? marks[field].map((column) => weightIn(table, column));
    weights.set(field, known);
    return known;
  };
  return {
    combine(field, readings) {
      const written = readings.filter(({ state }) => state !== "blank" && state !== "absent");
      if (written.length > 1) mattered.add(field);
      return combineMarks(readings, rule ?? "sum", rule === "weighted" ? weightsOf(field) : []);
    },
    issues() {
      if (rule !== undefined) return [];
      return [...mattered].filter((field) => field !== "full").map((field) => ambiguous(table, marks[field], field));
    },
  };
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
