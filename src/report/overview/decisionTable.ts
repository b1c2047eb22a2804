import { numberedName } from "../../domain/indicator.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import { reviewChange, reviewDecisions, type ReviewDecision } from "../../score/reviewDecisions.ts";
import { empty, linked, live, number, stored, text } from "../draft/cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { DETAIL, KIND_WORD } from "../detail/detailColumns.ts";
import { markCells } from "../detail/markCells.ts";
import {
  ANY_NUMBER,
  call,
  exact,
  minus,
  orBlank,
  RangeRef,
  sumWhere,
  when,
  type Condition,
  type Figure,
} from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CENTRE, LINK, SERIAL, TEXT, TOTAL_TEXT } from "../draft/styles.ts";
import type { Column, Table } from "../draft/table.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

/** Decisions that are listed one by one; the others are one row, and each stands on 得分明细. */
const MOST_LISTED = 20;

/** A decision with its 序号. */
interface Decided {
  readonly decision: ReviewDecision;
  readonly serial: number;
}

/**
 * 复核改动: who lost or won what by which decision of the reviewer, the greatest change first, with where it was taken; what all of
 * them come to follows 得分明细, also where a mark is reviewed later. Nothing where the reviewer changed nothing.
 */
export function addDecisionTable(draft: OverviewDraft): void {
  const decisions = reviewDecisions(draft.input.scorecard.indicators);
  if (decisions.length === 0) return;
  const base = decisions.filter(({ scored }) => scored.indicator.kind === "base");
  const others = decisions.filter(({ scored }) => scored.indicator.kind !== "base");
  const heading = `复核改动（自评分与考核得分不同的${decisions.length}项）`;
  const table = draft.beginTable(heading, decisionColumns(draft));
  const add = (decision: ReviewDecision, serial: number): void => {
    draft.continueTable();
    table.add({ decision, serial });
  };
  base.slice(0, MOST_LISTED).forEach((decision, at) => add(decision, at + 1));
  if (base.length > 0) addTotal(draft, table, base);
  others.slice(0, MOST_LISTED).forEach((decision, at) => add(decision, base.length + at + 1));
  if (others.length > MOST_LISTED) draft.addLine(text(`另有${others.length - MOST_LISTED}项，见得分明细。`, TEXT));
  draft.keepTable(table.header, draft.next - 1);
}

function decisionColumns({ detail, grid, styles }: OverviewDraft): readonly Column<Decided>[] {
  const mark = (id: "actual" | "review", at: number, heading: string): Column<Decided> => ({
    id,
    heading,
    span: grid.mark(at),
    cell: ({ decision: { scored } }) => {
      const source = detail.firstRow(scored.indicator.id);
      return live(orBlank(detail.cell(DETAIL[id], source)), markCells(scored, source)[id].value, styles.mark);
    },
  });
  return [
    { id: "number", heading: "序号", span: grid.number, cell: ({ serial }) => number(serial, SERIAL) },
    { id: "name", heading: "测评内容", span: grid.name, cell: ({ decision }) => text(nameOf(decision), TEXT) },
    mark("actual", 0, "自评分"),
    mark("review", 1, "考核得分"),
    {
      id: "difference",
      heading: "差值",
      span: grid.mark(2),
      cell: ({ decision: { difference } }, { at }) => {
        const both = call("AND", call("ISNUMBER", at("actual")), call("ISNUMBER", at("review")));
        const figure = when(both, exact(minus(at("review"), at("actual"))), "");
        return live(figure, stored(difference), styles.difference);
      },
    },
    {
      id: "departments",
      heading: "责任部门",
      span: [grid.mark(3)[0], grid.mark(4)[1]],
      cell: ({ decision: { departments } }) => text(departments.length > 0 ? departments.join("、") : NOBODY, CENTRE),
    },
    { id: "place", heading: "位置", span: grid.rate, cell: ({ decision }) => placeCell(decision) },
    {
      id: "reason",
      heading: "理由",
      span: grid.tail(0, 1),
      cell: ({ decision: { scored } }) => text(scored.indicator.reason, TEXT),
    },
  ];
}

function nameOf({ scored: { indicator } }: ReviewDecision): string {
  return numberedName(indicator) + (indicator.kind === "base" ? "" : `（${KIND_WORD[indicator.kind]}项）`);
}

function placeCell({ scored: { indicator } }: ReviewDecision): CellPlan {
  const cell = indicator.review.state === "absent" ? "" : indicator.review.cell;
  return linked(cell, { sheet: indicator.sheet, cell }, LINK);
}

/** A row for what is not listed, if anything, and the sum of all changes to base marks. */
function addTotal(draft: OverviewDraft, table: Table<Decided>, base: readonly ReviewDecision[]): void {
  const { grid, styles, detail } = draft;
  const column = table.columnOf("difference");
  const listedRows = new RangeRef(null, column, table.rows[0] ?? 0, column, table.rows.at(-1) ?? 0);
  const all = reviewChange(base);
  const rest = base.length - MOST_LISTED;
  const ofBase: Condition = [detail.column(DETAIL.kind), KIND_WORD.base];
  const both = (sum: number, other: number): Figure =>
    sumWhere(detail.column(sum), ofBase, [detail.column(other), ANY_NUMBER]);
  const total = minus(both(DETAIL.review, DETAIL.actual), both(DETAIL.actual, DETAIL.review));
  const add = (words: string, figure: Figure, value: Marks): void => {
    draft.addSpans([
      { from: 1, to: column - 1, cell: text(words, TOTAL_TEXT) },
      { from: column, to: column, cell: live(exact(figure), value.toNumber(), styles.totalDifference) },
      { from: column + 1, to: grid.last, cell: empty(TOTAL_TEXT) },
    ]);
  };
  if (rest > 0) {
    const listed = sumMarks(base.slice(0, MOST_LISTED).flatMap(({ difference }) => difference ?? []));
    add(`其余${rest}项（见得分明细）`, minus(total, call("SUM", listedRows)), all.minus(listed));
  }
  draft.continueTable();
  draft.keepWithNext(draft.next - 1);
  add("合计", total, all);
}
