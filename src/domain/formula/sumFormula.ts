import { columnLetters } from "../address.ts";

/** SUM(D3:D4,D9): the formula that adds up cells of a column, their rows in order. */
export function sumFormula(column: number, rows: readonly number[]): string {
  const letters = columnLetters(column);
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const ranges = runs.map(([first, last]) => `${letters}${first}${last > first ? `:${letters}${last}` : ""}`);
  return `SUM(${ranges.join(",")})`;
}
