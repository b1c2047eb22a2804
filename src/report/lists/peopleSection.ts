import { live } from "../draft/cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { CellRef } from "../figure/figure.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import { markStyles } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { DutyRows } from "./dutyRows.ts";
import { LeaderParts } from "./leaderParts.ts";
import { addPeopleTable } from "./peopleTable.ts";

/**
 * What follows the departments where the sheets name people: a table of the 分管领导 and, where pages are handed to each, a part of
 * his own, which repeats what stands with the departments; then a table of the 责任人. The table's figures are those of the parts.
 */
export function addPeopleSection(input: SummaryInput, layout: DetailLayout, rows: DutyRows): void {
  const { leaders, persons } = input.scorecard.people;
  const { draft, places } = rows;
  if (leaders.length > 0) {
    const table = addPeopleTable(rows, input, layout, "分管领导", leaders);
    const ofTheirOwn = input.paper?.departmentPages === true ? leaders : [];
    const parts = new LeaderParts(input, rows);
    const { mark } = markStyles(markDecimals(input.scorecard));
    ofTheirOwn.forEach((leader, at) => {
      const subtotal = parts.add(leader);
      const row = table[at];
      if (row === undefined) return;
      for (const figure of ["full", "effective", "gap"] as const) {
        const cell = new CellRef(null, places[figure], subtotal);
        draft.setCell(row, places[figure], live(cell, leader[figure].toNumber(), mark));
      }
    });
  }
  if (persons.length > 0) addPeopleTable(rows, input, layout, "责任人", persons);
}
