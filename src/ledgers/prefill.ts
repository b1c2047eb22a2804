import { yearOfDay } from "../domain/isoDate.ts";
import type { Assessment } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { JudgedRow } from "../domain/ledger.ts";
import type { Period } from "../domain/period.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import type { Settings } from "../domain/settings.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import {
  CUT_OFF,
  type CarriedRow,
  type LedgerDeclaration,
  type PrefillContext,
  type PrefilledRow,
  type StateTest,
} from "./declaration.ts";
import { evidenceNeeds } from "./needs.ts";
import { dueDaysOf, statedHolidays } from "./schedule/statedHolidays.ts";
import { wholeYear } from "./schedule/wholeYear.ts";

/** What a new ledger is filled from. */
export interface PrefillSource {
  /** Prepared (`preparedGrid`). */
  readonly grid: WorkbookGrid;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly settings: Settings;
  readonly today: IsoDate;
  /** By indicator id, what has been entered so far about rectifying a loss. */
  readonly measures: ReadonlyMap<number, PrefilledRow>;
}

/** Rows for a new ledger from what the workbook already says; empty if it says nothing for it. */
export function prefilledRows({ prefill }: LedgerDeclaration, source: PrefillSource): readonly PrefilledRow[] {
  const { assessment, today } = source;
  return prefill?.(contextOf(source, assessment.span ?? wholeYear(yearOfDay(today)))) ?? [];
}

/**
 * Rows for next year's ledger from last year's.
 *
 * @param source last year's workbook
 * @param span the new year
 */
export function carriedRows(
  { carry }: LedgerDeclaration,
  rows: readonly JudgedRow[],
  source: Omit<PrefillSource, "measures">,
  span: Period,
): readonly CarriedRow[] {
  return carry?.(rows, contextOf({ ...source, measures: new Map() }, span)) ?? [];
}

function contextOf({ grid, assessment, scorecard, settings, measures }: PrefillSource, span: Period): PrefillContext {
  const { framework } = assessment;
  return {
    assessment,
    scorecard,
    measures,
    span,
    days: dueDaysOf(settings, statedHolidays(grid, yearOfDay(span.to))),
    needs: framework ? evidenceNeeds(grid, framework, settings) : new Map(),
  };
}

/** What 当前状态 shows for a row on that day, or "". */
export function stateShown({ states }: LedgerDeclaration, row: PrefilledRow, today: IsoDate): string {
  const holds = (test: StateTest): boolean => {
    const own = row[test.column] ?? "";
    if ("is" in test) return (own !== "") === (test.is === "filled");
    if ("says" in test) return own === test.says;
    const other = test.before === CUT_OFF ? today : (row[test.before] ?? "");
    return isDay(own) && isDay(other) && own < other;
  };
  return states.find(({ when }) => when.every(holds))?.shows ?? "";
}

/** Whether a prefilled cell is an ISO day rather than words. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text);
}
