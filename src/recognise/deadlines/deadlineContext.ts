import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import type { Caption } from "../table/caption.ts";
import { stageKey, type DeadlineContext } from "./deadlines.ts";
import { lastDaySaid } from "./dueDate.ts";
import { valueAt, cellsOf, mayHoldData, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import { dateFormatShows, serialDate } from "../../domain/isoDate.ts";
import { normaliseName } from "../text/normalise.ts";
import { cellText, type Table } from "../table/table.ts";
import { openYearIn, workbookYear, yearOf } from "./period.ts";
import { issue, type Issue } from "../../domain/issue.ts";

/** A table with what is said above it. */
export interface CaptionedTable {
  readonly table: Table<string>;
  readonly caption: Caption;
}

/** What the deadlines of a workbook are read against: its year, its date system, its stages. `tables` breakdown first. */
export function deadlineContext(
  grid: WorkbookGrid,
  tables: readonly CaptionedTable[],
  today: IsoDate,
): DeadlineContext {
  const year = workbookYear(
    tables.flatMap(({ caption }) => [...caption.titles, caption.period ?? ""]),
    tables.map(({ table }) => table.sheet.name),
    datesOf(tables, grid.date1904),
    today,
  );
  const users = grid.sheets.filter((sheet) => mayHoldData(sheet) && !sheet.hidden);
  return { year, date1904: grid.date1904, stages: datedStages(users, year) };
}

function* datesOf(tables: readonly CaptionedTable[], date1904: boolean): Iterable<string> {
  for (const { table, caption } of tables) {
    if (caption.filledOn) yield caption.filledOn;
    const deadline = table.column("deadline");
    if (deadline === null) continue;
    for (const row of table.dataRows) {
      const value = table.value(row, deadline);
      if (typeof value === "string") yield value;
      else if (typeof value === "number" && dateFormatShows(table.format(row, deadline) ?? "") !== null) {
        yield serialDate(value, date1904) ?? "";
      }
    }
  }
}

/**
 * `year-assumed` where a title leaves its year open (20xx年) and no other says it.
 * @param taken the year that deadlines without one are given
 */
export function openYearIssues(tables: readonly CaptionedTable[], taken: number): readonly Issue[] {
  if (tables.some(({ caption }) => [...caption.titles, caption.period ?? ""].some((text) => yearOf(text) !== null)))
    return [];
  for (const { table } of tables) {
    const { sheet, headerRows } = table;
    if (sheet.turnedFrom) continue;
    for (let row = 1; row < headerRows[0]; row++) {
      const at = cellsOf(sheet, row).findIndex((value) => openYearIn(cellText(value ?? null)) !== null);
      const name = openYearIn(cellText(valueAt(sheet, row, at + 1)));
      if (name === null) continue;
      const where = { sheet: sheet.name, cell: table.cell(row, at + 1) };
      return [issue("year-assumed", where, { field: "title", name, text: String(taken) })];
    }
  }
  return [];
}

/** 宣传发动阶段（1—4月）, 一、宣传发动阶段 2026年1月至4月 */
const DATED_STAGE =
  /([一-龥（）()、.\d\s]{2,24}?阶段)\s*[（(:：，,]?\s*((?:自|从)?(?:\d|[一二三四五六七八九十二〇]+[月年]|第?[一二三四]季|[上下]半年|年底|次年)[^）)。；;\n]{0,30})/gu;
const STAGE_HEADINGS = new Set(["阶段", "实施阶段", "工作阶段", "阶段名称", "创建阶段"]);
const TIME_HEADING = /^(?:起止|实施|阶段|工作|计划|完成)?(?:时间|日期|时限|期限|月份)(?:安排|节点|要求)?$/u;

/**
 * The stages that the workbook dates, by `stageKey`: in a sentence (宣传发动阶段 1—4月), a section row, or a table 阶段 | 时间.
 * @param year where a stage's dates name none
 */
export function datedStages(sheets: readonly SheetGrid[], year: number): ReadonlyMap<string, IsoDate> {
  const stages = new Map<string, IsoDate>();
  const learn = (name: string, time: string): void => {
    const key = stageKey(name);
    const reading = lastDaySaid(withDateNumerals(time.normalize("NFKC").replace(/\s+/gu, "")), year);
    if (key !== "" && reading !== null && reading !== "no-such-day" && !stages.has(key)) stages.set(key, reading.due);
  };
  for (const sheet of sheets) {
    let table: { readonly stage: number; readonly time: number } | null = null;
    for (const row of sheet.values) {
      if (!row) continue;
      for (let at = 0; at < row.length; at++) {
        const value = row[at];
        if (typeof value !== "string" || !value.includes("阶段")) continue;
        const heading = normaliseName(value);
        if (STAGE_HEADINGS.has(heading)) {
          const stage = row.indexOf(value);
          const time = row.findIndex((cell) => TIME_HEADING.test(normaliseName(cellText(cell ?? null))));
          table = time < 0 ? null : { stage, time };
        } else {
          for (const [, name, time] of value.matchAll(DATED_STAGE)) if (name && time) learn(name, time);
        }
      }
      if (!table) continue;
      const name = row[table.stage];
      const time = row[table.time];
      if (typeof name === "string" && typeof time === "string") learn(name, time);
    }
  }
  return stages;
}
