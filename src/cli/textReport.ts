import { printedRate } from "../language/explanation/shownFigure.ts";
import type { ScoredDepartment, Scorecard, TaskCounts } from "../domain/scorecard.ts";
import { isOpen, type Issue, SEVERITIES, type Severity } from "../domain/issue.ts";
import { toNumber } from "../domain/marks.ts";
import type { Totals } from "../domain/totals.ts";
import { issueMessage } from "../language/issueMessage.ts";
import { severityWord } from "../language/issueTitle.ts";
import type { Language } from "../language/language.ts";
import type { CheckResult } from "../usecases/checkWorkbook.ts";
import { answerOptions } from "./answerOptions.ts";
import { alignedColumns } from "./alignedColumns.ts";
import { words, type Words } from "./words.ts";

const MARK_OF: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "·" };

/** The report of one file for a person at a terminal; mismatches come first. */
export function textReport(file: string, result: CheckResult, language: Language): string {
  const { scorecard } = result;
  if (!scorecard) throw new Error("a report needs a recognised assessment");
  const say = words(language);
  const heading = [file, result.unit, result.period].filter((part) => part !== null).join(" · ");
  return [
    heading,
    ...headLines(result, scorecard, say).map((line) => `  ${line}`),
    "",
    ...issueLines(result, language, say),
    ...itemLines(scorecard, say),
    ...departmentLines(scorecard, say),
  ].join("\n");
}

function headLines(result: CheckResult, { totals, tasks }: Scorecard, say: Words): string[] {
  if (totals) return [...totalsLines(totals, say), ...previousLines(result, totals, say)];
  // A workbook with ledgers only has neither marks nor tasks to count.
  return tasks.total > 0 ? [taskLine(tasks, say)] : [];
}

function taskLine({ total, done, overdue, dueSoon, standing }: TaskCounts, say: Words): string {
  return [
    say.tasksDone(done, total),
    ...(overdue > 0 ? [say.overdue(overdue)] : []),
    ...(dueSoon > 0 ? [say.dueSoon(dueSoon)] : []),
    ...(standing > 0 ? [say.standing(standing)] : []),
  ].join("  ");
}

function totalsLines(totals: Totals, say: Words): string[] {
  const first = [
    `${say.full} ${toNumber(totals.full)}`,
    `${say.actual} ${toNumber(totals.actual)}`,
    ...(totals.review === null ? [] : [`${say.review} ${toNumber(totals.review)}`]),
    `${say.effective} ${toNumber(totals.effective)}`,
    `${say.gap} ${toNumber(totals.gap)}`,
    `${say.rate} ${printedRate(totals.rate)}`,
  ];
  const second = [
    ...(totals.unscored > 0 ? [say.unscored(totals.unscored, String(toNumber(totals.unscoredFull)))] : []),
    ...(totals.notApplicable > 0 ? [say.notApplicable(totals.notApplicable)] : []),
    ...(totals.bonus.eq(0) ? [] : [`${say.bonus} ${toNumber(totals.bonus)}`]),
    ...(totals.deduction.eq(0) ? [] : [`${say.deduction} ${toNumber(totals.deduction)}`]),
    ...(totals.result.eq(totals.effective) ? [] : [`${say.result} ${toNumber(totals.result)}`]),
    ...(totals.vetoed ? [say.vetoed] : []),
  ];
  return [first.join("  "), ...(second.length > 0 ? [second.join("  ")] : [])];
}

function previousLines({ settings: { previous } }: CheckResult, totals: Totals, say: Words): string[] {
  if (!previous) return [];
  const before = previous.totals.result;
  const change = toNumber(totals.result.minus(before));
  return [
    `${say.previous(previous.period ?? "", String(toNumber(before)), change > 0 ? `+${change}` : String(change))}`,
  ];
}

function issueLines({ issues }: CheckResult, language: Language, say: Words): string[] {
  if (issues.length === 0) return [say.noIssues];
  const of = (severity: Severity) => issues.filter((issue) => issue.severity === severity && isOpen(issue));
  const settled = issues.filter((issue) => !isOpen(issue));
  const [errors = [], warnings = [], infos = []] = SEVERITIES.map(of);
  return [
    say.issueCounts(errors.length, warnings.length, infos.length),
    ...[...errors, ...warnings, ...infos].flatMap((issue) => {
      const word = severityWord(issue.severity, language);
      const by = answerOptions(issue);
      return [
        `  ${MARK_OF[issue.severity]} ${word} ${placeOf(issue)} ${issueMessage(issue, language)}`,
        ...(by === null ? [] : [`      ${by}`]),
      ];
    }),
    ...(settled.length > 0 ? [say.acknowledgedCount(settled.length)] : []),
    ...settled.map((issue) => {
      const reason = say.reason(issue.acknowledged ?? "");
      return `  ○ ${say.acknowledged} ${placeOf(issue)} ${issueMessage(issue, language)}${reason}`;
    }),
  ];
}

function placeOf({ sheet, cell }: Issue): string {
  return cell === "" ? sheet : `${sheet}!${cell}`;
}

function itemLines({ items }: Scorecard, say: Words): string[] {
  const base = items.filter(({ indicators }) => indicators > 0);
  if (base.length === 0) return [];
  return [
    "",
    say.items,
    ...alignedColumns(
      base.map(({ name, full, effective, gap }) => [
        name,
        `${toNumber(effective)} / ${toNumber(full)}`,
        `${say.gap} ${toNumber(gap)}`,
      ]),
    ),
  ];
}

function departmentLines({ departments, totals, tasks }: Scorecard, say: Words): string[] {
  if (departments.length === 0 || (!totals && tasks.total === 0)) return [];
  return [
    "",
    totals ? say.departments : say.taskDepartments,
    ...alignedColumns(
      departments.map((department) => [
        ...(totals ? marksColumns(department, say) : taskColumns(department, say)),
        ...(department.tasks.overdue > 0 ? [say.overdue(department.tasks.overdue)] : []),
        ...(department.tasks.dueSoon > 0 ? [say.dueSoon(department.tasks.dueSoon)] : []),
      ]),
    ),
  ];
}

function marksColumns({ rank, name, full, effective, gap, rate }: ScoredDepartment, say: Words): readonly string[] {
  return [
    rank === null ? "-" : String(rank),
    name ?? say.unassigned,
    `${toNumber(effective)} / ${toNumber(full)}`,
    `${say.gap} ${toNumber(gap)}`,
    printedRate(rate),
  ];
}

function taskColumns({ name, tasks }: ScoredDepartment, say: Words): readonly string[] {
  return [name ?? say.unassigned, say.tasksDone(tasks.done, tasks.total)];
}
