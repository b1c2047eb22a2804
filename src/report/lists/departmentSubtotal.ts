import { rate, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { live, text } from "../cells.ts";
import { cellOf, columnRange, exact, rateFormula } from "../formulas.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { TOTAL_RATE, TOTAL_TEXT } from "../styles.ts";
import { DEPARTMENT_LIST as AT } from "./departmentListLayout.ts";

const SUBTOTAL_RATE: CellStyle = { ...TOTAL_RATE, horizontal: "center", numberFormat: '"得分率 "0.00%' };

/** 小计 of a department below its rows, which begin with `top`. @param total style of summed marks */
export function addDepartmentSubtotal(
  draft: SheetDraft,
  department: ScoredDepartment,
  top: number,
  total: CellStyle,
): void {
  const row = draft.next;
  const bottom = row - 1;
  const sum = (column: number, value: Marks): CellPlan =>
    live(exact(`SUM(${columnRange(null, column, top, bottom)})`), value.toNumber(), total);
  const { full, effective, gap, involved } = department;
  const rateCell = live(
    rateFormula(cellOf(AT.effective, row), cellOf(AT.full, row)),
    rate(effective, full),
    SUBTOTAL_RATE,
  );
  draft.addSpans(
    [
      { from: AT.number, to: AT.role, cell: text("小计", TOTAL_TEXT) },
      { from: AT.full, to: AT.full, cell: sum(AT.full, full) },
      { from: AT.effective, to: AT.effective, cell: sum(AT.effective, effective) },
      { from: AT.gap, to: AT.gap, cell: sum(AT.gap, gap) },
      { from: AT.involved, to: AT.involved, cell: sum(AT.involved, involved) },
      { from: AT.deadline, to: AT.progress, cell: rateCell },
      { from: AT.due, to: AT.remark, cell: text(department.pending ? "有指标未评分，待评" : "", TOTAL_TEXT) },
    ],
    { keepWithNext: true },
  );
}
