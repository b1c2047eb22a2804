import type { CellPlan, SheetPlan } from "../../src/report/sheetPlan.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_CENTRE, PLAIN_RIGHT, TOTAL_TEXT } from "../../src/report/draft/styles.ts";
import { TRANSPORT } from "./figures.ts";
import { addHeading, addTitle, deadline, figure, marksStyle, mergeDown, officeSheet, text } from "./officeSheet.ts";

const { unit, period, date, items, vetoes, roster } = TRANSPORT;
const marks = marksStyle(1);
const totalMarks = marksStyle(1, TOTAL_TEXT);
const INFORMATION_ROW = { height: 22 };
const ROW = { height: 18.5 };

/** examples/transport.xlsx: a two-row heading, group words for departments, stages, vetoes, a 部门名册 and a live 合计. */
export function transport(): readonly SheetPlan[] {
  return [framework(), breakdown(), departments()];
}

function framework(): SheetPlan {
  const draft = new SheetDraft([6, 20, 9, 42, 8, 9, 27, 22].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度创建省级文明单位测评体系`);
  draft.addSpans(
    [
      { from: 1, to: 4, cell: text(`填报单位：${unit}`, PLAIN) },
      { from: 5, to: 7, cell: text(`填报日期：${date}`, PLAIN_CENTRE) },
      { from: 8, to: 8, cell: text("单位：分", PLAIN_RIGHT) },
    ],
    INFORMATION_ROW,
  );
  const upper = ["序号", "测评项目", "指标编号", "测评内容", "得分情况", "", "扣分原因", "佐证材料"];
  const lower = ["", "", "", "", "分值", "自评得分", "", ""];
  const top = addHeading(draft, upper);
  const bottom = addHeading(draft, lower);
  draft.merges.push({ top, bottom: top, left: 5, right: 6 });
  for (const column of [1, 2, 3, 4, 7, 8]) mergeDown(draft, column, top, bottom);

  const firstMark = draft.next;
  items.forEach((item, index) => {
    const first = draft.next;
    for (const indicator of item.indicators) {
      const isFirst = draft.next === first;
      draft.add([
        figure(isFirst ? index + 1 : null, CENTRE),
        text(isFirst ? item.name : "", CENTRE),
        text(indicator.code, CENTRE),
        text(indicator.name),
        figure(indicator.full, marks),
        figure(indicator.actual, marks),
        text("reason" in indicator ? indicator.reason : ""),
        text("evidence" in indicator ? indicator.evidence : ""),
      ], ROW);
    }
    for (const column of [1, 2]) mergeDown(draft, column, first, draft.rows.length);
  });
  const lastMark = draft.rows.length;

  const firstVeto = draft.next;
  vetoes.forEach(({ subject, event }, index) => {
    draft.add([
      figure(index === 0 ? items.length + 1 : null, CENTRE),
      text(index === 0 ? "一票否决" : "", CENTRE),
      text(""),
      text(`${subject}：${event}`),
      text("", CENTRE),
      text("无", CENTRE),
      text(""),
      text(""),
    ], ROW);
  });
  for (const column of [1, 2]) mergeDown(draft, column, firstVeto, draft.rows.length);

  const all = items.flatMap((item) => [...item.indicators]);
  const sum = (letter: string, values: readonly (number | null)[]): CellPlan => ({
    value: values.reduce<number>((total, value) => total + (value ?? 0), 0),
    formula: `SUM(${letter}${firstMark}:${letter}${lastMark})`,
    style: totalMarks,
  });
  draft.addSpans([
    { from: 1, to: 4, cell: text("合计", TOTAL_TEXT) },
    { from: 5, to: 5, cell: sum("E", all.map((indicator) => indicator.full)) },
    { from: 6, to: 6, cell: sum("F", all.map((indicator) => indicator.actual)) },
    { from: 7, to: 7, cell: text("", TOTAL_TEXT) },
    { from: 8, to: 8, cell: text("", TOTAL_TEXT) },
  ], ROW);
  draft.addSpans([{ from: 1, to: 8, cell: text("注：一票否决事项未发生的填“无”；尚未到期的指标暂不评分。", NOTE) }]);
  return officeSheet("测评体系", draft, [top, bottom]);
}

function breakdown(): SheetPlan {
  const draft = new SheetDraft([9, 22, 36, 24, 18, 14, 12].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度创建任务分解表`);
  const heading = ["指标编号", "测评项目", "工作任务", "责任部门", "实施阶段", "完成时限", "完成情况"];
  const headingRow = addHeading(draft, heading);
  for (const item of items) {
    const first = draft.next;
    for (const task of item.tasks) {
      draft.add([
        text(task.code, CENTRE),
        text(draft.next === first ? item.name : "", CENTRE),
        text(task.name),
        text(task.lead, CENTRE),
        text(task.stage, CENTRE),
        deadline(task.due),
        text(task.progress, CENTRE),
      ], ROW);
    }
    mergeDown(draft, 2, first, draft.rows.length);
  }
  return officeSheet("任务分解", draft, [headingRow, headingRow]);
}

function departments(): SheetPlan {
  const draft = new SheetDraft([7, 24, 14, 24].map((width) => ({ width })));
  addTitle(draft, "部门名册");
  const headingRow = addHeading(draft, ["序号", "部门", "类别", "别名"]);
  roster.forEach(({ name, kind, alias }, index) => {
    draft.add([figure(index + 1, CENTRE), text(name), text(kind, CENTRE), text(alias ?? "")], ROW);
  });
  return officeSheet("部门名册", draft, [headingRow, headingRow]);
}
