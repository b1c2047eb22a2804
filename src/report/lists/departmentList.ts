import { rate, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment, ScoredIndicator } from "../../domain/scorecard.ts";
import { live, number, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { NOBODY, ROLE_WORD } from "../detail/departmentWords.ts";
import { stateWord } from "../detail/stateFormulas.ts";
import { entryCell, keyCell, labelCell } from "../entryCells.ts";
import { keyUnder, taskKeys } from "../entryKeys.ts";
import { DEPARTMENT_SIGNS, REMARK, SIGNED_ON } from "../entryPlaces.ts";
import { dueSoonUntil } from "../../score/taskCounts.ts";
import { CellPool } from "../cellPool.ts";
import { cellOf, columnRange, exact, rateFormula } from "../formulas.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import {
  CENTRE,
  HIDDEN,
  markStyles,
  PLAIN,
  BAND,
  BAND_NOTE,
  SERIAL,
  SUBHEADING,
  TEXT,
  TEXT_INDENTED,
  TOTAL_RATE,
  TOTAL_TEXT,
  type MarkStyles,
} from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DEPARTMENT_LIST as AT, DEPARTMENT_LIST_HEADER as HEADER_ROW, MOST_ROWS } from "./departmentListLayout.ts";
import type { Duties, IndicatorDuty, TaskDuty } from "./duties.ts";
import { taskWords } from "./taskWords.ts";

/** The rows of 部门责任清单, department by department. */
export class DepartmentList {
  /** Keys of the rows written. */
  readonly written = new Set<string>();
  complete = true;
  private readonly styles: MarkStyles;
  private readonly pool = new CellPool();
  private readonly soon: string;
  private readonly taskKeys: readonly string[];

  constructor(
    private readonly input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly indicatorKeys: readonly string[],
    private readonly draft: SheetDraft,
  ) {
    this.styles = markStyles(markDecimals(input.scorecard));
    this.soon = dueSoonUntil(input.today);
    this.taskKeys = taskKeys(input.assessment.breakdown?.tasks ?? []);
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
      this.addIndicator(name, departmentNumber, duty, ++count);
      for (const task of duties.tasks.get(duty.indicator) ?? []) this.addTask(name, departmentNumber, task);
    }
    const others = duties.tasks.get(-1) ?? [];
    if (others.length > 0 && count > 0) {
      this.draft.addSpans([{ from: 1, to: AT.remark, cell: text("其他任务", SUBHEADING) }], {
        keepWithNext: true,
      });
    }
    for (const task of others) {
      if (this.isFull()) return;
      this.addTask(name, departmentNumber, task);
    }
    const bottom = this.draft.next - 1;
    if (count > 0) this.addSubtotal(department, top, bottom);
    if (department.name !== null) this.addSignature(name);
  }

  private addIndicator(name: string, departmentNumber: number, duty: IndicatorDuty, count: number): void {
    const { scorecard, kept } = this.input;
    const scored = scorecard.indicators[duty.indicator];
    if (!scored) return;
    const { mark } = this.styles;
    const share = scored.shares[duty.share];
    const listed = share && (this.layout.complete || scored.shares.length === 1);
    const own = this.layout.firstRow(duty.indicator);
    const row = this.layout.shareRow(duty.indicator, Math.max(0, duty.share));
    const figure = (formula: string, value: number | null): CellPlan =>
      listed ? live(formula, value, mark) : number(value, mark);
    // What does not apply leaves the base with its full marks, so the subtotal must not have them.
    const leaves = `${this.layout.cell(DETAIL.state, own)}="${STATE_WORD["not-applicable"]}"`;
    const shareFull = `IF(${leaves},"",${this.layout.cell(DETAIL.shareFull, row)})`;
    const appliedFull = share && scored.state !== "not-applicable" ? share.full.toNumber() : null;
    const involved = share && share.department === null ? share.gap : scored.gap;
    const base = scored.indicator.kind === "base";
    const key = keyUnder(name, this.indicatorKeys[duty.indicator] ?? "");
    this.written.add(key);
    this.draft.add([
      number(count, SERIAL),
      text(scored.indicator.name, TEXT),
      this.pool.cell(duty.leads ? ROLE_WORD.lead : duty.role === null ? null : ROLE_WORD[duty.role], CENTRE),
      share ? figure(shareFull, appliedFull) : this.pool.cell(null, mark),
      share
        ? figure(this.layout.cell(DETAIL.shareEffective, row), share.effective?.toNumber() ?? null)
        : this.pool.cell(null, mark),
      share
        ? figure(this.layout.cell(DETAIL.shareGap, row), share.gap?.toNumber() ?? null)
        : this.pool.cell(null, mark),
      base ? live(this.layout.cell(DETAIL.gap, own), involved?.toNumber() ?? null, mark) : this.pool.cell(null, mark),
      this.pool.cell(null, CENTRE),
      this.pool.cell(null, CENTRE),
      this.stateCell(own, scored),
      entryCell(REMARK, kept.departments?.get(key)),
      null,
      this.pool.cell(departmentNumber, HIDDEN),
      duty.leads ? this.pool.cell(1, HIDDEN) : null,
      null,
      null,
      null,
      keyCell(key),
    ]);
  }

  /** 未评 or 不适用 of a base indicator; of the others what kind they are and what they came to. */
  private stateCell(row: number, scored: ScoredIndicator): CellPlan {
    const { kind } = scored.indicator;
    const word = stateWord(scored);
    const state = this.layout.cell(DETAIL.state, row);
    if (kind === "base") {
      return live(`IF(${state}="${STATE_WORD.scored}","",${state})`, word === STATE_WORD.scored ? "" : word, CENTRE);
    }
    const effective = this.layout.cell(DETAIL.effective, row);
    const stored = scored.effective === null ? word : `${scored.effective.toNumber()}分`;
    const formula = `${this.layout.cell(DETAIL.kind, row)}&IF(ISNUMBER(${effective}),${effective}&"分",${state})`;
    return live(formula, KIND_WORD[kind] + stored, CENTRE);
  }

  private addTask(name: string, departmentNumber: number, duty: TaskDuty): void {
    const task = this.input.assessment.breakdown?.tasks[duty.task];
    if (!task) return;
    const words = taskWords(task, this.input.today, this.soon);
    const key = keyUnder(name, this.taskKeys[duty.task] ?? "");
    this.written.add(key);
    const flag = (set: boolean): CellPlan | null => (set ? this.pool.cell(1, HIDDEN) : null);
    const { mark } = this.styles;
    this.draft.add([
      this.pool.cell(null, SERIAL),
      text(`· ${task.name}`, TEXT_INDENTED),
      this.pool.cell(duty.leads ? ROLE_WORD.lead : ROLE_WORD[duty.role], CENTRE),
      this.pool.cell(null, mark),
      this.pool.cell(null, mark),
      this.pool.cell(null, mark),
      this.pool.cell(null, mark),
      this.pool.cell(words.deadline, CENTRE),
      this.pool.cell(words.progress, words.progressStyle),
      this.pool.cell(words.due, words.dueStyle),
      entryCell(REMARK, this.input.kept.departments?.get(key)),
      null,
      this.pool.cell(departmentNumber, HIDDEN),
      null,
      flag(duty.leads),
      flag(duty.leads && task.progress === "done"),
      flag(duty.leads && words.urgency === "overdue"),
      keyCell(key),
    ]);
  }

  private addSubtotal(department: ScoredDepartment, top: number, bottom: number): void {
    const row = this.draft.next;
    const { total } = this.styles;
    const sum = (column: number, value: Marks): CellPlan =>
      live(exact(`SUM(${columnRange(null, column, top, bottom)})`), value.toNumber(), total);
    const { full, effective, gap, involved } = department;
    const rateCell = live(
      rateFormula(cellOf(AT.effective, row), cellOf(AT.full, row)),
      rate(effective, full),
      SUBTOTAL_RATE,
    );
    this.draft.addSpans(
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

  /** Never alone on a page: what is signed for stands above it. */
  private addSignature(name: string): void {
    const key = keyUnder(name, "签字");
    this.written.add(key);
    const typed = this.input.kept.departments?.get(key);
    const last = this.draft.next - 1;
    for (let row = Math.max(HEADER_ROW + 1, last - 1); row <= last; row++) this.draft.keepWithNext(row);
    this.draft.addSpans(
      [
        { from: 1, to: AT.effective, cell: labelCell(DEPARTMENT_SIGNS, typed, PLAIN) },
        { from: AT.gap, to: AT.remark, cell: labelCell(SIGNED_ON, typed, PLAIN) },
        { from: AT.key, to: AT.key, cell: keyCell(key) },
      ],
      { height: 40 },
    );
  }

  /** The last rows of a sheet are left for what ends the list. */
  private isFull(): boolean {
    if (this.draft.next < MOST_ROWS) return false;
    this.complete = false;
    return true;
  }
}

const SUBTOTAL_RATE: CellStyle = { ...TOTAL_RATE, horizontal: "center", numberFormat: '"得分率 "0.00%' };
