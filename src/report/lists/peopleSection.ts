import { live } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { cellOf } from "../formulas.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import { markStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DEPARTMENT_LIST as AT } from "./departmentListLayout.ts";
import { LeaderPages } from "./leaderPages.ts";
import { addPeopleTable } from "./peopleTable.ts";

/**
 * What follows the departments where the sheets name people: a table of the 分管领导 and a page for each, then a table of the
 * 责任人. The table's figures are those of the pages.
 *
 * @param keys of the indicators, in their order
 * @param written takes the keys of the rows written
 */
export function addPeopleSection(
  draft: SheetDraft,
  input: SummaryInput,
  layout: DetailLayout,
  keys: readonly string[],
  written: Set<string>,
): void {
  const { leaders, persons } = input.scorecard.people;
  if (leaders.length > 0) {
    const rows = addPeopleTable(draft, input, layout, "分管领导", leaders);
    const pages = new LeaderPages(input, layout, keys, draft, written);
    const { mark } = markStyles(markDecimals(input.scorecard));
    leaders.forEach((leader, at) => {
      const subtotal = pages.add(leader);
      const row = rows[at];
      if (subtotal === null || row === undefined) return;
      draft.setCell(row, AT.full, live(cellOf(AT.full, subtotal), leader.full.toNumber(), mark));
      draft.setCell(row, AT.effective, live(cellOf(AT.effective, subtotal), leader.effective.toNumber(), mark));
      draft.setCell(row, AT.gap, live(cellOf(AT.gap, subtotal), leader.gap.toNumber(), mark));
    });
  }
  if (persons.length > 0) addPeopleTable(draft, input, layout, "责任人", persons);
}
