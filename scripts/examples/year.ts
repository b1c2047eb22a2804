import { evidence } from "../../src/ledgers/declarations/evidence.ts";
import { inspections } from "../../src/ledgers/declarations/inspections.ts";
import { rectification } from "../../src/ledgers/declarations/rectification.ts";
import { reports } from "../../src/ledgers/declarations/reports.ts";
import type { LedgerDeclaration, PrefilledRow } from "../../src/ledgers/declaration.ts";
import { dueDays } from "../../src/ledgers/schedule/dueDays.ts";
import { instances } from "../../src/ledgers/schedule/instances.ts";
import { wholeYear } from "../../src/ledgers/schedule/wholeYear.ts";
import { readFrequency } from "../../src/ledgers/schedule/frequency.ts";
import { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { CENTRE, NOTE, PLAIN, PLAIN_CENTRE, PLAIN_RIGHT, TOTAL_TEXT } from "../../src/report/draft/styles.ts";
import { ledgerTemplate } from "../../src/report/template/ledgerTemplate.ts";
import { addHeading, addTitle, deadline, figure, marksStyle, mergeDown, officeSheet, text } from "./officeSheet.ts";
import { YEAR } from "./yearFigures.ts";

const { unit, period, date, today, items, tasks, stages, roster } = YEAR;
const ROW = { height: 22 };
const ALL = items.flatMap(({ indicators }) => [...indicators]);

/** examples/year.xlsx: an office's framework, tasks, stages and the four ledgers that it keeps, as 新建台账 makes them, filled in. */
export function year(): readonly SheetPlan[] {
  return [framework(), breakdown(), stageTable(), departments(), ...ledgers()];
}

function framework(): SheetPlan {
  const marks = marksStyle(1);
  const draft = new SheetDraft([8, 14, 42, 8, 8, 30, 34, 16].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度文明单位创建测评体系`);
  draft.addSpans(
    [
      { from: 1, to: 3, cell: text(`填报单位：${unit}`, PLAIN) },
      { from: 4, to: 6, cell: text(`填报日期：${date}`, PLAIN_CENTRE) },
      { from: 7, to: 8, cell: text("单位：分", PLAIN_RIGHT) },
    ],
    ROW,
  );
  const headings = ["指标编号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因", "材料要求", "责任部门"];
  const heading = addHeading(draft, headings);
  const firstMark = draft.next;
  for (const { name, indicators } of items) {
    const first = draft.next;
    for (const one of indicators) {
      draft.add(
        [
          text(one.code, CENTRE),
          text(draft.next === first ? name : "", CENTRE),
          text(one.name),
          figure(one.full, marks),
          figure(one.actual, marks),
          text(one.reason ?? ""),
          text(one.asks ?? ""),
          text(one.department, CENTRE),
        ],
        { height: 32 },
      );
    }
    mergeDown(draft, 2, first, draft.rows.length);
  }
  const sum = (letter: string, value: number) => ({
    from: letter === "D" ? 4 : 5,
    to: letter === "D" ? 4 : 5,
    cell: {
      value,
      formula: `SUM(${letter}${firstMark}:${letter}${firstMark + ALL.length - 1})`,
      style: marksStyle(1, TOTAL_TEXT),
    },
  });
  draft.addSpans(
    [
      { from: 1, to: 3, cell: text("合计", TOTAL_TEXT) },
      sum(
        "D",
        ALL.reduce((total, { full }) => total + full, 0),
      ),
      sum(
        "E",
        ALL.reduce((total, { actual }) => total + actual, 0),
      ),
      { from: 6, to: 8, cell: text("", TOTAL_TEXT) },
    ],
    ROW,
  );
  return officeSheet("测评体系", draft, [heading, heading]);
}

function breakdown(): SheetPlan {
  const draft = new SheetDraft([10, 44, 18, 18, 12].map((width) => ({ width })));
  addTitle(draft, `${unit}${period}年度创建任务分解表`);
  const heading = addHeading(draft, ["指标编号", "工作任务", "责任部门", "完成时限", "完成情况"]);
  for (const { code, name, department, due, progress } of tasks) {
    draft.add(
      [text(code, CENTRE), text(name), text(department, CENTRE), deadline(due), text(progress, CENTRE)],
      ROW,
    );
  }
  return officeSheet("任务分解", draft, [heading, heading]);
}

function stageTable(): SheetPlan {
  const draft = new SheetDraft([8, 24, 20, 20].map((width) => ({ width })));
  addTitle(draft, `${period}年创建工作阶段安排`);
  const heading = addHeading(draft, ["序号", "阶段名称", "开始时间", "完成时间"]);
  stages.forEach(({ name, from, to }, at) => {
    draft.add([figure(at + 1, CENTRE), text(name, CENTRE), deadline(from), deadline(to)], ROW);
  });
  return officeSheet("阶段安排", draft, [heading, heading]);
}

function departments(): SheetPlan {
  const draft = new SheetDraft([24, 14, 14].map((width) => ({ width })));
  addTitle(draft, "部门名册");
  const heading = addHeading(draft, ["部门", "类别", "分管领导"]);
  for (const { name, kind, leader } of roster) draft.add([text(name), text(kind, CENTRE), text(leader, CENTRE)], ROW);
  return officeSheet("部门名册", draft, [heading, heading]);
}

function ledgers(): readonly SheetPlan[] {
  return [
    ledger(reports, "定期报送登记表", dutyRows()),
    withNote(
      ledger(
        inspections,
        "检查记录",
        YEAR.inspections.map((one) => ({ ...one, notified: one.result === "" ? "" : "否" })),
      ),
      YEAR.consequence,
    ),
    ledger(
      rectification,
      "问题整改台账",
      YEAR.problems.map((one) => ({ ...one })),
    ),
    ledger(
      evidence,
      "创建资料目录",
      YEAR.pieces.map((one) => ({ ...one, pieces: String(one.pieces) })),
    ),
  ];
}

function ledger(declaration: LedgerDeclaration, name: string, rows: readonly PrefilledRow[]): SheetPlan {
  return ledgerTemplate({
    declaration,
    name,
    unit,
    period: `${period}年`,
    rows,
    today,
    date1904: false,
    departments: { kind: "list", values: roster.map((one) => one.name) },
    indicators: { kind: "list", values: ALL.map(({ code }) => code) },
  });
}

/** A row for every time that a duty falls due in the year, as the template is prefilled, with the day on which it was done. */
function dutyRows(): readonly PrefilledRow[] {
  return YEAR.duties.flatMap(({ reported, ...duty }) => {
    const frequency = readFrequency(duty.frequency);
    if (!frequency) throw new Error(`${duty.frequency} is no frequency`);
    return [...instances(frequency, wholeYear(Number(period)), dueDays("none"))].map(({ due }, at) => {
      const day = reported[at] ?? null;
      return { ...duty, dueOn: due, ...(day === null ? {} : { reported: day }) };
    });
  });
}

/** A line below the table, across its whole width. */
function withNote(plan: SheetPlan, note: string): SheetPlan {
  const row = plan.rows.length + 1;
  const right = plan.columns.length;
  const area = plan.page.printArea;
  return {
    ...plan,
    rows: [...plan.rows, { height: 20, cells: [text(note, NOTE)] }],
    merges: [...plan.merges, { top: row, bottom: row, left: 1, right }],
    page: { ...plan.page, ...(area ? { printArea: { ...area, bottom: row } } : {}) },
  };
}
