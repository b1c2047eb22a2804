import { EARNED } from "../../domain/meaning.ts";
import type { Marks } from "../../domain/marks.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { holdsFigures } from "./columnMarks.ts";
import { gradeOf } from "../text/grades.ts";
import { parseMarks } from "../text/marksText.ts";
import { marksWithin } from "../text/textMarks.ts";
import { groupMeaning } from "./groupedParts.ts";
import type { Table } from "../table/table.ts";

/** What a tick in a column is worth, by column: √ under 满意（8分） is 8, √ under 良 is that grade. */
export type TickWorths = ReadonlyMap<number, Marks | string>;

/** Whether a cell is ticked. */
export function isTick(text: string): boolean {
  return gradeOf(text) === "√";
}

/**
 * Columns headed by marks of their own, or by grades, and filled with ticks alone: 很满意（10分） | 满意（8分） | 一般（6分）, 优 | 良 | 中. None
 * where they are not at least two different ones.
 */
export function tickColumns(table: Table): TickWorths {
  const ticked = table.columns.filter(
    (one) => !one.mapped && !one.putAway && one.at.text !== "" && holdsTicksAlone(table, one.column, one.at.text),
  );
  for (const worthOf of [marksIn, gradeOf]) {
    const worths = new Map<number, Marks | string>();
    for (const { column, at } of ticked) {
      const worth = worthOf(at.text);
      if (worth !== null) worths.set(column, worth);
    }
    const differ = new Set([...worths.values()].map(String)).size === worths.size;
    if (worths.size > 1 && differ && [...worths.keys()].some((column) => holdsText(table, column))) return worths;
  }
  return new Map();
}

/** Whether a cell holds a figure that no tick is worth: it is merged over several columns of ticks, or above the column's own marks. */
export function isSumOfTicks(table: Table, row: number, column: number, worths: TickWorths): boolean {
  const figure = table.value(row, column);
  const merge = table.merge(row, column);
  if (typeof figure !== "number" || (merge && (merge.top !== row || merge.left !== column))) return false;
  const worth = worths.get(column);
  const isWide = merge !== null && [...worths.keys()].filter((one) => one >= column && one <= merge.right).length > 1;
  return isWide || (worth !== undefined && typeof worth !== "string" && worth.lt(figure));
}

function marksIn(heading: string): Marks | null {
  return marksWithin(heading)?.marks ?? null;
}

/**
 * Takes them for the mark that their group heading names, else for the score. Where marks are filled in elsewhere, ticks say no
 * more than they do.
 */
export function takeTickColumns(table: Table, meanings: ColumnMeanings): TickWorths {
  const worths = tickColumns(table);
  if (worths.size === 0) return worths;
  const ticked = table.columns.filter(({ column }) => worths.has(column));
  const others = meanings.all(...EARNED).filter((one) => !ticked.includes(one));
  if (others.some(({ column }) => holdsFigures(table, column))) {
    meanings.setAside(ticked);
    return new Map();
  }
  for (const one of ticked) {
    const meaning = groupMeaning(one);
    meanings.take([one], meaning === "actual" || meaning === "review" ? meaning : "score");
  }
  // 得分, to be filled in from the ticks.
  meanings.setAside(others.filter(({ column }) => !holdsText(table, column)));
  return worths;
}

function holdsTicksAlone(table: Table, column: number, heading: string): boolean {
  let hasTicks = false;
  /** The first row without a tick; none may be written below it. */
  let last: number | null = null;
  // Nearly every column is none of ticks, which its first rows show.
  for (const row of table.dataRows) {
    const text = table.text(row, column);
    if (text === "") continue;
    if (last !== null) return false;
    const merge = table.merge(row, column);
    // A total, or a note, is merged over them.
    if (isTick(text) || gradeOf(text) === "×" || (merge !== null && merge.right > merge.left)) hasTicks = true;
    else if (hasTicks) last = row;
    else return false;
  }
  if (last === null) return true;
  // Where to sign.
  if (isWords(table, last, column)) return true;
  const worth = marksIn(heading);
  // What the ticks above come to.
  return isSumOfTicks(table, last, column, new Map(worth ? [[column, worth]] : []));
}

function isWords(table: Table, row: number, column: number): boolean {
  return typeof table.value(row, column) === "string" && parseMarks(table.text(row, column)) === null;
}

function holdsText(table: Table, column: number): boolean {
  return table.dataRows.some((row) => table.text(row, column) !== "");
}
