import type { ScoredIndicator, ScoredPerson } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";
import { empty, live, number, text } from "../cells.ts";
import { DETAIL, STATE_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { entryCell, keyCell } from "../entryCells.ts";
import { keyUnder } from "../entryKeys.ts";
import { LEADER_SIGNS, REMARK } from "../entryPlaces.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan, RowPlan } from "../sheetPlan.ts";
import { CENTRE, markStyles, SERIAL, SUBHEADING, TEXT, type MarkStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DEPARTMENT_LIST as AT, MOST_ROWS } from "./departmentListLayout.ts";
import { IndicatorRows } from "./indicatorRows.ts";
import type { TaskDuty } from "./duties.ts";
import type { PageOwner } from "./pageOwner.ts";
import { addPageBand } from "./pageBand.ts";
import { addSignature } from "./pageSignature.ts";
import { addSubtotal } from "./subtotal.ts";
import { TaskRows } from "./taskRows.ts";

/** A leader's part, in a word. */
const IN_CHARGE = "分管";

/** What one leader answers for, under the departments that lead it. */
interface Block {
  readonly indicators: number[];
  /** By the indicator of his that they serve first; -1 for none. */
  readonly tasks: Map<number, number[]>;
}

/** An indicator on a leader's page, with its 序号 there. */
interface Listed {
  readonly id: number;
  readonly serial: number;
}

/** Pages of 部门责任清单 for the 分管领导, one each: what his departments answer for, with marks, tasks and a place to sign. */
export class LeaderPages {
  private readonly styles: MarkStyles;
  private readonly indicatorRows: IndicatorRows;
  private readonly taskRows: TaskRows;

  /** @param written takes the keys of the rows written */
  constructor(
    private readonly input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly keys: readonly string[],
    private readonly draft: SheetDraft,
    private readonly written: Set<string>,
  ) {
    this.styles = markStyles(markDecimals(input.scorecard));
    this.indicatorRows = new IndicatorRows(input, layout, keys, this.styles.mark);
    this.taskRows = new TaskRows(input, this.styles.mark);
  }

  /** Adds a leader's page; returns the row of its 小计, null where the sheet has no room left for it. */
  add(leader: ScoredPerson): number | null {
    const { draft } = this;
    const rows = leader.indicators.length * 2 + leader.taskIds.length + 3;
    if (draft.next + rows > MOST_ROWS) return null;
    const { tasks, departments } = leader;
    const counts = `涉及指标${leader.indicators.length}项；任务${tasks.total}项，已完成${tasks.done}项，逾期${tasks.overdue}项`;
    const again = addPageBand(draft, { whose: `分管领导 ${leader.name}`, counts, newPage: true });
    const top = draft.next;
    const owner = { name: `${IN_CHARGE}${leader.name}`, number: null };
    const indicatorCells = (what: Listed): RowPlan["cells"] => this.indicatorCells(owner, what);
    const taskCells = (duty: TaskDuty): RowPlan["cells"] => this.taskRows.cells(owner, duty, IN_CHARGE);
    const addTask = (at: number): void => {
      // Nothing here is a department's: 测评汇总 must not count it again.
      const duty: TaskDuty = { task: at, role: "responsible", leads: false };
      draft.continueHere(again);
      draft.addLater(taskCells, duty);
      this.remember(() => this.taskRows.key(owner, duty));
    };
    let serial = 0;
    for (const [department, { indicators, tasks: own }] of this.blocks(leader)) {
      if (departments.length > 0) {
        draft.continueHere(again);
        draft.addSpans([{ from: 1, to: AT.remark, cell: text(department, SUBHEADING) }], { keepWithNext: true });
      }
      for (const id of indicators) {
        draft.continueHere(again);
        draft.addLater(indicatorCells, { id, serial: ++serial });
        this.remember(() => this.indicatorKey(owner, id));
        own.get(id)?.forEach(addTask);
      }
      own.get(-1)?.forEach(addTask);
    }
    const subtotal = addSubtotal(draft, leader, top, this.styles.total);
    const key = keyUnder(owner.name, "签字");
    this.written.add(key);
    addSignature(draft, LEADER_SIGNS, key, this.input.kept.departments?.get(key));
    return subtotal;
  }

  /** By the departments that lead, in order of appearance; a task stands with the indicator it serves. */
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

  private indicatorKey(owner: PageOwner, id: number): string {
    return keyUnder(owner.name, this.keys[id] ?? "");
  }

  private indicatorCells(owner: PageOwner, { id, serial }: Listed): RowPlan["cells"] {
    const scored = this.input.scorecard.indicators[id];
    if (!scored) return [];
    const key = this.indicatorKey(owner, id);
    const row = this.layout.firstRow(id);
    const cells: (CellPlan | null)[] = [
      number(serial, SERIAL),
      text(scored.indicator.name, TEXT),
      text(IN_CHARGE, CENTRE),
      ...this.figures(scored, row),
      empty(this.styles.mark),
      empty(CENTRE),
      empty(CENTRE),
      this.indicatorRows.stateCell(scored, row),
      entryCell(REMARK, this.input.kept.departments?.get(key)),
    ];
    while (cells.length < AT.key - 1) cells.push(null);
    return [...cells, keyCell(key)];
  }

  /** The whole indicator's marks: each leader answers for all of it. */
  private figures(scored: ScoredIndicator, row: number): readonly CellPlan[] {
    const { layout } = this;
    const { mark } = this.styles;
    if (scored.indicator.kind !== "base") return [empty(mark), empty(mark), empty(mark)];
    const leaves = `${layout.cell(DETAIL.state, row)}="${STATE_WORD["not-applicable"]}"`;
    const applies = scored.state !== "not-applicable";
    return [
      live(`IF(${leaves},"",N(${layout.cell(DETAIL.full, row)}))`, applies ? scored.full.toNumber() : null, mark),
      live(layout.cell(DETAIL.effective, row), scored.effective?.toNumber() ?? null, mark),
      live(layout.cell(DETAIL.gap, row), scored.gap?.toNumber() ?? null, mark),
    ];
  }

  /** Only where something was typed can anything have lost its row. */
  private remember(key: () => string): void {
    if (this.input.kept.departments) this.written.add(key());
  }
}
