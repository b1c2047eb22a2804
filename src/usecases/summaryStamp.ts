import type { Task } from "../domain/assessment.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { IsoDate } from "../domain/deadline.ts";
import { PAPER_OPTIONS } from "../domain/settings.ts";
import { stableHash } from "../domain/stableHash.ts";
import { scoringRules } from "../score/scoringRules.ts";
import type { CheckResult } from "./checkWorkbook.ts";

/** What a summary was made from, as it is kept with it: the day it is for, and the fingerprint of what was read. */
export interface SummaryStamp {
  readonly today: IsoDate;
  readonly fingerprint: string;
}

/**
 * A fingerprint of all that the summary's figures, lists and sentences come from: everything recognised in the user's sheets, and
 * the settings that change figures or the heading. Cells that the reading passes over, the product's own sheets and the day do not
 * count. null where nothing was recognised. Linear in what was recognised.
 */
export function fingerprintOf({ assessment, settings, unit, period, ledgers }: CheckResult): string | null {
  if (!assessment) return null;
  const { breakdown } = assessment;
  const read = {
    ...assessment,
    breakdown: breakdown && { ...breakdown, tasks: breakdown.tasks.map(withoutYear) },
  };
  const shown = PAPER_OPTIONS.filter((option) => settings.paper?.[option]);
  return stableHash([
    read,
    scoringRules(settings),
    unit,
    period,
    settings.vetoConsequence ?? null,
    settings.bands ?? null,
    ...(settings.previous ? [settings.previous] : []),
    ...(shown.length > 0 ? [shown] : []),
    ...(ledgers.length > 0 ? [ledgers.map(written)] : []),
  ]);
}

/** A date without a year takes the day's where the workbook names none; then the year is not of what was read. */
function withoutYear(task: Task): unknown {
  const { deadline } = task;
  return deadline.kind === "date" ? { ...task, deadline: { ...deadline, due: deadline.due.slice(4) } } : task;
}

/** The stamp of a summary of this reading; null where nothing was recognised. */
export function stampOf(check: CheckResult): SummaryStamp | null {
  const fingerprint = fingerprintOf(check);
  return fingerprint === null ? null : { today: check.today, fingerprint };
}

/** "2026-03-02 0123456789abcdef". */
export function stampText({ today, fingerprint }: SummaryStamp): string {
  return `${today} ${fingerprint}`;
}

/** null for what is no stamp, such as a sheet written before there were any. */
export function parseStamp(text: string | undefined): SummaryStamp | null {
  const [, today, fingerprint] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{16})$/.exec(text ?? "") ?? [];
  return today === undefined || fingerprint === undefined ? null : { today, fingerprint };
}

/** What a ledger's cells say; what follows from it on a day is not of what was read. */
function written({ sheet, rows }: Ledger): unknown {
  return [
    sheet,
    rows.map(({ fields }) =>
      Object.values(fields)
        .flat()
        .map(({ cell, text }) => [cell, text]),
    ),
  ];
}
