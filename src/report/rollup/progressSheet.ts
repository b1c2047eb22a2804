import { empty, filled, live, number, text } from "../draft/cells.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import {
  CENTRE,
  COUNT,
  HEADER,
  NOTE,
  OVERDUE,
  RATE,
  SERIAL,
  TEXT,
  TOTAL_COUNT,
  TOTAL_RATE,
  TOTAL_TEXT,
} from "../draft/styles.ts";
import { call, CellRef, compared, minus, over, RangeRef, when, type Figure } from "../figure/figure.ts";
import type { CellPlan, SheetPlan } from "../sheetPlan.ts";
import { RANKING_SHEET } from "./rankingSheet.ts";
import { addRollupTitle, HEADER_ROW, rollupPage, sharedPeriod } from "./rollupPage.ts";
import { tasksAlone, type ProgressCounts, type Rollup, type UnitProgress } from "./unitFigures.ts";

type Column = { readonly heading: string; readonly width: number } & (
  | { readonly kind: "serial" | "unit" | "period" | "rate" | "remark" | "file" }
  | { readonly kind: "count"; readonly count: keyof ProgressCounts | "errors" }
);

const BEFORE: readonly Column[] = [
  { kind: "serial", heading: "序号", width: 6 },
  { kind: "unit", heading: "单位", width: 24 },
];
const PERIOD: Column = { kind: "period", heading: "周期", width: 9 };
const FIGURES: readonly Column[] = [
  { kind: "count", count: "total", heading: "任务", width: 8 },
  { kind: "count", count: "done", heading: "已完成", width: 8 },
  { kind: "rate", heading: "完成率", width: 9 },
  { kind: "count", count: "due", heading: "已到期", width: 8 },
  { kind: "count", count: "dueDone", heading: "到期\n已完成", width: 8 },
  { kind: "count", count: "overdue", heading: "逾期", width: 8 },
  { kind: "count", count: "dueSoon", heading: "7日内\n到期", width: 8 },
  { kind: "count", count: "errors", heading: "错误\n数", width: 6 },
];
const REMARK: Column = { kind: "remark", heading: "说明", width: 16 };
const FILE: Column = { kind: "file", heading: "来源文件", width: 14 };

/**
 * 任务进度: how far each unit's tasks are, in the order the files were given. Where some units have tasks alone the others' tasks
 * are beside theirs; there is nothing of marks.
 *
 * @param failed what could not be read, told behind the number of units
 */
export function progressSheet(rollup: Rollup, failed: string, asOf: string): SheetPlan {
  const { progress } = rollup;
  const isMixed = progress.length > tasksAlone(rollup).length;
  const columns = [
    ...BEFORE,
    ...(progress.some(({ period }) => period !== "") ? [PERIOD] : []),
    ...FIGURES,
    ...(isMixed ? [REMARK] : []),
    FILE,
  ];
  const last = columns.length;
  const draft = new SheetDraft(columns.map(({ width }) => ({ width })));
  addRollupTitle(draft, last, {
    title: `${sharedPeriod(progress)}各单位任务进度汇总表`,
    listed: `共${progress.length}个单位${failed}`,
    asOf,
    unit: "项",
  });
  draft.add(
    columns.map(({ heading }) => text(heading, HEADER)),
    { keepWithNext: true },
  );
  const first = draft.next;
  progress.forEach((unit, at) => {
    const row = draft.next;
    draft.add(columns.map((column) => unitCell(columns, column, unit, at, row)));
  });
  draft.keepWithNext(draft.next - 1);
  const total = draft.next;
  draft.add(columns.map((column, at) => totalCell(columns, column, progress, at + 1, [first, total])));
  draft.addSpans([{ from: 1, to: last, cell: text(noteOf(isMixed), NOTE) }]);
  return {
    product: null,
    name: "任务进度",
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: 2 },
    gridlines: false,
    page: rollupPage("A4", draft.next - 1, last),
  };
}

function unitCell(columns: readonly Column[], column: Column, unit: UnitProgress, at: number, row: number): CellPlan {
  const { tasks } = unit;
  switch (column.kind) {
    case "serial":
      return number(at + 1, SERIAL);
    case "unit":
      return text(unit.unit, TEXT);
    case "period":
      return filled(unit.period, CENTRE);
    case "rate":
      return live(doneOf(columns, row), rateOf(tasks), RATE);
    case "remark":
      return filled(unit.isScored ? "已列入排名" : "只有任务分解", TEXT);
    case "file":
      return text(unit.file.replace(/^.*[\\/]/, ""), TEXT);
    case "count":
      return countCell(columns, column.count, unit, row);
  }
}

function countCell(
  columns: readonly Column[],
  count: keyof ProgressCounts | "errors",
  { tasks, errors }: UnitProgress,
  row: number,
): CellPlan {
  if (count === "errors") return number(errors, COUNT);
  if (count !== "overdue") return number(tasks[count], COUNT);
  const overdue = minus(countAt(columns, "due", row), countAt(columns, "dueDone", row));
  return live(
    overdue,
    tasks.overdue,
    tasks.overdue > 0 ? { ...OVERDUE, horizontal: "right", numberFormat: "0" } : COUNT,
  );
}

function totalCell(
  columns: readonly Column[],
  column: Column,
  progress: readonly UnitProgress[],
  at: number,
  [first, total]: readonly [number, number],
): CellPlan {
  if (column.kind === "unit") return text("合计", TOTAL_TEXT);
  if (column.kind === "rate") return live(doneOf(columns, total), rateOf(summed(progress)), TOTAL_RATE);
  if (column.kind !== "count") return empty(TOTAL_TEXT);
  const { count } = column;
  const sum = progress.reduce((all, { tasks, errors }) => all + (count === "errors" ? errors : tasks[count]), 0);
  return live(call("SUM", new RangeRef(null, at, first, at, total - 1)), sum, TOTAL_COUNT);
}

function summed(progress: readonly UnitProgress[]): Pick<ProgressCounts, "total" | "done"> {
  return {
    total: progress.reduce((sum, { tasks }) => sum + tasks.total, 0),
    done: progress.reduce((sum, { tasks }) => sum + tasks.done, 0),
  };
}

function countAt(columns: readonly Column[], count: keyof ProgressCounts, row: number): CellRef {
  const at = columns.findIndex((column) => column.kind === "count" && column.count === count);
  return new CellRef(null, at + 1, row);
}

function doneOf(columns: readonly Column[], row: number): Figure {
  const total = countAt(columns, "total", row);
  return when(compared(total, "=", 0), "", over(countAt(columns, "done", row), total));
}

function rateOf({ total, done }: Pick<ProgressCounts, "total" | "done">): number | null {
  return total === 0 ? null : done / total;
}

function noteOf(isMixed: boolean): string {
  const notes = [
    "已到期指完成时限早于数据截至日期的任务，其中未完成的为逾期；长期和定期报送的任务没有到期日。",
    "完成率＝已完成÷任务×100%。",
    ...(isMixed ? [`已评分的单位同时列入“${RANKING_SHEET}”；只有任务分解的单位没有分数，不列名次。`] : []),
  ];
  return `注：${notes.map((note, at) => `${at + 1}.${note}`).join("")}`;
}
