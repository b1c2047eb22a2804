import { isOnFramework, type Breakdown, type Framework, type Task } from "../domain/assessment.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { BreakdownDraft } from "./breakdown/breakdown.ts";
import { linkByRow, linkTasks } from "./breakdown/links.ts";
import type { DepartmentReading, ResolvedDepartments } from "./departments/departments.ts";
import type { FrameworkDraft, IndicatorDraft, TaskDraft } from "./drafts.ts";

/**
 * Drafts with those who answer for them. Field by field: what only recognising needs (texts to link by) can be let go of, and copying
 * a hundred thousand objects by spreading them took 6 to 8 % of the time.
 */

const NOBODY: ResolvedDepartments = { assignments: [], vague: [] };

/** The framework with those who answer for each indicator. */
export function resolvedFramework(draft: FrameworkDraft, departments: DepartmentReading): Framework {
  const { sheets, columns, items, stated, rows, hasReview, hasEvidence, bonusCap, aim } = draft;
  const indicators = draft.indicators.map((indicator, at) => resolvedIndicator(indicator, departments.rows[at]));
  return { sheets, columns, items, indicators, stated, rows, hasReview, hasEvidence, bonusCap, aim };
}

/** The tasks with those who do them and the indicators that they are for. */
export function resolvedBreakdown(
  draft: BreakdownDraft,
  framework: FrameworkDraft | null,
  departments: DepartmentReading,
): Breakdown {
  const links = framework ? linksOf(draft, framework) : [];
  const offset = framework?.indicators.length ?? 0;
  const tasks = draft.tasks.map((task, at) => resolvedTask(task, departments.rows[offset + at], links[at] ?? []));
  return { sheet: draft.sheet, columns: draft.columns, tasks };
}

function linksOf({ sheet, tasks }: BreakdownDraft, framework: FrameworkDraft): readonly (readonly number[])[] {
  const { indicators, items } = framework;
  return isOnFramework({ sheet }, framework) ? linkByRow(tasks, indicators) : linkTasks(tasks, indicators, items);
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
