import type { Assessment } from "../domain/assessment.ts";
import { dateFormatShows, serialDate } from "../domain/isoDate.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import type { PrefilledRow } from "../ledgers/declaration.ts";
import { losses } from "../ledgers/losses.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { indicatorKeys } from "../report/entries/entryKeys.ts";
import {
  COMPLETION,
  CROSSED_OFF,
  LEADER,
  MEASURE,
  PERSON,
  RECHECK,
  RECTIFY_BY,
} from "../report/entries/entryPlaces.ts";
import { keptEntries } from "../report/entries/keptEntries.ts";
import { sheetEntry } from "../report/entries/sheetEntryCells.ts";

/** Columns of 问题整改台账 by the headings of 扣分整改清单. */
const COLUMNS = [
  [MEASURE, "measure"],
  [LEADER, "leader"],
  [PERSON, "person"],
  [RECTIFY_BY, "due"],
  [COMPLETION, "progress"],
  [RECHECK, "recheck"],
  [CROSSED_OFF, "closer"],
] as const;

/**
 * By indicator id, what was typed on 扣分整改清单 or is in the user's own sheet about rectifying a loss, as cells of 问题整改台账,
 * so that it need not be typed again.
 */
export function measuresEntered(
  grid: WorkbookGrid,
  assessment: Assessment,
  scorecard: Scorecard,
): ReadonlyMap<number, PrefilledRow> {
  const kept = keptEntries([grid]).rectification;
  const keys = indicatorKeys(assessment);
  return new Map(
    losses(scorecard).map((scored) => {
      const { id } = scored.indicator;
      const typed = kept?.get(keys[id] ?? "");
      const cells = COLUMNS.flatMap(([heading, column]) => {
        const { value = null, numberFormat = "" } = typed?.get(heading) ?? sheetEntry(scored, heading) ?? {};
        if (value === null) return [];
        const day =
          typeof value === "number" && dateFormatShows(numberFormat) !== null ? serialDate(value, grid.date1904) : null;
        return [[column, day ?? String(value)]];
      });
      return [id, Object.fromEntries(cells) as PrefilledRow];
    }),
  );
}
