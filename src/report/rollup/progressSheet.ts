import { filled, live, number, text } from "../draft/cells.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import {
  CENTRE,
  COUNT,
  NOTE,
  OVERDUE,
  RATE,
  SERIAL,
  TEXT,
  TOTAL_COUNT,
  TOTAL_RATE,
  TOTAL_TEXT,
} from "../draft/styles.ts";
import { Table, type Column, type TableRow } from "../draft/table.ts";
import { compared, minus, over, when, type Figure } from "../figure/figure.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { RANKING_SHEET } from "./rankingSheet.ts";
import { addRollupTitle, HEADER_ROW, rollupPage, sharedPeriod } from "./rollupPage.ts";
import { unitsWithTasksOnly, type ProgressCounts, type Rollup, type UnitProgress } from "./unitFigures.ts";

interface ProgressRow {
  readonly unit: UnitProgress;
  readonly serial: number;
}

interface ProgressColumn extends Column<ProgressRow> {
  /** In characters. */
  readonly width: number;
}

/**
 * 任务进度: how far each unit's tasks are, in the order the files were given. Where some units have tasks alone the others' tasks
 * are beside theirs; there is nothing of marks.
 *
 * @param failed what could not be read, told behind the number of units
 */
export function progressSheet(rollup: Rollup, failed: string, asOf: string): SheetPlan {
  const { progress } = rollup;
  const isMixed = progress.length > unitsWithTasksOnly(rollup).length;
  const columns = progressColumns(progress, isMixed);
  const last = columns.length;
  const draft = new SheetDraft(columns.map(({ width }) => ({ width })));
  addRollupTitle(draft, last, {
    title: `${sharedPeriod(progress)}各单位任务进度汇总表`,
    listed: `共${progress.length}个单位${failed}`,
    asOf,
    unit: "项",
  });
  const table = new Table(draft, columns);
  table.addHeader();
  progress.forEach((unit, at) => table.add({ unit, serial: at + 1 }));
  draft.keepWithNext(draft.next - 1);
  table.addSummary("total", TOTAL_TEXT);
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

function progressColumns(progress: readonly UnitProgress[], isMixed: boolean): readonly ProgressColumn[] {
  const sumOf = (of: (unit: UnitProgress) => number): number => progress.reduce((sum, unit) => sum + of(unit), 0);
  const counts = (
    id: string,
    heading: string,
    of: (unit: UnitProgress) => number,
    width = 8,
    cell: ProgressColumn["cell"] = ({ unit }) => number(of(unit), COUNT),
  ): Planned => ({ id, heading, width, cell, total: ({ sum }) => live(sum(id), sumOf(of), TOTAL_COUNT) });
  const tasks = (id: keyof ProgressCounts, heading: string, cell?: ProgressColumn["cell"]): Planned =>
    counts(id, heading, (unit) => unit.tasks[id], 8, cell);
  const columns: readonly Planned[] = [
    { id: "serial", heading: "序号", width: 6, cell: ({ serial }) => number(serial, SERIAL) },
    {
      id: "unit",
      heading: "单位",
      width: 24,
      cell: ({ unit }) => text(unit.unit, TEXT),
      total: () => text("合计", TOTAL_TEXT),
    },
    ...(progress.some(({ period }) => period !== "")
      ? [{ id: "period", heading: "周期", width: 9, cell: ({ unit }: ProgressRow) => filled(unit.period, CENTRE) }]
      : []),
    tasks("total", "任务"),
    tasks("done", "已完成"),
    {
      id: "rate",
      heading: "完成率",
      width: 9,
      cell: ({ unit }, here) => live(doneOf(here), rateOf(unit.tasks), RATE),
      total: (here) =>
        live(
          doneOf(here),
          rateOf({ total: sumOf((unit) => unit.tasks.total), done: sumOf((unit) => unit.tasks.done) }),
          TOTAL_RATE,
        ),
    },
    tasks("due", "已到期"),
    tasks("dueDone", "到期\n已完成"),
    tasks("overdue", "逾期", ({ unit: { tasks: own } }, { at }) =>
      live(minus(at("due"), at("dueDone")), own.overdue, own.overdue > 0 ? { ...OVERDUE, numberFormat: "0" } : COUNT),
    ),
    tasks("dueSoon", "7日内\n到期"),
    counts("errors", "错误\n数", ({ errors }) => errors, 6),
    ...(isMixed
      ? [
          {
            id: "remark",
            heading: "说明",
            width: 16,
            cell: ({ unit }: ProgressRow) => text(unit.isScored ? "已列入排名" : "只有任务分解", TEXT),
          },
        ]
      : []),
    { id: "file", heading: "来源文件", width: 14, cell: ({ unit }) => text(unit.file.replace(/^.*[\\/]/, ""), TEXT) },
  ];
  return columns.map((column, at) => ({ ...column, span: [at + 1, at + 1] }));
}

type Planned = Omit<ProgressColumn, "span">;

function doneOf({ at }: TableRow): Figure {
  return when(compared(at("total"), "=", 0), "", over(at("done"), at("total")));
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
