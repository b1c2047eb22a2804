import { doubtfulTotals } from "./doubtfulTotals.ts";
import type { Assessment } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Issue } from "../domain/issue.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import { bonusesOverCap, deductionsOverCap } from "./bonusesOverCap.ts";
import { deductionMismatches } from "./deductionMismatches.ts";
import { dueTasks } from "./dueTasks.ts";
import { duplicateCodes } from "./duplicateCodes.ts";
import { formulaErrors } from "./formulaErrors.ts";
import { gradesBelowAim } from "./gradesBelowAim.ts";
import { marksOutOfRange } from "./marksOutOfRange.ts";
import { missingEvidence } from "./missingEvidence.ts";
import { missingLeads } from "./missingLeads.ts";
import { missingMarks } from "./missingMarks.ts";
import { orphanTasks } from "./orphanTasks.ts";
import { outdatedEvidence } from "./outdatedEvidence.ts";
import { repeatedHonours } from "./repeatedHonours.ts";
import { reviewDifferences } from "./reviewDifferences.ts";
import type { FrameworkRule, Rule } from "./rule.ts";
import { ruleDifferences } from "./ruleDifferences.ts";
import { scantyEvidence } from "./scantyEvidence.ts";
import { inSheetOrder } from "./sheetOrder.ts";
import { similarDepartmentNames } from "./similarDepartmentNames.ts";
import { totalMismatches } from "./totalMismatches.ts";
import { unassignedIndicators } from "./unassignedIndicators.ts";
import { unclearTargets } from "./unclearTargets.ts";
import { unexplainedLosses } from "./unexplainedLosses.ts";
import { unknownDepartments } from "./unknownDepartments.ts";
import { unknownGrades } from "./unknownGrades.ts";
import { unreadableMarks } from "./unreadableMarks.ts";
import { unreadableProgress } from "./unreadableProgress.ts";
import { unusualBase } from "./unusualBase.ts";
import { vetoes } from "./vetoes.ts";
import { wrongDeadlines } from "./wrongDeadlines.ts";
import { wrongFullMarks } from "./wrongFullMarks.ts";

/** Issues of one cell appear in this order, before those of `RULES`. */
const FRAMEWORK_RULES: readonly FrameworkRule[] = [
  totalMismatches,
  doubtfulTotals,
  formulaErrors,
  wrongFullMarks,
  missingMarks,
  unreadableMarks,
  unknownGrades,
  marksOutOfRange,
  deductionMismatches,
  unexplainedLosses,
  reviewDifferences,
  ruleDifferences,
  unclearTargets,
  gradesBelowAim,
  bonusesOverCap,
  deductionsOverCap,
  repeatedHonours,
  unusualBase,
  duplicateCodes,
  orphanTasks,
  unassignedIndicators,
];

/** Issues of one cell appear in this order. */
const RULES: readonly Rule[] = [
  vetoes,
  missingLeads,
  unknownDepartments,
  similarDepartmentNames,
  wrongDeadlines,
  dueTasks,
  unreadableProgress,
  missingEvidence,
  scantyEvidence,
  outdatedEvidence,
];

/** Everything wrong with the assessment that recognising did not find itself, sorted by sheet, row and column. */
export function check(assessment: Assessment, scorecard: Scorecard, today: IsoDate): readonly Issue[] {
  const issues = RULES.flatMap((rule) => rule(assessment, scorecard, today));
  return inSheetOrder([...frameworkIssues(assessment, scorecard, today), ...issues], assessment);
}

function frameworkIssues(assessment: Assessment, scorecard: Scorecard, today: IsoDate): readonly Issue[] {
  const { framework } = assessment;
  const { totals } = scorecard;
  if (!framework || !totals) return [];
  return FRAMEWORK_RULES.flatMap((rule) => rule({ ...assessment, framework }, { ...scorecard, totals }, today));
}
