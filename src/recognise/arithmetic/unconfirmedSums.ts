import { nextTo, witnesses } from "./plainReading.ts";
import { doubtOf, type SumDoubt, type SumRow } from "./sumRow.ts";
import type { Scan } from "./sumScan.ts";

/** What full marks come to, in millionths, is a multiple of this, as a rule. */
const ROUND = 50e6;

/**
 * A row that at most a number makes an indicator, and that is what the rows next to it come to in two columns, each with figures of its own, where
 * no row states a total and all rows come to none that is usual: it may be counted twice.
 */
export function unconfirmedSums(rows: readonly SumRow[], columns: number, scan: Scan): readonly SumDoubt[] {
  const isBase = rows.every(({ kind, shape }) => kind === "base" && shape !== "open");
  const all = scan.sums.sum(0, rows.length, 0);
  if (!isBase || scan.roles.size > 0 || all === 0 || all % ROUND === 0) return [];
  for (const [place, { figures, shape, byNumber }] of rows.entries()) {
    const [figure] = figures;
    const isTold = shape !== "plain" && !byNumber;
    const parts = figure && !isTold ? nextTo(scan.sums, place, 0, figure, 0, rows.length) : null;
    if (!parts) continue;
    const role = { ...parts, by: "figures", column: 0 } as const;
    if (witnesses(rows, columns, { roles: new Map([[place, role]]) }, scan) < 2) continue;
    return [doubtOf(place, role, false)];
  }
  return [];
}
