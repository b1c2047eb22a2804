import { sameSum, toNumber } from "../../domain/marks.ts";
import { parseFull } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkLayout, LeafName } from "./frameworkLayout.ts";
import { labelledKind, sectionKind, type SectionKind } from "../text/sectionKind.ts";

/** 减分项：发生负面舆情每起扣2分 says of itself what it is, unless the stated total counts the row among the others. */
export function kindsOfLabels(layout: FrameworkLayout): (row: number, named: LeafName) => SectionKind | null {
  const { table, marks } = layout;
  const [full] = marks.full;
  const counted = rowsInTheTotal(layout);
  return (row, { text }) => {
    if (counted.has(row)) return null;
    const labelled = labelledKind(text)?.kind;
    if (labelled) return labelled;
    // 减分事项（最高5分） over nothing, with a mark of its own and no full marks.
    const isBare = full !== undefined && !/特色/u.test(text) && table.text(row, full) === "";
    return isBare ? sectionKind(text) : null;
  };
}

/** Rows above the last total whose full marks it counts with all the others: what they are called makes them nothing else. */
function rowsInTheTotal({ table, rows, marks }: FrameworkLayout): ReadonlySet<number> {
  const [column] = marks.full;
  const place = rows.findLastIndex(({ kind }) => kind === "total");
  const total = rows[place];
  if (column === undefined || !total) return new Set();
  const above = rows.slice(0, place).filter(({ kind }) => kind === "leaf");
  const sum = above.reduce((all, { row }) => all + (fullAt(table, row, column) ?? 0), 0);
  const stated = fullAt(table, total.row, column);
  if (stated === null || !sameSum(stated, sum)) return new Set();
  return new Set(above.filter(({ row }) => (fullAt(table, row, column) ?? 0) > 0).map(({ row }) => row));
}

function fullAt(table: Table, row: number, column: number): number | null {
  if (!table.isMergeTop(row, column)) return null;
  const value = table.value(row, column);
  if (typeof value === "number") return value;
  const read = parseFull(table.text(row, column));
  return read && toNumber(read);
}
