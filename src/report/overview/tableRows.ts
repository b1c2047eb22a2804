import { columnRange } from "../formulas.ts";

/** Where a table stands, for its total, charts and comparisons. */
export interface TableRows {
  readonly header: number;
  /** Of its lines, from the top down; 续表 and its header may stand between them. */
  readonly rows: readonly number[];
}

/** A function takes 255 ranges; of a table over more pages the whole column is summed: between its lines stand only words. */
const MOST_RANGES = 250;

/** `$C$5:$C$30,$C$33:$C$60`: a column of the table's lines, as arguments of SUM. */
export function columnOverRows(column: number, rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  const ranges: readonly [first: number, last: number][] = runs.length > MOST_RANGES ? [[first, last]] : runs;
  return ranges.map((run) => columnRange(null, column, ...run)).join(",");
}
