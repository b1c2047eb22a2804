import { dueSoonUntil } from "../../score/taskCounts.ts";
import { empty, filled, number, text } from "../cells.ts";
import { entryCell, keyCell } from "../entryCells.ts";
import { keyUnder, taskKeys } from "../entryKeys.ts";
import { REMARK } from "../entryPlaces.ts";
import type { CellStyle, RowPlan } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, SERIAL, TEXT_INDENTED } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { TaskDuty } from "./duties.ts";
import { FLAG, type PageOwner } from "./pageOwner.ts";
import { taskWords } from "./taskWords.ts";

const NO_NUMBER = empty(SERIAL);

/** Rows of 部门责任清单 that say what a department has to do with a task. */
export class TaskRows {
  private readonly soon: string;
  private readonly keys: readonly string[];

  /** @param mark style of marks, which a task has none of */
  constructor(
    private readonly input: SummaryInput,
    private readonly mark: CellStyle,
  ) {
    this.soon = dueSoonUntil(input.today);
    this.keys = taskKeys(input.assessment.breakdown?.tasks ?? []);
  }

  /** What is typed into the row is kept under this. */
  key(owner: PageOwner, duty: TaskDuty): string {
    return keyUnder(owner.name, this.keys[duty.task] ?? "");
  }

  /** @param role the owner's part in the task, in a word */
  cells(owner: PageOwner, duty: TaskDuty, role: string): RowPlan["cells"] {
    const { today, assessment, kept } = this.input;
    const task = assessment.breakdown?.tasks[duty.task];
    if (!task) return [];
    const words = taskWords(task, today, this.soon);
    const key = this.key(owner, duty);
    const noMark = empty(this.mark);
    return [
      NO_NUMBER,
      text(`· ${task.name}`, TEXT_INDENTED),
      text(role, CENTRE),
      noMark,
      noMark,
      noMark,
      noMark,
      filled(words.deadline, CENTRE),
      filled(words.progress, words.progressStyle),
      filled(words.due, words.dueStyle),
      entryCell(REMARK, kept.departments?.get(key)),
      null,
      owner.number === null ? null : number(owner.number, HIDDEN),
      null,
      duty.leads ? FLAG : null,
      duty.leads && task.progress === "done" ? FLAG : null,
      duty.leads && words.urgency === "overdue" ? FLAG : null,
      keyCell(key),
    ];
  }
}
