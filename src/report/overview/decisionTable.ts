import { sumMarks, type Marks } from "../../domain/marks.ts";
import { reviewChange, reviewDecisions, type ReviewDecision } from "../../score/reviewDecisions.ts";
import { empty, linked, live, number, stored, text } from "../cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { DETAIL, KIND_WORD } from "../detail/detailColumns.ts";
import { markCells } from "../detail/markCells.ts";
import { cellOf, columnRange, exact, orBlank } from "../formulas.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CENTRE, LINK, SERIAL, TEXT, TOTAL_TEXT } from "../styles.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";

/** Decisions that are listed one by one; the others are one row, and each stands on 得分明细. */
const MOST_LISTED = 20;
const HEADINGS = ["序号", "测评内容", "自评分", "考核得分", "差值", "责任部门", "理由", "位置"];
const [SELF, REVIEW, DIFFERENCE] = [2, 3, 4];

/**
 * 复核改动: who lost or won what by which decision of the reviewer, the greatest change first, with where it was taken; what all of
 * them come to follows 得分明细, also where a mark is reviewed later. Nothing where the reviewer changed nothing.
 *
 * @param place of the table on the sheet: 四
 */
export function addDecisionTable(draft: OverviewDraft, place: string): void {
  const { grid, input } = draft;
  const decisions = reviewDecisions(input.scorecard.indicators);
  const base = decisions.filter(({ scored }) => scored.indicator.kind === "base");
  const others = decisions.filter(({ scored }) => scored.indicator.kind !== "base");
  if (decisions.length === 0) return;
  const heading = `${place}、复核改动（自评分与考核得分不同的${decisions.length}项）`;
  const header = draft.beginTable(heading, grid.decisions, HEADINGS);
  const first = draft.next;
  base.slice(0, MOST_LISTED).forEach((decision, at) => addDecision(draft, decision, at + 1));
  if (base.length > 0) addTotal(draft, base, first);
  others.slice(0, MOST_LISTED).forEach((decision, at) => addDecision(draft, decision, base.length + at + 1));
  if (others.length > MOST_LISTED) draft.addLine(text(`另有${others.length - MOST_LISTED}项，见得分明细。`, TEXT));
  draft.keepTable(header, draft.next - 1);
}

function addDecision(draft: OverviewDraft, decision: ReviewDecision, count: number): void {
  const { detail, grid, styles } = draft;
  const { scored, departments, difference } = decision;
  const { indicator } = scored;
  draft.continueTable();
  const row = draft.next;
  const source = detail.firstRow(indicator.id);
  const marks = markCells(scored, source);
  const shown = (column: number, value: string | number | null): CellPlan => {
    return live(orBlank(detail.cell(column, source)), value, styles.mark);
  };
  const [self, review] = [SELF, REVIEW].map((column) => cellOf(columnOf(grid.decisions, column), row));
  const change = `IF(AND(ISNUMBER(${self}),ISNUMBER(${review})),${exact(`${review}-${self}`)},"")`;
  const name = indicator.code === null ? indicator.name : `${indicator.code} ${indicator.name}`;
  const kind = indicator.kind === "base" ? "" : `（${KIND_WORD[indicator.kind]}项）`;
  const at = { sheet: indicator.sheet, cell: indicator.review.state === "absent" ? "" : indicator.review.cell };
  draft.addTableRow(grid.decisions, [
    number(count, SERIAL),
    text(name + kind, TEXT),
    shown(DETAIL.actual, marks.actual.value),
    shown(DETAIL.review, marks.review.value),
    live(change, stored(difference), styles.difference),
    text(departments.length > 0 ? departments.join("、") : NOBODY, CENTRE),
    text(indicator.reason, TEXT),
    linked(at.cell, at, LINK),
  ]);
}

/** What is not listed, if anything, and what all changes of base marks come to. */
function addTotal(draft: OverviewDraft, base: readonly ReviewDecision[], first: number): void {
  const { grid, styles, detail } = draft;
  const column = columnOf(grid.decisions, DIFFERENCE);
  const last = draft.next - 1;
  const all = reviewChange(base);
  const rest = base.length - MOST_LISTED;
  const kinds = `${detail.column(DETAIL.kind)},"${KIND_WORD.base}"`;
  const both = (sum: number, other: number): string =>
    `SUMIFS(${detail.column(sum)},${kinds},${detail.column(other)},">-1E+99")`;
  const total = `${both(DETAIL.review, DETAIL.actual)}-${both(DETAIL.actual, DETAIL.review)}`;
  const add = (words: string, formula: string, value: Marks): void => {
    draft.addSpans([
      { from: 1, to: column - 1, cell: text(words, TOTAL_TEXT) },
      { from: column, to: column, cell: live(formula, value.toNumber(), styles.totalDifference) },
      { from: column + 1, to: grid.last, cell: empty(TOTAL_TEXT) },
    ]);
  };
  if (rest > 0) {
    const listed = sumMarks(base.slice(0, MOST_LISTED).flatMap(({ difference }) => difference ?? []));
    add(
      `其余${rest}项（见得分明细）`,
      exact(`${total}-SUM(${columnRange(null, column, first, last)})`),
      all.minus(listed),
    );
  }
  draft.continueTable();
  draft.keepWithNext(draft.next - 1);
  add("合计", exact(total), all);
}
