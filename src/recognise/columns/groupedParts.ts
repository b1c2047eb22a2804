import { isMarks, type Meaning } from "../../domain/meaning.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { holdsMarks } from "./columnMarks.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import { readHeading } from "../table/heading.ts";
import type { Table } from "../table/table.ts";

/** What the group heading above a column says of marks (分值, 得分); null where it says nothing of them. */
export function groupMeaning({ groups }: HeaderColumn): Meaning | null {
  const above = groups.at(-1);
  if (!above) return null;
  const outer = groups.slice(0, -1).map(({ text }) => text);
  const { meaning, confidence } = readHeading("framework", above.text, outer);
  return isMarks(meaning) && confidence >= 0.8 ? meaning : null;
}

/**
 * 材料审核 | 实地考察 beneath 分值 or 得分 are parts of that mark, whatever else their words mean. Not where a column beneath is
 * headed 得分 itself: 自评 over 得分 | 佐证材料 | 说明 groups what the unit says.
 */
export function takeGroupedParts(table: Table, meanings: ColumnMeanings): void {
  const grouped = table.columns.filter((one) => !one.mapped && groupMeaning(one) !== null);
  const isSplit = (one: HeaderColumn): boolean => {
    const beneath = grouped.filter(({ groups }) => groups.at(-1)?.left === one.groups.at(-1)?.left);
    return beneath.length > 1 && beneath.every(({ at }) => !isMarks(readHeading("framework", at.text).meaning));
  };
  const parts = grouped.filter(isSplit);
  const numeric = parts.filter(({ column }) => holdsMarks(table, column));
  for (const one of parts) {
    // A part that nobody has marked yet is known by its name beneath the other group.
    const blank = table.dataRows.every((row) => table.text(row, one.column) === "");
    const named = numeric.some(({ at }) => normaliseName(at.text) === normaliseName(one.at.text));
    if (numeric.includes(one) || (blank && named)) meanings.take([one], groupMeaning(one) ?? "unknown");
  }
}

/** Whether columns are split as the full marks are: the same headings in the same order. */
export function splitAlike(table: Table, full: readonly number[], others: readonly number[]): boolean {
  const heading = (column: number): string =>
    normaliseName(table.columns.find((one) => one.column === column)?.at.text ?? "");
  return full.length > 1 && full.map(heading).join("\n") === others.map(heading).join("\n");
}
