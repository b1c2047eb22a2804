import { marks } from "../domain/marks.ts";
import type { ScoringRules, Settings } from "../domain/settings.ts";
import { gradeTable } from "./gradeTable.ts";

/** The user's settings with every default filled in. */
export function scoringRules(settings: Settings): ScoringRules {
  return {
    attribution: settings.attribution ?? "lead",
    grades: gradeTable(settings.grades),
    bonusCap: settings.bonusCap === undefined ? null : marks(settings.bonusCap),
    deductionCap: null,
    notApplicable: settings.notApplicable ?? "convert",
  };
}
