import type { Assessment, ColumnReading } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import { computedFormulaIssues, withComputedFormulas } from "../domain/formula/computedGrid.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { Issue } from "../domain/issue.ts";
import type { Settings } from "../domain/settings.ts";
import { allAtOnce, type Steps } from "../domain/steps.ts";
import { readBreakdown, type BreakdownDraft } from "./breakdown/breakdown.ts";
import { taskBlocks } from "./breakdown/taskBlocks.ts";
import { ownTables, tasksOn, toldTables } from "./breakdown/taskTables.ts";
import { captionOf, captionOfSummary, firstSaid, periodOf } from "./captions.ts";
import { deadlineContext, openYearIssues } from "./deadlines/deadlineContext.ts";
import { periodSpan } from "./deadlines/period.ts";
import { departmentKey } from "./departments/departmentName.ts";
import type { DepartmentRow } from "./departments/departmentNames.ts";
import { departmentWord, readDepartments } from "./departments/departments.ts";
import { unreadTicks } from "./departments/tickedDepartments.ts";
import { readRoster } from "./departments/roster.ts";
import { similarDepartments } from "./departments/similarDepartments.ts";
import type { FrameworkDraft } from "./drafts.ts";
import { readFrameworkSheets } from "./joined/frameworkSheets.ts";
import { resolvedBreakdown, resolvedFramework } from "./resolved.ts";
import { chooseSheets, type ChosenSheets } from "./sheets/chosenSheets.ts";
import { turnedBack } from "./sheets/turnedSheet.ts";
import { withoutOrigins } from "./sheets/withoutOrigins.ts";
import { readDatedCodes } from "./table/datedCodes.ts";
import { findTable } from "./table/findTable.ts";
import { columnReading } from "./table/header.ts";
import { withShownTexts } from "./table/shownTexts.ts";

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
  const own = breakdowns.length === 0 && choice.framework ? tasksOn(choice.framework.tables, options.settings) : [];
  // What the framework's first sheet says of the workbook counts before the others'.
  const captioned = [...breakdowns, ...[...(choice.framework?.tables ?? [])].reverse()].map((table) => ({
    table,
    caption: captionOf(table, grid.date1904),
  }));
  const summary = choice.framework?.summary;
  const summaryCaption = summary ? [captionOfSummary(summary, grid.date1904)] : [];
  const titles = captioned.slice(0, breakdowns.length).flatMap(({ caption }) => caption.titles);
  const asRead = choice.framework && readFrameworkSheets(choice.framework, options.settings, titles);
  const framework = asRead && choice.framework?.tables[0].sheet.turnedFrom ? turnedBack(asRead) : asRead;
  yield;
  const context = deadlineContext(grid, captioned, options.today);
  const areOwn = framework !== null && own.length > 0;
  const taskTables = areOwn
    ? ownTables(own, framework)
    : toldTables(breakdowns.flatMap(taskBlocks), framework, context);
  const tasks = readBreakdown(taskTables, context, framework);
  const breakdown = tasks && areOwn ? { ...tasks, inFramework: true as const } : tasks;
  yield;
  const { mapping, aliases, distinct } = options.settings;
  const rows = departmentRows(framework, breakdown);
  const departments = readDepartments(rows, readRoster(grid, mapping), aliases, distinct);
  yield;

  const captions = [...summaryCaption, ...captioned.map(({ caption }) => caption).reverse()];
  const period = periodOf(captions, choice.framework);
  const isDepartment = new Set(departments.roster.departments.map(({ name }) => departmentKey(name)));
  const sheets = [...(framework?.sheets ?? []), ...(summary ? [summary] : []), ...breakdowns.map(({ sheet }) => sheet)];
  const read = [...new Set(sheets.map(({ name }) => name))];
  const issues = [
    ...choice.issues,
    ...(framework?.issues ?? []),
    ...(areOwn ? [] : (choice.framework?.tables ?? [])).flatMap(unreadTicks),
    ...(breakdown?.issues ?? []),
    ...computedFormulaIssues(computed, read),
    ...openYearIssues(captioned, context.year),
  ];
  // 单位：办公室 above one department's tasks is not who fills in the workbook.
  const unit = firstSaid(
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
    subject: firstSaid(captions.map(({ subject }) => subject)),
    filledOn: firstSaid(captions.map(({ filledOn }) => filledOn)),
    departmentWord: departmentWord([...(framework?.columns ?? []), ...(breakdown?.columns ?? [])], textsIn(rows)),
    roster: departments.roster,
    unknownDepartments: departments.unknown,
    similarDepartments: similarDepartments(rows, departments, options.settings.unit ?? unit, distinct),
    issues,
  };
  return { assessment, issues, refused };
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
