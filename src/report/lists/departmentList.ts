import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { CellPool } from "../cellPool.ts";
import { text } from "../cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { keyUnder } from "../entryKeys.ts";
import { DEPARTMENT_SIGNS } from "../entryPlaces.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import { BAND, BAND_NOTE, markStyles, SUBHEADING, type MarkStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DEPARTMENT_LIST as AT, DEPARTMENT_LIST_HEADER as HEADER_ROW, MOST_ROWS } from "./departmentListLayout.ts";
import { addSignature } from "./pageSignature.ts";
import { addSubtotal } from "./subtotal.ts";
import type { Duties } from "./duties.ts";
import { IndicatorRows } from "./indicatorRows.ts";
import type { ListedRow } from "./listedRow.ts";
import { TaskRows } from "./taskRows.ts";

/** The rows of 部门责任清单, department by department. */
export class DepartmentList {
  /** Keys of the rows written. */
  readonly written = new Set<string>();
  complete = true;
  private readonly styles: MarkStyles;
  private readonly indicatorRows: IndicatorRows;
  private readonly taskRows: TaskRows;

  constructor(
    private readonly input: SummaryInput,
    layout: DetailLayout,
    indicatorKeys: readonly string[],
    private readonly draft: SheetDraft,
  ) {
    this.styles = markStyles(markDecimals(input.scorecard));
    const pool = new CellPool();
    const { mark } = this.styles;
    this.indicatorRows = new IndicatorRows(input, layout, indicatorKeys, pool, mark);
    this.taskRows = new TaskRows(input, pool, mark);
  }

  addDepartment(department: ScoredDepartment, departmentNumber: number, duties: Duties): void {
    const name = department.name ?? NOBODY;
    const first = departmentNumber === 1 || this.draft.next === HEADER_ROW + 1;
    const { lead, support, tasks } = department;
    const counts = `牵头${lead}项，配合${support}项；牵头任务${tasks.total}项，已完成${tasks.done}项，逾期${tasks.overdue}项`;
    this.draft.addSpans(
      [
        { from: 1, to: AT.role, cell: text(`${name}责任清单`, BAND) },
        { from: AT.full, to: AT.remark, cell: text(counts, BAND_NOTE) },
      ],
      { height: 26, keepWithNext: true, pageBreakBefore: !first },
    );
    const top = this.draft.next;
    let count = 0;
    for (const duty of duties.indicators) {
      if (this.isFull()) return;
      this.add(this.indicatorRows.row(name, departmentNumber, duty, ++count));
      for (const task of duties.tasks.get(duty.indicator) ?? []) {
        this.add(this.taskRows.row(name, departmentNumber, task));
      }
    }
    const others = duties.tasks.get(-1) ?? [];
    if (others.length > 0 && count > 0) {
      this.draft.addSpans([{ from: 1, to: AT.remark, cell: text("其他任务", SUBHEADING) }], {
        keepWithNext: true,
      });
    }
    for (const task of others) {
      if (this.isFull()) return;
      this.add(this.taskRows.row(name, departmentNumber, task));
    }
    if (count > 0) addSubtotal(this.draft, department, top, this.styles.total);
    if (department.name !== null) this.addSignature(name);
  }

  private add(row: ListedRow | null): void {
    if (!row) return;
    this.written.add(row.key);
    this.draft.add(row.cells);
  }

  private addSignature(name: string): void {
    const key = keyUnder(name, "签字");
    this.written.add(key);
    addSignature(this.draft, DEPARTMENT_SIGNS, key, this.input.kept.departments?.get(key));
  }

  /** The last rows of a sheet are left for what ends the list. */
  private isFull(): boolean {
    if (this.draft.next < MOST_ROWS) return false;
    this.complete = false;
    return true;
  }
}
