import type { Assessment, FramedAssessment } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Issue } from "../domain/issue.ts";
import type { MarkedScorecard, Scorecard } from "../domain/scorecard.ts";

/** Finds one kind of issue, with or without a framework. Pure, and linear in what it looks at. */
export type Rule = (assessment: Assessment, scorecard: Scorecard, today: IsoDate) => readonly Issue[];

/** A rule about marks, totals, or how tasks and indicators belong together; it runs only if there is a framework. */
export type FrameworkRule = (
  assessment: FramedAssessment,
  scorecard: MarkedScorecard,
  today: IsoDate,
) => readonly Issue[];
