import { sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { empty, filled, number, text } from "../draft/cells.ts";
import { headingCell } from "../draft/headingLines.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CENTRE, SERIAL, TEXT, TOTAL_TEXT } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { FORM, FORM_HEADINGS } from "./formColumns.ts";

/** Room for a mark and an opinion by hand. */
const ROOM_TO_WRITE = 24;

/** The form itself: every row of the framework with the unit's own mark and reason, the reviewer's columns blank; then the totals. */
export function addFormRows(draft: SheetDraft, input: SummaryInput): void {
  draft.add(
    FORM_HEADINGS.map((heading, at) => headingCell(heading, draft.columns[at]?.width ?? 0)),
    { height: 30, keepWithNext: true },
  );
  const { indicators } = input.scorecard;
  const { items } = input.assessment.framework;
  const blocks = new Map<number, number>();
  let above: number | null = null;
  let top = 0;
  indicators.forEach(({ indicator: { item } }, at) => {
    if (item !== above) top = at;
    above = item;
    blocks.set(top, (blocks.get(top) ?? 0) + 1);
  });
  let room = ROOM_TO_WRITE;
  indicators.forEach((scored, at) => {
    const { item, name, reason } = scored.indicator;
    const itemName = text(items[item]?.name ?? "", CENTRE);
    const rows = blocks.get(at);
    if (rows !== undefined) {
      // The item's name is one cell beside all its contents, which share the height that it needs.
      room = Math.max(ROOM_TO_WRITE, draft.heightOf([null, itemName]) / rows);
      if (rows > 1)
        draft.merges.push({ top: draft.next, bottom: draft.next + rows - 1, left: FORM.item, right: FORM.item });
    }
    const row = draft.add(
      [
        number(at + 1, SERIAL),
        empty(CENTRE),
        text(name, TEXT),
        mark(fullOf(scored), CENTRE),
        selfMark(scored),
        filled(reason, TEXT),
        empty(CENTRE),
        empty(TEXT),
      ],
      { atLeast: room },
    );
    draft.setCell(row, FORM.item, itemName);
  });
  addTotals(draft, input);
}

function addTotals(draft: SheetDraft, { scorecard }: SummaryInput): void {
  const { totals, indicators } = scorecard;
  const own = (kind: string): Marks =>
    sumMarks(indicators.flatMap(({ indicator, actual }) => (indicator.kind === kind ? (actual ?? []) : [])));
  addTotal(draft, "合计", totals.full, totals.actual);
  const [bonus, deduction] = [own("bonus"), own("deduction").abs()];
  if (bonus.eq(0) && deduction.eq(0)) return;
  // What a reviewer has given already changes what counts of the bonus; the form states the unit's own.
  const counted = totals.bonusCap !== null && bonus.gt(totals.bonusCap) ? totals.bonusCap : bonus;
  const result = totals.reviewed > 0 ? totals.actual.plus(counted).minus(deduction) : totals.result;
  if (!bonus.eq(0)) addTotal(draft, "加分", null, bonus);
  if (!deduction.eq(0)) addTotal(draft, "减分", null, deduction);
  addTotal(draft, "总得分", null, result);
}

function addTotal(draft: SheetDraft, name: string, full: Marks | null, self: Marks): void {
  draft.keepWithNext(draft.next - 1);
  const blank = [FORM.reason, FORM.review, FORM.remark].map((at) => ({ from: at, to: at, cell: empty(TOTAL_TEXT) }));
  draft.addSpans(
    [
      { from: FORM.serial, to: FORM.content, cell: text(name, TOTAL_TEXT) },
      { from: FORM.full, to: FORM.full, cell: mark(full, TOTAL_TEXT) },
      { from: FORM.self, to: FORM.self, cell: mark(self, TOTAL_TEXT) },
      ...blank,
    ],
    { atLeast: ROOM_TO_WRITE },
  );
}

/** null for what has none: a veto, a bonus without a figure. */
function fullOf({ indicator, full }: ScoredIndicator): Marks | null {
  return indicator.kind === "veto" || (indicator.full.state !== "number" && full.eq(0)) ? null : full;
}

/** As many decimals as it has; the form is filled in, not calculated. */
function mark(value: Marks | null, style: typeof CENTRE): CellPlan {
  return number(value === null ? null : toNumber(value), style);
}

function selfMark({ indicator, state, actual }: ScoredIndicator): CellPlan {
  if (indicator.kind === "veto") return filled(indicator.veto?.text ?? "", CENTRE);
  if (state === "not-applicable") return text("不适用", CENTRE);
  return mark(actual, CENTRE);
}
