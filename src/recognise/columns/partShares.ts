import type { Table } from "../table/table.ts";
import { figureAt, isShares, type ColumnFigures } from "./columnFigures.ts";
import { WEIGHT } from "../words/marks.ts";

/** Weights of rows within parts, whose own weights stand in texts. */
export interface WeightsInParts {
  /** Of the rows' weights. */
  readonly column: number;
  /** What they come to in a part: 1 or 100. */
  readonly whole: 1 | 100;
  readonly shares: PartShares;
  /** They are full marks of their part rather than weights, and the marks beside them are points of it. */
  readonly arePoints: boolean;
}

/** By row: what the part that it stands in counts in the whole, 0.4 for 权重40%. */
export type PartShares = ReadonlyMap<number, number>;

const PERCENT = /(\d{1,3}(?:\.\d{1,4})?)\s*%/gu;
const FRACTION = new RegExp(`(?:${WEIGHT}|占)[为是:]?\\s*(0?\\.\\d{1,4})(?!\\d)`, "gu");

/**
 * The weights of parts that stand in texts, 党建工作（权重40%） merged over a part's rows, written once above them or on a row of its
 * own, or in a column of their own, where the weights of each part come to the whole and those of the parts too. null where the
 * figures do not say so.
 *
 * @param weight column of the rows' weights
 * @param arePoints it is called full marks
 * @param ofParts column of the parts' weights; null where they can only stand in texts
 */
export function weightsInParts(
  table: Table,
  figures: ColumnFigures,
  weight: number,
  arePoints: boolean,
  ofParts: number | null = null,
): WeightsInParts | null {
  const whole = isShares(figures.of(weight)) ? 1 : 100;
  if (arePoints && whole === 1) return null;
  const places =
    ofParts === null ? table.columns.flatMap(({ column }) => (column === weight ? [] : [column])) : [ofParts];
  const unit = ofParts === null || isShares(figures.of(ofParts)) ? 1 : 100;
  for (const column of places) {
    const shareAt = (row: number): number | null => {
      if (!table.isMergeTop(row, column)) return null;
      if (ofParts === null) return shareIn(table.text(row, column));
      const figure = figureAt(table, row, column) ?? 0;
      const share = Number((figure / (figure < 1 ? 1 : unit)).toPrecision(12));
      return share > 0 && share < 1 ? share : null;
    };
    const parts = partsWith(table, figures, weight, whole, shareAt);
    // A weight on each row beside one 满分 for all is the row's own.
    if (parts.length === 0 || (ofParts !== null && parts.every(({ rows }) => rows.length < 2))) continue;
    const all = parts.reduce((sum, { share }) => sum + share, 0);
    if (!isNear(all, 1) || parts.some(({ sum }) => !isNear(sum / whole, 1))) continue;
    const shares = new Map(parts.flatMap(({ share, rows }) => rows.map((row) => [row, share] as const)));
    return { column: weight, whole, shares, arePoints };
  }
  return null;
}

interface Part {
  readonly share: number;
  readonly rows: number[];
  sum: number;
}

/** The parts that a column names with their shares, and the weights of their rows; none where fewer than two are. */
function partsWith(
  table: Table,
  figures: ColumnFigures,
  weight: number,
  whole: number,
  shareAt: (row: number) => number | null,
): readonly Part[] {
  const named = new Map<number, number>();
  const last = figures.rows.at(-1) ?? 0;
  for (const row of table.dataRows) {
    // Of a hundred thousand rows the first tell.
    if (row > last) break;
    const share = shareAt(row);
    if (share !== null) named.set(row, share);
  }
  if (named.size < 2) return [];
  const weights = new Map(figures.rows.map((row, place) => [row, figures.of(weight)[place] ?? null]));
  const parts: Part[] = [];
  for (const row of table.dataRows) {
    const share = named.get(row) ?? null;
    const own = weights.get(row) ?? null;
    const before = parts.at(-1);
    // 小计 and 合计 repeat the whole below a part that is complete, or what the part counts in it.
    const isComplete = before !== undefined && isNear(before.sum / whole, 1);
    if (share === null && own !== null && isComplete && [1, before.share].some((one) => isNear(own / whole, one)))
      continue;
    if (share !== null) parts.push({ share, rows: [], sum: 0 });
    const part = parts.at(-1);
    if (!part || own === null) continue;
    part.rows.push(row);
    part.sum += own;
  }
  return parts;
}

/** The one share that a text names: 0.4 of （占总分40%）, 权重0.4. */
function shareIn(text: string): number | null {
  if (text.length > LONGEST || !MAY_NAME_SHARE.test(text)) return null;
  const folded = text.normalize("NFKC");
  const shares = [
    ...[...folded.matchAll(PERCENT)].map(([, percent]) => Number((Number(percent) / 100).toPrecision(12))),
    ...[...folded.matchAll(FRACTION)].map(([, fraction]) => Number(fraction)),
  ];
  const [only] = shares;
  return shares.length === 1 && only !== undefined && only < 1 ? only : null;
}

const LONGEST = 60;
/** Nearly no text does: looked at before it is folded. */
const MAY_NAME_SHARE = /[%％﹪]|(?:重|数|占|比).*\p{N}/su;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.0011;
}
