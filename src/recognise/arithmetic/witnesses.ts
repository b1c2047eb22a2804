import { LeafSums } from "./leafSums.ts";
import type { SumRole, SumRow } from "./sumRow.ts";
import type { Scan } from "./sumScan.ts";

/** In how many columns, each with figures of its own, every total of a reading fits. A column that repeats another is no witness. */
export function witnesses(rows: readonly SumRow[], roles: ReadonlyMap<number, SumRole>, scan: Scan): number {
  const columns = statedBy(rows, roles, scan);
  const sound = columns.filter((stated) => stated.length > 0 && stated.every(({ fits }) => fits));
  return new Set(sound.map(keyOf)).size;
}

/** Fewer totals that come out beside one that does not may do so by chance. */
const FEWEST_RIGHT = 2;

/**
 * Whether every total of a reading fits in one column, and in another, with figures of its own, all but one of a part, with which the
 * whole may be as far off: the figure is wrong, not the reading.
 */
export function hasOneSlip(rows: readonly SumRow[], roles: ReadonlyMap<number, SumRole>, scan: Scan): boolean {
  const columns = statedBy(rows, roles, scan).filter((stated) => stated.length === roles.size);
  const sound = columns.filter((stated) => stated.every(({ fits }) => fits)).map(keyOf);
  return columns.some((stated) => {
    const wrong = stated.filter(({ fits }) => !fits);
    const [first, ...others] = wrong;
    if (!first || stated.length - wrong.length < FEWEST_RIGHT) return false;
    const follows = others.length === 0 || (others.length === 1 && wrong.some(({ isWhole }) => isWhole));
    return follows && others.every(({ off }) => off === first.off) && sound.some((key) => key !== keyOf(stated));
  });
}

/** What a total of a reading says in one column. */
interface Stated {
  readonly place: number;
  readonly figure: number;
  readonly fits: boolean;
  /** By how much it is more than its rows come to. */
  readonly off: number;
  /** It covers another total of the reading. */
  readonly isWhole: boolean;
}

function keyOf(stated: readonly Stated[]): string {
  return stated.map(({ place, figure }) => `${place}:${figure}`).join(" ");
}

/** What the totals of a reading say, column by column. */
function statedBy(
  rows: readonly SumRow[],
  roles: ReadonlyMap<number, SumRole>,
  scan: Scan,
): readonly (readonly Stated[])[] {
  const isLeaf = ({ shape }: SumRow, place: number): boolean =>
    shape !== "open" && !roles.has(place) && !scan.roles.has(place);
  const sums = new LeafSums(rows, isLeaf);
  const places = [...roles.keys()];
  return [...(rows[0]?.figures.keys() ?? [])].map((column) =>
    [...roles].flatMap(([place, { from, to }]): readonly Stated[] => {
      const figure = rows[place]?.figures[column] ?? null;
      if (figure === null) return [];
      const isWhole = places.some((other) => other !== place && other >= from && other < to);
      const fits = sums.fits(from, to, column, figure);
      return [{ place, figure, fits, off: figure - sums.sum(from, to, column), isWhole }];
    }),
  );
}
