import type { ScoredPerson } from "../../domain/scorecard.ts";
import { live, number, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { cellOf, columnRange, exact, rateFormula } from "../formulas.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { BAND, BAND_NOTE, CENTRE, COUNT, HEADER, markStyles, NOTE, RATE, SERIAL, TEXT } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DEPARTMENT_LIST as AT } from "./departmentListLayout.ts";

/** Blocks of rows that one formula may add up; a person named on more places than that has figures as computed. */
const MOST_BLOCKS = 40;
const NOT_ADDITIVE = "注：一项指标或任务写有几个人的，对每个人都按全额计，各人之间不相加。";

/** A table of persons on a page of its own; returns the row of each. @param who 分管领导 or 责任人 */
export function addPeopleTable(
  draft: SheetDraft,
  input: SummaryInput,
  layout: DetailLayout,
  who: "分管领导" | "责任人",
  people: readonly ScoredPerson[],
): readonly number[] {
  const { mark } = markStyles(markDecimals(input.scorecard));
  draft.addSpans(
    [
      { from: 1, to: AT.role, cell: text(`按${who}汇总`, BAND) },
      { from: AT.full, to: AT.remark, cell: text(`共${people.length}人`, BAND_NOTE) },
    ],
    { height: 26, keepWithNext: true, pageBreakBefore: true },
  );
  const headings = [
    "序号",
    `${who}（牵头部门）`,
    "指标数",
    "应得分",
    "得分",
    "失分",
    "得分率",
    "任务完成",
    "逾期",
    "待评",
    "",
  ];
  draft.add(
    headings.map((heading) => text(heading, HEADER)),
    { keepWithNext: true },
  );
  const rows = people.map((person, at) => {
    const row = draft.next;
    const { tasks, departments } = person;
    const sum = (column: number, value: number): CellPlan => {
      const formula = sumOf(layout, column, person.indicators);
      return formula === null ? number(value, mark) : live(formula, value, mark);
    };
    return draft.add([
      number(at + 1, SERIAL),
      text(departments.length > 0 ? `${person.name}（${departments.join("、")}）` : person.name, TEXT),
      number(person.indicators.length, COUNT),
      sum(DETAIL.full, person.full.toNumber()),
      sum(DETAIL.effective, person.effective.toNumber()),
      sum(DETAIL.gap, person.gap.toNumber()),
      live(rateFormula(cellOf(AT.effective, row), cellOf(AT.full, row)), person.rate, RATE),
      text(tasks.total > 0 ? `${tasks.done} / ${tasks.total}` : "", CENTRE),
      text(tasks.overdue > 0 ? `${tasks.overdue}项` : "", CENTRE),
      text(person.pending ? "有未评" : "", CENTRE),
      text("", CENTRE),
    ]);
  });
  draft.addSpans([{ from: 1, to: AT.remark, cell: text(NOT_ADDITIVE, NOTE) }]);
  return rows;
}

/** Adds up a column of 得分明细 over the base indicators given (ids ascending) that apply; null where that is too long a formula. */
function sumOf(layout: DetailLayout, column: number, indicators: readonly number[]): string | null {
  const blocks: [first: number, last: number][] = [];
  for (const id of indicators) {
    const last = blocks.at(-1);
    if (last && id === last[1] + 1) last[1] = id;
    else blocks.push([id, id]);
  }
  if (blocks.length === 0 || blocks.length > MOST_BLOCKS) return null;
  const parts = blocks.map(([first, last]) => {
    const range = (of: number): string => columnRange(layout.sheet, of, layout.firstRow(first), layout.firstRow(last));
    return (
      `SUMIFS(${range(column)},${range(DETAIL.kind)},"${KIND_WORD.base}",` +
      `${range(DETAIL.state)},"<>${STATE_WORD["not-applicable"]}")`
    );
  });
  return exact(parts.join("+"));
}
