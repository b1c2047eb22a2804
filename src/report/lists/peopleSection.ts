import { live, figureCell, number, text } from "../draft/cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { CellRef, rateOf } from "../figure/figure.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import { markStyles, CENTRE, COUNT, NOTE, RATE, SERIAL, TEXT } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { DutyRows } from "./dutyRows.ts";
import { LeaderParts } from "./leaderParts.ts";
import type { ScoredPerson } from "../../domain/scorecard.ts";
import { DETAIL } from "../detail/detailColumns.ts";
import { sumOfIndicators } from "../detail/indicatorSums.ts";
import { Table, type Column } from "../draft/table.ts";
import type { DutyPlaces } from "./dutyLayout.ts";
import { DutyPart } from "./dutyPage.ts";

/**
 * What follows the departments if the sheets name people: a table of 分管领导, their own parts if pages are handed out
 * (these repeat the departments' rows), and a table of 责任人. The table's figures are those of the parts.
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

const NOT_ADDITIVE = "注：一项指标或任务写有几个人的，对每个人都按全额计，各人之间不相加。";

interface Listed {
  readonly person: ScoredPerson;
  readonly serial: number;
}

/** A table of persons; returns the row of each. @param who 分管领导 or 责任人 */
function addPeopleTable(
  { draft, page, places }: DutyRows,
  input: SummaryInput,
  layout: DetailLayout,
  who: "分管领导" | "责任人",
  people: readonly ScoredPerson[],
): readonly number[] {
  const newPage = input.paper?.departmentPages === true;
  const part = new DutyPart(draft, places, {
    whose: `按${who}汇总`,
    note: () => `共${people.length}人`,
    newPage,
    signature: null,
  });
  const table = new Table(draft, columnsOf(input, layout, places, who));
  table.addHeader();
  people.forEach((person, at) => {
    part.continueHere();
    table.add({ person, serial: at + 1 });
  });
  draft.addSpans([{ from: 1, to: places.remark, cell: text(NOT_ADDITIVE, NOTE) }]);
  part.end(page);
  return table.rows;
}

function columnsOf(
  input: SummaryInput,
  layout: DetailLayout,
  places: DutyPlaces,
  who: string,
): readonly Column<Listed>[] {
  const { mark } = markStyles(markDecimals(input.scorecard));
  const column = (at: keyof DutyPlaces, heading: string, cell: Column<Listed>["cell"]): Column<Listed> => ({
    id: at,
    heading,
    span: [places[at], at === "name" ? places.task : places[at]],
    cell,
  });
  const marks = (id: "full" | "effective" | "gap", heading: string): Column<Listed> =>
    column(id, heading, ({ person }) =>
      figureCell(sumOfIndicators(layout, DETAIL[id], person.indicators), person[id].toNumber(), mark),
    );
  return [
    column("number", "序号", ({ serial }) => number(serial, SERIAL)),
    column("name", `${who}（牵头部门）`, ({ person: { departments, name } }) =>
      text(departments.length > 0 ? `${name}（${departments.join("、")}）` : name, TEXT),
    ),
    column("part", "指标数", ({ person }) => number(person.indicators.length, COUNT)),
    marks("full", "应得分"),
    marks("effective", "得分"),
    marks("gap", "失分"),
    column("deadline", "得分率", ({ person }, { at }) => live(rateOf(at("effective"), at("full")), person.rate, RATE)),
    column("progress", "任务完成", ({ person: { tasks } }) =>
      text(tasks.total > 0 ? `${tasks.done}/${tasks.total}` : "", CENTRE),
    ),
    column("remark", "提醒", ({ person: { pending, tasks } }) =>
      text([...(tasks.overdue > 0 ? [`逾期${tasks.overdue}项`] : []), ...(pending ? ["待评"] : [])].join("\n"), CENTRE),
    ),
  ];
}
