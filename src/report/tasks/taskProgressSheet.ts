import type { TaskCounts } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";
import { dueSoonUntil } from "../../score/taskCounts.ts";
import { filled, live, number, text } from "../draft/cells.ts";
import { CellRef, compared, over, when } from "../figure/figure.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { taskWords } from "../lists/taskWords.ts";
import { listSheetPlan } from "../lists/listSheetPlan.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellStyle, RowPlan, SheetPlan } from "../sheetPlan.ts";
import {
  CENTRE,
  COUNT,
  HEADER,
  HEADING,
  RATE,
  SERIAL,
  TEXT,
  TOTAL_COUNT,
  TOTAL_RATE,
  TOTAL_TEXT,
} from "../draft/styles.ts";
import type { PaperInput } from "../summaryInput.ts";

const COLUMNS = [...[5, 40, 16, 16, 16, 12, 12, 12].map((width) => ({ width })), { width: 10, hidden: true }];
const LAST = 8;
const BY_DEPARTMENT = ["任务", "已完成", "逾期", "7日内到期", "长期", "完成率"];
const TASKS = ["序号", "工作任务", "牵头", "配合", "完成时限", "进展", "提醒", "备注"];

/** 任务进度汇总: how far the tasks are, of a workbook that has tasks and no marks. */
export function taskProgressSheet(input: PaperInput): SheetPlan {
  const frame = new SheetFrame(input, { product: "summary", columns: COLUMNS, last: LAST, orientation: "landscape" });
  const draft = new SheetDraft(frame.columns);
  const { departmentWord } = input.assessment;
  addListTitle(draft, { title: "任务进度汇总表", input, from: 1, to: LAST, unit: "项" });
  draft.add(
    ["序号", departmentWord, ...BY_DEPARTMENT].map((heading) => text(heading, HEADER)),
    { keepWithNext: true },
  );
  const named = input.scorecard.departments.filter(({ name }) => name !== null);
  named.forEach(({ name, tasks }, at) => {
    const row = draft.next;
    draft.add([number(at + 1, SERIAL), text(name ?? "", TEXT), ...counts(tasks, row, COUNT, RATE)]);
  });
  const { tasks } = input.scorecard;
  draft.add([
    text("", TOTAL_TEXT),
    text("全部任务", TOTAL_TEXT),
    ...counts(tasks, draft.next, TOTAL_COUNT, TOTAL_RATE),
  ]);
  if (named.some(({ tasks: own }) => own.total > 0))
    addNote(
      draft,
      `各${departmentWord}按牵头的任务统计，几个${departmentWord}共同牵头的分别计入，相加可能多于全部任务。`,
    );
  const listHeader = addTasks(draft, input);
  const plan = listSheetPlan(draft, frame, { product: "summary", name: input.names.summary, last: LAST });
  // The list of tasks is what runs over pages, not the table of departments above it.
  const repeated = [listHeader, listHeader] as const;
  return { ...plan, page: frame.page({ top: 1, left: 1, bottom: draft.next - 1, right: LAST }, repeated) };
}

function counts(tasks: TaskCounts, row: number, count: CellStyle, rate: CellStyle): RowPlan["cells"] {
  const { total, done, overdue, dueSoon, standing } = tasks;
  const [whole, part] = [new CellRef(null, 3, row), new CellRef(null, 4, row)];
  return [
    ...[total, done, overdue, dueSoon, standing].map((value) => number(value, count)),
    live(when(compared(whole, "=", 0), "", over(part, whole)), total === 0 ? null : done / total, rate),
  ];
}

function addNote(draft: SheetDraft, note: string): void {
  draft.addSpans([{ from: 1, to: LAST, cell: text(note, TEXT) }]);
}

/** @returns the row of its headings */
function addTasks(draft: SheetDraft, { assessment, today }: PaperInput): number {
  draft.addSpans([{ from: 1, to: LAST, cell: text("任务进度", HEADING) }], { height: 30, keepWithNext: true });
  const header = draft.add(
    TASKS.map((heading) => text(heading, HEADER)),
    { keepWithNext: true },
  );
  const soon = dueSoonUntil(today);
  (assessment.breakdown?.tasks ?? []).forEach((task, at) => {
    const words = taskWords(task, today, soon);
    const { leads } = leadsOf(task.assignments);
    const helping = task.assignments.filter(({ role }) => role === "support");
    const names = (some: readonly { readonly department: string }[]): string =>
      some.map(({ department }) => department).join("、");
    draft.add([
      number(at + 1, SERIAL),
      text(task.name, TEXT),
      filled(names(leads), CENTRE),
      filled(names(helping), CENTRE),
      filled(words.deadline, CENTRE),
      filled(words.progress, words.progressStyle),
      filled(words.due, words.dueStyle),
      filled("", CENTRE),
    ]);
  });
  return header;
}
