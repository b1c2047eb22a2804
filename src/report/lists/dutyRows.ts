import { text } from "../draft/cells.ts";
import type { LaterRow } from "../draft/laterRow.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import type { MarkStyles } from "../draft/styles.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { DutyColumns, DutyIndicator, DutyRow } from "./dutyColumns.ts";
import type { DutyPlaces } from "./dutyLayout.ts";
import type { DutyPart } from "./dutyPage.ts";

/** A sheet has 1 048 576 rows; the last ones are reserved for the end of the list. */
const MOST_ROWS = 1_000_000;

/** A task in a part, with the owner's role. */
export type DutyTask = NonNullable<DutyRow["task"]>;

/** Adds the rows of 部门责任清单 and records which keys were written. */
export class DutyRows {
  readonly written = new Set<string>();
  /** False if not everything fitted. */
  complete = true;
  readonly places: DutyPlaces;
  readonly styles: MarkStyles;

  constructor(
    private readonly input: SummaryInput,
    readonly draft: SheetDraft,
    readonly columns: DutyColumns,
    /** Points of rows that fit a page. */
    readonly page: number,
  ) {
    this.places = columns.places;
    this.styles = columns.styles;
  }

  add(part: DutyPart, row: LaterRow<DutyRow>): void {
    if (this.draft.next >= MOST_ROWS) {
      this.complete = false;
      return;
    }
    part.continueHere();
    // Only if something was typed can an entry have lost its row.
    if (this.input.kept.departments) for (const each of this.columns.keysOf(row.what)) this.written.add(each);
    this.draft.addMade(row);
  }

  addLine(part: DutyPart, line: string, style: CellStyle): void {
    this.addCell(part, text(line, style));
  }

  /** A line across the list. */
  addCell(part: DutyPart, cell: CellPlan): void {
    part.continueHere();
    this.draft.addSpans([{ from: 1, to: this.places.remark, cell }]);
  }
}

/** The rows of an indicator with its tasks, or of tasks without an indicator. */
export function dutyRows(
  owner: string,
  indicator: DutyIndicator | null,
  tasks: readonly DutyTask[],
): readonly DutyRow[] {
  const [first = null, ...others] = tasks;
  return [
    ...(indicator || first ? [{ owner, indicator, task: first }] : []),
    ...others.map((task) => ({ owner, indicator: null, task })),
  ];
}
