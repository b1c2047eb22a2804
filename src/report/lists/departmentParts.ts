import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { live, text } from "../draft/cells.ts";
import { NOBODY, ROLE_WORD } from "../detail/departmentWords.ts";
import { entryCell, keyCell } from "../entries/entryCells.ts";
import { keyUnder } from "../entries/entryKeys.ts";
import { DEPARTMENT_SIGNS, REMARK } from "../entries/entryPlaces.ts";
import { NOTE, TEXT } from "../draft/styles.ts";
import { joined } from "../figure/figure.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { LedgerWords } from "../words/ledgerWords.ts";
import { textUnits } from "../draft/textHeight.ts";
import type { LaterRow } from "../draft/laterRow.ts";
import { dutiesOf, type Duties } from "./duties.ts";
import type { DutyColumns, DutyRow } from "./dutyColumns.ts";
import { DutyPart } from "./dutyPage.ts";
import { dutyRows, type DutyRows, type DutyTask } from "./dutyRows.ts";

/** Half-width characters of the names that are listed of what a department helps with, of indicators and of tasks each. */
const NAMES = 600;
const NAMES_IN_A_BAND = 30;
/** Before what the ledgers say of a department. */
const LEDGERS_SAY = "台账：";

/** What a department's part says, wherever it stands. */
interface DepartmentPart {
  readonly department: ScoredDepartment;
  readonly duties: Duties;
  readonly rows: readonly LaterRow<DutyRow>[];
  /** What a page that is handed out says of what the department helps with. */
  readonly helps: string;
  readonly ledgers: ReturnType<LedgerWords["ofDepartment"]>;
}

/** The parts of 部门责任清单 for the departments, then a short list of those that only help. */
export class DepartmentParts {
  private readonly parts: DepartmentPart[] = [];
  private readonly helping: (readonly [name: string, helps: string])[] = [];
  private readonly idle: string[] = [];
  private readonly pages: boolean;

  /** Everything that does not depend on where rows stand: the sheet is drafted twice. */
  constructor(
    private readonly input: SummaryInput,
    private readonly columns: DutyColumns,
  ) {
    const { ledgers, assessment, scorecard } = input;
    this.pages = input.paper?.departmentPages === true;
    const words = ledgers ? new LedgerWords(ledgers.all, ledgers.grid, assessment.framework.indicators) : null;
    const duties = dutiesOf(assessment, scorecard);
    scorecard.departments.forEach((department, at) => {
      const own = duties[at];
      const kept = department.name === null ? null : (words?.ofDepartment(department.name) ?? null);
      if (own) this.sort(department, own, kept);
    });
  }

  private sort(department: ScoredDepartment, duties: Duties, ledgers: DepartmentPart["ledgers"]): void {
    const name = department.name ?? NOBODY;
    if (duties.indicators.length > 0 || duties.tasks.size > 0) {
      // A page that is handed out names what the department helps with.
      const helps = this.pages ? helpsOf(this.input, duties, NAMES) : "";
      this.parts.push({ department, duties, rows: this.rowsOf(name, duties), helps, ledgers });
      return;
    }
    const said = [helpsOf(this.input, duties, NAMES), ledgers ? LEDGERS_SAY + ledgers.text : ""];
    const helps = said.filter((part) => part !== "").join("；");
    if (helps === "") this.idle.push(name);
    else this.helping.push([name, helps]);
  }

  private rowsOf(name: string, { indicators, tasks }: Duties): readonly LaterRow<DutyRow>[] {
    const tasksOf = (served: number): readonly DutyTask[] =>
      (tasks.get(served) ?? []).map(({ task, leads, role }) => ({ at: task, part: ROLE_WORD[leads ? "lead" : role] }));
    const rows = indicators.flatMap(({ indicator: id, leads, role, serial, share }) => {
      const part = leads ? ROLE_WORD.lead : role === null ? "" : ROLE_WORD[role];
      return dutyRows(name, { id, serial, part, share: share < 0 ? null : share }, tasksOf(id));
    });
    return [...rows, ...dutyRows(name, null, tasksOf(-1))].map((row) => this.columns.plan(row));
  }

  /** Adds the departments' parts and the rest to a draft. */
  addTo(rows: DutyRows): void {
    this.parts.forEach((part, at) => this.addPart(rows, part, at === 0));
    this.addRest(rows);
  }

  private addPart(
    rows: DutyRows,
    { department, duties, rows: own, helps, ledgers }: DepartmentPart,
    first: boolean,
  ): void {
    const { draft, places } = rows;
    const name = department.name ?? NOBODY;
    const key = keyUnder(name, "签字");
    const typed = this.input.kept.departments?.get(key);
    if (department.name !== null) rows.written.add(key);
    const part = new DutyPart(draft, places, {
      whose: name,
      note: (room) => (this.pages ? countsOf(department) : noteOf(this.input, department, duties, room)),
      newPage: this.pages && !first,
      signature: department.name === null ? null : { label: DEPARTMENT_SIGNS, key, typed },
    });
    for (const row of own) rows.add(part, row);
    if (helps !== "") rows.addLine(part, helps, TEXT);
    if (ledgers) rows.addCell(part, live(joined(LEDGERS_SAY, ledgers.figure), LEDGERS_SAY + ledgers.text, TEXT));
    // Of one row the total would say the same again.
    if (duties.indicators.length > 1 && !department.full.eq(0)) part.addTotal(department, rows.styles.total);
    part.end(rows.page);
  }

  /** Adds those that only help, a row each, and those with nothing to do. */
  private addRest({ draft, places, written, complete }: DutyRows): void {
    const word = this.input.assessment.departmentWord;
    if (this.helping.length > 0) {
      const note = (): string => `${this.helping.length}个`;
      const part = new DutyPart(draft, places, { whose: `仅配合的${word}`, note, newPage: false, signature: null });
      for (const [name, helps] of this.helping) {
        const key = keyUnder(name, "配合");
        written.add(key);
        part.continueHere();
        draft.addSpans([
          { from: places.number, to: places.progress, cell: text(`${name}：${helps}`, TEXT) },
          {
            from: places.remark,
            to: places.remark,
            cell: entryCell(REMARK, this.input.kept.departments?.get(key)),
          },
          { from: places.key, to: places.key, cell: keyCell(key) },
        ]);
      }
    }
    const lines = [
      ...(this.idle.length > 0 ? [`本期没有测评指标和任务的${word}：${this.idle.join("、")}。`] : []),
      ...(complete ? [] : ["行数超过工作表上限，其余未列出；各部门合计见测评汇总。"]),
    ];
    for (const line of lines) draft.addSpans([{ from: 1, to: places.remark, cell: text(line, NOTE) }]);
  }
}

/** What a department leads, and what it helps with, with names or in numbers, as the room allows; nothing where not even the numbers fit. @param room half-width characters */
function noteOf(input: SummaryInput, department: ScoredDepartment, duties: Duties, room: number): string {
  const counts = countsOf(department);
  for (const names of [NAMES_IN_A_BAND, 0]) {
    const note = [counts, helpsOf(input, duties, names)].filter((part) => part !== "").join("；");
    if (textUnits(note) <= room) return note;
  }
  return textUnits(counts) <= room ? counts : "";
}

/** 配合指标2项：…；配合任务1项：…. "" where it helps with nothing. @param most half-width characters of names of each kind */
function helpsOf(
  { assessment, scorecard }: SummaryInput,
  { helpedIndicators, helpedTasks }: Duties,
  most: number,
): string {
  const indicator = (id: number): string => scorecard.indicators[id]?.indicator.name ?? "";
  const task = (at: number): string => assessment.breakdown?.tasks[at]?.name ?? "";
  return [...named("配合指标", helpedIndicators, indicator, most), ...named("配合任务", helpedTasks, task, most)].join(
    "；",
  );
}

/** 配合指标2项：…, as many names as there is room for. */
function named(what: string, all: readonly number[], nameOf: (of: number) => string, most: number): string[] {
  if (all.length === 0) return [];
  const shown: string[] = [];
  let units = 0;
  for (const of of all) {
    const name = inShort(nameOf(of));
    if ((units += textUnits(name) + 2) > most) break;
    shown.push(name);
  }
  const more = shown.length < all.length ? "等" : "";
  return [`${what}${all.length}项${shown.length > 0 ? `：${shown.join("、")}${more}` : ""}`];
}

/** What a text begins with: enough to find it on the sheet. */
function inShort(name: string): string {
  return name.split(/[，。；,;\n]/u, 1)[0] ?? name;
}

/** 牵头3项，任务完成1/4，逾期1项 */
function countsOf({ lead, tasks }: ScoredDepartment): string {
  return [
    ...(lead > 0 ? [`牵头${lead}项`] : []),
    ...(tasks.total > 0 ? [`任务完成${tasks.done}/${tasks.total}`] : []),
    ...(tasks.overdue > 0 ? [`逾期${tasks.overdue}项`] : []),
  ].join("，");
}
