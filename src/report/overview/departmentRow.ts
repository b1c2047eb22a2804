import { rate, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { empty, live, number, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { cellOf, columnRange, exact, quoteText, rateFormula } from "../formulas.ts";
import { DEPARTMENT_LIST, listColumn } from "../lists/departmentListLayout.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { CENTRE, COUNT, HIDDEN, RATE, SERIAL, TEXT } from "../styles.ts";
import { bandCell } from "./bandCells.ts";
import { DEPARTMENT as AT } from "./departmentColumns.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";

/** Stands after the name of a department that carries unscored indicators; a note says 待评. */
export const PENDING_MARK = "△";

/** A department's row of 三, but for its rank; returns the row. */
export function addDepartmentRow(draft: OverviewDraft, department: ScoredDepartment, departmentNumber: number): number {
  const { detail, duties, grid, input, styles } = draft;
  const spans = grid.departments;
  const row = draft.next;
  const at = (column: number): string => cellOf(columnOf(spans, column), row);
  const key = cellOf(grid.departmentNumber, row);
  const sum = (column: number, criteria = ""): string =>
    `SUMIFS(${detail.column(column)},${detail.column(DETAIL.departmentNumber)},${key},${detail.column(DETAIL.kind)},"${KIND_WORD.base}"${criteria})`;
  const applicable = `,${detail.column(DETAIL.state)},"<>${STATE_WORD["not-applicable"]}"`;
  const count = (state: string): string =>
    `COUNTIFS(${detail.column(DETAIL.departmentNumber)},${key},${detail.column(DETAIL.kind)},"${KIND_WORD.base}",${detail.column(DETAIL.state)},"${state}")`;
  const pending = count(STATE_WORD.unscored);
  const listed = (column: number): string =>
    `SUMIFS(${listColumn(duties, column)},${listColumn(duties, DEPARTMENT_LIST.departmentNumber)},${key})`;
  const figure = (formula: string, value: number | string | null, style: CellStyle, complete: boolean): CellPlan =>
    complete ? live(formula, value, style) : { value, style };
  const { full, effective, gap, involved, tasks } = department;
  const marks = (formula: string, value: Marks, complete: boolean): CellPlan =>
    figure(exact(formula), value.toNumber(), styles.mark, complete);
  const grade = bandCell(
    input,
    {
      part: effective,
      whole: full,
      partCell: at(AT.effective),
      wholeCell: at(AT.full),
      pending: department.pending,
      pendingFormula: detail.complete ? pending : null,
      vetoed: department.vetoed,
    },
    CENTRE,
  );
  return draft.addTableRow(
    spans,
    [
      empty(SERIAL),
      nameCell(department, detail.complete ? pending : null),
      marks(sum(DETAIL.shareFull, applicable), full, detail.complete),
      marks(sum(DETAIL.shareEffective), effective, detail.complete),
      marks(sum(DETAIL.shareGap), gap, detail.complete),
      live(rateFormula(at(AT.effective), at(AT.full)), rate(effective, full), RATE),
      marks(listed(DEPARTMENT_LIST.involved), involved, duties.complete),
      figure(listed(DEPARTMENT_LIST.leads), department.lead, COUNT, duties.complete),
      figure(
        `IF(${listed(DEPARTMENT_LIST.task)}=0,"—",${listed(DEPARTMENT_LIST.done)}&"/"&${listed(DEPARTMENT_LIST.task)})`,
        tasks.total === 0 ? "—" : `${tasks.done}/${tasks.total}`,
        COUNT,
        duties.complete,
      ),
      figure(listed(DEPARTMENT_LIST.overdue), tasks.overdue, COUNT, duties.complete),
      ...(draft.graded ? [department.name === null ? empty(CENTRE) : grade] : []),
    ],
    {},
    [
      { from: grid.departmentNumber, to: grid.departmentNumber, cell: number(departmentNumber, HIDDEN) },
      ...(isRanked(draft, department)
        ? [{ from: grid.uncutRate, to: grid.uncutRate, cell: uncutRate(draft, department, sum, applicable, count) }]
        : []),
    ],
  );
}

/** 名次, once it is known which rows there are: by the hidden rates, of which there are none between the departments' rows. */
export function setRanks(
  draft: OverviewDraft,
  departments: readonly ScoredDepartment[],
  rows: readonly number[],
): void {
  const { grid } = draft;
  const rates = columnRange(null, grid.uncutRate, rows[0] ?? 0, rows.at(-1) ?? 0);
  departments.forEach((department, at) => {
    const row = rows[at] ?? 0;
    const uncut = cellOf(grid.uncutRate, row);
    const rank = isRanked(draft, department)
      ? live(`IF(${uncut}="","",RANK(${uncut},${rates}))`, department.rank, SERIAL)
      : { value: department.rank ?? "", style: SERIAL };
    draft.setCell(row, columnOf(grid.departments, AT.rank), rank);
  });
}

function isRanked({ detail }: OverviewDraft, { name }: ScoredDepartment): boolean {
  return name !== null && detail.complete;
}

/** The rate that ranks are made of: of parts before they were cut to hundredths (rule 6). */
function uncutRate(
  { detail, uncutRates }: OverviewDraft,
  department: ScoredDepartment,
  sum: (column: number, criteria?: string) => string,
  applicable: string,
  count: (state: string) => string,
): CellPlan {
  const full = detail.shared
    ? `(${sum(DETAIL.shareFull, applicable)}+${sum(DETAIL.fullCut, applicable)})`
    : sum(DETAIL.shareFull, applicable);
  const effective = detail.shared
    ? `(${sum(DETAIL.shareEffective)}+${sum(DETAIL.effectiveCut)})`
    : sum(DETAIL.shareEffective);
  return live(
    `IF(OR(ROUND(${full},8)=0,${count(STATE_WORD.scored)}=0),"",ROUND(${effective}/${full},11))`,
    uncutRates.get(department.name) ?? null,
    HIDDEN,
  );
}

/** The department, marked △ (待评) while some of what it carries is not scored, 否决 where a veto of its own happened. */
function nameCell({ name, pending, vetoed }: ScoredDepartment, count: string | null): CellPlan {
  const shown = `${name ?? NOBODY}${vetoed ? "（否决）" : ""}`;
  const waiting = PENDING_MARK;
  const stored = pending ? shown + waiting : shown;
  return count === null ? text(stored, TEXT) : live(`${quoteText(shown)}&IF(${count}>0,"${waiting}","")`, stored, TEXT);
}
