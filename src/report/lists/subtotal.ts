import { rate, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { empty, live, text } from "../cells.ts";
import { cellOf, columnRange, exact, rateFormula } from "../formulas.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { TOTAL_RATE, TOTAL_TEXT } from "../styles.ts";
import { DEPARTMENT_LIST as AT } from "./departmentListLayout.ts";

const SUBTOTAL_RATE: CellStyle = { ...TOTAL_RATE, horizontal: "center", numberFormat: '"得分率 "0.00%' };

/** What a page comes to; no `involved` where it takes no part in the sum (a leader's page). */
export type PageTotals = Pick<ScoredDepartment, "full" | "effective" | "gap" | "pending"> &
  Partial<Pick<ScoredDepartment, "involved">>;

/** 小计 of a page below its rows, which begin with `top`; returns its row. @param total style of summed marks */
export function addSubtotal(draft: SheetDraft, totals: PageTotals, top: number, total: CellStyle): number {
  const row = draft.next;
  const bottom = row - 1;
  const sum = (column: number, value: Marks): CellPlan =>
    live(exact(`SUM(${columnRange(null, column, top, bottom)})`), value.toNumber(), total);
  const { full, effective, gap, involved } = totals;
  const rateCell = live(
    rateFormula(cellOf(AT.effective, row), cellOf(AT.full, row)),
    rate(effective, full),
    SUBTOTAL_RATE,
  );
  return draft.addSpans(
    [
      { from: AT.number, to: AT.role, cell: text("小计", TOTAL_TEXT) },
      { from: AT.full, to: AT.full, cell: sum(AT.full, full) },
      { from: AT.effective, to: AT.effective, cell: sum(AT.effective, effective) },
      { from: AT.gap, to: AT.gap, cell: sum(AT.gap, gap) },
      { from: AT.involved, to: AT.involved, cell: involved ? sum(AT.involved, involved) : empty(total) },
      { from: AT.deadline, to: AT.progress, cell: rateCell },
      { from: AT.due, to: AT.remark, cell: text(totals.pending ? "有指标未评分，待评" : "", TOTAL_TEXT) },
    ],
    { keepWithNext: true },
  );
}
