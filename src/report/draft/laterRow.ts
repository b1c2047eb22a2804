import type { RowPlan } from "../sheetPlan.ts";

/** What the rows of a long list have in common. */
export interface LaterRows<T> {
  readonly make: (what: T) => RowPlan["cells"];
  /** A row's cells without those that are never more than a line high: faster if only the height is needed. */
  readonly texts: (what: T) => RowPlan["cells"];
  /** Points that a row with these cells needs. */
  readonly heightOf: (cells: RowPlan["cells"]) => number;
  /** Minimum height in points. */
  readonly atLeast: number;
}

/**
 * A row of a long list: it holds its data, and makes its cells each time they are requested. Its height is measured
 * when they are first made, so request the cells before the height.
 */
export class LaterRow<T> implements RowPlan {
  private points: number | null = null;

  constructor(
    private readonly rows: LaterRows<T>,
    readonly what: T,
  ) {}

  get cells(): RowPlan["cells"] {
    const cells = this.rows.make(this.what);
    this.points ??= this.measured(cells);
    return cells;
  }

  get height(): number {
    return (this.points ??= this.measured(this.rows.texts(this.what)));
  }

  private measured(cells: RowPlan["cells"]): number {
    return Math.max(this.rows.atLeast, this.rows.heightOf(cells));
  }
}

/** The same row with its cells made once. */
export function madeRow({ cells, height, hidden }: RowPlan): RowPlan {
  return { cells, ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) };
}
