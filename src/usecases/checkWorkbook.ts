import { yearOfDay } from "../domain/isoDate.ts";
import type { IsoDate } from "../domain/deadline.ts";
import { holdsMarks, type Assessment, type ColumnReading } from "../domain/assessment.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import type { Attribution, Settings } from "../domain/settings.ts";
import { allAtOnce, type Steps } from "../domain/steps.ts";
import { check } from "../check/check.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { Ledger, StageProgress, StatedHolidays } from "../domain/ledger.ts";
import { LEDGERS } from "../ledgers/declarations/declarations.ts";
import { readLedgers } from "../ledgers/ledgers.ts";
import { unlistedLosses } from "../ledgers/lossRows.ts";
import { findLedgers } from "../ledgers/read/ledgerSheets.ts";
import { statedHolidays } from "../ledgers/schedule/statedHolidays.ts";
import { stageProgress } from "../ledgers/stages.ts";
import { preparedGrid, recogniseInSteps } from "../recognise/recognise.ts";
import { score } from "../score/score.ts";
import { scoringRules } from "../score/scoringRules.ts";
import { settingsIn } from "../workbook/settingsXml.ts";
import { withAcknowledged } from "./acknowledgedIssues.ts";
import { lineName, parseA1 } from "../domain/address.ts";
import { statedDay } from "../recognise/deadlines/datePoint.ts";

/** What a front end may decide for one run. Each option takes precedence over what the workbook stores, and that over the defaults. */
export interface CheckOptions {
  /** Today by the clock; overdue is judged by it if neither the user nor the sheet gives a day. */
  readonly today: IsoDate;
  /** 截至日期, the day by which overdue is judged. */
  readonly judgedOn?: IsoDate;
  /** Sheet to read as 测评体系. */
  readonly framework?: string;
  /** Sheet to read as 任务分解. */
  readonly breakdown?: string;
  readonly attribution?: Attribution;
  /** 填报单位; by default what the workbook says. */
  readonly unit?: string;
  readonly period?: string;
  /** Changes to the stored settings, field by field. */
  readonly settings?: Settings;
}

export interface CheckResult {
  /** null if neither a framework nor tasks could be recognised; the issues say what was looked for. */
  readonly assessment: Assessment | null;
  /** null together with `assessment`. */
  readonly scorecard: Scorecard | null;
  /** In workbook order; may be empty. */
  readonly ledgers: readonly Ledger[];
  /** The 阶段 that the workbook dates, with the progress of their tasks; may be empty. */
  readonly stages: readonly StageProgress[];
  /** The 节假日 listed in the workbook; null if there are none, or no ledger uses them. */
  readonly holidays: StatedHolidays | null;
  /** From recognising and checking together, in workbook order; acknowledged ones have their reasons. */
  readonly issues: readonly Issue[];
  /** Columns of a table that lacks something to be a framework (`Recognised.refused`). */
  readonly refused: readonly ColumnReading[];
  /** The settings in force: stored ones, with the options' changes. */
  readonly settings: Settings;
  readonly unit: string | null;
  readonly period: string | null;
  /** 截至日期, by which overdue and due soon are judged. */
  readonly today: IsoDate;
  /** 填报日期 where the sheet states a full date, by which they are judged unless the user chooses another. */
  readonly statedDay: IsoDate | null;
}

/** Recognises an assessment in a workbook, scores it and lists everything that is wrong. Pure: the same grid gives the same result. */
export function checkWorkbook(grid: WorkbookGrid, options: CheckOptions): CheckResult {
  return allAtOnce(checkInSteps(grid, options));
}

/** The same in steps, so that a screen can respond meanwhile. */
export function* checkInSteps(grid: WorkbookGrid, options: CheckOptions): Steps<CheckResult> {
  const kept = grid.settingsXml === null ? null : settingsIn(grid.settingsXml);
  const decided = decidedSettings(kept ?? {}, options);
  const prepared = preparedGrid(grid).grid;
  const tables = findLedgers(prepared, { settings: decided }, LEDGERS);
  yield;
  const { assessment, issues, refused } = yield* recogniseInSteps(grid, {
    today: decided.judgedOn ?? options.today,
    settings: decided,
    // A kept name may be gone since; one asked for now may not.
    ...(options.framework === undefined ? {} : { framework: options.framework }),
    ...(options.breakdown === undefined ? {} : { breakdown: options.breakdown }),
    ...(tables.length === 0 ? {} : { ledgers: new Set(tables.map(({ table }) => table.sheet.name)) }),
  });
  const filledOn = assessment?.filledOn ?? null;
  const stated = filledOn === null ? null : statedDay(filledOn);
  const { today, settings } = judgedBy(decided, stated ?? options.today);
  const unit = settings.unit ?? assessment?.unit ?? null;
  const period = settings.period ?? assessment?.period ?? null;
  const sheets = grid.sheets.map((sheet) => sheet.name);
  const found = { refused, settings, unit, period, today, statedDay: stated };
  const settled = (all: readonly Issue[]): readonly Issue[] =>
    withAcknowledged(
      inWorkbookOrder([...all, ...(kept ? [] : lostSettings(grid))], sheets),
      assessment,
      settings.acknowledged,
    );
  if (!assessment)
    return {
      assessment: null,
      scorecard: null,
      ledgers: [],
      stages: [],
      holidays: null,
      issues: settled(issues),
      ...found,
    };
  yield;
  const scored: Scorecard = score(assessment, scoringRules(settings), today);
  const scorecard = holdsMarks(assessment) ? scored : { ...scored, totals: null };
  yield;
  const year = yearOfDay(assessment.span?.to ?? today);
  const holidays = tables.length === 0 ? null : statedHolidays(prepared, year);
  const { ledgers, issues: ofLedgers } = readLedgers(tables, prepared, assessment, { today, settings, holidays });
  yield;
  const all = settled([
    ...issues,
    ...unusedAnswers(grid, assessment, options.settings?.rows ?? {}),
    ...check(assessment, scorecard, today),
    ...ofLedgers,
    ...unlistedLosses(ledgers, scorecard),
  ]);
  const stages = stageProgress(prepared, assessment, today);
  return { assessment, scorecard, ledgers, stages, holidays, issues: all, ...found };
}

/** What was answered of a row by its place (`SHEET!9`), where the framework has no such row. A kept answer may have lapsed. */
function unusedAnswers(
  { sheets }: WorkbookGrid,
  { framework }: Assessment,
  answers: NonNullable<Settings["rows"]>,
): readonly Issue[] {
  const used = new Set(
    framework?.rows.flatMap(({ sheet, row, turned, evidence }) => {
      if (evidence.by !== "user") return [];
      return [`${sheet}!${row}`, ...(turned ? [`${sheet}!${lineName(row, true)}`] : [])];
    }),
  );
  return Object.keys(answers).flatMap((text) => {
    const [, name, line = ""] = PLACE.exec(text) ?? [];
    if (name === undefined || used.has(text)) return [];
    const sheet = sheets.find((one) => one.name === name);
    const cell = Number(line) <= (sheet?.values.length ?? 0) ? `A${line}` : "";
    return [issue("row-answer-unused", { sheet: sheet?.name ?? "", cell }, { text })];
  });
}

const PLACE = /^(.+)!(\d+|[A-Z]{1,3})$/u;

/** Whoever writes a summary also writes settings, even empty ones, so a summary without settings has lost them. */
function lostSettings({ sheets }: WorkbookGrid): readonly Issue[] {
  const own = sheets.find(({ product }) => product !== null);
  return own ? [issue("settings-lost", { sheet: own.name, cell: "A1" })] : [];
}

function decidedSettings(kept: Settings, options: CheckOptions): Settings {
  const rows = { ...kept.rows, ...options.settings?.rows };
  return {
    ...kept,
    ...options.settings,
    ...(Object.keys(rows).length === 0 ? {} : { rows }),
    ...(options.framework === undefined ? {} : { frameworkSheet: options.framework }),
    ...(options.breakdown === undefined ? {} : { breakdownSheet: options.breakdown }),
    ...(options.attribution === undefined ? {} : { attribution: options.attribution }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.judgedOn === undefined ? {} : { judgedOn: options.judgedOn }),
  };
}

/**
 * The day by which overdue is judged: the user's, else the proposed one: 填报日期 in the sheet, else the clock's. A day chosen by the user is
 * only stored if it differs, so that an unchanged one keeps following sheet and clock.
 */
function judgedBy(
  { judgedOn, ...settings }: Settings,
  proposed: IsoDate,
): { readonly today: IsoDate; readonly settings: Settings } {
  if (judgedOn === undefined || judgedOn === proposed) return { today: proposed, settings };
  return { today: judgedOn, settings: { ...settings, judgedOn } };
}

const NO_CELL = { row: 0, column: 0 };

/** Sorts issues as one reads the workbook: by sheet, row, column; issues about the workbook itself come first. */
function inWorkbookOrder(issues: readonly Issue[], sheets: readonly string[]): readonly Issue[] {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  return issues
    .map((issue) => ({ issue, sheet: place.get(issue.sheet) ?? -1, ...(parseA1(issue.cell) ?? NO_CELL) }))
    .sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map(({ issue }) => issue);
}
