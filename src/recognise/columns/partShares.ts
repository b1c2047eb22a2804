import type { Table } from "../table/table.ts";
import { isShares, type ColumnFigures } from "./columnFigures.ts";

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
const FRACTION = /(?:权重|权数|比重|系数|占比|占)[为是:]?\s*(0?\.\d{1,4})(?!\d)/gu;

/**
 * The weights of parts that stand in texts, 党建工作（权重40%） merged over a part's rows, written once above them or on a row of its
 * own, where the weights of each part come to the whole and those of the parts too. null where the figures do not say so.
 *
 * @param weight column of the rows' weights
 * @param arePoints it is called full marks
 */
export function weightsInParts(
  table: Table,
  figures: ColumnFigures,
  weight: number,
  arePoints: boolean,
): WeightsInParts | null {
  const whole = isShares(figures.of(weight)) ? 1 : 100;
  for (const { column } of table.columns) {
    const shares = column === weight ? null : sharesIn(table, figures, { text: column, weight, whole });
    if (shares) return arePoints && whole === 1 ? null : { column: weight, whole, shares, arePoints };
  }
  return null;
}

interface Places {
  readonly text: number;
  readonly weight: number;
  readonly whole: number;
}

interface Part {
  readonly share: number;
  readonly rows: number[];
  sum: number;
}

function sharesIn(table: Table, figures: ColumnFigures, { text, weight, whole }: Places): PartShares | null {
  const weights = new Map(figures.rows.map((row, place) => [row, figures.of(weight)[place] ?? null]));
  const parts: Part[] = [];
  for (const row of table.dataRows) {
    const share = table.isMergeTop(row, text) ? shareIn(table.text(row, text)) : null;
    if (share !== null) parts.push({ share, rows: [], sum: 0 });
    const part = parts.at(-1);
    const own = weights.get(row) ?? null;
    if (!part || own === null) continue;
    // 小计 and 合计 repeat the whole below a part that is complete.
    if (isNear(own / whole, 1) && isNear(part.sum / whole, 1)) continue;
    part.rows.push(row);
    part.sum += own;
  }
  const isWhole = parts.reduce((sum, { share }) => sum + share, 0);
  if (parts.length < 2 || !isNear(isWhole, 1) || parts.some(({ sum }) => !isNear(sum / whole, 1))) return null;
  return new Map(parts.flatMap(({ share, rows }) => rows.map((row) => [row, share] as const)));
}

/** The one share that a text names: 0.4 of （占总分40%）, 权重0.4. */
function shareIn(text: string): number | null {
  if (text.length > LONGEST) return null;
  const folded = text.normalize("NFKC");
  const shares = [
    ...[...folded.matchAll(PERCENT)].map(([, percent]) => Number((Number(percent) / 100).toPrecision(12))),
    ...[...folded.matchAll(FRACTION)].map(([, fraction]) => Number(fraction)),
  ];
  const [only] = shares;
  return shares.length === 1 && only !== undefined && only > 0 && only < 1 ? only : null;
}

const LONGEST = 60;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.0011;
}
