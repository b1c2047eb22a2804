import type { IndicatorKind } from "../../domain/indicator.ts";
import type { Issue, IssueDetail } from "../../domain/issue.ts";
import { shorten } from "../shorten.ts";

/* Parts of sentences about issues, in English. */

const FIELDS: Readonly<Record<string, string>> = {
  full: "full marks",
  actual: "actual marks",
  review: "review marks",
  deducted: "marks deducted",
  bonus: "bonus",
  penalty: "deduction",
  share: "shares of the full marks",
  weighted: "marks out of 100, to be weighted",
  framework: "framework (测评体系)",
  breakdown: "breakdown (任务分解)",
  indicator: "indicator",
  item: "item",
  task: "task",
  lead: "lead department",
  responsible: "responsible department",
  support: "supporting department",
  deadline: "deadline",
  progress: "progress",
};

const MOST_NAMES = 6;
const MOST_SEEN = 4;

export function of(name: string | undefined): string {
  return name ? `${shorten(name)}: ` : "";
}

export function task(name: string | undefined): string {
  return name ? `Task “${shorten(name)}”` : "The task";
}

export function field(name: string): string {
  return FIELDS[name] ?? name;
}

/** The columns that are missing. */
export function columns({ field: name, lacks }: IssueDetail, between: string): string {
  return (lacks ?? [name ?? ""]).map(field).join(between);
}

export function seen(headings: readonly string[]): string {
  const shown = headings.slice(0, MOST_SEEN).map((text) => `“${shorten(text)}”`);
  return `${shown.join(", ")}${headings.length > MOST_SEEN ? " and others" : ""}`;
}

export function heading(text: string | undefined): string {
  return text ? `Column “${shorten(text)}”` : "The column";
}

export function list(names: readonly string[] | undefined): string {
  if (!names || names.length === 0) return "";
  const shown = names.slice(0, MOST_NAMES).map(shorten).join(", ");
  return ` (${shown}${names.length > MOST_NAMES ? ", …" : ""})`;
}

export function leads(names: readonly string[] | undefined): string {
  return names && names.length > 0
    ? `; led by ${names.slice(0, 3).join(", ")}${names.length > 3 ? " and others" : ""}`
    : "";
}

export function days(count: number | undefined): string {
  return count === 1 ? "1 day" : `${count ?? 0} days`;
}

/** Achieved and target values, as far as they are known. */
export function measured({ target, achieved }: Issue["detail"]): string {
  if (!achieved) return "";
  return `“${shorten(achieved)}” was reached${target ? ` (target “${shorten(target)}”)` : ""}; `;
}

export function totalName({ name, level, item }: Issue["detail"]): string {
  const of = item === undefined ? "" : ` of “${shorten(item)}”`;
  return (name ? shorten(name) : level === "item" ? "Subtotal" : "Total") + of;
}

export function scope(bears: Issue["detail"]["scope"], names: readonly string[] | undefined): string {
  if (bears === "department")
    return `; it bears on the award of ${names && names.length > 0 ? names.join(", ") : "that department"}`;
  return bears === "item" ? "; it bears on that item only" : "";
}

/** The unit's total. */
export function computedTotal(name: string | undefined, value: number | undefined): string {
  return value === undefined ? "" : ` (${field(name ?? "full")} ${value})`;
}

/** What a row's figure adds up, or that it looks like a total but adds up nothing. */
export function doubtfulRows({ name: only, rows = [] }: Issue["detail"]): string {
  const [start] = rows;
  if (start?.under) {
    const since = rows.length > 1 ? `The ${rows.length} rows from row ${start.row} on` : `Row ${start.row}`;
    const follow = rows.length > 1 ? "follow" : "follows";
    return `${since} (“${shorten(start.name)}”) ${follow} ${KINDS[start.under]} items without a heading of ${rows.length > 1 ? "their" : "its"} own`;
  }
  if (rows.length === 0) return only ? `Row “${shorten(only)}”` : "Some rows";
  const named = rows.slice(0, MOST_NAMES).map(({ row, name, figure, first, last, isBeyond }) => {
    const label = `Row ${row}${name === "" ? "" : ` “${shorten(name)}”`} (${figure})`;
    if (isBeyond) return `${label} stands below the total, which leaves it out`;
    return first === undefined || last === undefined
      ? `${label} looks like a total but is no sum of the rows above`
      : `${label} equals the sum of rows ${first} to ${last}`;
  });
  return `${named.join("; ")}${rows.length > MOST_NAMES ? `; ${rows.length} rows in all` : ""}`;
}

const KINDS: Readonly<Record<IndicatorKind, string>> = {
  base: "base",
  bonus: "bonus",
  deduction: "deduction",
  veto: "veto",
};

/** What rows may be instead of indicators. */
export function otherRole({ rows = [] }: Issue["detail"]): string {
  const under = rows[0]?.under;
  if (under) return `a ${KINDS[under]}`;
  return rows.every(({ isBeyond }) => isBeyond) ? "a note" : "a total";
}

/** The reading that counts until the question is answered, and the total that it gives. */
export function takenReading(detail: Issue["detail"], total: Issue["expected"]): string {
  const { asTotal, asIndicator, field: name = "full" } = detail;
  const comes = total === undefined ? "" : `${field(name)} ${total}`;
  if (total !== asTotal && total !== asIndicator) return `the total is taken to be ${comes}`;
  const role = total === asTotal ? otherRole(detail) : "an indicator";
  return `${(detail.rows?.length ?? 1) > 1 ? "each" : "it"} is taken for ${role}${comes && `, ${comes}`}`;
}
