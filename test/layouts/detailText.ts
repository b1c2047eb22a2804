import { columnLetters, parseA1 } from "../../src/domain/address.ts";
import type { Assessment, Framework, Task } from "../../src/domain/assessment.ts";
import type { Assignment } from "../../src/domain/department.ts";
import type { EvidenceList } from "../../src/domain/evidence.ts";
import type { Indicator, MarkField, MarkReading } from "../../src/domain/indicator.ts";
import type { Scorecard, ScoredIndicator, ScoredPerson } from "../../src/domain/scorecard.ts";
import type { CheckResult } from "../../src/usecases/checkWorkbook.ts";

type Facts = Readonly<Record<string, unknown>>;

const MARK_FIELDS: readonly MarkField[] = ["full", "actual", "review", "deducted"];
/** Of a longer text, its beginning says which one it is. */
const TEXT_LENGTH = 16;

/**
 * What the report leaves out and the summary, its formulas and the pane need: only what is not as with most rows. Without an
 * assessment, the columns that were refused.
 */
export function detailLines({ assessment, scorecard, refused, stages }: CheckResult): readonly string[] {
  if (!assessment || !scorecard)
    return refused.map(
      ({ sheet, column, meaning, heading }) => `refused ${sheet}!${columnLetters(column)} ${meaning}: ${heading}`,
    );
  const { framework, breakdown } = assessment;
  return [
    ...line("also", headFacts(assessment)),
    ...(framework ? frameworkLines(framework, scorecard) : []),
    ...scorecard.indicators.flatMap((one, at, all) =>
      line(`also ${one.indicator.sheet}!${one.indicator.row}`, indicatorFacts(one, all[at - 1])),
    ),
    ...(breakdown?.tasks ?? []).flatMap((task) => line(`also task ${task.sheet}!${task.row}`, taskFacts(task))),
    ...scorecard.departments.flatMap(({ name, lead, support, pending, vetoed }) =>
      line(`also department ${name ?? "未分配"}`, { lead: lead || null, support: support || null, pending, vetoed }),
    ),
    ...scorecard.people.leaders.flatMap((one) => line(`also leader ${one.name}`, personFacts(one))),
    ...scorecard.people.persons.flatMap((one) => line(`also person ${one.name}`, personFacts(one))),
    ...stages.flatMap(({ name, period, total }) => line(`also stage ${name}`, { period, ...total })),
  ];
}

function personFacts({ full, effective, pending, departments, indicators, taskIds, tasks }: ScoredPerson): Facts {
  const marks = `${String(effective)}/${String(full)}`;
  return { marks, pending, departments, of: spans(indicators), for: spans(taskIds), ...tasks };
}

function headFacts({ subject, filledOn, departmentWord, span, roster }: Assessment): Facts {
  const kinds: Record<string, string[]> = {};
  for (const { name, kind } of roster.departments) (kinds[kind] ??= []).push(name);
  const named = roster.departments.flatMap(({ name, aliases, leaders }) =>
    aliases.length > 0 || leaders ? [{ name, aliases, leaders }] : [],
  );
  return {
    ...{ subject, filledOn, span, departmentWord, listed: roster.listed },
    ...kinds,
    named,
  };
}

function frameworkLines(
  { sheets, items, bonusCap, deductionCap: ofAll, aim, hasReview, hasEvidence }: Framework,
  { compared, items: scored }: Scorecard,
): readonly string[] {
  return [
    ...sheets.flatMap(({ name, headerRows, turned, inBlocks }) =>
      line(`also ${name}`, { header: headerRows.join("–"), turned, inBlocks }),
    ),
    ...line("also all", { bonusCap, deductionCap: ofAll, aim: aim?.below, hasReview, hasEvidence }),
    ...items.flatMap(({ name, sheet, row, bonusCap: cap, deductionCap }) =>
      line(`also ${sheet}!${row} as ${name}`, { bonusCap: cap, deductionCap }),
    ),
    ...scored.flatMap(({ name, unscored }) => line(`also item ${name}`, { unscored: unscored || null })),
    ...compared.flatMap(({ stated: { sheet, cell, of, computed, worth, filtered, blanksStand }, readAs }) =>
      line(`also ${sheet}!${cell}`, { of: spans(of), computed, worth, filtered, blanksStand, readAs }),
    ),
  ];
}

/** 0–4 7: ids of indicators. */
function spans(ids: readonly number[]): string {
  const found: [number, number][] = [];
  for (const id of ids) {
    const last = found.at(-1);
    if (last?.[1] === id - 1) last[1] = id;
    else found.push([id, id]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(" ");
}

function indicatorFacts(scored: ScoredIndicator, before: ScoredIndicator | undefined): Facts {
  const { indicator, attainment, leadAssumed } = scored;
  const { row, nameCell, sectionRow, reason, reasonCell, people, vague, cap, veto, measured } = indicator;
  const { sheetEntries, honour, evidence, evidenceCell, evidenceList, assignments } = indicator;
  return {
    name: elsewhere(nameCell, row),
    section: sectionRow === before?.indicator.sectionRow ? null : sectionRow,
    ...Object.fromEntries(MARK_FIELDS.map((field) => [field, markFacts(field, indicator)])),
    ...{ cap, veto, honour, measured, attainment, sheetEntries, leadAssumed },
    ...{ ...people, vague: vague.map(({ text }) => text), duties: duties(assignments) },
    reason,
    reasonCell: elsewhere(reasonCell, row),
    ...evidenceFacts(evidence, evidenceList),
    evidenceCell: elsewhere(evidenceCell, row),
  };
}

/** Nothing of a mark that is a plain number, or a blank cell, in the row itself: the row's line says it. */
function markFacts(field: MarkField, indicator: Indicator): unknown {
  const reading: MarkReading = indicator[field];
  if (reading.state === "absent") return null;
  const { state, cell, ...more } = reading;
  const place = elsewhere(cell, indicator.row);
  if (reading.state !== "number")
    return state === "blank" && Object.keys(more).length === 0 ? place : { state, place, ...more };
  const { value, literal, parts, from, product, shared, isOff } = reading;
  const told = { place, typed: !literal, parts, from, product, shared, isOff };
  return field === "deducted" ? { value, ...told } : told;
}

function taskFacts(task: Task): Facts {
  const { row, nameCell, indicators, indicatorText, onlyCounts, people, vague, deadline, deadlineCell } = task;
  const { progress, progressText, progressUnread, progressCell, evidence, evidenceCell, evidenceList } = task;
  return {
    name: elsewhere(nameCell, row),
    for: indicatorText,
    of: spans(indicators),
    onlyCounts,
    deadline: deadline.kind === "date" || deadline.kind === "missing" ? null : deadline,
    deadlineCell: elsewhere(deadlineCell, row),
    ...{ ...people, vague: vague.map(({ text }) => text), duties: duties(task.assignments) },
    progress: progress === "unknown" || progressUnread !== null ? progressText : null,
    progressCell: elsewhere(progressCell, row),
    ...evidenceFacts(evidence, evidenceList),
    evidenceCell: elsewhere(evidenceCell, row),
  };
}

function duties(assignments: readonly Assignment[]): readonly unknown[] {
  return assignments.flatMap(({ department, weight, marked, group }) =>
    weight === null && marked && group === null ? [] : [{ department, weight, group, guessed: !marked }],
  );
}

function evidenceFacts(evidence: string, list: EvidenceList | null): Facts {
  const entries = list?.entries.map(({ text, link, dates }) =>
    link === null && dates === null ? text : { text, link, dates },
  );
  return {
    evidence: entries?.join() === evidence ? null : evidence,
    entries,
    wanted: list?.wanted,
    listed: list?.listed,
  };
}

/** An address only where it is not in the row itself. */
function elsewhere(cell: string | null, row: number): string | null {
  return cell === null || parseA1(cell)?.row === row ? null : cell;
}

function line(head: string, facts: Facts): readonly string[] {
  const told = factsText(facts);
  return told === "" ? [] : [`${head}: ${told}`];
}

function factsText(facts: Facts): string {
  return Object.entries(facts)
    .flatMap(([name, value]) => {
      const text = valueText(value);
      return text === "" ? [] : [value === true ? name : `${name} ${text}`];
    })
    .join(", ");
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value))
    return value
      .map(valueText)
      .filter((one) => one !== "")
      .join(" ");
  if (typeof value === "string") return shortened(value.replace(/\s+/gu, " "));
  if (typeof value !== "object" || "toFixed" in value) return String(value);
  const text = factsText({ ...value });
  return text === "" ? "" : `(${text})`;
}

function shortened(text: string): string {
  return text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}…` : text;
}
