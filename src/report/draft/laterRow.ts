import type { RowPlan } from "../sheetPlan.ts";

/**
 * A row of a long list: it holds what its cells are made of, and makes them each time they are asked for. Its height is measured
 * when they are first made, so who needs both asks for the cells first.
 */
export class LaterRow<T> implements RowPlan {
  private points: number | null = null;

  /**
   * @param makeTexts its cells but for those that are never more than a line high: quicker, where only the height is asked for
   * @param heightOf points that a row of these cells needs
   * @param atLeast points that it has in any case
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

/** The row with its cells made once for all. */
export function madeRow({ cells, height, hidden }: RowPlan): RowPlan {
  return { cells, ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) };
}
