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
  const readings = [closings(rows, columns, settled), openings(rows, columns), lastRow(rows, columns, scan)];
  for (const reading of readings) {
    if (!reading || [...reading.roles.keys()].some((place) => settled.has(place))) continue;
    const read = scanSums(rows, columns, new Map<number, "leaf" | "total" | SumRole>([...settled, ...reading.roles]));
    const gained = fittingTotals(rows, read) - fittingTotals(rows, scan);
    const stated = statedVerdict(rows, scan, reading) ?? (gained === 0 ? null : gained > 0 ? "for" : "against");
    if (stated === "against" || (reading.isWeak && stated !== "for")) continue;
    const agrees = calledTotals(rows, read).length === fittingTotals(rows, read);
    if (stated === "for" || (agrees && witnesses(rows, columns, reading, scan) > 1)) {
      return { roles: reading.roles, doubts: [] };
    }
    const doubts = [...reading.roles].map(([place, { from, to, column }]): SumDoubt => {
      return { place, column: column ?? 0, from, to, fits: true, asTotal: true };
    });
    return { roles: reading.roles, doubts };
  }
  return countedTwice(rows, columns, settled, scan);
}

/**
 * Rows without which a stated total would come out, each the sum of rows next to it: one of them is counted twice, or the
 * total leaves it out. Two columns with figures of their own say which, else it is a doubt.
 */
function countedTwice(
  rows: readonly SumRow[],
  columns: number,
  settled: Settled,
  scan: Scan,
): { readonly roles: ReadonlyMap<number, SumRole>; readonly doubts: readonly SumDoubt[] } | null {
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
  const isBlock = [...found.values()].every(({ role, from, to }) =>
    [from, ...(role === "section" ? [to] : [])].every((at) => isEdge(rows, scan, at)),
  );
  if (found.size === 1 && isBlock && witnesses(rows, columns, { roles: found }, scan) > 1)
    return { roles: found, doubts: [] };
  const doubts = [...found].map(([place, { from, to, column }], at): SumDoubt => {
    return { place, column: column ?? 0, from, to, fits: true, asTotal: at === 0 };
  });
  return { roles: new Map([...found].slice(0, 1)), doubts };
}

/** Whether a block may begin or end before a place: at either end of the table, beside a total, below something broader. */
function isEdge(rows: readonly SumRow[], { roles }: Scan, place: number): boolean {
  const row = rows[place];
  return place === 0 || !row || row.begins || roles.has(place) || roles.has(place - 1);
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

/** The last row alone as the total of all others, or the last rows where they say the same: 本周得分 90, 最后得分 90. */
function lastRow(rows: readonly SumRow[], columns: number, { sums, roles }: Scan): Reading | null {
  const isPlain = (place: number): boolean => rows[place]?.shape === "plain" && !roles.has(place);
  const last = rows.findLastIndex((_, place) => isPlain(place));
  for (let column = 0; column < columns; column++) {
    const figure = rows[last]?.figures[column];
    for (let first = last; isPlain(first) && rows[first]?.figures[column] === figure; first--) {
      if (!sums.fits(0, first, column, figure)) continue;
      const closing = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return {
        roles: new Map(closing.map((place) => [place, { role: "total", by: "figures", column, from: 0, to: first }])),
      };
    }
  }
  return null;
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

/** Rows with figures that a word makes totals. */
function calledTotals(rows: readonly SumRow[], { roles }: Scan): readonly SumRole[] {
  return [...roles].flatMap(([place, role]) => {
    const row = rows[place];
    return row?.called && row.figures.some((figure) => figure !== null) ? [role] : [];
  });
}

function fittingTotals(rows: readonly SumRow[], scan: Scan): number {
  return calledTotals(rows, scan).filter(({ by }) => by !== "word").length;
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
