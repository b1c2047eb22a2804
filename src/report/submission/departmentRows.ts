import { sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import { empty, number, text } from "../draft/cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { CENTRE, HEADER, HEADING, SERIAL, TOTAL_TEXT } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { FORM } from "./formColumns.ts";

const SPANS = [
  [FORM.serial, FORM.serial],
  [FORM.item, FORM.content],
  [FORM.full, FORM.full],
  [FORM.self, FORM.self],
  [FORM.reason, FORM.reason],
  [FORM.review, FORM.remark],
] as const;

/** Marks by department, in roster order: the ranking inside the unit is nobody else's business. */
export function addDepartmentRows(draft: SheetDraft, { scorecard, assessment }: SummaryInput): void {
  const word = assessment.departmentWord;
  const marked = scorecard.departments.filter(({ full }) => !full.eq(0));
  if (marked.length === 0) return;
  const add = (cells: readonly CellPlan[]): number =>
    draft.addSpans(
      cells.map((cell, at) => ({ from: SPANS[at]?.[0] ?? 1, to: SPANS[at]?.[1] ?? 1, cell })),
      { height: 24 },
    );
  draft.addSpans([{ from: 1, to: FORM.remark, cell: text(`各${word}得分`, HEADING) }], {
    height: 30,
    keepWithNext: true,
  });
  draft.keepWithNext(add(["序号", word, "应得分", "自评分", "失分", "备注"].map((heading) => text(heading, HEADER))));
  marked.forEach(({ name, full, effective, gap }, at) => {
    add([
      number(at + 1, SERIAL),
      text(name ?? NOBODY, CENTRE),
      ...[full, effective, gap].map(mark(CENTRE)),
      empty(CENTRE),
    ]);
  });
  const sums = [marked.map(({ full }) => full), marked.map(({ effective }) => effective), marked.map(({ gap }) => gap)];
  draft.keepWithNext(draft.next - 1);
  add([empty(TOTAL_TEXT), text("合计", TOTAL_TEXT), ...sums.map(sumMarks).map(mark(TOTAL_TEXT)), empty(TOTAL_TEXT)]);
}

function mark(style: CellStyle): (value: Marks) => CellPlan {
  return (value) => number(toNumber(value), style);
}
