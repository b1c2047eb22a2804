import type { CellPlan, SheetPlan } from "../sheetPlan.ts";

/** The sheet as it stands on paper: formulas become their results, links plain text; hidden columns at the end are gone. */
export function valuesOnly(plan: SheetPlan): SheetPlan {
  const last = plan.columns.findLastIndex(({ hidden }) => !hidden) + 1;
  return {
    ...plan,
    columns: plan.columns.slice(0, last),
    rows: plan.rows.map((row) => ({ ...row, cells: row.cells.slice(0, last).map(valueOf) })),
    merges: plan.merges.filter(({ right }) => right <= last),
  };
}

/** The empty text is what a formula gives where there is nothing; on its own it is an empty cell. */
function valueOf(cell: CellPlan | null): CellPlan | null {
  return cell && { value: cell.value === "" ? null : cell.value, style: cell.style };
}
