import type { Task } from "../domain/assessment.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { IsoDate } from "../domain/deadline.ts";
import { PAPER_OPTIONS } from "../domain/settings.ts";
import { stableHash } from "../domain/stableHash.ts";
import { scoringRules } from "../score/scoringRules.ts";
import type { CheckResult } from "./checkWorkbook.ts";

/** What a summary was made from: its day, and the fingerprint of what was read. It is stored with the summary. */
export interface SummaryStamp {
  readonly today: IsoDate;
  readonly fingerprint: string;
}

/**
 * A fingerprint of everything that the summary's figures, lists and sentences depend on: everything recognised in the
 * user's sheets, and the settings that change figures or the heading. Cells that are not read, the product's own sheets
 * and the day do not count. null if nothing was recognised. Linear in what was recognised.
 */
export function fingerprintOf({ assessment, settings, unit, period, ledgers }: CheckResult): string | null {
  if (!assessment) return null;
  const { breakdown } = assessment;
  const read = {
    ...assessment,
    // By what a task's department or indicator was told shows in no figure.
    breakdown: breakdown && { ...breakdown, rows: undefined, tasks: breakdown.tasks.map(withoutYear) },
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

/** If the workbook names no year, a date without one takes today's year, which is not part of what was read. */
function withoutYear(task: Task): unknown {
  const { deadline } = task;
  return deadline.kind === "date" ? { ...task, deadline: { ...deadline, due: deadline.due.slice(4) } } : task;
}

/** The stamp of a summary made from this check; null if nothing was recognised. */
export function stampOf(check: CheckResult): SummaryStamp | null {
  const fingerprint = fingerprintOf(check);
  return fingerprint === null ? null : { today: check.today, fingerprint };
}

/** "2026-03-02 0123456789abcdef". */
export function stampText({ today, fingerprint }: SummaryStamp): string {
  return `${today} ${fingerprint}`;
}

/** null if the text is no stamp, or the sheet was written before there were stamps. */
export function parseStamp(text: string | undefined): SummaryStamp | null {
  const [, today, fingerprint] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{16})$/.exec(text ?? "") ?? [];
  return today === undefined || fingerprint === undefined ? null : { today, fingerprint };
}

/** The contents of a ledger's cells; its state on a day is not part of what was read. */
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
