import type { Issue } from "../../src/domain/issue.ts";
import type { MarkedScorecard } from "../../src/domain/scorecard.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { check } from "../../src/check/check.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { assessmentOf, type AssessmentRows } from "./assessmentOf.ts";

export const TODAY = "2026-03-02";

/** The scorecard of an assessment given as rows. */
export function scoreOf(rows: AssessmentRows, settings: Settings = {}, today = TODAY): MarkedScorecard {
  return score(assessmentOf(rows), scoringRules(settings), today);
}

/** What checking finds in an assessment given as rows. */
export function issuesOf(rows: AssessmentRows, settings: Settings = {}, today = TODAY): readonly Issue[] {
  return check(assessmentOf(rows), scoreOf(rows, settings, today), today);
}
