import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_CENTRE, PLAIN_RIGHT, TOTAL_TEXT } from "../../src/report/draft/styles.ts";
import { DANJIANGKOU } from "./figures.ts";
import { addHeading, addTitle, deadline, figure, marksStyle, mergeDown, officeSheet, text } from "./officeSheet.ts";

const { unit, period, staff, date, items, stated, rules } = DANJIANGKOU;
const marks = marksStyle(0);
const totalMarks = marksStyle(0, TOTAL_TEXT);
const INFORMATION_ROW = { height: 22 };
const ROW = { height: 36 };
const TASK_ROW = { height: 20 };

/** examples/danjiangkou.xlsx: 测评体系 and 任务分解, whose 合计 row is typed, not added up, and does not agree. */
export function danjiangkou(): readonly SheetPlan[] {
  return [framework(), breakdown()];
}

function framework(): SheetPlan {
  const draft = new SheetDraft([6, 22, 60, 8, 8, 18, 10].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度文明单位创建测评自查评分表`);
  draft.addSpans(
    [
      { from: 1, to: 3, cell: text(`填报单位（盖章）：${unit}`, PLAIN) },
      { from: 4, to: 6, cell: text(`填报日期：${date}`, PLAIN_CENTRE) },
      { from: 7, to: 7, cell: text("单位：分", PLAIN_RIGHT) },
    ],
    INFORMATION_ROW,
  );
  const heading = ["序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因", "备注"];
  const headingRow = addHeading(draft, heading);
  items.forEach((item, index) => {
    for (const indicator of item.indicators) {
      draft.add([
        figure(index + 1, CENTRE),
        text(item.name, CENTRE),
        text(indicator.name),
        figure(indicator.full, marks),
        figure(indicator.actual, marks),
        text(""),
        text(""),
      ], ROW);
    }
  });
  draft.addSpans([
    { from: 1, to: 3, cell: text("合计", TOTAL_TEXT) },
    { from: 4, to: 4, cell: figure(stated.full, totalMarks) },
    { from: 5, to: 5, cell: figure(stated.actual, totalMarks) },
    { from: 6, to: 6, cell: text("", TOTAL_TEXT) },
    { from: 7, to: 7, cell: text("", TOTAL_TEXT) },
  ], TASK_ROW);
  draft.addSpans([{ from: 1, to: 7, cell: text(`注：本单位在职职工${staff}人。`, NOTE) }]);
  draft.addSpans(
    [
      { from: 1, to: 2, cell: text("填表人：", PLAIN) },
      { from: 3, to: 3, cell: text("审核人：", PLAIN_CENTRE) },
      { from: 4, to: 7, cell: text("单位负责人（签字）：", PLAIN) },
    ],
    { height: 30 },
  );
  return officeSheet("测评体系", draft, [headingRow, headingRow]);
}

function breakdown(): SheetPlan {
  const draft = new SheetDraft([7, 22, 40, 14, 20, 18, 11, 16].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度文明单位创建任务分解表`);
  const heading = ["序号", "测评项目", "工作任务", "牵头科室", "配合科室", "完成时限", "完成情况", "备注"];
  const headingRow = addHeading(draft, heading);
  items.forEach((item, index) => {
    const first = draft.next;
    for (const task of item.tasks) {
      const isFirst = draft.next === first;
      draft.add([
        figure(isFirst ? index + 1 : null, CENTRE),
        text(isFirst ? item.name : "", CENTRE),
        text(task.name),
        text(task.lead, CENTRE),
        text(task.support, CENTRE),
        deadline(task.due),
        text(task.progress, CENTRE),
        text("note" in task ? task.note : ""),
      ], TASK_ROW);
    }
    for (const column of [1, 2]) mergeDown(draft, column, first, draft.rows.length);
  });
  rules.forEach((rule, index) => {
    draft.addSpans([{ from: 1, to: 8, cell: text(`${index === 0 ? "注：" : "　　"}${index + 1}．${rule}`, NOTE) }]);
  });
  return officeSheet("任务分解", draft, [headingRow, headingRow]);
}
