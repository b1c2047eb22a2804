import {
  isOnFramework,
  type Assessment,
  type Breakdown,
  type ColumnReading,
  type Framework,
  type Task,
} from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Issue } from "../domain/issue.ts";
import type { RowRole } from "../domain/reading.ts";
import type { Settings } from "../domain/settings.ts";
import { allAtOnce, type Steps } from "../domain/steps.ts";
import { readBreakdown, type BreakdownDraft } from "./breakdown/breakdown.ts";
import { readCaption, type Caption } from "./table/caption.ts";
import { joinedPeriod, periodSpan } from "./deadlines/period.ts";
import { deadlineContext, openYearIssues } from "./deadlines/deadlineContext.ts";
import { departmentKey } from "./departments/departmentName.ts";
import type { DepartmentRow } from "./departments/departmentNames.ts";
import {
  departmentWord,
  readDepartments,
  type DepartmentReading,
  type ResolvedDepartments,
} from "./departments/departments.ts";
import type { FrameworkDraft, IndicatorDraft, TaskDraft } from "./drafts.ts";
import { readFrameworkSheets, type FrameworkSheets } from "./joined/frameworkSheets.ts";
import { computedFormulaIssues, withComputedFormulas } from "../domain/formula/computedGrid.ts";
import type { SheetGrid, WorkbookGrid } from "../domain/grid.ts";
import { withLinkColumn } from "./breakdown/linkColumn.ts";
import { linkTasks } from "./breakdown/links.ts";
import { readRoster } from "./departments/roster.ts";
import { similarDepartments } from "./departments/similarDepartments.ts";
import { withoutOrigins } from "./sheets/withoutOrigins.ts";
import { withShownTexts } from "./table/shownTexts.ts";
import { chooseSheets, type ChosenSheets } from "./sheets/chosenSheets.ts";
import { readDatedCodes } from "./table/datedCodes.ts";
import { findTable } from "./table/findTable.ts";
import { columnReading } from "./table/header.ts";
import type { Table } from "./table/table.ts";
import { turnedBack } from "./sheets/turnedSheet.ts";

export interface RecogniseOptions {
  /** For dates without a year where the workbook names none. */
  readonly today: IsoDate;
  readonly settings: Settings;
  /** Sheet to read as 测评体系; beats the settings and the sheets' own names. */
  readonly framework?: string;
  /** Sheet to read as 任务分解. */
  readonly breakdown?: string;
  /** Sheets that are ledgers: neither framework nor breakdown is looked for there. */
  readonly ledgers?: ReadonlySet<string>;
}

export interface Recognised {
  /** null where neither a framework nor tasks could be found; the issues say what was looked for and where. */
  readonly assessment: Assessment | null;
  /** Those of `assessment` where there is one. */
  readonly issues: readonly Issue[];
  /** Of the table that lacks a column to be a framework, or of bonuses that cannot be told: what its columns were taken for, so that the user can say otherwise. */
  readonly refused: readonly ColumnReading[];
}

const NOBODY: ResolvedDepartments = { assignments: [], vague: [] };

/** Reads an assessment out of a workbook's cells. Pure; linear in the number of cells. */
export function recognise(grid: WorkbookGrid, options: RecogniseOptions): Recognised {
  return allAtOnce(recogniseInSteps(grid, options));
}

const PREPARED = new WeakMap<WorkbookGrid, ReturnType<typeof withComputedFormulas>>();

/** The cells as everything is read from them: as they are shown, without what an import noted, formulas computed. */
export function preparedGrid(stored: WorkbookGrid): ReturnType<typeof withComputedFormulas> {
  let prepared = PREPARED.get(stored);
  if (!prepared) PREPARED.set(stored, (prepared = withComputedFormulas(withoutOrigins(withShownTexts(stored)))));
  return prepared;
}

/** The same, where a screen is to answer meanwhile. */
export function* recogniseInSteps(stored: WorkbookGrid, options: RecogniseOptions): Steps<Recognised> {
  const { grid, computed } = preparedGrid(stored);
  const choice = withDatedCodes(chooseSheets(grid, options), grid.date1904);
  const { breakdowns } = choice;
  const refused = refusedColumns(grid, choice.issues, options.settings);
  // Without either no error is said where ledgers stand alone.
  const ledgersAlone = choice.issues.every(({ severity }) => severity !== "error");
  if (!choice.framework && breakdowns.length === 0 && !ledgersAlone)
    return { assessment: null, issues: choice.issues, refused };
  yield;
  const taskTables =
    breakdowns.length === 0 && choice.framework ? tasksOn(choice.framework.tables, options.settings) : breakdowns;
  // What the framework's first sheet says of the workbook counts before the others'.
  const captioned = [...breakdowns, ...[...(choice.framework?.tables ?? [])].reverse()].map((table) => ({
    table,
    caption: captionOf(table, grid.date1904),
  }));
  const summary = choice.framework?.summary;
  const summaryCaption = summary ? [readCaption(summary, captionRows(summary), grid.date1904)] : [];
  const titles = captioned.slice(0, breakdowns.length).flatMap(({ caption }) => caption.titles);
  const asRead = choice.framework && readFrameworkSheets(choice.framework, options.settings, titles);
  const framework = asRead && choice.framework?.tables[0].sheet.turnedFrom ? turnedBack(asRead) : asRead;
  yield;
  const context = deadlineContext(grid, captioned, options.today);
  const breakdown = readBreakdown(linkedTables(taskTables, framework), context);
  yield;
  const { mapping, aliases, distinct } = options.settings;
  const rows = departmentRows(framework, breakdown);
  const departments = readDepartments(rows, readRoster(grid, mapping), aliases);
  yield;

  const captions = [...summaryCaption, ...captioned.map(({ caption }) => caption).reverse()];
  const period = periodOf(captions, choice.framework);
  const isDepartment = new Set(departments.roster.departments.map(({ name }) => departmentKey(name)));
  const sheets = [...(framework?.sheets ?? []), ...(summary ? [summary] : []), ...breakdowns.map(({ sheet }) => sheet)];
  const read = [...new Set(sheets.map(({ name }) => name))];
  const issues = [
    ...choice.issues,
    ...(framework?.issues ?? []),
    ...computedFormulaIssues(computed, read),
    ...openYearIssues(captioned, context.year),
  ];
  // 单位：办公室 above one department's tasks is not who fills in the workbook.
  const unit = first(
    captions.map(({ unit }) => (unit !== null && isDepartment.has(departmentKey(unit)) ? null : unit)),
  );
  const resolved = {
    framework: framework && resolvedFramework(framework, departments),
    breakdown: breakdown && resolvedBreakdown(breakdown, framework, departments),
  };
  yield;
  const assessment: Assessment = {
    ...resolved,
    unit,
    period,
    span: periodSpan(options.settings.period ?? period ?? ""),
    subject: first(captions.map(({ subject }) => subject)),
    filledOn: first(captions.map(({ filledOn }) => filledOn)),
    departmentWord: departmentWord([...(framework?.columns ?? []), ...(breakdown?.columns ?? [])], textsIn(rows)),
    roster: departments.roster,
    unknownDepartments: departments.unknown,
    similarDepartments: similarDepartments(rows, departments, options.settings.unit ?? unit, distinct),
    issues,
  };
  return { assessment, issues, refused };
}

/** What the sheet in front says, or the first that says it; months that are one framework are none of them, but all together. */
function periodOf(captions: readonly Caption[], framework: FrameworkSheets | null): string | null {
  const periods = captions.map(({ period }) => period);
  const front = framework?.summary ? (periods[0] ?? null) : null;
  if (front !== null || framework?.together !== "periods") return first(periods);
  return joinedPeriod(periods.flatMap((period) => period ?? []));
}

/** Titles of a table on its side stand above it on the sheet itself. */
function captionOf({ sheet, headerRows, columns }: Table, date1904: boolean): Caption {
  return sheet.turnedFrom
    ? readCaption(sheet.turnedFrom, columns[0]?.column ?? 1, date1904)
    : readCaption(sheet, headerRows[0], date1904);
}

function withDatedCodes(choice: ChosenSheets, date1904: boolean): ChosenSheets {
  const { framework, breakdowns } = choice;
  const own = framework?.tables[0].sheet.turnedFrom ? [] : (framework?.tables ?? []);
  const { tables, issues } = readDatedCodes([...own, ...breakdowns], date1904);
  const [first, ...others] = tables.slice(0, own.length);
  if (issues.length === 0) return choice;
  return {
    framework: framework && first ? { ...framework, tables: [first, ...others] } : framework,
    breakdowns: tables.slice(own.length),
    issues: [...choice.issues, ...issues],
  };
}

function refusedColumns(
  { sheets }: WorkbookGrid,
  issues: readonly Issue[],
  settings: Settings,
): readonly ColumnReading[] {
  const missing = issues.find(({ code }) => code === "column-missing" || code === "column-ambiguous");
  const sheet = sheets.find(({ name }) => name === missing?.sheet);
  const table = sheet && findTable(sheet, "framework", settings.mapping);
  return table?.columns.map(columnReading) ?? [];
}

/** Tasks of other sheets name the framework's indicators in a column that need not be called so. */
function linkedTables(tables: readonly Table[], framework: FrameworkDraft | null): readonly Table[] {
  if (!framework) return tables;
  const isOwn = ({ sheet }: Table): boolean => isOnFramework({ sheet: sheet.name }, framework);
  return tables.map((table) => (isOwn(table) ? withoutTotals(table, framework) : withLinkColumn(table, framework)));
}

const NO_TASKS: ReadonlySet<RowRole> = new Set(["total", "part-total", "note", "signature"]);

/** What the framework read as a total or a note on its own sheet is no task there, nor is what stands below its last total. */
function withoutTotals(table: Table, { rows, indicators }: FrameworkDraft): Table {
  const own = rows.filter(({ sheet }) => sheet === table.sheet.name);
  const no = new Set(own.flatMap(({ row, role }) => (NO_TASKS.has(role) ? [row] : [])));
  const last = indicators.findLast(({ sheet }) => sheet === table.sheet.name)?.row ?? 0;
  const end = own.find(({ row, role }) => role === "total" && row > last)?.row ?? Infinity;
  return { ...table, dataRows: table.dataRows.filter((row) => row < end && !no.has(row)) };
}

/** A framework that also says until when each indicator is to be met carries its own tasks. */
function tasksOn(frameworks: readonly Table[], settings: Settings): readonly Table[] {
  return frameworks.flatMap((framework) => {
    if (framework.column("deadline") === null && framework.column("progress") === null) return [];
    return findTable(framework.sheet, "breakdown", settings.mapping) ?? [];
  });
}

/** The rows of a summary sheet that may be titles: those above its first figure. */
function captionRows({ values }: SheetGrid): number {
  const first = values.findIndex((row) => row?.some((value) => typeof value === "number"));
  return first < 0 ? values.length : first + 1;
}

/** In order of appearance, which is the roster's where none is listed: the framework's rows, then the tasks. */
function departmentRows(framework: FrameworkDraft | null, breakdown: BreakdownDraft | null): readonly DepartmentRow[] {
  return [...(framework?.indicators ?? []), ...(breakdown?.tasks ?? [])].map(({ sheet, departmentCells }) => ({
    sheet,
    cells: departmentCells,
  }));
}

function* textsIn(rows: readonly DepartmentRow[]): Iterable<string> {
  for (const { cells } of rows) for (const { text } of cells) yield text;
}

function resolvedFramework(draft: FrameworkDraft, departments: DepartmentReading): Framework {
  const { sheets, columns, items, stated, rows, hasReview, hasEvidence, bonusCap, aim } = draft;
  const indicators = draft.indicators.map((indicator, at) => resolvedIndicator(indicator, departments.rows[at]));
  return { sheets, columns, items, indicators, stated, rows, hasReview, hasEvidence, bonusCap, aim };
}

function resolvedBreakdown(
  draft: BreakdownDraft,
  framework: FrameworkDraft | null,
  departments: DepartmentReading,
): Breakdown {
  const links = framework ? linksOf(draft, framework) : [];
  const offset = framework?.indicators.length ?? 0;
  const tasks = draft.tasks.map((task, at) => resolvedTask(task, departments.rows[offset + at], links[at] ?? []));
  return { sheet: draft.sheet, columns: draft.columns, tasks };
}

function linksOf({ sheet, tasks }: BreakdownDraft, framework: FrameworkDraft): readonly (readonly number[])[] {
  const { indicators, items } = framework;
  return isOnFramework({ sheet }, framework) ? linkByRow(tasks, indicators) : linkTasks(tasks, indicators, items);
}

// Field by field: what only recognising needs (texts to link by) can be let go of, and copying a hundred thousand objects by
// spreading them took 6 to 8 % of the time.

function resolvedIndicator(draft: IndicatorDraft, { assignments, vague }: ResolvedDepartments = NOBODY): Indicator {
  return {
    id: draft.id,
    sheet: draft.sheet,
    row: draft.row,
    code: draft.code,
    name: draft.name,
    item: draft.item,
    sectionRow: draft.sectionRow,
    kind: draft.kind,
    full: draft.full,
    actual: draft.actual,
    review: draft.review,
    deducted: draft.deducted,
    nameCell: draft.nameCell,
    reason: draft.reason,
    reasonCell: draft.reasonCell,
    evidence: draft.evidence,
    evidenceCell: draft.evidenceCell,
    evidenceList: draft.evidenceList,
    assignments,
    people: draft.people,
    vague,
    cap: draft.cap,
    veto: draft.veto,
    measured: draft.measured,
    honour: draft.honour,
    ...(draft.sheetEntries ? { sheetEntries: draft.sheetEntries } : {}),
  };
}

function resolvedTask(
  draft: TaskDraft,
  { assignments, vague }: ResolvedDepartments = NOBODY,
  indicators: readonly number[],
): Task {
  return {
    id: draft.id,
    sheet: draft.sheet,
    row: draft.row,
    name: draft.name,
    nameCell: draft.nameCell,
    indicatorText: draft.indicatorText,
    indicators,
    assignments,
    people: draft.people,
    vague,
    deadline: draft.deadline,
    deadlineCell: draft.deadlineCell,
    progress: draft.progress,
    progressText: draft.progressText,
    progressUnread: draft.progressUnread,
    progressCell: draft.progressCell,
    evidence: draft.evidence,
    evidenceCell: draft.evidenceCell,
    evidenceList: draft.evidenceList,
    ...(draft.onlyCounts ? { onlyCounts: true as const } : {}),
  };
}

/** On one sheet a task belongs to the indicator whose rows it stands in. */
function linkByRow(tasks: readonly TaskDraft[], indicators: readonly IndicatorDraft[]): readonly (readonly number[])[] {
  const bySheet = new Map<string, { readonly rows: IndicatorDraft[]; next: number }>();
  for (const indicator of indicators) {
    const known = bySheet.get(indicator.sheet);
    if (known) known.rows.push(indicator);
    else bySheet.set(indicator.sheet, { rows: [indicator], next: 0 });
  }
  for (const { rows } of bySheet.values()) rows.sort((a, b) => a.row - b.row);
  return tasks.map(({ sheet, row }) => {
    const own = bySheet.get(sheet);
    if (!own) return [];
    while ((own.rows[own.next]?.row ?? Infinity) <= row) own.next += 1;
    const above = own.rows[own.next - 1];
    return above ? [above.id] : [];
  });
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
