import type { IsoDate } from "../domain/deadline.ts";
import { numberedName, type Indicator } from "../domain/indicator.ts";
import type { Ledger, LedgerNeed, Reminder } from "../domain/ledger.ts";
import { leadsOf } from "../score/assignments.ts";
import { dayNumber, dayOf, weekday } from "./schedule/day.ts";

/** Kinds of lines that need attention, most urgent first. Weeks run from Monday to Sunday. */
export const ATTENTION = ["overdue", "this-week", "next-week", "missing"] as const;
export type Attention = (typeof ATTENTION)[number];

/** Something that needs attention, with the cell to look at. */
export interface AttentionLine {
  readonly name: string;
  readonly departments: readonly string[];
  readonly persons: readonly string[];
  readonly sheet: string;
  readonly cell: string;
  /** The day to watch; null for missing evidence. */
  readonly reminder: Reminder | null;
  /** Missing evidence; null for a day. */
  readonly need: LedgerNeed | null;
}

/** @param indicators of the framework; empty without one */
export function ledgerAttention(
  ledgers: readonly Ledger[],
  indicators: readonly Indicator[],
  today: IsoDate,
): ReadonlyMap<Attention, readonly AttentionLine[]> {
  const sunday = dayNumber(today) + 7 - weekday(dayNumber(today));
  const [thisWeek, nextWeek] = [dayOf(sunday), dayOf(sunday + 7)];
  const found = new Map<Attention, AttentionLine[]>(ATTENTION.map((one) => [one, []]));
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const { rows, needs } of ledgers) {
    for (const { name, departments, people, sheet, reminders } of rows) {
      for (const reminder of reminders) {
        const { day, overdue, cell } = reminder;
        const when =
          overdue > 0 ? "overdue" : day <= thisWeek ? "this-week" : day <= nextWeek ? ("next-week" as const) : null;
        if (when === null) continue;
        const line = { name, departments, persons: people.persons, sheet, cell, reminder, need: null };
        found.get(when)?.push(line);
      }
    }
    for (const need of needs) {
      const indicator = byId.get(need.indicator);
      if (!indicator || need.held >= need.needed) continue;
      const { assignments, people } = indicator;
      found.get("missing")?.push({
        name: numberedName(indicator),
        departments: [...new Set(leadsOf(assignments).leads.map(({ department }) => department))],
        persons: people.persons,
        sheet: need.sheet,
        cell: need.cell,
        reminder: null,
        need,
      });
    }
  }
  for (const lines of found.values()) lines.sort((a, b) => compareText(a.reminder?.day ?? "", b.reminder?.day ?? ""));
  return found;
}

/** Groups lines by department, those without one last; a line of several departments appears under each. */
export function byDepartment(
  lines: readonly AttentionLine[],
): readonly { readonly department: string | null; readonly lines: readonly AttentionLine[] }[] {
  const groups = new Map<string | null, AttentionLine[]>();
  for (const line of lines) {
    for (const department of line.departments.length > 0 ? line.departments : [null]) {
      const group = groups.get(department);
      if (group) group.push(line);
      else groups.set(department, [line]);
    }
  }
  return [...groups]
    .map(([department, own]) => ({ department, lines: own }))
    .sort((a, b) => Number(a.department === null) - Number(b.department === null));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
