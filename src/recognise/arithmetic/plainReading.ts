import { LeafSums } from "./leafSums.ts";
import { scanSums, type Scan, type Settled } from "./sumScan.ts";
import type { SumDoubt, SumRole, SumRow } from "./sumRow.ts";

/** Totals among rows that nothing tells apart but their figures. */
interface Reading {
  readonly roles: ReadonlyMap<number, SumRole>;
  /** Too little by itself: it counts only where the stated grand total says so. */
  readonly isWeak?: boolean;
}

/**
 * Where the rows of a table have nothing to be told apart by, a tree of sums counts only as a whole: every leaf under a
 * total. It is taken where the stated grand total says so, or two marks columns with figures of their own do; else it
 * is a doubt. null where no tree covers the table.
 */
export function plainReading(
  rows: readonly SumRow[],
  columns: number,
  settled: Settled,
  scan: Scan,
): { readonly roles: ReadonlyMap<number, SumRole>; readonly doubts: readonly SumDoubt[] } | null {
  const plain = rows.filter(({ shape }) => shape === "plain").length;
  if (plain * 2 < rows.length || plain < 3) return null;
  const readings = [closings(rows, columns, settled), openings(rows, columns), lastRow(rows, scan)];
  for (const reading of readings) {
    if (!reading || [...reading.roles.keys()].some((place) => settled.has(place))) continue;
    const stated = statedVerdict(rows, scan, reading);
    if (stated === "against" || (reading.isWeak && stated !== "for")) continue;
    if (stated === "for" || witnesses(rows, columns, reading, scan) > 1) return { roles: reading.roles, doubts: [] };
    const doubts = [...reading.roles].map(([place, { from, to, column }]): SumDoubt => {
      return { place, column: column ?? 0, from, to, fits: true, asTotal: true };
    });
    return { roles: reading.roles, doubts };
  }
  return null;
}

/** Totals below their parts, until none is left over. */
function closings(rows: readonly SumRow[], columns: number, settled: Settled): Reading | null {
  const scan = scanSums(rows, columns, settled, true);
  const roles = new Map([...scan.roles].filter(([place]) => rows[place]?.shape === "plain" && !rows[place].called));
  return scan.uncovered.length === 0 && roles.size > 0 ? { roles, isWeak: roles.size === 1 } : null;
}

/** Totals above their parts, the whole of them stated once more below. */
function openings(rows: readonly SumRow[], columns: number): Reading | null {
  for (let column = 0; column < columns; column++) {
    const roles = openingsIn(rows, column);
    if (roles) return { roles };
  }
  return null;
}

function openingsIn(rows: readonly SumRow[], column: number): ReadonlyMap<number, SumRole> | null {
  const roles = new Map<number, SumRole>();
  const figureAt = (place: number): number => rows[place]?.figures[column] ?? 0;
  const last = rows.length - 1;
  let whole = 0;
  let place = 0;
  while (place < last) {
    const title = rows[place]?.shape === "plain" ? figureAt(place) : 0;
    const from = place + 1;
    let sum = 0;
    for (place = from; place < last && sum < title; place++) {
      if (rows[place]?.shape === "open" || figureAt(place) <= 0) return null;
      sum += figureAt(place);
    }
    if (title <= 0 || sum !== title || place - from < 2) return null;
    roles.set(from - 1, { role: "section", by: "figures", column, from, to: place });
    whole += title;
  }
  if (roles.size < 2 || figureAt(last) !== whole) return null;
  if (rows[last]?.shape === "plain" && !rows[last].called) {
    roles.set(last, { role: "total", by: "figures", column, from: 0, to: last });
  }
  return roles;
}

/** The last row alone as the total of all others. */
function lastRow(rows: readonly SumRow[], { fits, roles }: Scan): Reading | null {
  const last = rows.findLastIndex((row, place) => row.shape === "plain" && !roles.has(place));
  const fit = fits.get(last);
  if (!fit || fit.from !== 0) return null;
  const column = fit.columns[0] ?? 0;
  return { roles: new Map([[last, { role: "total", by: "figures", column, from: fit.from, to: fit.to }]]) };
}

/** What totals that a word or a formula makes such say of a reading. */
function statedVerdict(rows: readonly SumRow[], scan: Scan, { roles }: Reading): "for" | "against" | null {
  for (const [place, { role, from, to }] of scan.roles) {
    if (role !== "total" || !rows[place] || roles.has(place)) continue;
    for (const [column, stated] of rows[place].figures.entries()) {
      let taken = 0;
      for (const other of roles.keys()) {
        if (other >= from && other < to) taken += rows[other]?.figures[column] ?? 0;
      }
      if (stated === null || taken === 0) continue;
      const all = scan.sums.sum(from, to, column);
      if (all - taken === stated) return "for";
      if (all === stated) return "against";
    }
  }
  return null;
}

/** In how many columns, each with figures of its own, every total of a reading fits. A column that repeats another is no witness. */
function witnesses(rows: readonly SumRow[], columns: number, { roles }: Reading, scan: Scan): number {
  const sums = new LeafSums(rows, columns);
  for (const [place, row] of rows.entries()) {
    sums.add(place, row, !roles.has(place) && !scan.roles.has(place) && row.shape !== "open");
  }
  const seen = new Set<string>();
  for (let column = 0; column < columns; column++) {
    const figures = [...roles].map(([place, { from, to }]) => {
      const figure = rows[place]?.figures[column];
      return sums.fits(from, to, column, figure) ? String(figure) : null;
    });
    if (!figures.includes(null)) seen.add(figures.join(" "));
  }
  return seen.size;
}
