import type { ColumnMeaning } from "../domain/meaning.ts";
import type { FramedAssessment } from "../domain/assessment.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { tasksByIndicator } from "../score/assignments.ts";
import type { FrameworkRule } from "./rule.ts";

const DEPARTMENT_COLUMNS: ReadonlySet<ColumnMeaning> = new Set(["lead", "responsible", "support"]);

/**
 * `indicator-unassigned`: no one is named for an applicable base indicator, neither on its row nor in its tasks. Only
 * in workbooks that assign anything at all; words that name nobody (有关科室) are `lead-missing` instead.
 */
export const unassignedIndicators: FrameworkRule = (assessment, { indicators }) => {
  if (!assignsAnything(assessment)) return [];
  let tasks: ReturnType<typeof tasksByIndicator> | null = null;
  const issues: Issue[] = [];
  for (const { indicator, state, assignments, full } of indicators) {
    const { id, kind, sheet, nameCell, name, vague } = indicator;
    if (kind !== "base" || state === "not-applicable" || assignments.length > 0 || vague.length > 0) continue;
    tasks ??= tasksByIndicator(assessment.breakdown?.tasks ?? []);
    if (tasks[id]?.some((task) => task.vague.length > 0)) continue;
    issues.push(issue("indicator-unassigned", { sheet, cell: nameCell }, { name, full: full.toNumber() }));
  }
  return issues;
};

function assignsAnything({ framework, breakdown }: FramedAssessment): boolean {
  return (
    // Tasks that are the framework's own rows name nobody if it has no column of departments.
    (breakdown !== null && !breakdown.inFramework) ||
    framework.columns.some(({ meaning }) => DEPARTMENT_COLUMNS.has(meaning)) ||
    framework.indicators.some(({ assignments, vague }) => assignments.length > 0 || vague.length > 0)
  );
}
