import { columnLetters } from "../../src/domain/address.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import type { Issue } from "../../src/domain/issue.ts";
import type { Evidence } from "../../src/domain/reading.ts";
import type { CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport, type JsonReport } from "../../src/usecases/jsonReport.ts";
import { detailLines } from "./detailText.ts";
import { readings } from "../../src/usecases/readings.ts";

/** Warnings that a place says enough about: their sentences have tests of their own. */
const PLAIN: ReadonlySet<string> = new Set([
  "deduction-unexplained",
  "evidence-missing",
  "indicator-unassigned",
  "deadline-missing",
  "task-overdue",
  "task-due-soon",
  "lead-missing",
  "actual-missing",
  "review-differs",
  "sheet-missing",
]);

/** Everything that was read from a workbook, in short lines: what `check --explain --json` tells. */
export function readingText(result: CheckResult, { sheets }: WorkbookGrid): string {
  const text = readingLines(result).join("\n");
  // Where there is one sheet, its name says nothing.
  const [sole] = sheets.length === 1 ? sheets : [];
  return sole === undefined ? text : text.replaceAll(` ${sole.name}!`, " ");
}

function readingLines(result: CheckResult): readonly string[] {
  const { assessment } = result;
  if (!assessment) return ["nothing", ...issueLines(result.issues), ...detailLines(result)];
  const report = jsonReport("", result, "zh-CN");
  return [
    ...headLines(report),
    ...columnLines(result),
    ...rowLines(result, report),
    ...report.stated.map(
      ({ level, name, field, stated, computed, sheet, cell }) =>
        `stated ${sheet}!${cell} ${level} ${field} ${stated}${stated === computed ? "" : ` for ${computed}`}${said(name)}`,
    ),
    ...report.items.map(
      ({ name, full, effective, indicators }) => `item ${effective}/${full} of ${indicators}${said(name)}`,
    ),
    ...report.departments.map(
      ({ name, full, effective, involved, rank, tasks }) =>
        `department ${name} ${effective}/${full}, involved ${involved}, rank ${rank ?? "–"}` +
        (tasks.total === 0 ? "" : `, tasks ${Object.values(tasks).join(" ")}`),
    ),
    ...report.tasks.map(taskLine),
    ...("ledgers" in report ? report.ledgers.map(({ kind, sheet, rows }) => `ledger ${kind} ${sheet} of ${rows}`) : []),
    ...issueLines(result.issues),
    ...detailLines(result),
  ];
}

function headLines({ unit, period, framework, breakdown, totals }: JsonReport): readonly string[] {
  const told = { unit, period, framework, breakdown };
  return [
    ...(totals ? [`totals ${totalsText(totals)}`] : []),
    ...Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [`${name} ${String(value)}`])),
  ];
}

/** Without rates, which follow from the marks, and with the comparison figure where it differs. */
function totalsText(totals: NonNullable<JsonReport["totals"]>): string {
  const { full, actual, review, effective, gap, converted, result, vetoed } = totals;
  const { unscored, unscoredFull, notApplicable, bonus, bonusCap, deduction } = totals;
  return pairs({
    ...{ full, actual, review, effective, gap },
    ...(converted === effective ? {} : { converted }),
    ...{ unscored, unscoredFull, notApplicable, bonus, bonusCap, deduction, result, vetoed },
  });
}

/** What is not nothing. */
function pairs(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(([name, value]) => name === "full" || (value !== null && value !== 0 && value !== false))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
}

function columnLines({ assessment }: CheckResult): readonly string[] {
  if (!assessment) return [];
  return readings(assessment).columns.map(({ sheet, column, heading, meaning, evidence, turned }) => {
    const place = turned ? `row ${column}` : columnLetters(column);
    return `column ${sheet}!${place} ${meaning}${evidence ? by(evidence) : ""}${said(heading)}`;
  });
}

function rowLines({ assessment, scorecard }: CheckResult, report: JsonReport): readonly string[] {
  if (!assessment || !scorecard) return [];
  const indicators = new Map<string, JsonReport["indicators"][number][]>();
  scorecard.indicators.forEach(({ indicator: { sheet, row } }, at) => {
    const one = report.indicators[at];
    // Two tables side by side have two in a row.
    if (one) indicators.set(`${sheet}!${row}`, [...(indicators.get(`${sheet}!${row}`) ?? []), one]);
  });
  return readings(assessment).rows.map(({ sheet, row, role, text, evidence }) => {
    const place = `${sheet}!${row}`;
    const one = role === "indicator" ? indicators.get(place)?.shift() : undefined;
    if (!one) return `row ${place} ${role}${by(evidence)}${said(text)}`;
    const { kind, full, actual, review, state, item, code, name, lead, responsible, support } = one;
    const marks = [actual ?? "–", full].join("/") + (review === null ? "" : `, review ${review}`);
    const names = [item, code ?? "", name].filter(Boolean).join(" › ");
    const duties = { lead, responsible, support };
    const duty = Object.entries(duties).flatMap(([as, who]) => (who.length > 0 ? [`; ${as} ${who.join(" ")}`] : []));
    return `row ${place} ${kind} ${marks} ${state}${said(names)}${duty.join("")}`;
  });
}

function taskLine({
  sheet,
  row,
  name,
  indicator,
  lead,
  responsible,
  support,
  due,
  recurring,
  progress,
}: JsonReport["tasks"][number]): string {
  const duties = { lead, responsible, support };
  const duty = Object.entries(duties).flatMap(([as, who]) => (who.length > 0 ? [`; ${as} ${who.join(" ")}`] : []));
  const when = due ?? recurring ?? "no day";
  return `task ${sheet}!${row} ${when}, ${String(progress)}, for ${indicator ?? "nothing"}${said(name)}${duty.join("")}`;
}

/** What an issue tells, without its sentence; those whose place says enough together. */
function issueLines(issues: readonly Issue[]): readonly string[] {
  const plain = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { code, severity, sheet, cell, detail, expected, found } of issues) {
    const place = cell === "" ? "" : ` ${sheet}!${cell}`;
    const what = `${severity} ${code}`;
    if (PLAIN.has(code)) plain.set(what, [...(plain.get(what) ?? []), place]);
    else {
      const figures =
        (found === undefined || found === "" ? "" : ` ${found}`) + (expected === undefined ? "" : ` for ${expected}`);
      const told = Object.entries(detail).map(([name, value]) => ` ${name} ${JSON.stringify(value)}`);
      lines.push(what + place + figures + told.join(""));
    }
  }
  return [...lines, ...[...plain].map(([what, places]) => what + places.join(""))];
}

function by(evidence: Evidence): string {
  switch (evidence.by) {
    case "formula":
      return ` by ${evidence.cell} = ${evidence.formula}`;
    case "figures":
      return ` by ${evidence.cell} as ${evidence.formula}${evidence.rows === undefined ? "" : ` in ${evidence.rows} rows`}`;
    case "merge":
      return ` by merge ${evidence.range}`;
    case "word":
    case "number":
      return ` by ${evidence.by} ${JSON.stringify(evidence.text)}`;
    default:
      return ` by ${evidence.by}`;
  }
}

function said(text: string): string {
  return text === "" ? "" : `: ${text.replace(/\s+/gu, " ")}`;
}
