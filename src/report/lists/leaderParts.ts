import type { ScoredPerson } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { keyUnder } from "../entries/entryKeys.ts";
import { LEADER_SIGNS } from "../entries/entryPlaces.ts";
import { SUBHEADING } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DutyPart } from "./dutyPage.ts";
import { dutyRows, type DutyRows, type DutyTask } from "./dutyRows.ts";

/** The word for a leader's part. */
const IN_CHARGE = "分管";

/** What one leader answers for, grouped by the departments that lead it. */
interface Block {
  readonly indicators: number[];
  /** By the first of the leader's indicators that they serve; -1 for none. */
  readonly tasks: Map<number, number[]>;
}

/** The parts of 部门责任清单 for 分管领导: what their departments answer for, with marks, tasks and a place to sign. */
export class LeaderParts {
  constructor(
    private readonly input: SummaryInput,
    private readonly rows: DutyRows,
  ) {}

  /** Adds a leader's part; returns the row of its 小计. */
  add(leader: ScoredPerson): number {
    const { draft } = this.rows;
    const { tasks, departments } = leader;
    const counts = `涉及指标${leader.indicators.length}项，任务完成${tasks.done}/${tasks.total}，逾期${tasks.overdue}项`;
    const owner = `${IN_CHARGE}${leader.name}`;
    const key = keyUnder(owner, "签字");
    this.rows.written.add(key);
    const part = new DutyPart(draft, this.rows.places, {
      whose: `分管领导 ${leader.name}`,
      note: () => counts,
      newPage: true,
      signature: { label: LEADER_SIGNS, key, typed: this.input.kept.departments?.get(key) },
    });
    const tasksOf = (own: ReadonlyMap<number, readonly number[]>, served: number): readonly DutyTask[] =>
      (own.get(served) ?? []).map((at) => ({ at, part: IN_CHARGE }));
    let serial = 0;
    for (const [department, { indicators, tasks: own }] of this.blocks(leader)) {
      if (departments.length > 0) this.rows.addLine(part, department, SUBHEADING);
      // The whole indicator's marks, because each leader answers for all of it.
      const rows = indicators.flatMap((id) =>
        dutyRows(owner, { id, serial: ++serial, part: IN_CHARGE, share: "whole" }, tasksOf(own, id)),
      );
      for (const row of [...rows, ...dutyRows(owner, null, tasksOf(own, -1))]) {
        this.rows.add(part, this.rows.columns.plan(row));
      }
    }
    const { total } = this.rows.styles;
    const subtotal = part.addTotal(leader, total);
    part.end(this.rows.page);
    return subtotal;
  }

  /** By leading department, in order of appearance; a task is listed with its indicator. */
  private blocks(leader: ScoredPerson): ReadonlyMap<string, Block> {
    const { scorecard, assessment } = this.input;
    const blocks = new Map<string, Block>();
    const blockOf = (leads: readonly string[]): Block => {
      const name = leads.length > 0 ? leads.join("、") : NOBODY;
      const known = blocks.get(name);
      if (known) return known;
      const added: Block = { indicators: [], tasks: new Map() };
      blocks.set(name, added);
      return added;
    };
    const own = new Set(leader.indicators);
    const leadsOfIndicator = (id: number): readonly string[] => scorecard.indicators[id]?.leads ?? [];
    for (const id of leader.indicators) blockOf(leadsOfIndicator(id)).indicators.push(id);
    for (const at of leader.taskIds) {
      const task = assessment.breakdown?.tasks[at];
      if (!task) continue;
      const served = task.indicators.find((id) => own.has(id)) ?? -1;
      const leads =
        served < 0 ? leadsOf(task.assignments).leads.map((one) => one.department) : leadsOfIndicator(served);
      const { tasks } = blockOf(leads);
      const known = tasks.get(served);
      if (known) known.push(at);
      else tasks.set(served, [at]);
    }
    return blocks;
  }
}
