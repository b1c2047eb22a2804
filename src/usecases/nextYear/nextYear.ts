import { yearOfDay } from "../../domain/isoDate.ts";
import { columnLetters } from "../../domain/address.ts";
import type { Assessment } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import { ROW_ANSWERS } from "../../domain/reading.ts";
import { COMBINE_RULES, type Settings } from "../../domain/settings.ts";
import { LEDGERS } from "../../ledgers/declarations/declarations.ts";
import { findLedgers } from "../../ledgers/read/ledgerSheets.ts";
import { carriedRows } from "../../ledgers/prefill.ts";
import { readDates } from "../../ledgers/cells/dates.ts";
import { statedHolidays } from "../../ledgers/schedule/statedHolidays.ts";
import { readRoster } from "../../recognise/departments/roster.ts";
import { withComputedFormulas } from "../../domain/formula/computedGrid.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import { preparedGrid } from "../../recognise/recognise.ts";
import { formPaper } from "../../report/draft/pageSetup.ts";
import { stateFormats } from "../../report/template/ledgerTemplate.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import { settingsXml } from "../../workbook/settingsXml.ts";
import { refersTo } from "../../workbook/sheetReferences.ts";
import { checkWorkbook, type CheckResult } from "../checkWorkbook.ts";
import { previousPeriod } from "../previousPeriod.ts";
import { requireNoForm } from "../notAForm.ts";
import { requireUpright } from "../uprightTable.ts";
import { blankedSheet, tableRows, withoutDays } from "./blankedSheet.ts";
import { carriedLedgers, type CarriedLedgers } from "./carriedLedgers.ts";
import { copiedSheet } from "./copiedSheet.ts";
import { YearAfter } from "./yearAfter.ts";

/** Next year's workbook, to be made of these sheets. */
export interface NextYear {
  /** In the order of last year's. */
  readonly sheets: readonly SheetPlan[];
  /** The settings carried over, with last year as the previous period. */
  readonly settingsXml: string;
  /** Names of last year's sheets that were not carried over, except the product's and hidden ones. */
  readonly left: readonly string[];
}

/**
 * 新年度结转: makes next year's workbook. It has indicators, tasks and who does them, with marks and days blank; the 部门名册;
 * the ledgers' duties with their new due days, and problems that are not closed; and last year's result to compare
 * with. Last year's workbook is only read. Pure.
 *
 * @param looks of its sheets, if the adapter reads them
 * @param result of checking it
 * @param today by the clock
 * @returns null if nothing could be recognised
 */
export function nextYear(
  grid: WorkbookGrid,
  looks: readonly SheetLook[],
  result: CheckResult,
  today: IsoDate,
): NextYear | null {
  const { assessment, scorecard, ledgers, stages, settings } = result;
  if (!assessment || !scorecard) return null;
  requireNoForm(grid);
  requireUpright(assessment);
  const prepared = preparedGrid(grid).grid;
  const year = new YearAfter(assessment, today);
  const roster = readRoster(prepared, settings.mapping)?.sheet;
  const holidays = statedHolidays(prepared, 0);
  const isLedger = new Set(ledgers.map(({ sheet }) => sheet));
  const mine = grid.sheets.filter(mayHoldData);
  const goesAlong = mine.filter(
    (sheet) =>
      isLedger.has(sheet.name) ||
      sheet.name === roster ||
      sheet.name === holidays?.sheet ||
      tableRows(sheet, assessment) !== null ||
      stages.some((stage) => stage.sheet === sheet.name),
  );
  const named = newNames(goesAlong, year);
  const copied = new Set(goesAlong.map(({ name }) => name));
  const clock = today > year.span.from ? today : year.span.from;
  const tables = findLedgers(prepared, { settings }, LEDGERS);
  const kept = new Map<string, CarriedLedgers>();
  const blanked = goesAlong.map((sheet): SheetGrid => {
    const name = named.get(sheet.name) ?? sheet.name;
    if (isLedger.has(sheet.name)) {
      const source = { ...result, grid: prepared, assessment, scorecard };
      const own = tables.filter(({ table }) => table.sheet.name === sheet.name);
      const read = ledgers.filter((one) => one.sheet === sheet.name);
      const rows = own.map(({ declaration }, at) => carriedRows(declaration, read[at]?.rows ?? [], source, year.span));
      const look = looks.find((one) => one.name === sheet.name) ?? null;
      const made = carriedLedgers(own, rows, { sheet, look, copied, year, date1904: grid.date1904, today: clock });
      kept.set(name, made);
      return { ...made.sheet, name };
    }
    if (sheet.name === roster) return { ...sheet, name };
    if (sheet.name === holidays?.sheet) return { ...holidayList(sheet, year), name };
    const places = new Set(stages.flatMap((stage) => (stage.sheet === sheet.name ? [stage.cell] : [])));
    if (tableRows(sheet, assessment) === null) return { ...stageList(sheet, places, grid, year), name };
    return { ...blankedSheet(sheet, assessment, year, copied), name };
  });
  const { grid: next } = withComputedFormulas({ ...grid, sheets: blanked });
  const settingsOn = settingsXml(readAsBefore(next, carriedSettings(result, named, year), grid, result, named));
  const renamed = [...named].flatMap(([before, after]) => (before === after ? [] : [before]));
  const gone = [...mine.flatMap(({ name }) => (copied.has(name) ? [] : [name])), ...renamed];
  const sheets = goesAlong.flatMap((sheet): readonly SheetPlan[] => {
    const copy = next.sheets.find(({ name }) => name === named.get(sheet.name));
    if (!copy) return [];
    const made = kept.get(copy.name);
    const look = made?.look ?? looks.find(({ name }) => name === sheet.name) ?? null;
    const header = made?.header ?? (tableRows(sheet, assessment)?.first ?? 1) - 1;
    const plan = copiedSheet(copy, look, grid, header, gone);
    if (!made) return [plan];
    const paper = formPaper(plan.columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0));
    const conditionalFormats = made.states.flatMap(({ declaration, range }) => stateFormats(declaration, range));
    return [{ ...plan, page: { ...plan.page, paper }, conditionalFormats }];
  });
  const left = mine.flatMap(({ name, hidden }) => (copied.has(name) || hidden ? [] : [name]));
  return { sheets, settingsXml: settingsOn, left };
}

/** A year in a sheet's name moves on, unless a formula refers to the name. */
function newNames(sheets: readonly SheetGrid[], year: YearAfter): ReadonlyMap<string, string> {
  return new Map(
    sheets.map(({ name }) => {
      const isNamed = sheets.some(({ formulas }) => [...formulas.values()].some((text) => refersTo(text, [name])));
      return [name, isNamed ? name : year.moved(name)];
    }),
  );
}

/** Holidays keep their names; their days are announced anew. */
function holidayList(sheet: SheetGrid, year: YearAfter): SheetGrid {
  const header = sheet.values.findIndex((row) => (row ?? []).filter((value) => (value ?? "") !== "").length > 2);
  const values = sheet.values.map((row, at) =>
    (row ?? []).map((value = null) => {
      if (at <= header) return typeof value === "string" ? year.moved(value) : value;
      return typeof value === "string" && !/\d/u.test(withDateNumerals(value)) ? value : null;
    }),
  );
  return { ...sheet, values, formulas: new Map() };
}

/** Stages keep their names; the new year sets when they begin and end. */
function stageList(
  sheet: SheetGrid,
  names: ReadonlySet<string>,
  { date1904 }: WorkbookGrid,
  year: YearAfter,
): SheetGrid {
  const context = { year: yearOfDay(year.span.to), date1904, stages: new Map() };
  const header = sheet.values.findIndex((row) => (row ?? []).filter((value) => (value ?? "") !== "").length > 1);
  const below = withoutDays(sheet, names, (value, format) => readDates(value, format, context).days.length > 0);
  const values = below.values.map((row, at) =>
    at > header ? row : sheet.values[at]?.map((value) => (typeof value === "string" ? year.moved(value) : value)),
  );
  return { ...below, values };
}

/**
 * Blank figures cannot show how the sheets are to be read (which column without a heading holds marks, which row is a
 * heading with a cap, whether months are added or averaged). What last year's figures showed is therefore stored as
 * settings.
 */
function readAsBefore(
  next: WorkbookGrid,
  settings: Settings,
  grid: WorkbookGrid,
  { assessment, scorecard, today }: CheckResult,
  named: ReadonlyMap<string, string>,
): Settings {
  const read = checkWorkbook({ ...next, settingsXml: settingsXml(settings) }, { today });
  const columnsIn = ({ framework, breakdown }: Assessment) => [
    ...(framework?.columns ?? []),
    ...(breakdown?.columns ?? []),
  ];
  const now = new Map(
    (read.assessment ? columnsIn(read.assessment) : []).map(({ sheet, column, meaning }) => [
      `${sheet}!${column}`,
      meaning,
    ]),
  );
  const mapping = { ...settings.mapping };
  for (const { sheet, column, meaning } of assessment ? columnsIn(assessment) : []) {
    const name = named.get(sheet) ?? sheet;
    if (meaning === "unknown" || now.get(`${name}!${column}`) === meaning) continue;
    mapping[name] = { ...mapping[name], [columnLetters(column)]: meaning };
  }
  const scored = new Set(read.assessment?.framework?.indicators.map(({ sheet, row }) => `${sheet}!${row}`));
  const rows = { ...settings.rows };
  for (const { sheet, row, role } of assessment?.framework?.rows ?? []) {
    const place = `${named.get(sheet) ?? sheet}!${row}`;
    const answer = ROW_ANSWERS.find((one) => one === role);
    if (answer && scored.has(place)) rows[place] = answer;
  }
  for (const { sheet, row, kind } of assessment?.framework?.indicators ?? []) {
    const place = `${named.get(sheet) ?? sheet}!${row}`;
    if (!scored.has(place)) rows[place] = kind;
  }
  const isOpen = settings.combine === undefined && read.issues.some(({ code }) => code === "periods-ambiguous");
  const before = scorecard?.totals?.effective;
  const combine = COMBINE_RULES.find((rule) => {
    if (!isOpen || !before) return false;
    const tried = checkWorkbook({ ...grid, settingsXml: settingsXml({ ...settings, combine: rule }) }, { today });
    return tried.scorecard?.totals?.effective.eq(before) ?? false;
  });
  return {
    ...settings,
    ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(combine ? { combine } : {}),
  };
}

/** Settings that concern last year's figures or days. */
const OF_LAST_YEAR: ReadonlySet<string> = new Set<keyof Settings>(["judgedOn", "acknowledged", "previous"]);

/** The rules of scoring are carried over. */
function carriedSettings(result: CheckResult, named: ReadonlyMap<string, string>, year: YearAfter): Settings {
  const { settings } = result;
  const { period, holidays, mapping, frameworkSheet, breakdownSheet } = settings;
  const previous = previousPeriod(result);
  const renamed = (sheet: string): string => named.get(sheet) ?? sheet;
  return {
    ...Object.fromEntries(Object.entries(settings).filter(([name]) => !OF_LAST_YEAR.has(name))),
    ...(period === undefined ? {} : { period: year.moved(period) }),
    ...(holidays ? { holidays: { move: holidays.move } } : {}),
    ...(mapping
      ? { mapping: Object.fromEntries(Object.entries(mapping).map(([sheet, columns]) => [renamed(sheet), columns])) }
      : {}),
    ...(frameworkSheet === undefined ? {} : { frameworkSheet: renamed(frameworkSheet) }),
    ...(breakdownSheet === undefined ? {} : { breakdownSheet: renamed(breakdownSheet) }),
    ...(previous ? { previous } : {}),
  };
}
