import type { SumRole, SumRow } from "./sumRow.ts";
import type { Scan } from "./sumScan.ts";

/** Fewer leaves come to a figure by chance too often. */
const FEWEST_LEAVES = 3;
/** Half of what most frameworks come to, in millionths: a last indicator that nobody has scored yet may weigh as much. */
const HALF = 50e6;

/**
 * Rows one below the other that each state one column of the total, and no two the same: 100 of the full marks, then 94.5 of what
 * was earned. They witness each other where every leaf above has figures in all those columns; a word for one of them says as much
 * as its figure.
 */
export function splitTotals(rows: readonly SumRow[], { roles, sums }: Scan): ReadonlyMap<number, SumRole> {
  const found = new Map<number, SumRole>();
  let end = 0;
  for (let place = 0; place <= rows.length; place++) {
    const columns = onlyColumn(rows[place]);
    if (columns !== null) continue;
    if (place - end > 1) {
      const run = lastOfEach(rows, end, place);
      const from = place - run.length;
      const fits = run.map((column, at) => sums.fits(0, from, column, rows[from + at]?.figures[column]));
      const witnesses = run.filter((_, at) => fits[at] === true || rows[from + at]?.called === true).length;
      if (witnesses === run.length && run.length > 1 && areScored(rows, from, run, roles)) {
        for (const [at, column] of run.entries()) {
          const row = rows[from + at];
          if (row && !row.called && row.figures[0] !== HALF)
            found.set(from + at, { role: "total", by: "figures", column, from: 0, to: from });
        }
      }
    }
    end = place + 1;
  }
  return found;
}

/** The column of a row's only figure, where nothing but its name may make the row a leaf. */
function onlyColumn(row: SumRow | undefined): number | null {
  if (!row || row.kind !== "base" || !(row.called || row.shape === "plain" || row.shape === "bare")) return null;
  const [only, ...others] = [...row.figures.entries()].filter(([, figure]) => figure !== null);
  return only && others.length === 0 ? only[0] : null;
}

/** The columns of the last rows of a stretch, as far up as no column comes twice. */
function lastOfEach(rows: readonly SumRow[], from: number, to: number): readonly number[] {
  const columns: number[] = [];
  for (let place = to - 1; place >= from; place--) {
    const column = onlyColumn(rows[place]);
    if (column === null || columns.includes(column)) break;
    columns.unshift(column);
  }
  return columns;
}

/** Whether every leaf above a place, of some at least, has figures in all those columns. */
function areScored(rows: readonly SumRow[], to: number, columns: readonly number[], roles: Scan["roles"]): boolean {
  const leaves = rows.slice(0, to).filter(({ shape }, place) => shape !== "open" && !roles.has(place));
  return (
    leaves.length >= FEWEST_LEAVES &&
    leaves.every(({ figures }) => columns.every((column) => (figures[column] ?? null) !== null))
  );
}
