import { sumOf } from "../../domain/marks.ts";
import { fitting, LeafSums, SumsBelow, type Fit } from "./leafSums.ts";
import { asideAt, type Settled, type SumRole, type SumRow } from "./sumRow.ts";

/** Stretches that a total may close: the nearest boundaries and the outermost. Bounds the work on tables of many items. */
const NEAREST = 8;
const OUTERMOST = 2;

export type PlainTotals = "never" | "in every column" | "in any column";

export interface Scan {
  readonly roles: Map<number, SumRole>;
  /** What the figures of rows read as leaves happen to be the sum of. */
  readonly fits: ReadonlyMap<number, Fit>;
  readonly sums: LeafSums;
  /** Places of the leaves that no total covers. */
  readonly uncovered: readonly number[];
  /** Roles that rows would have, had not a row above taken their parts for its own. */
  readonly lost: ReadonlyMap<number, SumRole>;
}

/**
 * Walks the rows of a table from top to bottom and builds the tree of its totals: a total closes the rows since a boundary
 * that is still open, and whatever boundaries lie between are closed with it, so that no two totals share part of a leaf.
 * Linear in the rows.
 *
 * Whether a row stands above its parts can only be seen once it is known which of the rows below are leaves: those that have
 * nothing of a leaf and add nothing up are, which a second walk knows.
 *
 * @param plainTotals where a plain row whose figures fit is taken for a total: a reading to be weighed, no proof
 */
export function scanSums(rows: readonly SumRow[], settled: Settled, plainTotals: PlainTotals = "never"): Scan {
  const isOdd = (place: number): boolean => rows[place]?.shape === "bare" && !first.roles.has(place);
  const first = walk(rows, settled, plainTotals, () => false, false);
  if (!rows.some((_, place) => isOdd(place))) return first;
  const hasSections = [...first.roles.values()].some(({ role, by }) => role === "section" && by === "figures");
  const second = walk(rows, settled, plainTotals, isOdd, hasSections);
  const lost = new Map([...first.roles].filter(([place]) => !second.roles.has(place)));
  return { ...second, lost };
}

function walk(
  rows: readonly SumRow[],
  settled: Settled,
  plainTotals: PlainTotals,
  isOdd: (place: number) => boolean,
  hasSections: boolean,
): Scan {
  const sums = new LeafSums(rows);
  const below = new SumsBelow(rows, isOdd);
  const roles = new Map<number, SumRole>();
  const fits = new Map<number, Fit>();
  const boundaries: number[] = [0];
  const uncovered: number[] = [];
  /** Those that reach down to here, the innermost last. */
  const sections: SumRole[] = [];

  const fitAbove = (place: number): Fit | null => {
    const row = rows[place];
    // What stands right below a heading belongs to it, and adds up nothing above.
    if (rows[place - 1]?.shape === "open") return null;
    let best: Fit | null = null;
    while ((sections.at(-1)?.to ?? Infinity) <= place) sections.pop();
    const least = sections.at(-1)?.from ?? 0;
    let from = 0;
    const fitsThere = (column: number, figure: number | null | undefined): boolean =>
      sums.fits(from, place, column, figure);
    const look = (boundary: number): void => {
      // Within a section whose rows are known nothing reaches beyond it.
      if (boundary < least) return;
      from = boundary;
      const columnsThere = fitting(row, fitsThere);
      if (columnsThere.length > (best?.columns.length ?? 0)) best = { from, to: place, columns: columnsThere };
    };
    const nearest = Math.max(boundaries.length - NEAREST, 0);
    for (let at = boundaries.length - 1; at >= nearest; at--) look(boundaries[at] ?? 0);
    for (let at = Math.min(OUTERMOST, nearest) - 1; at >= 0; at--) look(boundaries[at] ?? 0);
    return best;
  };
  const close = (place: number, from: number): void => {
    while ((boundaries.at(-1) ?? 0) > from) boundaries.pop();
    while ((uncovered.at(-1) ?? -1) >= from) uncovered.pop();
    if (boundaries.at(-1) !== place + 1) boundaries.push(place + 1);
  };
  const opens = (place: number): void => {
    if (boundaries.at(-1) !== place) boundaries.push(place);
  };
  const opening = isOpening(rows);
  const lastLeaf = rows.findLastIndex(({ shape, called, adds }) => shape !== "open" && !called && adds === null);

  for (const [place, row] of rows.entries()) {
    if (row.begins) opens(place);
    const own = settled.get(place);
    const role = typeof own === "object" ? own : own === "leaf" ? null : roleOf(place, row, own === "total");
    sums.add(place, row, role === null && row.shape !== "open");
    if (role === null) {
      if (row.shape === "open") opens(place + 1);
      else if (row.figures.some((figure) => figure !== null)) uncovered.push(place);
      continue;
    }
    roles.set(place, role);
    if (role.role === "total") close(place, role.from);
    else if (role.role === "section") {
      opens(place + 1);
      sections.push(role);
    }
  }
  return { roles, fits, sums, uncovered, lost: new Map() };

  function roleOf(place: number, row: SumRow, isTotal: boolean): SumRole | null {
    const isLeafLike = row.shape === "leaf" || row.shape === "mixed";
    if (row.adds && !(row.adds.isRest && isLeafLike)) return byFormula(place, row.adds);
    if (row.derived !== null && !isLeafLike) return asideAt(place, "formula", row.derived);
    if (row.shape === "open") return null;
    const above = fitAbove(place);
    if (row.called || isTotal) {
      const from = above?.from ?? boundaries.findLast((boundary) => boundary < place) ?? 0;
      return total(place, from, above?.columns[0] ?? null, above ? "figures" : "word");
    }
    if (row.shape === "bare") {
      const under = below.fit(place) ?? (hasSections ? soleBelow(rows, place) : null);
      if (under && (opening || !above)) return byFigures("section", under);
      // What a section above may have counted among its leaves stays one.
      if (above && !isOdd(place)) return byFigures("total", above);
      return restRole(rows, place, sums) ?? derivedRole(rows, place, roles, sums);
    }
    if (above && row.shape === "plain" && takesPlain(row, above)) return byFigures("total", above);
    if (above) fits.set(place, above);
    return row.shape === "plain" && roles.get(place - 1)?.role === "total" ? restRole(rows, place, sums) : null;
  }

  function takesPlain({ figures }: SumRow, { columns: fitted }: Fit): boolean {
    if (plainTotals !== "in every column") return plainTotals === "in any column";
    return fitted.length === figures.filter((figure) => figure !== null).length;
  }

  function byFormula(place: number, { column, first, last }: NonNullable<SumRow["adds"]>): SumRole {
    if (first > place) {
      const isWhole = uncovered.length === 0 && roles.size === 0 && last >= lastLeaf;
      return { role: isWhole ? "total" : "section", by: "formula", column, from: isWhole ? 0 : first, to: last + 1 };
    }
    // The formula says what the row is; what belongs to it is the whole block that it reaches into.
    const from = boundaries.findLast((boundary) => boundary <= first) ?? 0;
    return total(place, from, column, "formula");
  }

  function total(place: number, from: number, column: number | null, by: SumRole["by"]): SumRole {
    return { role: "total", by, column, from, to: place };
  }
}

function byFigures(role: "total" | "section", { from, to, columns }: Fit): SumRole {
  return { role, by: "figures", column: columns[0] ?? null, from, to };
}

/**
 * A section of one row: it has nothing of what a leaf has and says what the only row below it says, in figures that differ. A
 * guess, unless other sections of the table are proven.
 */
export function soleBelow(rows: readonly SumRow[], place: number): Fit | null {
  const own = rows[place];
  const child = rows[place + 1];
  const next = rows[place + 2];
  if (own?.shape !== "bare" || child?.shape !== "leaf" || (next && !next.begins && next.shape === "leaf")) return null;
  const columns = own.figures.flatMap((figure, column) => (figure === null ? [] : [column]));
  const same = columns.every((column) => own.figures[column] === child.figures[column]);
  const figures = new Set(columns.map((column) => own.figures[column]));
  return same && figures.size > 1 ? { from: place + 1, to: place + 2, columns } : null;
}

/** Whether totals of this table stand above their parts: its first row with figures is none of the leaves. */
function isOpening(rows: readonly SumRow[]): boolean {
  return rows.find(({ shape, called, adds }) => shape !== "open" && !called && adds === null)?.shape === "bare";
}

/** For a share or a mean that an office rounds to two places. */
const TOLERANCE = 0.00501;
const UNIT = 1e6;

/**
 * A row without anything that a leaf has where it states a rate or a mean of the rows above: 0.93 or 93 below 93 of 100. null if its
 * figures are neither.
 */
function derivedRole(
  rows: readonly SumRow[],
  place: number,
  roles: ReadonlyMap<number, SumRole>,
  sums: LeafSums,
): SumRole | null {
  const figures = (rows[place]?.figures ?? []).flatMap((figure, column) => (figure ? [{ column, figure }] : []));
  const [first] = figures;
  if (!first) return null;
  const aside = asideAt(place, "figures", first.column);
  const isMean = figures.every(({ column, figure }) => {
    const count = sums.count(0, place, column);
    return count > 2 && Math.abs(sums.sum(0, place, column) / count - figure) < TOLERANCE * UNIT;
  });
  // Two columns with different figures: a single one may equal a mean by chance.
  if (isMean && new Set(figures.map(({ figure }) => figure)).size > 1) return aside;
  const total = [...roles.keys()].reverse().find((other) => roles.get(other)?.role === "total");
  if (isConverted(rows, total, place)) return aside;
  const [full, ...earned] = rows[total ?? -1]?.figures ?? [];
  if (figures.length !== 1 || !full) return null;
  const isRate = earned.some((part) => {
    const share = (part ?? 0) / full;
    return (
      part !== null &&
      [1, 100].some((scale) => Math.abs(share * scale - first.figure / UNIT) < TOLERANCE * (scale === 1 ? 0.1 : 1))
    );
  });
  return isRate ? aside : null;
}

/** Whether a row below all leaves states each figure of a total in the same proportion: 100 and 93.33, or 30 and 28, below 120 and 112. */
function isConverted(rows: readonly SumRow[], total: number | undefined, place: number): boolean {
  const whole = rows[total ?? -1]?.figures ?? [];
  const own = rows[place]?.figures ?? [];
  const pairs = own.flatMap((figure, column) => {
    const of = whole[column] ?? null;
    return figure === null || of === null ? [] : [{ figure, of }];
  });
  const [first] = pairs;
  if (!first || pairs.length < 2) return false;
  const share = first.figure / first.of;
  const isShare = pairs.every(({ figure, of }) => Math.abs(of * share - figure) < TOLERANCE * UNIT);
  // As many figures that differ, or the share is that of any row with all marks earned.
  const differ = new Set(pairs.map(({ of }) => of)).size > 1;
  return (
    isShare && differ && share !== 1 && rows.slice((total ?? 0) + 1, place + 1).every(({ shape }) => shape === "bare")
  );
}

/** A row with one figure where it states what is left of the full marks above after their deductions, whatever their sign: 94 below 100 and −6. */
function restRole(rows: readonly SumRow[], place: number, sums: LeafSums): SumRole | null {
  const { figures = [], marks = 0 } = rows[place] ?? {};
  // One figure merged over several columns stands in each of them.
  const [only, ...others] = [...figures.entries()].filter(([, figure]) => figure !== null);
  if (!only || others.some(([, figure]) => figure !== only[1]) || marks === figures.length) return null;
  const lost = figures.slice(marks).map((_, at) => Math.abs(sums.sum(0, place, marks + at)));
  const off = sumOf(lost);
  const isRest = off > 0 && sums.sum(0, place, 0) - off === only[1];
  return isRest ? { role: "rest", by: "figures", column: only[0], from: 0, to: place } : null;
}
