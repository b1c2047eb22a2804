import type { Marks } from "../domain/marks.ts";
import type { Origin } from "./origin.ts";
import type { ImportedTable } from "./tables/importedTable.ts";

/** Departments of a row by role, as the document names them. */
export interface Duties {
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
}

/** The marks earned as a document states them: a figure, 满分, or that the indicator does not apply (不涉及). */
export type Earned = Marks | "full" | "not-applicable";

/** A row of 测评体系. Marks are null if the document states none. */
export interface IndicatorRow {
  readonly kind: "base" | "bonus" | "deduction" | "veto";
  /** The number that the document gives it, if it is unique (Ⅱ-3, 1.2); else "". */
  readonly code: string;
  /** The heading above it, or "". */
  readonly item: string;
  /** The headings between that one and the indicator, with their marks: 道德建设（20分）. */
  readonly point: string;
  readonly name: string;
  readonly standard: string;
  readonly method: string;
  readonly full: Marks | null;
  readonly actual: Earned | null;
  /** The document's answer about a veto: 无, 未发生; else "". */
  readonly answer: string;
  readonly reason: string;
  /** Why it is not scored or does not apply, in the document's words; else "". */
  readonly note: string;
  readonly duties: Duties;
  readonly evidence: string;
  readonly origin: Origin;
}

/** A stated sum of indicators: a row 小计 or 合计 below them. */
export interface TotalRow {
  /** The item that it sums up; null for all indicators. */
  readonly item: string | null;
  /** How many indicators are above it. */
  readonly after: number;
  readonly full: Marks | null;
  readonly actual: Marks | null;
  readonly origin: Origin;
}

/** A row of 任务分解. */
export interface TaskRow {
  readonly name: string;
  /** The document's full text about it, if that is more than the name. */
  readonly content: string;
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly leaders: readonly string[];
  readonly duties: Duties;
  readonly deadline: string;
  readonly stage: string;
  readonly evidence: string;
  readonly origin: Origin;
}

/** 宣传发动阶段（2026年1月—3月）; "" if the document gives no beginning or no end. */
export interface StageRow {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly origin: Origin;
}

/** A recurring duty: 每月20日前报送. */
export interface RecurringRow {
  readonly matter: string;
  readonly who: string;
  readonly to: string;
  readonly frequency: string;
  readonly origin: Origin;
}

export interface RosterRow {
  readonly name: string;
  readonly origin: Origin;
}

/** Text that could be a task or marks but was not taken. */
export interface Leftover {
  readonly why: LeftoverReason;
  readonly origin: Origin;
}

export type LeftoverReason =
  "no-department" | "names-department" | "table" | "marks" | "second-framework" | "differs-from-table";

/** What the documents say about themselves. */
export interface DocumentFacts {
  /** For a covering letter, the title of what it sends out. */
  readonly title: string | null;
  /** 发文字号 */
  readonly number: string | null;
  readonly unit: string | null;
  /** 成文日期 as written. */
  readonly date: string | null;
  /** The title leaves the year open: 20xx年. */
  readonly yearOpen: boolean;
}

/** Everything taken from one or several documents. */
export interface Imported {
  readonly facts: DocumentFacts;
  readonly tables: readonly ImportedTable[];
  readonly indicators: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  readonly tasks: readonly TaskRow[];
  /** Problems to be rectified, with who and until when: rows of 问题整改台账. */
  readonly problems: readonly TaskRow[];
  readonly stages: readonly StageRow[];
  readonly recurring: readonly RecurringRow[];
  readonly roster: readonly RosterRow[];
  readonly leftovers: readonly Leftover[];
}

/** Whether nothing was found that makes a sheet for the recogniser. */
export function isEmpty({ tables, indicators, tasks, problems }: Imported): boolean {
  const rows = indicators.length + tasks.length + problems.length;
  return tables.every(({ kind }) => kind === "roster") && rows === 0;
}
