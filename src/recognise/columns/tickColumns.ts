import type { Marks } from "../../domain/marks.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { holdsFigures } from "./markValues.ts";
import { gradeOf } from "../marks/grades.ts";
import { marksWithin } from "../text/textMarks.ts";
import type { HeaderColumn } from "../table/header.ts";
import { readHeading } from "../table/heading.ts";
import type { Table } from "../table/table.ts";

/** What a tick in a column is worth, by column: √ under 满意（8分） is 8. */
export type TickWorths = ReadonlyMap<number, Marks>;

const EARNED = ["actual", "review", "score"] as const;

/** Whether a cell is ticked. */
export function isTick(text: string): boolean {
  return gradeOf(text) === "√";
}

/**
 * Columns headed by marks of their own and filled with ticks alone: 很满意（10分） | 满意（8分） | 一般（6分）. Taken for the mark that
 * their group heading names, else for the score. Where marks are filled in elsewhere, ticks say no more than they do.
 */
export function takeTickColumns(table: Table, meanings: ColumnMeanings): TickWorths {
  const worths = new Map<number, Marks>();
  const ticked = table.columns.filter((one) => {
    const worth = marksWithin(one.at.text)?.marks;
    if (!worth || one.mapped || one.putAway || !holdsTicksAlone(table, one.column)) return false;
    worths.set(one.column, worth);
    return true;
  });
  const differ = new Set([...worths.values()].map(String)).size === worths.size;
  if (ticked.length < 2 || !differ || !ticked.some(({ column }) => holdsText(table, column))) return new Map();
  const others = EARNED.flatMap((field) => meanings.all(field)).filter((one) => !ticked.includes(one));
  if (others.some(({ column }) => holdsFigures(table, column))) {
    meanings.setAside(ticked);
    return new Map();
  }
  for (const one of ticked) meanings.take([one], meaningOf(one));
  // 得分, to be filled in from the ticks.
  meanings.setAside(others.filter(({ column }) => !holdsText(table, column)));
  return worths;
}

function meaningOf({ groups }: HeaderColumn): string {
  const [above, ...outer] = groups.map(({ text }) => text).reverse();
  const { meaning } = above === undefined ? { meaning: "score" } : readHeading("framework", above, outer.reverse());
  return meaning === "actual" || meaning === "review" ? meaning : "score";
}

function holdsTicksAlone(table: Table, column: number): boolean {
  return table.dataRows.every((row) => {
    const text = table.text(row, column);
    return text === "" || isTick(text) || gradeOf(text) === "×";
  });
}

function holdsText(table: Table, column: number): boolean {
  return table.dataRows.some((row) => table.text(row, column) !== "");
}
