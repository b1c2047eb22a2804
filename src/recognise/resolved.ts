import type { Breakdown, Framework, Task } from "../domain/assessment.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { RowReading } from "../domain/reading.ts";
import type { BreakdownDraft } from "./breakdown/breakdown.ts";
import { linkByRow, linkTasks, type TaskLinks } from "./breakdown/links.ts";
import type { DepartmentReading, ResolvedDepartments } from "./departments/departments.ts";
import type { FrameworkDraft, IndicatorDraft, TaskDraft } from "./drafts.ts";

/**
 * Drafts with those who answer for them. Field by field: what only recognising needs (texts to link by) can be let go of, and copying
 * a hundred thousand objects by spreading them took 6 to 8 % of the time.
 */

const NOBODY: ResolvedDepartments = { assignments: [], vague: [] };

/** The framework with those who answer for each indicator. */
export function resolvedFramework(draft: FrameworkDraft, departments: DepartmentReading): Framework {
  const { sheets, columns, items, stated, rows, hasReview, hasEvidence, bonusCap, deductionCap, aim } = draft;
  const indicators = draft.indicators.map((indicator, at) => resolvedIndicator(indicator, departments.rows[at]));
  const caps = { bonusCap, deductionCap };
  return { sheets, columns, items, indicators, stated, rows, hasReview, hasEvidence, ...caps, aim };
}

/** The tasks with those who do them and the indicators that they are for. */
export function resolvedBreakdown(
  draft: BreakdownDraft,
  framework: FrameworkDraft | null,
  departments: DepartmentReading,
): Breakdown {
  const links = framework ? linksOf(draft, framework) : NO_LINKS;
  const indicators = framework?.indicators ?? [];
  const tasks = draft.tasks.map((task, at) =>
    resolvedTask(task, departments.rows[indicators.length + at], links.ids[at] ?? []),
  );
  const rows = draft.tasks.flatMap((task, at) => taskReadings(task, links, at, indicators));
  const { sheet, columns, inFramework } = draft;
  return { sheet, columns, tasks, rows, ...(inFramework ? { inFramework } : {}) };
}

const NO_LINKS: TaskLinks = { ids: [], byPart: new Set() };

function linksOf({ inFramework, tasks }: BreakdownDraft, framework: FrameworkDraft): TaskLinks {
  const { indicators, items } = framework;
  return inFramework ? { ids: linkByRow(tasks, indicators), byPart: new Set() } : linkTasks(tasks, indicators, items);
}

/** How the indicator and the department of a task were told, where its own row does not name them in full. */
function taskReadings(
  { sheet, row, name: text, told }: TaskDraft,
  { ids, byPart }: TaskLinks,
  at: number,
  indicators: readonly IndicatorDraft[],
): readonly RowReading[] {
  const names = byPart.has(at) ? (ids[at] ?? []).flatMap((id) => indicators[id]?.name ?? []) : [];
  // What links after all is not left open by a blank.
  const open = (ids[at] ?? []).length === 0;
  return [
    ...told.filter(({ by }) => by !== "blank" || open),
    ...names.map((name) => ({ by: "part", text: name }) as const),
  ].map((evidence) => ({ sheet, row, text, role: "task", evidence }));
}

function resolvedIndicator(draft: IndicatorDraft, { assignments, vague }: ResolvedDepartments = NOBODY): Indicator {
  return {
    id: draft.id,
    sheet: draft.sheet,
    row: draft.row,
    code: draft.code,
    name: draft.name,
    item: draft.item,
    sectionRow: draft.sectionRow,
    kind: draft.kind,
    full: draft.full,
    actual: draft.actual,
    review: draft.review,
    deducted: draft.deducted,
    nameCell: draft.nameCell,
    reason: draft.reason,
    reasonCell: draft.reasonCell,
    evidence: draft.evidence,
    evidenceCell: draft.evidenceCell,
    evidenceList: draft.evidenceList,
    assignments,
    people: draft.people,
    vague,
    cap: draft.cap,
    veto: draft.veto,
    measured: draft.measured,
    honour: draft.honour,
    ...(draft.sheetEntries ? { sheetEntries: draft.sheetEntries } : {}),
  };
}

function resolvedTask(
  draft: TaskDraft,
  { assignments, vague }: ResolvedDepartments = NOBODY,
  indicators: readonly number[],
): Task {
  return {
    id: draft.id,
    sheet: draft.sheet,
    row: draft.row,
    name: draft.name,
    nameCell: draft.nameCell,
    indicatorText: draft.indicatorText,
    indicators,
    assignments,
    people: draft.people,
    vague,
    deadline: draft.deadline,
    deadlineCell: draft.deadlineCell,
    progress: draft.progress,
    progressText: draft.progressText,
    progressUnread: draft.progressUnread,
    progressCell: draft.progressCell,
    evidence: draft.evidence,
    evidenceCell: draft.evidenceCell,
    evidenceList: draft.evidenceList,
    ...(draft.onlyCounts ? { onlyCounts: true as const } : {}),
  };
}
