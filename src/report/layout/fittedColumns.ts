import { PAGE_MARGINS, printedWidth } from "../draft/pageSetup.ts";
import type { ColumnPlan } from "../sheetPlan.ts";

/** Columns of a lying list: the one with the longest texts gives way to the others, down to `least`, so that A4 is enough. */
export function fittedColumns(
  columns: readonly ColumnPlan[],
  { column, least }: { readonly column: number; readonly least: number },
): readonly ColumnPlan[] {
  const room = printedWidth({ paper: "A4", orientation: "landscape", margins: PAGE_MARGINS.landscape });
  const others = columns.reduce((sum, { width, hidden }, at) => sum + (hidden || at === column - 1 ? 0 : width), 0);
  return columns.map((plan, at) =>
    at === column - 1 ? { ...plan, width: Math.min(plan.width, Math.max(least, Math.floor(room - others))) } : plan,
  );
}
