import { firstAfter } from "./leafSums.ts";
import { doubtOf, hasFigure, type SumDoubt, type SumRow } from "./sumRow.ts";
import { soleBelow, type Scan } from "./sumScan.ts";

/** Leaves that a numbered closing row must cover before its equality is asked about: shorter ones coincide too often. */
const FEWEST_BELOW_A_LEAF = 3;
/** Rows left over whose stretches are tried, which bounds the work where many are. */
const NEAREST = 8;
/** What most frameworks come to. */
export const WHOLE = 100e6;
/** Rows that one above their parts may add up. */
const MOST_PARTS = 12;

/**
 * Rows whose shape and figures are at odds, each once, what is surest first; then those that a stated total counts.
 *
 * @param closing the last one, if it may close all others
 */
export function oddRows(rows: readonly SumRow[], scan: Scan, closing?: SumDoubt): readonly SumDoubt[] {
  const odd = [...RULES.flatMap((rule) => rule(rows, scan)), ...(closing ? [closing] : [])];
  const first = new Map([...odd].reverse().map((one) => [one.place, one]));
  return [...odd.filter((one) => first.get(one.place) === one), ...outvoted(rows, scan)];
}

type Rule = (rows: readonly SumRow[], scan: Scan) => readonly SumDoubt[];

const RULES: readonly Rule[] = [
  fittingLeaves,
  betweenOddRows,
  acrossKinds,
  closingLeaves,
  unconfirmed,
  beyondWhole,
  (rows, { roles }) =>
    [...rows.keys()].flatMap((place) => {
      const sole = roles.has(place) ? null : soleBelow(rows, place);
      return sole ? [doubtOf(place, { ...sole, column: sole.columns[0] ?? null }, true)] : [];
    }),
  (_, { lost }) => [...lost].map(([place, role]) => doubtOf(place, role, false)),
  heavyClosing,
];

/** The last row with a figure that is no total. */
function lastOf(rows: readonly SumRow[], { roles }: Scan): number {
  return rows.findLastIndex((row, place) => row.shape !== "open" && !roles.has(place) && hasFigure(row));
}

/** Rows with something of a leaf that add up others at the end of a block; of those with all of it the last, in two columns. */
function fittingLeaves(rows: readonly SumRow[], scan: Scan): readonly SumDoubt[] {
  const last = lastOf(rows, scan);
  return [...scan.fits].flatMap(([place, { from, to, columns }]) => {
    const { shape, figures = [] } = rows[place] ?? {};
    const [column = 0] = columns;
    const isLast = place === last && from === 0 && scan.sums.count(from, to, column) >= FEWEST_BELOW_A_LEAF;
    const asks =
      shape === "mixed" || (shape === "leaf" && isLast && new Set(columns.map((one) => figures[one])).size > 1);
    return asks && ends(rows, scan, place) ? [doubtOf(place, { column, from, to }, false)] : [];
  });
}

/** Whether a block ends with a row: nothing follows, or a total, or something broader. */
function ends(rows: readonly SumRow[], { roles }: Scan, place: number): boolean {
  const next = rows[place + 1];
  return !next || next.begins || next.shape === "open" || roles.has(place + 1);
}

/** Rows without anything of a leaf that the tree left among the leaves, and that add up what lies between two of them. */
function betweenOddRows(rows: readonly SumRow[], { roles, sums }: Scan): readonly SumDoubt[] {
  const bare = [...rows.keys()].filter((place) => rows[place]?.shape === "bare" && !roles.has(place));
  return bare.flatMap((place, at): readonly SumDoubt[] => {
    const above = bare.slice(Math.max(at - NEAREST, 0), at).map((other) => [other + 1, place] as const);
    const below = bare.slice(at + 1, at + 1 + NEAREST).map((other) => [place + 1, other] as const);
    for (const [from, to] of [...above.reverse(), ...below]) {
      const [column] = sums.fitting(place, from, to);
      // Bonuses and deductions stand by themselves.
      const isBase = (): boolean => rows.slice(from, to).every(({ kind }) => kind === rows[place]?.kind);
      if (column !== undefined && isBase()) return [doubtOf(place, { column, from, to }, true)];
    }
    return [];
  });
}

/**
 * Rows below bonuses or deductions that figures make a total of the base: they may be one more of them. Not the last row, with
 * those counted in.
 */
function acrossKinds(rows: readonly SumRow[], { roles, sums }: Scan): readonly SumDoubt[] {
  const last = rows.findLastIndex(hasFigure);
  return [...roles].flatMap(([place, { role, by, column, from, to }]): readonly SumDoubt[] => {
    const row = rows[place];
    if (!row || role !== "total" || by !== "figures" || row.called || column === null) return [];
    if (row.kind === "base" || rows[from]?.kind === row.kind) return [];
    const countsIn = place === last && sums.sum(from, to, column) === row.figures[column];
    return countsIn || sums.fitting(place, from, to).length > 1 ? [] : [doubtOf(place, { column, from, to }, true)];
  });
}

/**
 * Rows in the shape of leaves of which each is, in all its figures, what the rows since the one before come to, and which leave no
 * row over: numbered subtotals of a table without a stated total. Two columns with figures of their own must show it.
 */
function closingLeaves(rows: readonly SumRow[], { roles }: Scan): readonly SumDoubt[] {
  const marks = rows[0]?.marks ?? 0;
  if (marks < 2 || [...roles.values()].some(({ role }) => role === "total")) return [];
  const found: SumDoubt[] = [];
  let from = 0;
  let sums = new Float64Array(marks);
  for (const [place, { figures, shape, kind }] of rows.entries()) {
    if (shape === "open") continue;
    if (kind !== "base" || figures.slice(0, marks).some((figure) => figure === null)) return [];
    const fits = sums.every((sum, column) => sum > 0 && figures[column] === sum);
    if (fits && place - from > 1) {
      found.push(doubtOf(place, { column: 0, from, to: place }, false));
      from = place + 1;
      sums = new Float64Array(marks);
    } else for (let column = 0; column < marks; column++) sums[column] = (sums[column] ?? 0) + (figures[column] ?? 0);
  }
  const differ = found.some(({ place }) => new Set(rows[place]?.figures.slice(0, marks)).size > 1);
  return found.length > 1 && differ && sums.every((sum) => sum === 0) ? found : [];
}

/**
 * A row without a number (其他, 年度表现) that only its figures make the total of its block, in a table that states no other: it may be
 * one more indicator where other rows are closed by none, or where only with it the full marks come to 100.
 */
function unconfirmed(rows: readonly SumRow[], { roles, sums, uncovered }: Scan): readonly SumDoubt[] {
  const [only, ...others] = [...roles].filter(([, { role }]) => role !== "aside");
  const row = rows[only?.[0] ?? -1];
  if (!only || !row || others.length > 0 || row.called || row.kind !== "base") return [];
  const [place, total] = only;
  const [figure] = row.figures;
  if (total.role !== "total" || total.by !== "figures") return [];
  // All there is, and what most frameworks come to: what stands below is a legend.
  if (total.from === 0 && figure === WHOLE) return [];
  const comesToWhole = total.column === 0 && sums.sum(0, rows.length, 0) + (figure ?? 0) === WHOLE;
  const isPart = uncovered.length > 0 && uncovered.every((one) => rows[one]?.kind === "base");
  return isPart || comesToWhole ? [doubtOf(place, total, true)] : [];
}

/**
 * A row in the shape of a leaf that is, in two columns with figures of their own, what the rows right below it come to, where only
 * without it the full marks of a table that states no total come to 100: 抄表收费 over 抄表 and 收费.
 */
function beyondWhole(rows: readonly SumRow[], { roles, sums }: Scan): readonly SumDoubt[] {
  const over = sums.sum(0, rows.length, 0) - WHOLE;
  if (over <= 0 || [...roles.values()].some(({ role }) => role === "total")) return [];
  const found = [...rows.keys()].flatMap((place): readonly SumDoubt[] => {
    const { figures = [], shape, kind } = rows[place] ?? {};
    if (figures[0] !== over || shape === "open" || kind !== "base" || roles.has(place)) return [];
    for (let to = place + 3; to <= Math.min(place + 1 + MOST_PARTS, rows.length); to++) {
      const columns = sums.fitting(place, place + 1, to);
      const isOwn = new Set(columns.map((column) => figures[column])).size > 1;
      if (columns[0] === 0 && isOwn) return [doubtOf(place, { column: 0, from: place + 1, to }, false)];
    }
    return [];
  });
  return found.length === 1 ? found : [];
}

/**
 * A last row without anything of a leaf whose figure is above every leaf's, and half of what they all come to, or what most frameworks
 * do: no indicator weighs that much, and no bonus, deduction or veto as much beside those of the base.
 */
function heavyClosing(rows: readonly SumRow[], scan: Scan): readonly SumDoubt[] {
  const last = lastOf(rows, scan);
  const closing = rows[last];
  const isSpecial = closing?.shape === "plain" && closing.kind !== "base";
  if (closing?.shape !== "bare" && !isSpecial) return [];
  const column = closing.figures.findIndex((own, at) => {
    const leaves = rows.slice(0, last).flatMap(({ figures, kind }, place) => {
      const counts = !scan.roles.has(place) && (!isSpecial || kind === "base");
      return (counts && figures[at]) || [];
    });
    const sum = leaves.reduce((made, figure) => made + figure, 0);
    const isHeavy = own !== null && leaves.every((figure) => own > figure) && (own * 2 >= sum || own === WHOLE);
    return isHeavy && leaves.length >= (isSpecial ? FEWEST_BELOW_A_LEAF : 2);
  });
  return column < 0 ? [] : [{ place: last, column, from: 0, to: last, fits: false, asTotal: true }];
}

/** Rows that figures alone make totals of a block, where the total stated below comes out only with them counted. */
function outvoted(rows: readonly SumRow[], { roles, sums }: Scan): readonly SumDoubt[] {
  // In the order of the rows.
  const byFigures = [...roles].filter(([place, { by }]) => by === "figures" && !rows[place]?.called);
  if (byFigures.length === 0) return [];
  const places = byFigures.map(([place]) => place);
  return [...roles].flatMap(([stated, { role, by, from, to }]): readonly SumDoubt[] => {
    if (role !== "total" || by === "figures") return [];
    // A total that fits nothing yet may mean its block or all there is.
    for (const start of new Set([from, 0])) {
      const parts = byFigures.slice(firstAfter(places, start - 1), firstAfter(places, to - 1));
      const column = (rows[stated]?.figures ?? []).findIndex((figure, at) => {
        const counted = parts.reduce((sum, [place]) => sum + (rows[place]?.figures[at] ?? 0), 0);
        return figure !== null && counted > 0 && sums.sum(start, to, at) + counted === figure;
      });
      if (column >= 0) return parts.map(([place, part]) => doubtOf(place, { ...part, column }, true));
    }
    return [];
  });
}
