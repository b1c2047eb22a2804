import { parseA1 } from "../domain/address.ts";
import { isTurned, SHEETS_APART, type Assessment, type Task } from "../domain/assessment.ts";
import type { Attribution } from "../domain/settings.ts";
import { toNumber, type Marks } from "../domain/marks.ts";
import type { Totals } from "../domain/totals.ts";
import type { ComparedTotal, ScoredDepartment, ScoredIndicator, ScoredItem } from "../domain/scorecard.ts";
import type { Ledger } from "../domain/ledger.ts";
import { declarationOf } from "../ledgers/declarations/declarations.ts";
import { issueMessage } from "../language/issueMessage.ts";
import type { Language } from "../language/language.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Assignment } from "../domain/department.ts";
import { leadsOf } from "../score/assignments.ts";
import type { CheckResult } from "./checkWorkbook.ts";

/** Name in the JSON report for what no department owns; on paper it is 未明确责任部门. */
const UNASSIGNED = "未分配";

/**
 * The report of one workbook as a plain value, schema 1. Marks are plain numbers, rates are rounded to 4 places, lists
 * are in sheet order. `result` must hold an assessment.
 */
export function jsonReport(file: string, result: CheckResult, language: Language) {
  const { assessment, scorecard } = result;
  if (!assessment || !scorecard) throw new Error("a report needs a recognised assessment");
  const codes = scorecard.indicators.map(({ indicator }) => indicator.code ?? indicator.name);
  const { framework } = assessment;
  const { previous } = result.settings;
  return {
    schema: 1,
    file,
    unit: result.unit,
    period: result.period,
    today: result.today,
    attribution: scorecard.attribution satisfies Attribution,
    framework: framework ? framework.sheets.map(({ name }) => name).join(SHEETS_APART) : null,
    breakdown: breakdownSheet(assessment),
    totals: scorecard.totals && unitTotals(scorecard.totals),
    ...(previous ? { previous: { period: previous.period, totals: unitTotals(previous.totals) } } : {}),
    stated: scorecard.compared.map(statedTotal),
    items: scorecard.items.filter(({ indicators }) => indicators > 0).map(item),
    indicators: scorecard.indicators.map((scored) => ({
      ...indicator(scored, framework?.items[scored.indicator.item]?.name ?? ""),
      row: rowOnSheet(scored.indicator, framework),
    })),
    departments: scorecard.departments.map(department),
    tasks: (assessment.breakdown?.tasks ?? []).map((each) => task(each, codes)),
    ...(result.ledgers.length === 0 ? {} : { ledgers: result.ledgers.map(ledger) }),
    issues: result.issues.map((each) => ({
      code: each.code,
      severity: each.severity,
      sheet: each.sheet,
      cell: each.cell,
      message: issueMessage(each, language),
      ...(each.expected === undefined ? {} : { expected: each.expected }),
      ...(each.found === undefined ? {} : { found: each.found }),
    })),
  };
}

/** null also if the framework's own rows are the tasks: there is no other table to look at. */
function breakdownSheet({ breakdown }: Assessment): string | null {
  return breakdown && !breakdown.inFramework ? breakdown.sheet : null;
}

export type JsonReport = ReturnType<typeof jsonReport>;

function unitTotals(totals: Totals) {
  return {
    full: toNumber(totals.full),
    actual: toNumber(totals.actual),
    review: numberOrNull(totals.review),
    effective: toNumber(totals.effective),
    gap: toNumber(totals.gap),
    rate: totals.rate,
    scoredRate: totals.scoredRate,
    unscored: totals.unscored,
    unscoredFull: toNumber(totals.unscoredFull),
    notApplicable: totals.notApplicable,
    bonus: toNumber(totals.bonus),
    bonusCap: numberOrNull(totals.bonusCap),
    deduction: toNumber(totals.deduction),
    converted: toNumber(totals.converted),
    result: toNumber(totals.result),
    vetoed: totals.vetoed,
  };
}

function statedTotal({ stated, computed }: ComparedTotal) {
  const { level, name, field, sheet, cell } = stated;
  return { level, name, field, stated: toNumber(stated.value), computed: toNumber(computed), sheet, cell };
}

function item({ name, full, effective, gap, indicators }: ScoredItem) {
  return { name, full: toNumber(full), effective: toNumber(effective), gap: toNumber(gap), indicators };
}

/** For a transposed table, the row of its names. */
function rowOnSheet({ sheet, row, nameCell }: Indicator, framework: Assessment["framework"]): number {
  return isTurned(framework, sheet) ? (parseA1(nameCell)?.row ?? row) : row;
}

function indicator(scored: ScoredIndicator, itemName: string) {
  const { code, name, kind, sheet } = scored.indicator;
  return {
    code,
    item: itemName,
    name,
    full: toNumber(scored.full),
    actual: numberOrNull(scored.actual),
    review: numberOrNull(scored.review),
    effective: numberOrNull(scored.effective),
    gap: numberOrNull(scored.gap),
    state: scored.state,
    kind,
    lead: scored.leads,
    responsible: workersOf(scored.assignments, scored.leads),
    support: scored.supports,
    sheet,
  };
}

function department(scored: ScoredDepartment) {
  return {
    name: scored.name ?? UNASSIGNED,
    full: toNumber(scored.full),
    effective: toNumber(scored.effective),
    gap: toNumber(scored.gap),
    involved: toNumber(scored.involved),
    rate: scored.rate,
    rank: scored.rank,
    vetoed: scored.vetoed,
    lead: scored.lead,
    support: scored.support,
    tasks: scored.tasks,
  };
}

/** Those who work on it without leading it; in 责任部门 the department that carries the marks is one of several. */
function workersOf(assignments: readonly Assignment[], leads: readonly string[]): readonly string[] {
  return assignments.flatMap(({ role, department }) =>
    role === "responsible" && !leads.includes(department) ? [department] : [],
  );
}

function task(each: Task, codes: readonly string[]) {
  const [first] = each.indicators;
  const leads = leadsOf(each.assignments).leads.map(({ department }) => department);
  return {
    name: each.name,
    indicator: first === undefined ? null : (codes[first] ?? null),
    lead: leads,
    responsible: workersOf(each.assignments, leads),
    support: each.assignments.filter(({ role }) => role === "support").map(({ department }) => department),
    due: each.deadline.kind === "date" ? each.deadline.due : null,
    recurring: each.deadline.kind === "recurring" ? each.deadline.text : null,
    progress: each.progress,
    sheet: each.sheet,
    row: each.row,
  };
}

/** The counts of each department by the declaration's measures, and the next day to watch. */
function ledger({ kind, sheet, written, tally }: Ledger) {
  const { measures } = declarationOf(kind);
  return {
    kind,
    sheet,
    rows: written,
    departments: tally.departments.map(({ department: name, counts, due }) => ({
      name: name ?? UNASSIGNED,
      ...Object.fromEntries(measures.map(({ id }) => [id, counts[id] ?? 0])),
      next: due,
    })),
  };
}

function numberOrNull(value: Marks | null): number | null {
  return value === null ? null : toNumber(value);
}
