import { countedTwice } from "./countedTwice.ts";
import { LeafSums } from "./leafSums.ts";
import { scanSums, type PlainTotals, type Scan } from "./sumScan.ts";
import { doubtOf, hasFigure, type Settled, type SumRole, type SumRow, type SumTree } from "./sumRow.ts";
import { hasOneSlip, witnesses } from "./witnesses.ts";

/** Totals among rows that nothing tells apart but their figures. */
interface Reading {
  readonly roles: ReadonlyMap<number, SumRole>;
  /** Too little by itself: it counts only where the stated grand total says so. */
  readonly isWeak?: boolean;
}

/**
 * Where the rows of a table have nothing to be told apart by, a tree of sums counts only as a whole: every leaf under a
 * total. It is taken where the stated grand total says so, or two marks columns with figures of their own do, the second but
 * for one slip; else it is a doubt. null where no tree covers the table.
 */
export function plainReading(rows: readonly SumRow[], settled: Settled, scan: Scan): SumTree | null {
  if (!rows.some(({ shape }) => shape === "plain")) return null;
  const marks = rows[0]?.marks ?? 0;
  const readings = [
    ...WAYS.flatMap((way) => [closings(rows, settled, way), closingsBelowWhole(rows, settled, way)]),
    openings(rows),
    wholeRows(rows, marks, scan, 0),
    // 本期得分 94 below 合计 100, −6
    wholeRows(rows, marks, scan, 1),
  ];
  for (const reading of readings) {
    if (!reading || [...reading.roles.keys()].some((place) => settled.has(place))) continue;
    const read = scanSums(rows, alsoSettled(settled, reading.roles));
    const stated = statedVerdict(rows, scan, reading);
    if (stated === "against" || (reading.isWeak && stated !== "for")) continue;
    const agrees = calledTotals(rows, read).every(({ by }) => by !== "word");
    const isProven = (): boolean => witnesses(rows, reading.roles, scan) > 1 || hasOneSlip(rows, reading.roles, scan);
    if (stated === "for" || (agrees && isProven())) {
      return { roles: reading.roles, doubts: [] };
    }
    return { roles: reading.roles, doubts: [...reading.roles].map(([place, role]) => doubtOf(place, role, true)) };
  }
  return countedTwice(rows, settled, scan);
}

function alsoSettled(settled: Settled, roles: Iterable<readonly [number, SumRole]>): Settled {
  return new Map([...settled, ...roles]);
}

const WAYS: readonly PlainTotals[] = ["in every column", "in any column"];

/** Totals below their parts, until none is left over. */
function closings(rows: readonly SumRow[], settled: Settled, way: PlainTotals): Reading | null {
  const scan = scanSums(rows, settled, way);
  const totals = [...scan.roles].filter(([place]) => rows[place]?.shape === "plain" && !rows[place].called);
  // What a formula makes a total is no part of the reading: it speaks for or against it.
  const roles = new Map(totals.filter(([, { by }]) => by !== "formula"));
  const isCovered = scan.uncovered.every((place) => rows[place]?.kind !== "base");
  return isCovered && roles.size > 0 ? { roles, isWeak: totals.length === 1 } : null;
}

/** The same below a first row that says what they all come to. */
function closingsBelowWhole(rows: readonly SumRow[], settled: Settled, way: PlainTotals): Reading | null {
  const first = rows.findIndex(hasFigure);
  if (!isApart(rows[first]) || settled.has(first)) return null;
  const whole: SumRole = { role: "total", by: "figures", column: null, from: first + 1, to: rows.length };
  const reading = closings(rows, alsoSettled(settled, [[first, whole]]), way);
  if (!reading || reading.isWeak) return null;
  const sums = new LeafSums(rows, (_, place) => !reading.roles.has(place) && place !== first);
  const [column] = sums.fitting(first, first + 1, rows.length);
  return column === undefined ? null : { roles: new Map([...reading.roles, [first, { ...whole, column }]]) };
}

/** Sections above their parts are closings of the table read upwards; the whole of them may be stated above them all, or below. */
function openings(rows: readonly SumRow[]): Reading | null {
  const isOwn = (row: SumRow): boolean => row.kind === "base" && !row.called && hasFigure(row);
  const [first, end] = [rows.findIndex(isOwn), rows.findLastIndex(isOwn) + 1];
  const repeats = closedAgain(rows);
  const upwards = rows.slice(Math.max(first, 0), end).map((row, at): SumRow => {
    const isTold = repeats.has(first + at);
    return { ...row, begins: false, ...(isTold ? { shape: "open", figures: row.figures.map(() => null) } : {}) };
  });
  upwards.reverse();
  for (const way of WAYS) {
    const found = closings(upwards, new Map(), way) ?? closingsBelowWhole(upwards, new Map(), way);
    if (!found) continue;
    const places = [...found.roles.keys()];
    const roles = [...found.roles].map(([place, role]): readonly [number, SumRole] => {
      const isWhole = places.some((other) => other !== place && other >= role.from && other < role.to);
      const [from, to] = [end - role.to, end - role.from];
      return [end - 1 - place, { ...role, role: isWhole ? "total" : "section", from, to }];
    });
    const sections = roles.filter(([, { role }]) => role === "section");
    if (sections.length > 1 && hasSoundColumn(rows, new Map(roles), repeats))
      return { roles: new Map([...roles.reverse(), ...repeats]) };
  }
  return null;
}

/** Whether a reading is shown throughout by one column: one that fits here and another there would fit by chance. */
function hasSoundColumn(
  rows: readonly SumRow[],
  roles: ReadonlyMap<number, SumRole>,
  repeats: ReadonlyMap<number, SumRole>,
): boolean {
  const isLeaf = ({ shape, called }: SumRow, place: number): boolean =>
    shape !== "open" && !called && !roles.has(place) && !repeats.has(place);
  const sums = new LeafSums(rows, isLeaf);
  const columns = [...roles].map(([place, { from, to }]) => new Set(sums.fitting(place, from, to)));
  return [...(columns[0] ?? [])].some((column) => columns.every((fitted) => fitted.has(column)));
}

/** Rows that say once more below a section what stands above it. */
function closedAgain(rows: readonly SumRow[]): ReadonlyMap<number, SumRole> {
  const sums = new LeafSums(rows, () => true);
  const above = new Map<string, number>();
  const found = new Map<number, SumRole>();
  for (const [to, row] of rows.entries()) {
    const figures = row.figures.join(" ");
    const from = (above.get(figures) ?? to) + 1;
    const [column] = isApart(row) && hasFigure(row) ? sums.fitting(to, from, to) : [];
    if (column !== undefined) found.set(to, { role: "total", by: "figures", column, from, to });
    above.set(figures, to);
  }
  return found;
}

/** A row that may be a total: it has nothing of its own that a leaf has. */
function isApart(row: SumRow | undefined): boolean {
  return row !== undefined && !row.called && (row.shape === "plain" || row.shape === "bare");
}

/**
 * The first rows or the last, or both, as the total of all between them: 总分 100 above everything and 最后得分 below it say the
 * same figure.
 *
 * @param below rows at the end that say something else
 */
function wholeRows(rows: readonly SumRow[], columns: number, { sums, roles }: Scan, below: 0 | 1): Reading | null {
  const first = rows.findIndex(hasFigure);
  const ends = [...rows.keys()].filter((at) => rows[at]?.kind === "base" && hasFigure(rows[at]) && !roles.has(at));
  const last = ends.at(-1 - below) ?? -1;
  const further = rows[ends.at(-1) ?? -1];
  if (below > 0 && !(further && mayBeRest(further))) return null;
  for (let column = 0; column < columns; column++) {
    const run = (from: number, step: number, figure: number | null | undefined): number => {
      let length = 0;
      const says = (place: number): boolean =>
        isApart(rows[place]) && !roles.has(place) && rows[place]?.figures[column] === figure;
      while (figure && length < MOST_REPEATED && says(from + step * length)) length += 1;
      return length;
    };
    for (const figure of new Set([rows[last]?.figures[column], rows[first]?.figures[column]])) {
      const above = run(first, 1, figure);
      const under = run(last, -1, figure);
      for (let count = above + under; count > 0; count--) {
        for (let up = Math.min(above, count); up >= Math.max(count - under, 0); up--) {
          const from = first + up;
          const to = last + 1 - (count - up);
          if (!sums.fits(from, to, column, figure)) continue;
          const role: SumRole = { role: "total", by: "figures", column, from, to };
          const places = [...Array(up).keys()].map((at) => first + at);
          for (let place = to; place <= last; place++) places.push(place);
          return { roles: new Map(places.map((place) => [place, role])) };
        }
      }
    }
  }
  return null;
}

/** One figure where the others have several: what is left once the deductions are off. */
function mayBeRest({ figures, marks }: SumRow): boolean {
  return marks < figures.length && figures.filter((figure) => figure !== null).length === 1;
}

/** How often one total is said in a row. */
const MOST_REPEATED = 4;

/** What totals that a word or a formula makes such say of a reading. */
function statedVerdict(rows: readonly SumRow[], scan: Scan, { roles }: Reading): "for" | "against" | null {
  for (const [place, { from, to }] of scan.roles) {
    for (const [column, stated] of rows[place]?.figures.entries() ?? []) {
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
