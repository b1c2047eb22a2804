import { indicatorWord, type LedgerDeclaration } from "../ledgers/declaration.ts";
import { LEDGERS } from "../ledgers/declarations/declarations.ts";
import { prefilledRows } from "../ledgers/prefill.ts";
import { statedHolidays } from "../ledgers/schedule/statedHolidays.ts";
import { readRoster } from "../recognise/departments/roster.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { preparedGrid } from "../recognise/recognise.ts";
import { cellText } from "../recognise/table/table.ts";
import { RangeRef } from "../report/figure/figure.ts";
import { formulaText } from "../report/figure/formulaText.ts";
import { freeName } from "../report/frame/sheetNames.ts";
import type { SheetPlan, ValidationPlan } from "../report/sheetPlan.ts";
import { ledgerTemplate } from "../report/template/ledgerTemplate.ts";
import { holidayTemplate } from "../report/template/holidayTemplate.ts";
import { rosterTemplate } from "../report/template/rosterTemplate.ts";
import { ROSTER_NAMES } from "../report/template/templateNames.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { CheckResult } from "./checkWorkbook.ts";
import { measuresEntered } from "./measuresEntered.ts";

/** Finds a ledger by its Chinese name, with or without the part in brackets, by a unique part of it, or by its id; or null. */
export function ledgerCalled(name: string): LedgerDeclaration | null {
  const wanted = name.trim().toLowerCase();
  const exact = LEDGERS.find(({ id, name: { "zh-CN": own, en } }) =>
    [id, own, own.replace(/（.*?）/u, ""), en.toLowerCase()].includes(wanted),
  );
  const like = LEDGERS.filter(({ name: own }) => wanted.length > 1 && own["zh-CN"].includes(wanted));
  return exact ?? (like.length === 1 ? (like[0] ?? null) : null);
}

/** A workbook with an empty ledger, and an empty 部门名册 from which its departments are chosen. */
export function ledgerWorkbook(declaration: LedgerDeclaration, today: IsoDate): readonly SheetPlan[] {
  const ledger = ledgerTemplate({
    declaration,
    name: declaration.name["zh-CN"],
    unit: null,
    period: null,
    rows: [],
    today,
    date1904: false,
    departments: { kind: "list-range", formula: ROSTER_NAMES },
    indicators: null,
  });
  return [ledger, rosterTemplate(), ...(declaration.usesHolidays ? [holidayTemplate(null)] : [])];
}

/**
 * A ledger's sheet for a workbook, prefilled from it; departments and indicators are chosen from the workbook's own
 * sheets.
 *
 * @param result of checking the same grid
 */
export function newLedger(declaration: LedgerDeclaration, grid: WorkbookGrid, result: CheckResult): SheetPlan {
  const { assessment, scorecard, settings, today, unit, period } = result;
  const prepared = preparedGrid(grid).grid;
  const listed = readRoster(prepared, settings.mapping);
  const departments = assessment?.roster.departments ?? listed?.departments ?? [];
  const indicators = assessment?.framework?.indicators ?? [];
  return ledgerTemplate({
    declaration,
    name: freeName(declaration.name["zh-CN"], new Set(grid.sheets.map(({ name }) => name.toLowerCase()))),
    unit,
    period,
    rows:
      assessment && scorecard
        ? prefilledRows(declaration, {
            ...result,
            grid: prepared,
            assessment,
            scorecard,
            measures: measuresEntered(grid, assessment, scorecard),
          })
        : [],
    today,
    date1904: grid.date1904,
    departments: choiceOf(
      prepared,
      listed?.sheet ?? null,
      departments.map(({ name }) => name),
    ),
    indicators: choiceOf(prepared, indicators[0]?.sheet ?? null, indicators.map(indicatorWord)),
  });
}

/** The list of holidays for new ledgers, if the workbook has none. */
export function newHolidays(
  declarations: readonly LedgerDeclaration[],
  grid: WorkbookGrid,
  { period }: CheckResult,
): readonly SheetPlan[] {
  if (!declarations.some(({ usesHolidays }) => usesHolidays)) return [];
  if (statedHolidays(preparedGrid(grid).grid, 0) !== null) return [];
  const plan = holidayTemplate(period);
  return [{ ...plan, name: freeName(plan.name, new Set(grid.sheets.map(({ name }) => name.toLowerCase()))) }];
}

/** Longest list that Excel accepts in a rule. */
const LONGEST_LIST = 255;

/** A choice of names: the column of the sheet that holds them all, so that it grows with the sheet; otherwise the names themselves. */
function choiceOf(
  grid: WorkbookGrid,
  sheetName: string | null,
  names: readonly string[],
): ValidationPlan["rule"] | null {
  if (names.length === 0) return null;
  const sheet = grid.sheets.find(({ name }) => name === sheetName);
  const wanted = new Set(names);
  const columns = new Map<number, { readonly found: Set<string>; top: number; bottom: number }>();
  for (const [at, row] of (sheet?.values ?? []).entries()) {
    for (const [index, value] of (row ?? []).entries()) {
      const text = cellText(value ?? null);
      if (!wanted.has(text)) continue;
      const column = columns.get(index) ?? { found: new Set<string>(), top: at + 1, bottom: at + 1 };
      columns.set(index, column);
      column.found.add(text);
      column.bottom = at + 1;
    }
  }
  for (const [index, { found, top, bottom }] of columns) {
    if (found.size < wanted.size || sheetName === null) continue;
    return { kind: "list-range", formula: formulaText(new RangeRef(sheetName, index + 1, top, index + 1, bottom)) };
  }
  const values = [...wanted].filter((name) => !/[,"]/u.test(name));
  return values.join(",").length <= LONGEST_LIST ? { kind: "list", values } : null;
}
