import type { TaskCounts } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";
import { dueSoonUntil } from "../../score/taskCounts.ts";
import { filled, live, number, text } from "../draft/cells.ts";
import { compared, over, when } from "../figure/figure.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { taskWords } from "../lists/taskWords.ts";
import { listSheetPlan } from "../lists/listSheetPlan.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import { Table, type Column, type TableRow } from "../draft/table.ts";
import type { CellPlan, CellStyle, SheetPlan } from "../sheetPlan.ts";
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
const RECORDED = ["完成时限", "进展", "提醒", "备注"];

/** 任务进度汇总: how far the tasks are, of a workbook that has tasks and no marks. */
export function taskProgressSheet(input: PaperInput): SheetPlan {
  const frame = new SheetFrame(input, { product: "summary", columns: COLUMNS, last: LAST, orientation: "landscape" });
  const draft = new SheetDraft(frame.columns);
  const { departmentWord } = input.assessment;
  addListTitle(draft, { title: "任务进度汇总表", input, from: 1, to: LAST, unit: "项" });
  const { departments, tasks } = input.scorecard;
  const named = departments.filter(({ name }) => name !== null);
  const table = new Table(draft, countColumns(named.length > 0 ? departmentWord : "范围", tasks));
  table.addHeader();
  named.forEach(({ name, tasks: own }, at) => table.add({ serial: at + 1, name: name ?? "", tasks: own }));
  table.addSummary("total", TOTAL_TEXT);
  if (named.some(({ tasks: own }) => own.total > 0))
    addNote(
      draft,
      `各${departmentWord}按牵头的任务统计，几个${departmentWord}共同牵头的分别计入，相加可能多于全部任务。`,
    );
  const listHeader = addTasks(draft, input);
  // The list of tasks is what runs over pages, not the table of departments above it.
  const repeated = [listHeader, listHeader] as const;
  return listSheetPlan(draft, frame, { product: "summary", name: input.names.summary, last: LAST, repeated });
}

interface CountRow {
  readonly serial: number;
  readonly name: string;
  readonly tasks: TaskCounts;
}

/** @param all tasks, which departments share */
function countColumns(word: string, all: TaskCounts): readonly Column<CountRow>[] {
  const counts = (id: "total" | "done" | "overdue" | "dueSoon" | "standing", heading: string): Planned => ({
    id,
    heading,
    cell: ({ tasks }) => number(tasks[id], COUNT),
    total: () => number(all[id], TOTAL_COUNT),
  });
  const rateCell = ({ at }: TableRow, { total, done }: TaskCounts, style: CellStyle): CellPlan =>
    live(
      when(compared(at("total"), "=", 0), "", over(at("done"), at("total"))),
      total === 0 ? null : done / total,
      style,
    );
  const columns: readonly Planned[] = [
    { id: "serial", heading: "序号", cell: ({ serial }) => number(serial, SERIAL) },
    { id: "name", heading: word, cell: ({ name }) => text(name, TEXT), total: () => text("全部任务", TOTAL_TEXT) },
    counts("total", "任务"),
    counts("done", "已完成"),
    counts("overdue", "逾期"),
    counts("dueSoon", "7日内到期"),
    counts("standing", "长期"),
    {
      id: "rate",
      heading: "完成率",
      cell: ({ tasks }, here) => rateCell(here, tasks, RATE),
      total: (here) => rateCell(here, all, TOTAL_RATE),
    },
  ];
  return columns.map((column, at) => ({ ...column, span: [at + 1, at + 1] }));
}

type Planned = Omit<Column<CountRow>, "span">;

function addNote(draft: SheetDraft, note: string): void {
  draft.addSpans([{ from: 1, to: LAST, cell: text(note, TEXT) }]);
}

/** @returns the row of its headings */
function addTasks(draft: SheetDraft, { assessment, today }: PaperInput): number {
  draft.addSpans([{ from: 1, to: LAST, cell: text("任务进度", HEADING) }], { height: 30, keepWithNext: true });
  const soon = dueSoonUntil(today);
  const tasks = (assessment.breakdown?.tasks ?? []).map((task) => ({
    task,
    leads: namesOf(leadsOf(task.assignments).leads),
    helping: namesOf(task.assignments.filter(({ role }) => role === "support")),
  }));
  // The names of tasks take the place of columns in which nobody is named.
  const [leads, helping] = [tasks.some((each) => each.leads !== ""), tasks.some((each) => each.helping !== "")];
  const name = { from: 2, to: 2 + Number(!leads) + Number(!helping) };
  const add = (
    serial: CellPlan,
    task: CellPlan,
    led: CellPlan,
    helped: CellPlan,
    rest: readonly CellPlan[],
  ): number => {
    const people = [...(leads ? [led] : []), ...(helping ? [helped] : [])];
    const others = [...people, ...rest].map((cell, at) => ({ from: name.to + 1 + at, to: name.to + 1 + at, cell }));
    return draft.addSpans([{ from: 1, to: 1, cell: serial }, { ...name, cell: task }, ...others]);
  };
  const headed = (heading: string): CellPlan => text(heading, HEADER);
  const header = add(headed("序号"), headed("工作任务"), headed("牵头"), headed("配合"), RECORDED.map(headed));
  draft.keepWithNext(header);
  tasks.forEach((each, at) => {
    const words = taskWords(each.task, today, soon);
    add(number(at + 1, SERIAL), text(each.task.name, TEXT), filled(each.leads, CENTRE), filled(each.helping, CENTRE), [
      filled(words.deadline, CENTRE),
      filled(words.progress, words.progressStyle),
      filled(words.due, words.dueStyle),
      filled("", CENTRE),
    ]);
  });
  return header;
}

function namesOf(some: readonly { readonly department: string }[]): string {
  return some.map(({ department }) => department).join("、");
}
