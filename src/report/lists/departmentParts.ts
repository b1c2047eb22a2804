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
import type { Duties } from "./duties.ts";
import { DutyPart } from "./dutyPage.ts";
import type { DutyRows, DutyTask } from "./dutyRows.ts";

/** Half-width characters of the names that are listed of what a department helps with, of indicators and of tasks each. */
const NAMES = 600;
const NAMES_IN_A_BAND = 30;
/** Before what the ledgers say of a department. */
const LEDGERS_SAY = "台账：";

/** The parts of 部门责任清单 for the departments, then a short list of those that only help. */
export class DepartmentParts {
  private readonly helping: (readonly [name: string, helps: string])[] = [];
  private readonly idle: string[] = [];
  private readonly ledgers: LedgerWords | null;
  private first = true;

  constructor(
    private readonly input: SummaryInput,
    private readonly rows: DutyRows,
  ) {
    const { ledgers, assessment } = input;
    this.ledgers = ledgers ? new LedgerWords(ledgers.all, ledgers.grid, assessment.framework.indicators) : null;
  }

  add(department: ScoredDepartment, duties: Duties): void {
    const name = department.name ?? NOBODY;
    const kept = department.name === null ? null : (this.ledgers?.ofDepartment(department.name) ?? null);
    if (duties.indicators.length === 0 && duties.tasks.size === 0) {
      const said = [helpsOf(this.input, duties, NAMES), kept ? LEDGERS_SAY + kept.text : ""];
      const helps = said.filter((part) => part !== "").join("；");
      if (helps === "") this.idle.push(name);
      else this.helping.push([name, helps]);
      return;
    }
    const { draft, places } = this.rows;
    const pages = this.input.paper?.departmentPages === true;
    const key = keyUnder(name, "签字");
    const typed = this.input.kept.departments?.get(key);
    if (department.name !== null) this.rows.written.add(key);
    const part = new DutyPart(draft, places, {
      whose: name,
      note: (room) => (pages ? countsOf(department) : noteOf(this.input, department, duties, room)),
      newPage: pages && !this.first,
      signature: department.name === null ? null : { label: DEPARTMENT_SIGNS, key, typed },
    });
    this.first = false;
    const tasksOf = (served: number): readonly DutyTask[] =>
      (duties.tasks.get(served) ?? []).map(({ task, leads, role }) => ({
        at: task,
        part: ROLE_WORD[leads ? "lead" : role],
      }));
    for (const { indicator: id, leads, role, serial, share } of duties.indicators) {
      const word = leads ? ROLE_WORD.lead : role === null ? "" : ROLE_WORD[role];
      const indicator = { id, serial, part: word, share: share < 0 ? null : share };
      this.rows.add(part, name, indicator, tasksOf(id));
    }
    this.rows.add(part, name, null, tasksOf(-1));
    // A page that is handed out names what the department helps with; of one row the total would say the same again.
    const helps = pages ? helpsOf(this.input, duties, NAMES) : "";
    if (helps !== "") this.rows.addLine(part, helps, TEXT);
    if (kept) this.rows.addCell(part, live(joined(LEDGERS_SAY, kept.figure), LEDGERS_SAY + kept.text, TEXT));
    if (duties.indicators.length > 1 && !department.full.eq(0)) part.addTotal(department, this.rows.styles.total);
    part.end(this.rows.page);
  }

  /** Those that only help, a row each, and those with nothing to do. */
  addRest(): void {
    const { draft, places, written } = this.rows;
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
      ...(this.rows.complete ? [] : ["行数超过工作表上限，其余未列出；各部门合计见测评汇总。"]),
    ];
    for (const line of lines) draft.addSpans([{ from: 1, to: places.remark, cell: text(line, NOTE) }]);
  }
}

/** What a department leads, and what it helps with, with names or in numbers, as the room allows; nothing where not even the numbers fit. @param room half-width characters */
function noteOf(input: SummaryInput, department: ScoredDepartment, duties: Duties, room: number): string {
  const counts = countsOf(department);
  const notes = [NAMES_IN_A_BAND, 0].map((names) => {
    return [counts, helpsOf(input, duties, names)].filter((part) => part !== "").join("；");
  });
  return [...notes, counts].find((note) => textUnits(note) <= room) ?? "";
}

/** 配合指标2项：…；配合任务1项：…. "" where it helps with nothing. @param most half-width characters of names of each kind */
function helpsOf(
  { assessment, scorecard }: SummaryInput,
  { helpedIndicators, helpedTasks }: Duties,
  most: number,
): string {
  const indicators = helpedIndicators.map((id) => inShort(scorecard.indicators[id]?.indicator.name ?? ""));
  const tasks = helpedTasks.map((task) => inShort(assessment.breakdown?.tasks[task]?.name ?? ""));
  return [...named("配合指标", indicators, most), ...named("配合任务", tasks, most)].join("；");
}

/** 配合指标2项：…, as many names as there is room for. */
function named(what: string, names: readonly string[], most: number): string[] {
  let units = 0;
  const shown = names.filter((name) => (units += textUnits(name) + 2) <= most);
  if (names.length === 0) return [];
  const more = shown.length < names.length ? "等" : "";
  return [`${what}${names.length}项${shown.length > 0 ? `：${shown.join("、")}${more}` : ""}`];
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
