import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { text } from "../cells.ts";
import { NOBODY, ROLE_WORD } from "../detail/departmentWords.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { keyUnder } from "../entryKeys.ts";
import { DEPARTMENT_SIGNS } from "../entryPlaces.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { RowPlan } from "../sheetPlan.ts";
import { markStyles, SUBHEADING, type MarkStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DEPARTMENT_LIST as AT, DEPARTMENT_LIST_HEADER as HEADER_ROW, MOST_ROWS } from "./departmentListLayout.ts";
import { addPageBand } from "./pageBand.ts";
import { addSignature } from "./pageSignature.ts";
import { addSubtotal } from "./subtotal.ts";
import type { Duties, IndicatorDuty, TaskDuty } from "./duties.ts";
import { IndicatorRows } from "./indicatorRows.ts";
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
    const { mark } = this.styles;
    this.indicatorRows = new IndicatorRows(input, layout, indicatorKeys, mark);
    this.taskRows = new TaskRows(input, mark);
  }

  addDepartment(department: ScoredDepartment, departmentNumber: number, duties: Duties): void {
    const name = department.name ?? NOBODY;
    const first = departmentNumber === 1 || this.draft.next === HEADER_ROW + 1;
    const { lead, support, tasks } = department;
    const counts = `牵头${lead}项，配合${support}项；牵头任务${tasks.total}项，已完成${tasks.done}项，逾期${tasks.overdue}项`;
    const again = addPageBand(this.draft, { whose: `${name}责任清单`, counts, newPage: !first });
    const top = this.draft.next;
    const owner = { name, number: departmentNumber };
    const indicatorCells = (duty: IndicatorDuty): RowPlan["cells"] => this.indicatorRows.cells(owner, duty);
    const taskCells = (duty: TaskDuty): RowPlan["cells"] =>
      this.taskRows.cells(owner, duty, ROLE_WORD[duty.leads ? "lead" : duty.role]);
    const addTask = (duty: TaskDuty): void => {
      this.draft.continueHere(again);
      this.draft.addLater(taskCells, duty);
      this.remember(() => this.taskRows.key(owner, duty));
    };
    const count = duties.indicators.length;
    for (const duty of duties.indicators) {
      if (this.isFull()) return;
      this.draft.continueHere(again);
      this.draft.addLater(indicatorCells, duty);
      this.remember(() => this.indicatorRows.key(owner, duty));
      duties.tasks.get(duty.indicator)?.forEach(addTask);
    }
    const others = duties.tasks.get(-1) ?? [];
    if (others.length > 0 && count > 0) {
      this.draft.continueHere(again);
      this.draft.addSpans([{ from: 1, to: AT.remark, cell: text("其他任务", SUBHEADING) }], {
        keepWithNext: true,
      });
    }
    for (const duty of others) {
      if (this.isFull()) return;
      addTask(duty);
    }
    if (count > 0) addSubtotal(this.draft, department, top, this.styles.total);
    if (department.name !== null) this.addSignature(name);
  }

  /** Only where something was typed can anything have lost its row. */
  private remember(key: () => string): void {
    if (this.input.kept.departments) this.written.add(key());
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
