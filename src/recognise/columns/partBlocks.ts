import { sameSum } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { isShares, type ColumnFigures } from "./columnFigures.ts";

/** Weights of thirds come to 99.99. */
const NEARLY = 0.011;

/** The rows of a part, and the figure that stands for it in a column beside them. */
export interface PartBlock {
  readonly figure: number;
  /** Places of its rows among those of the figures. */
  readonly places: readonly number[];
  /** What their own figures come to. */
  readonly sum: number;
}

/** What weights come to: 1 or 100. */
export function wholeOf(weights: readonly (number | null)[]): 1 | 100 {
  return isShares(weights) ? 1 : 100;
}

/**
 * The parts of a table by a column that has a figure for each, merged over its rows, written once beside or above them, or repeated
 * on every one of them; without the row that closes a part or the table.
 *
 * @param item column of the rows' own figures
 * @param whole what these come to in a part: the same figure on the next row begins a part only where the one above is whole. null:
 *   every figure begins a part
 */
export function partBlocks(
  table: Table,
  figures: ColumnFigures,
  part: number,
  item: number,
  whole: number | null,
): readonly PartBlock[] {
  const blocks: { readonly figure: number; readonly places: number[]; sum: number }[] = [];
  const [parts, items] = [figures.of(part), figures.of(item)];
  const last = parts.findLastIndex((figure, place) => figure !== null || (items[place] ?? null) !== null);
  let all = 0;
  for (const [place, figure] of parts.entries()) {
    const own = items[place] ?? null;
    const block = blocks.at(-1);
    const isWhole = block !== undefined && whole !== null && block.sum > whole * (1 - NEARLY);
    const isTop = figure !== null && table.isMergeTop(figures.rows[place] ?? 0, part);
    const isRepeated = own !== null && block?.figure === figure && whole !== null && block.sum > 0 && !isWhole;
    if (place === last && isTop && blocks.length > 1 && sameSum(figure, all)) break;
    if (isTop && !isRepeated) {
      blocks.push({ figure, places: [], sum: 0 });
      all += figure;
    } else if (isWhole && own === whole) continue;
    const into = blocks.at(-1);
    if (!into || own === null) continue;
    into.places.push(place);
    into.sum += own;
  }
  return blocks;
}

/** Whether weights of rows come to one whole in most parts: in another one a weight is a mistake. */
export function areMostlyWhole(table: Table, figures: ColumnFigures, part: number, item: number): boolean {
  const whole = wholeOf(figures.of(item));
  const blocks = partBlocks(table, figures, part, item, whole).filter(({ places }) => places.length > 0);
  return (
    blocks.length > 1 && blocks.filter(({ sum }) => Math.abs(sum - whole) < NEARLY * whole).length * 2 > blocks.length
  );
}

interface CarriedWeights {
  readonly part: number;
  readonly item: number;
  /** The part's weight on each row that has one of its own. */
  readonly carried: readonly (number | null)[];
}

/** Of two columns of weights, in either order, which is that of the parts; null where neither is. */
export function carriedWeights(
  table: Table,
  figures: ColumnFigures,
  [one, other, ...others]: readonly number[],
): CarriedWeights | null {
  if (one === undefined || other === undefined || others.length > 0) return null;
  const orders = [
    [one, other],
    [other, one],
  ] as const;
  const found = orders.find(([part, item]) => areMostlyWhole(table, figures, part, item));
  if (!found) return null;
  const [part, item] = found;
  const carried = figures.rows.map((): number | null => null);
  for (const { figure, places } of partBlocks(table, figures, part, item, wholeOf(figures.of(item))))
    for (const place of places) carried[place] = figure;
  return { part, item, carried };
}
