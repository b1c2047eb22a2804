import type { LeafSums } from "./leafSums.ts";
import { doubtOf, type Settled, type SumDoubt, type SumRole, type SumRow, type SumTree } from "./sumRow.ts";
import type { Scan } from "./sumScan.ts";

/**
 * Rows without which a stated total would come out, each the sum of rows next to it: one of them is counted twice, or the
 * total leaves it out.
 */
export function countedTwice(rows: readonly SumRow[], settled: Settled, scan: Scan): SumTree | null {
  const found = new Map<number, SumRole>();
  for (const [place, { role, from, to }] of scan.roles) {
    // Bonuses and deductions make a difference of their own.
    if (rows.slice(from, to).some(({ kind }) => kind !== "base")) continue;
    for (const [column, stated] of rows[place]?.figures.entries() ?? []) {
      const excess = scan.sums.sum(from, to, column) - (stated ?? 0);
      if (role !== "total" || !stated || excess <= 0) continue;
      const places = rows
        .slice(from, to)
        .flatMap((row, at) => (row.shape === "plain" && row.figures[column] === excess ? [from + at] : []))
        .filter((other) => !settled.has(other) && !scan.roles.has(other));
      for (const other of places.slice(0, MOST_CANDIDATES)) {
        const parts = nextTo(scan.sums, other, column, excess, from, to);
        if (parts) found.set(other, { ...parts, by: "figures", column });
      }
    }
  }
  if (found.size === 0) return null;
  const doubts = [...found].map(([place, role], at) => doubtOf(place, role, at === 0));
  return { roles: new Map([...found].slice(0, 1)), doubts };
}

/** What full marks come to, in millionths, is a multiple of this, as a rule. */
const ROUND = 50e6;

/**
 * A row that at most a number makes an indicator, and that is what the rows next to it come to in two columns, each with figures of its own, where
 * no row states a total and all rows come to none that is usual: it may be counted twice.
 */
export function unconfirmedSums(rows: readonly SumRow[], scan: Scan): readonly SumDoubt[] {
  const isBase = rows.every(({ kind, shape }) => kind === "base" && shape !== "open");
  const all = scan.sums.sum(0, rows.length, 0);
  if (!isBase || scan.roles.size > 0 || all === 0 || all % ROUND === 0) return [];
  for (const [place, { figures, shape, byNumber }] of rows.entries()) {
    const [figure] = figures;
    const isTold = shape !== "plain" && !byNumber;
    const parts = figure && !isTold ? nextTo(scan.sums, place, 0, figure, 0, rows.length) : null;
    if (!parts) continue;
    const sound = figures.filter((own, column) => scan.sums.fits(parts.from, parts.to, column, own));
    if (new Set(sound).size < 2) continue;
    const role = { ...parts, by: "figures", column: 0 } as const;
    return [doubtOf(place, role, false)];
  }
  return [];
}

/** Candidates that are tried for each stated figure, which bounds the work where many rows are alike. */
const MOST_CANDIDATES = 4;

/** The rows right above or right below a row that come to its figure. */
function nextTo(
  sums: LeafSums,
  place: number,
  column: number,
  figure: number,
  least: number,
  most: number,
): Pick<SumRole, "role" | "from" | "to"> | null {
  for (let from = place - 2; from >= least && sums.sum(from, place, column) <= figure; from--) {
    if (sums.fits(from, place, column, figure)) return { role: "total", from, to: place };
  }
  for (let to = place + 3; to <= most && sums.sum(place + 1, to, column) <= figure; to++) {
    if (sums.fits(place + 1, to, column, figure)) return { role: "section", from: place + 1, to };
  }
  return null;
}
