import { sameSum } from "../../domain/marks.ts";
import { figureAt } from "../columns/columnFigures.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import { rowSums } from "./rowSums.ts";

/** Fewer rows than this add nothing up. */
const FEWEST = 2;
/** Titles and the like between the last row of a page and the first of the next. */
const MOST_BETWEEN = 4;
/** What most frameworks come to. */
const WHOLE = 100;

/** By column; null where the cell holds no figure. */
type Figures = readonly (number | null)[];

/** Rows one below the other, but for titles, that say what all rows above them come to, as places among the candidates. */
interface Carry {
  /** The first is the last row of a page, the last the first of the next. */
  readonly places: readonly number[];
  /** A row above them that says what its page alone comes to; null where none does. */
  readonly ofPage: number | null;
}

/**
 * Totals that are carried from one page to the next (过次页 32, 承前页 32), whatever they are called: a row that says what all rows so far
 * come to, and right below it, but for the titles of the page, one that says the same. A text between the two that has no number is no
 * section, because the table runs on.
 */
export function withCarriedTotals(candidates: readonly RowCandidate[], features: RowFeatures): readonly RowCandidate[] {
  const { table, columns } = features;
  const marks = columns.counted;
  const figures = candidates.map(({ row }): Figures =>
    marks.map((column) => (table.isMergeTop(row, column) ? figureAt(table, row, column) : null)),
  );
  const { carries, sums } = carriesIn(candidates, figures, marks.length);
  if (carries.length === 0) return candidates;
  const shapes = rowSums(features, candidates);
  const carried = carries.flatMap(({ places }) => places);
  const isTold = carried.every((place) => {
    const { called = false, kind, shape } = shapes[place] ?? {};
    return called || (kind === "base" && (shape === "plain" || shape === "bare"));
  });
  const isPlain = carried.some((place) => shapes[place]?.shape === "plain");
  if (!isTold || (isPlain && !isConfirmed(figures, sums))) return candidates;
  const isCarried = new Set(carried);
  const isOfPage = new Set(carries.map(({ ofPage }) => ofPage));
  const left = new Set(carries.flatMap(({ places }) => titlesIn(places, candidates)));
  return candidates.flatMap((one, place) => {
    if (left.has(place)) return [];
    const kind = isCarried.has(place) ? "running" : isOfPage.has(place) ? "subtotal" : null;
    return kind === null ? one : { ...one, shape: "total", label: { kind, prefix: "" } };
  });
}

/** What stands between carried totals and is no section. Below a section that begins there its rows stand, not the total again. */
function titlesIn(places: readonly number[], candidates: readonly RowCandidate[]): readonly number[] {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const between = candidates
    .slice(first + 1, last)
    .flatMap((_, at) => (places.includes(first + 1 + at) ? [] : [first + 1 + at]));
  const titles = between.filter((place) => candidates[place]?.enumerator === null);
  return titles.length < between.length ? [...titles, last] : titles;
}

/** Where totals are carried, and what all rows but these come to by column. */
function carriesIn(
  candidates: readonly RowCandidate[],
  figures: readonly Figures[],
  width: number,
): { readonly carries: readonly Carry[]; readonly sums: readonly number[] } {
  const all = new Sums(width);
  let page = new Sums(width);
  const carries: Carry[] = [];
  const mayCarry = (place: number): boolean => {
    const one = candidates[place];
    return one !== undefined && (one.shape === "total" || (one.enumerator === null && one.alone && one.scored));
  };
  const lastLeaf = candidates.findLastIndex(({ shape, scored }) => shape !== "total" && scored);
  /** The next row, but for titles. */
  const below = (place: number): number => {
    let next = place + 1;
    while (next - place <= MOST_BETWEEN && candidates[next]?.scored === false && candidates[next]?.shape !== "total")
      next += 1;
    return next;
  };
  /** Whether a row below brings less than what is carried. What brings as much as all above is no page of it, but another year's. */
  const runsOn = (last: number, own: Figures): boolean => {
    const column = own.findIndex((figure) => figure !== null && figure !== 0);
    return candidates.some(({ shape, scored }, place) => {
      const figure = place > last && shape !== "total" && scored ? (figures[place]?.[column] ?? null) : null;
      return figure !== null && figure < (own[column] ?? 0);
    });
  };
  const carryAt = (closing: number, ofPage: number | null): Carry | null => {
    if (!mayCarry(closing) || all.count < FEWEST) return null;
    const own = figures[closing] ?? [];
    const summed = agreement(own, all.by);
    if (summed === "none") return null;
    const places = [closing];
    for (let next = below(closing); mayCarry(next) && next < lastLeaf; next = below(next)) {
      const again = agreement(own, figures[next] ?? []);
      // A slip in one of the two is one to tell of.
      if (again === "none" || (again === "some" && summed === "some")) break;
      places.push(next);
    }
    return places.length > 1 && runsOn(places.at(-1) ?? closing, own) ? { places, ofPage } : null;
  };
  /** What the last page, or all of them, come to. */
  const closes = (place: number): boolean =>
    carries.length > 0 &&
    mayCarry(place) &&
    [page, all].some(({ by }) => agreement(figures[place] ?? [], by) === "all");
  for (let place = 0; place < candidates.length; place++) {
    const isOfPage = mayCarry(place) && page.count >= FEWEST && agreement(figures[place] ?? [], page.by) === "all";
    const carry = carryAt(place, null) ?? (isOfPage ? carryAt(place + 1, place) : null);
    if (carry) {
      carries.push(carry);
      page = new Sums(width);
      place = carry.places.at(-1) ?? place;
    } else if (candidates[place]?.shape !== "total" && candidates[place]?.scored === true && !closes(place)) {
      all.add(figures[place] ?? []);
      page.add(figures[place] ?? []);
    }
  }
  return { carries, sums: all.by };
}

/** What rows come to so far. */
class Sums {
  readonly by: number[];
  count = 0;

  constructor(width: number) {
    this.by = Array.from({ length: width }, () => 0);
  }

  add(figures: Figures): void {
    this.count += 1;
    for (let at = 0; at < figures.length; at++) this.by[at] = (this.by[at] ?? 0) + (figures[at] ?? 0);
  }
}

/** Whether the figures of a row are the others, in all the columns in which it has one, in some or in none. */
function agreement(own: Figures, others: Figures): "all" | "some" | "none" {
  let [given, fitting] = [0, 0];
  let tells = false;
  for (let at = 0; at < own.length; at++) {
    const figure = own[at] ?? null;
    if (figure === null) continue;
    given += 1;
    if (!sameSum(figure, others[at] ?? 0)) continue;
    fitting += 1;
    if (figure !== 0) tells = true;
  }
  if (!tells) return "none";
  return fitting === given ? "all" : "some";
}

/**
 * Where nothing tells rows apart, rows may have the figures of carried totals by chance: none are those without which the others come
 * to what the last row says, or to 100.
 *
 * @param sums of all rows that are no totals
 */
function isConfirmed(figures: readonly Figures[], sums: readonly number[]): boolean {
  const last = figures.findLast((row) => row.some((figure) => figure !== null)) ?? [];
  return agreement(last, sums) !== "none" || sameSum(sums[0] ?? 0, WHOLE);
}
