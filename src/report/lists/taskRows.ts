import { dueSoonUntil } from "../../score/taskCounts.ts";
import type { CellPool } from "../cellPool.ts";
import { text } from "../cells.ts";
import { ROLE_WORD } from "../detail/departmentWords.ts";
import { entryCell, keyCell } from "../entryCells.ts";
import { keyUnder, taskKeys } from "../entryKeys.ts";
import { REMARK } from "../entryPlaces.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, SERIAL, TEXT_INDENTED } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { TaskDuty } from "./duties.ts";
import type { ListedRow } from "./listedRow.ts";
import { taskWords } from "./taskWords.ts";

/** Rows of 部门责任清单 that say what a department has to do with a task. */
export class TaskRows {
  private readonly soon: string;
  private readonly keys: readonly string[];

  /** @param mark style of marks, which a task has none of */
  constructor(
    private readonly input: SummaryInput,
    private readonly pool: CellPool,
    private readonly mark: CellStyle,
  ) {
    this.soon = dueSoonUntil(input.today);
    this.keys = taskKeys(input.assessment.breakdown?.tasks ?? []);
  }

  row(name: string, departmentNumber: number, duty: TaskDuty): ListedRow | null {
    const task = this.input.assessment.breakdown?.tasks[duty.task];
    if (!task) return null;
    const words = taskWords(task, this.input.today, this.soon);
    const key = keyUnder(name, this.keys[duty.task] ?? "");
    const flag = (set: boolean): CellPlan | null => (set ? this.pool.cell(1, HIDDEN) : null);
    const noMark = this.pool.cell(null, this.mark);
    const cells = [
      this.pool.cell(null, SERIAL),
      text(`· ${task.name}`, TEXT_INDENTED),
      this.pool.cell(duty.leads ? ROLE_WORD.lead : ROLE_WORD[duty.role], CENTRE),
      noMark,
      noMark,
      noMark,
      noMark,
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
    ];
    return { key, cells };
  }
}
