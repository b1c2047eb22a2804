import type { FrameworkColumns } from "./frameworkColumns.ts";

/** The marks columns whose figures may add up, the full marks first. Where no column holds these they stand in the texts. */
export function summedColumns(columns: FrameworkColumns): readonly SummedColumn[] {
  const full: readonly (number | null)[] = columns.full.length > 0 ? columns.full : [null];
  return [
    ...full.map((column) => ({ column, field: "full" as const })),
    ...columns.actual.map((column) => ({ column, field: "actual" as const })),
    ...columns.review.map((column) => ({ column, field: "review" as const })),
    ...columns.deducted.map((column) => ({ column, field: "deducted" as const })),
  ];
}

export interface SummedColumn {
  /** 1-based; null: the marks within the rows' texts. */
  readonly column: number | null;
  readonly field: "full" | "actual" | "review" | "deducted";
}
