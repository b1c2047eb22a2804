import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { text } from "../cells.ts";
import { NOBODY, ROLE_WORD } from "../detail/departmentWords.ts";
import { entryCell, keyCell } from "../entryCells.ts";
import { keyUnder } from "../entryKeys.ts";
import { DEPARTMENT_SIGNS, REMARK } from "../entryPlaces.ts";
import { markDecimals } from "../markDecimals.ts";
import { markStyles, NOTE, TEXT } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { textUnits } from "../textHeight.ts";
import type { Duties } from "./duties.ts";
import { DutyPart } from "./dutyPage.ts";
import type { DutyRows, DutyTask } from "./dutyRows.ts";

/** Half-width characters of names of each kind: of a department with work of its own a line, of one that only helps all of it. */
const NAMES = { aside: 44, whole: 600 } as const;

/** The parts of 部门责任清单 for the departments, then a short list of those that only help. */
export class DepartmentParts {
  private readonly helping: (readonly [name: string, helps: string])[] = [];
  private readonly idle: string[] = [];
  private first = true;

  constructor(
    private readonly input: SummaryInput,
    private readonly rows: DutyRows,
  ) {}

  add(department: ScoredDepartment, duties: Duties): void {
    const name = department.name ?? NOBODY;
    if (duties.indicators.length === 0 && duties.tasks.size === 0) {
      const helps = this.helps(duties, NAMES.whole);
      if (helps === "") this.idle.push(name);
      else this.helping.push([name, helps]);
      return;
    }
    const helps = this.helps(duties, NAMES.aside);
    const { draft, places } = this.rows;
    const newPage = !this.first && this.input.paper?.departmentPages === true;
    this.first = false;
    const part = new DutyPart(draft, places, { whose: name, counts: countsOf(department), newPage });
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
    if (helps !== "") this.rows.addLine(part, helps, TEXT);
    const key = keyUnder(name, "签字");
    if (department.name !== null) this.rows.written.add(key);
    part.addEnd(
      department.full.eq(0) ? null : department,
      markStyles(markDecimals(this.input.scorecard)).total,
      department.name === null ? null : { label: DEPARTMENT_SIGNS, key, typed: this.input.kept.departments?.get(key) },
    );
    part.end(this.rows.page);
  }

  /** Those that only help, a row each, and those with nothing to do. */
  addRest(): void {
    const { draft, places, written } = this.rows;
    const word = this.input.assessment.departmentWord;
    if (this.helping.length > 0) {
      const counts = `${this.helping.length}个`;
      const part = new DutyPart(draft, places, { whose: `仅配合的${word}`, counts, newPage: false });
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

  /** 配合指标2项：…；配合任务1项：…. "" where it helps with nothing. */
  private helps({ helpedIndicators, helpedTasks }: Duties, most: number): string {
    const { assessment, scorecard } = this.input;
    const indicators = helpedIndicators.map((id) => inShort(scorecard.indicators[id]?.indicator.name ?? ""));
    const tasks = helpedTasks.map((task) => inShort(assessment.breakdown?.tasks[task]?.name ?? ""));
    return [...named("配合指标", indicators, most), ...named("配合任务", tasks, most)].join("；");
  }
}

/** 配合指标2项：…, as many names as there is room for. */
function named(what: string, names: readonly string[], most: number): string[] {
  let units = 0;
  const shown = names.filter((name, at) => (units += textUnits(name) + 2) <= most || at === 0);
  return names.length === 0
    ? []
    : [`${what}${names.length}项：${shown.join("、")}${shown.length < names.length ? "等" : ""}`];
}

/** What a text begins with: enough to find it on the sheet. */
function inShort(name: string): string {
  return name.split(/[，。；,;\n]/u, 1)[0] ?? name;
}

function countsOf({ lead, tasks }: ScoredDepartment): string {
  const indicators = lead > 0 ? [`牵头${lead}项`] : [];
  const work =
    tasks.total > 0
      ? [`牵头任务${tasks.total}项，已完成${tasks.done}项${tasks.overdue > 0 ? `，逾期${tasks.overdue}项` : ""}`]
      : [];
  return [...indicators, ...work].join("；");
}
