import { yearOfDay } from "../domain/isoDate.ts";
import { a1 } from "../domain/address.ts";
import type { Assessment, Task } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { StageCounts, StageProgress } from "../domain/ledger.ts";
import type { Period } from "../domain/period.ts";
import type { DeadlineContext } from "../recognise/deadlines/deadlines.ts";
import { cellKey } from "../domain/cells.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../domain/grid.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { cellText } from "../recognise/table/table.ts";
import { leadsOf } from "../score/assignments.ts";
import { readDates } from "./cells/dates.ts";

const NAME = /^(?:实施|工作|创建|推进)?阶段(?:名称)?$/u;
const FROM = /^(?:开始|起始|起|启动)(?:时间|日期)?$/u;
const TO = /^(?:完成|结束|截止|终止|止)(?:时间|日期|时限)?$/u;
const SPAN = /^(?:起止|实施|阶段|工作|计划)?(?:时间|日期|时限|期限)(?:安排)?$/u;
const ROWS_SEARCHED = 30;

interface Stage {
  readonly name: string;
  readonly period: Period;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * The progress of each stage. Stages are rows of a table 阶段 | 开始时间 | 完成时间 or 阶段 | 起止时间; a task belongs to every stage
 * that its day lies in.
 *
 * @param grid prepared (`preparedGrid`)
 */
export function stageProgress(
  grid: WorkbookGrid,
  { breakdown, span }: Assessment,
  today: IsoDate,
): readonly StageProgress[] {
  const tasks = breakdown?.tasks ?? [];
  const year = yearOfDay(span?.to ?? today);
  const dates: DeadlineContext = { year, date1904: grid.date1904, stages: new Map() };
  const stages = grid.sheets
    .filter((sheet) => mayHoldData(sheet) && !sheet.hidden)
    .flatMap((sheet) => stagesOn(sheet, dates));
  return stages.map((stage) => progressOf(stage, tasks, today));
}

function stagesOn(sheet: SheetGrid, dates: DeadlineContext): readonly Stage[] {
  for (let at = 0; at < Math.min(ROWS_SEARCHED, sheet.values.length); at++) {
    const headings = Array.from(sheet.values[at] ?? [], (value) => normaliseName(cellText(value ?? null)));
    const name = headings.findIndex((heading) => NAME.test(heading));
    const from = headings.findIndex((heading) => FROM.test(heading));
    const to = headings.findIndex((heading) => TO.test(heading));
    const span = headings.findIndex((heading) => SPAN.test(heading));
    // A breakdown has tasks beside its stages; a table of stages has few other columns.
    if (name < 0 || headings.filter(Boolean).length > 6) continue;
    if (from >= 0 && to >= 0) return stagesBelow(sheet, at, name, [from, to], dates);
    if (span >= 0) return stagesBelow(sheet, at, name, [span, span], dates);
  }
  return [];
}

function stagesBelow(
  sheet: SheetGrid,
  header: number,
  name: number,
  [from, to]: readonly [number, number],
  dates: DeadlineContext,
): readonly Stage[] {
  const stages: Stage[] = [];
  for (let at = header + 1; at < sheet.values.length; at++) {
    const text = cellText(sheet.values[at]?.[name] ?? null);
    if (text === "") continue;
    const daysAt = (column: number) =>
      readDates(sheet.values[at]?.[column] ?? null, sheet.numberFormats.get(cellKey(at + 1, column + 1)) ?? "", dates)
        .days;
    const first = daysAt(from)[0];
    const last = daysAt(to).at(-1);
    if (!first || !last) continue;
    const begin = first.wholeMonth ? `${first.day.slice(0, 7)}-01` : first.day;
    if (begin > last.day) continue;
    const period = { from: begin, to: last.day };
    stages.push({ name: text, period, sheet: sheet.name, cell: a1({ row: at + 1, column: name + 1 }) });
  }
  return stages;
}

const NONE: StageCounts = { due: 0, done: 0, behind: 0 };

function progressOf(stage: Stage, tasks: readonly Task[], today: IsoDate): StageProgress {
  let total = NONE;
  const departments = new Map<string | null, StageCounts>();
  for (const { deadline, progress, assignments } of tasks) {
    if (deadline.kind !== "date" || deadline.due < stage.period.from || deadline.due > stage.period.to) continue;
    const isDone = progress === "done";
    const isBehind = !isDone && deadline.due < today;
    const counted = (counts: StageCounts): StageCounts => ({
      due: counts.due + 1,
      done: counts.done + (isDone ? 1 : 0),
      behind: counts.behind + (isBehind ? 1 : 0),
    });
    total = counted(total);
    const leads = [...new Set(leadsOf(assignments).leads.map(({ department }) => department))];
    for (const name of leads.length > 0 ? leads : [null]) departments.set(name, counted(departments.get(name) ?? NONE));
  }
  return { ...stage, total, departments: [...departments].map(([department, counts]) => ({ department, ...counts })) };
}
