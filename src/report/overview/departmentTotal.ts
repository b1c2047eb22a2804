import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { live, text } from "../cells.ts";
import { cellOf, exact, rateFormula } from "../formulas.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { TOTAL_COUNT, TOTAL_RATE, TOTAL_TEXT } from "../styles.ts";
import { DEPARTMENT as AT } from "./departmentColumns.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import { columnOverRows } from "./tableRows.ts";

/** 合计 of the departments' rows; returns its own. */
export function addDepartmentTotal(draft: OverviewDraft, rows: readonly number[]): number {
  const { grid, input, styles } = draft;
  const { departments } = input.scorecard;
  const spans = grid.departments;
  const row = draft.next;
  const over = (column: number): string => `SUM(${columnOverRows(columnOf(spans, column), rows)})`;
  const total = (column: number, of: (department: ScoredDepartment) => Marks): CellPlan =>
    live(exact(over(column)), sumMarks(departments.map(of)).toNumber(), styles.total);
  const count = (of: (department: ScoredDepartment) => number): number =>
    departments.reduce((sum, each) => sum + of(each), 0);
  const rateCell = rateFormula(cellOf(columnOf(spans, AT.effective), row), cellOf(columnOf(spans, AT.full), row));
  const sums = [
    sumMarks(departments.map(({ effective }) => effective)),
    sumMarks(departments.map(({ full }) => full)),
  ] as const;
  return draft.addTableRow(
    [[columnOf(spans, AT.rank), spans[AT.name]?.[1] ?? 2], ...spans.slice(2)],
    [
      text("合计", TOTAL_TEXT),
      total(AT.full, ({ full }) => full),
      total(AT.effective, ({ effective }) => effective),
      total(AT.gap, ({ gap }) => gap),
      live(rateCell, rate(...sums), TOTAL_RATE),
      text("—", { ...TOTAL_TEXT, horizontal: "right" }),
      live(
        over(AT.lead),
        count(({ lead }) => lead),
        TOTAL_COUNT,
      ),
      text(`${count(({ tasks }) => tasks.done)}/${count(({ tasks }) => tasks.total)}`, TOTAL_COUNT),
      live(
        over(AT.overdue),
        count(({ tasks }) => tasks.overdue),
        TOTAL_COUNT,
      ),
      ...(draft.graded ? [text("", TOTAL_TEXT)] : []),
    ],
  );
}
