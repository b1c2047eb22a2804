import type { RowPlan } from "../sheetPlan.ts";

/**
 * A row of a long list: it holds its data, and makes its cells each time they are requested. Its height is measured
 * when they are first made, so request the cells before the height.
 */
export class LaterRow<T> implements RowPlan {
  private points: number | null = null;

  /**
   * @param makeTexts its cells without those that are never more than a line high: faster if only the height is needed
   * @param heightOf points that a row with these cells needs
   * @param atLeast minimum height in points
   */
  constructor(
    private readonly what: T,
    private readonly make: (what: T) => RowPlan["cells"],
    private readonly makeTexts: (what: T) => RowPlan["cells"],
    private readonly heightOf: (cells: RowPlan["cells"]) => number,
    private readonly atLeast: number,
  ) {}

  get cells(): RowPlan["cells"] {
    const cells = this.make(this.what);
    this.points ??= this.measured(cells);
    return cells;
  }

  get height(): number {
    return (this.points ??= this.measured(this.makeTexts(this.what)));
  }

  private measured(cells: RowPlan["cells"]): number {
    return Math.max(this.atLeast, this.heightOf(cells));
  }
}

/** The same row with its cells made once. */
export function madeRow({ cells, height, hidden }: RowPlan): RowPlan {
  return { cells, ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) };
}
