import type { Assessment } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Issue } from "../domain/issue.ts";
import type { Scorecard } from "../domain/scorecard.ts";

/** One kind of thing that can be wrong. Pure, and linear in what it looks at. */
export type Rule = (assessment: Assessment, scorecard: Scorecard, today: IsoDate) => readonly Issue[];
