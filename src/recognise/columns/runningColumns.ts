import { columnLetters } from "../../domain/address.ts";
import { sameSum } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { Table } from "../table/table.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { markedRows, roughMarks } from "./columnMarks.ts";

/** Fewer rows may fit by chance. */
const FEWEST_ROWS = 3;

/** 累进得分 | =D3+C4: what the marks of another column come to up to each row. It is no mark of the row's own. */
export function dropRunningColumns(table: Table, meanings: ColumnMeanings): void {
  const earned = meanings.all(...EARNED, "unknown").map(({ column }) => column);
  if (earned.length < 2) return;
  const rows = new Map(earned.map((column) => [column, markedRows(table, column)]));
  for (const running of earned) {
    for (const of of earned) {
      const evidence = of === running ? null : runsOver(table, running, of, rows.get(running) ?? []);
      if (!evidence) continue;
      meanings.setAside([running], evidence);
      break;
    }
  }
}

/** A row that ends the column may say anything; null where the column is no running sum of the other. */
function runsOver(table: Table, running: number, of: number, rows: readonly number[]): Evidence | null {
  let before = 0;
  for (const [at, row] of rows.entries()) {
    const sum = before + (roughMarks(table, row, of) ?? 0);
    const figure = roughMarks(table, row, running) ?? 0;
    if (!sameSum(sum, figure)) {
      if (at < FEWEST_ROWS || at < rows.length - 1) return null;
      break;
    }
    before = figure;
  }
  const [first, second] = rows;
  if (first === undefined || second === undefined) return null;
  // Zeros add up to anything.
  const adding = rows.slice(1).filter((row) => (roughMarks(table, row, of) ?? 0) !== 0);
  const formula = `${columnLetters(running)}${first}+${columnLetters(of)}${second}`;
  return adding.length + 1 < FEWEST_ROWS ? null : { by: "figures", cell: table.cell(second, running), formula };
}
