import { isPickedFrom } from "../text/picked.ts";

/** A name to be found by a part of it: normalised, with the id of what is called so. */
export interface NamedId {
  readonly id: number;
  readonly form: string;
}

/** Finds what a text names only in part, or around it; every id that fits. */
export type PartialNames = (text: string) => readonly number[];

/** Shorter texts occur in names by chance: 学习, 宣传. */
const SHORTEST_PART = 4;
/** As letters picked from a name, in order. */
const SHORTEST_PICKED = 6;
/** Where more names have the rarest pair or letter of a text, they are not compared: among so many alike it tells nothing. */
const MOST_COMPARED = 1000;

/**
 * An index of names by their pairs of letters and by their letters, so that a text is compared only with names that share its rarest
 * one: 图书馆总分馆制建设 is a part of no name, but picked from 推进公共图书馆总分馆制建设并实现乡镇全覆盖.
 *
 * A text that is part of a name fits, and so does one that holds a whole name which is at least half of it; only where no name fits so,
 * a long one whose letters are all in a name in the same order.
 */
export function partialNames(names: readonly NamedId[]): PartialNames {
  const byPair = new Map<string, NamedId[]>();
  const byLetter = new Map<string, NamedId[]>();
  for (const name of names) {
    for (const pair of pairsOf(name.form)) push(byPair, pair, name);
    for (const letter of new Set(name.form)) push(byLetter, letter, name);
  }
  // Each name once, under its rarest pair: who holds it whole holds that.
  const byOwnPair = new Map<string, NamedId[]>();
  for (const name of names) {
    if (name.form.length < SHORTEST_PART) continue;
    const pairs = [...pairsOf(name.form)].map((pair) => ({ pair, count: byPair.get(pair)?.length ?? 0 }));
    const own = pairs.reduce((best, one) => (one.count < best.count ? one : best));
    push(byOwnPair, own.pair, name);
  }
  const find = (text: string): readonly number[] => {
    const pairs = pairsOf(text);
    const within = [...pairs].flatMap((pair) => byOwnPair.get(pair) ?? []);
    if (text.length < SHORTEST_PART || within.length > MOST_COMPARED) return [];
    const wholes = within.filter(({ form }) => form.length * 2 >= text.length && text.includes(form));
    const parts = rarest(byPair, pairs).filter(({ form }) => form.includes(text));
    const contained = idsOf([...parts, ...wholes]);
    if (contained.length > 0 || text.length < SHORTEST_PICKED) return contained;
    return idsOf(rarest(byLetter, new Set(text)).filter(({ form }) => isPickedFrom(text, form)));
  };
  const known = new Map<string, readonly number[]>();
  return (text) => {
    let ids = known.get(text);
    if (!ids) known.set(text, (ids = find(text)));
    return ids;
  };
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** The names that have the rarest of these keys; none where one is in no name, or all are in very many. */
function rarest(index: ReadonlyMap<string, readonly NamedId[]>, keys: ReadonlySet<string>): readonly NamedId[] {
  let best: readonly NamedId[] | null = null;
  for (const key of keys) {
    const list = index.get(key);
    if (!list) return [];
    if (!best || list.length < best.length) best = list;
  }
  return best && best.length <= MOST_COMPARED ? best : [];
}

function idsOf(names: readonly NamedId[]): readonly number[] {
  return [...new Set(names.map(({ id }) => id))];
}

function push(index: Map<string, NamedId[]>, key: string, name: NamedId): void {
  const list = index.get(key);
  if (list) list.push(name);
  else index.set(key, [name]);
}
