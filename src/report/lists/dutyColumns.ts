import type { Task } from "../../domain/assessment.ts";
import type { Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { dueSoonUntil } from "../../score/taskCounts.ts";
import { empty, filled, live, number, stored } from "../draft/cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { stateWord } from "../detail/stateFormulas.ts";
import { entryCell, keyCell } from "../entries/entryCells.ts";
import { writtenEntry } from "../entries/entryText.ts";
import type { KeptRow } from "../entries/keptEntry.ts";
import { keyUnder, taskKeys } from "../entries/entryKeys.ts";
import { COMPLETION, MEASURE, RECTIFY_BY, REMARK, REMARK_HERE } from "../entries/entryPlaces.ts";
import { call, compared, joined, when, type Figure } from "../figure/figure.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import { sheetEntry } from "../entries/sheetEntryCells.ts";
import { LaterRow, type LaterRows } from "../draft/laterRow.ts";
import { heightOfRow } from "../draft/sheetDraft.ts";
import type { CellPlan, CellStyle, ColumnPlan } from "../sheetPlan.ts";
import { CENTRE, INPUT, markStyles, SERIAL, TEXT, type MarkStyles } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { Column } from "../draft/table.ts";
import { COMPACT } from "../draft/textHeight.ts";
import { typedBeside, type RectificationLayout } from "./rectificationLayout.ts";
import { lostMarks } from "./problems.ts";
import type { DutyColumn, DutyPlaces } from "./dutyLayout.ts";
import { taskWords, type TaskWords } from "./taskWords.ts";

/** A row of 部门责任清单: an indicator with the first of its tasks, or a further task. */
export interface DutyRow {
  readonly owner: string;
  /** null in the row of a further task. */
  readonly indicator: DutyIndicator | null;
  readonly task: { readonly at: number; readonly part: string } | null;
}

export interface DutyIndicator {
  readonly id: number;
  readonly serial: number;
  /** 牵头, 责任 …; "" for what nobody is named for. */
  readonly part: string;
  /** Which of the indicator's shares is shown; all of it to a leader; null for none. */
  readonly share: number | "whole" | null;
}

/** A day that is looked up is a number; text stands as it is. */
const LOOKED_UP_DAY: CellStyle = { ...CENTRE, numberFormat: "yyyy-mm-dd;;;@" };

interface DutyListColumn extends Column<DutyRow> {
  readonly cell: (row: DutyRow) => CellPlan;
  /** Never more than a line high, so it is not made to measure a row. */
  readonly oneLine: boolean;
}

/** What the rows of 部门责任清单 show, column by column. */
export class DutyColumns {
  /** Those that are printed, from left to right; the key follows. */
  readonly columns: readonly DutyListColumn[];
  readonly styles: MarkStyles;
  private readonly rows: LaterRows<DutyRow>;
  private readonly soon: string;
  private taskKeys: readonly string[] | null = null;
  private lastWords: { readonly task: Task; readonly words: TaskWords } | null = null;

  /**
   * @param keys of the indicators, in their order
   * @param widths the columns of the sheet
   */
  constructor(
    private readonly input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly problems: RectificationLayout,
    private readonly keys: readonly string[],
    readonly places: DutyPlaces,
    widths: readonly ColumnPlan[],
  ) {
    this.soon = dueSoonUntil(input.today);
    this.styles = markStyles(markDecimals(input.scorecard));
    const { mark } = this.styles;
    const column = (
      id: DutyColumn,
      heading: string,
      cell: (row: DutyRow) => CellPlan,
      oneLine = false,
    ): DutyListColumn => ({ id, heading, span: [places[id], places[id]], cell, oneLine });
    const marks = (id: "full" | "effective" | "gap", heading: string): DutyListColumn =>
      column(id, heading, ({ indicator }) => (indicator ? this.markCell(indicator, id, mark) : empty(mark)), true);
    const tasks = input.assessment.breakdown?.tasks ?? [];
    this.columns = [
      column("number", "序号", ({ indicator }) => number(indicator?.serial ?? null, SERIAL), true),
      column("name", "测评内容", ({ indicator }) => filled(this.scored(indicator)?.indicator.name ?? "", TEXT)),
      ...(places.task === places.name
        ? []
        : [column("task", "工作任务", ({ task }) => filled((task && tasks[task.at]?.name) ?? "", TEXT))]),
      column("part", "职责", ({ indicator, task }) => filled(indicator?.part ?? task?.part ?? "", CENTRE), true),
      marks("full", "应得分"),
      marks("effective", "得分"),
      marks("gap", "失分"),
      column("deadline", "完成时限", (row) => this.deadlineCell(row)),
      column("progress", "进展", (row) => this.progressCell(row)),
      column("remark", REMARK_HERE, (row) =>
        entryCell(REMARK, this.typedInto(row), this.lookedUp(row, MEASURE, INPUT)),
      ),
    ];
    this.rows = {
      make: (row) => [...this.columns.map(({ cell }) => cell(row)), keyCell(this.key(row))],
      texts: (row) => this.columns.map(({ cell, oneLine }) => (oneLine ? null : cell(row))),
      heightOf: (cells) => heightOfRow(cells, widths, COMPACT),
      atLeast: 0,
    };
  }

  /** A row of the sheet. It does not depend on its place, so it may stand in several drafts and is measured once. */
  plan(row: DutyRow): LaterRow<DutyRow> {
    return new LaterRow(this.rows, row);
  }

  /** What is typed into the row is kept under this. */
  private key({ indicator, owner, task }: DutyRow): string {
    if (indicator) return keyUnder(owner, this.keys[indicator.id] ?? "");
    return task ? keyUnder(owner, this.taskKey(task.at)) : "";
  }

  /** The key of a row, and of the task that stood in a row of its own in former versions. */
  keysOf(row: DutyRow): readonly string[] {
    const { indicator, owner, task } = row;
    return [this.key(row), ...(indicator && task ? [keyUnder(owner, this.taskKey(task.at))] : [])];
  }

  private taskKey(at: number): string {
    this.taskKeys ??= taskKeys(this.input.assessment.breakdown?.tasks ?? []);
    return this.taskKeys[at] ?? "";
  }

  /** What was typed beside the indicator and beside its task. */
  private typedInto(row: DutyRow): KeptRow | undefined {
    const kept = this.input.kept.departments;
    if (!kept) return undefined;
    const typed = this.keysOf(row).flatMap((key) => kept.get(key)?.get(REMARK) ?? []);
    const [first, second] = typed;
    if (!first) return undefined;
    if (!second) return new Map([[REMARK, first]]);
    const { date1904 = false } = this.input;
    return new Map([[REMARK, { value: typed.map((each) => writtenEntry(each, date1904)).join("；") }]]);
  }

  private scored(indicator: DutyIndicator | null): ScoredIndicator | undefined {
    return indicator ? this.input.scorecard.indicators[indicator.id] : undefined;
  }

  /** Of the task; without one, of the measure. */
  private deadlineCell(row: DutyRow): CellPlan {
    const words = this.wordsOf(row);
    if (words) return filled(words.deadline, CENTRE);
    return this.lookedUp(row, RECTIFY_BY, LOOKED_UP_DAY) ?? empty(CENTRE);
  }

  /** Of the task; without one, of the measure, or why there are no marks. */
  private progressCell(row: DutyRow): CellPlan {
    const words = this.wordsOf(row);
    const scored = this.scored(row.indicator);
    if (scored && scored.state !== "scored" && scored.indicator.kind === "base") return this.stateCell(scored);
    if (words) {
      const pressing = words.urgency !== "none";
      const said = pressing ? `${words.progress}\n${words.due}` : words.progress;
      return filled(said, pressing ? words.dueStyle : words.progressStyle);
    }
    return this.lookedUp(row, COMPLETION, CENTRE) ?? (scored ? this.stateCell(scored) : empty(CENTRE));
  }

  /** The words are needed for two columns of a row. */
  private wordsOf({ task: part }: DutyRow): TaskWords | null {
    const task = part && this.input.assessment.breakdown?.tasks[part.at];
    if (!task) return null;
    if (this.lastWords?.task !== task) this.lastWords = { task, words: taskWords(task, this.input.today, this.soon) };
    return this.lastWords.words;
  }

  /** What is typed on 扣分整改清单 beside an indicator that lost marks, wherever its row was sorted to; nothing for another row. */
  private lookedUp({ indicator }: DutyRow, heading: string, style: CellStyle): CellPlan | undefined {
    const scored = this.scored(indicator);
    if (!scored || !lostMarks(scored)) return undefined;
    const { id } = scored.indicator;
    const typed = this.input.kept.rectification?.get(this.keys[id] ?? "")?.get(heading);
    const said = this.input.ledgers?.losses?.said(id, heading) ?? typed ?? sheetEntry(scored, heading);
    const { value, numberFormat } = said ?? { value: null };
    const own = numberFormat === undefined || style === LOOKED_UP_DAY ? style : { ...style, numberFormat };
    const shown = typeof value === "boolean" ? String(value) : value;
    return live(typedBeside(this.problems, id, heading), shown, own);
  }

  /** Full marks, marks or gap of what is the owner's. */
  private markCell(indicator: DutyIndicator, mark: "full" | "effective" | "gap", style: CellStyle): CellPlan {
    const { layout } = this;
    const { id, share } = indicator;
    const scored = this.scored(indicator);
    if (!scored || share === null || scored.indicator.kind !== "base") return empty(style);
    const applies = scored.state !== "not-applicable";
    const own = layout.firstRow(id);
    const part = share === "whole" ? scored : scored.shares[share];
    const value: Marks | null = part?.[mark] ?? null;
    const shown = mark === "full" && !applies ? null : stored(value);
    if (share !== "whole" && !layout.complete && scored.shares.length > 1) return number(shown, style);
    const [column, row] =
      share === "whole" ? [DETAIL[mark], own] : [layout.shareColumn(mark), layout.shareRow(id, share)];
    const cell = layout.cell(column, row);
    // What does not apply leaves the base with its full marks, so the subtotal must not have them.
    const leaves = compared(layout.cell(DETAIL.state, own), "=", STATE_WORD["not-applicable"]);
    return live(mark === "full" ? when(leaves, "", call("N", cell)) : cell, shown, style);
  }

  /** 未评 or 不适用 for a base indicator; for others their kind and marks. */
  private stateCell(scored: ScoredIndicator): CellPlan {
    const { layout } = this;
    const { kind, id } = scored.indicator;
    const row = layout.firstRow(id);
    const word = stateWord(scored);
    const state = layout.cell(DETAIL.state, row);
    if (kind === "base") {
      const said = when(compared(state, "=", STATE_WORD.scored), "", state);
      return live(said, word === STATE_WORD.scored ? "" : word, CENTRE);
    }
    const effective = layout.cell(DETAIL.effective, row);
    const came: Figure = when(call("ISNUMBER", effective), joined(effective, "分"), state);
    const said = scored.effective === null ? word : `${stored(scored.effective)}分`;
    return live(joined(layout.cell(DETAIL.kind, row), came), KIND_WORD[kind] + said, CENTRE);
  }
}
