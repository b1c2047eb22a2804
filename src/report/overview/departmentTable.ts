import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import { figureCell, live, number, text } from "../draft/cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import { involvedFigure } from "../detail/indicatorSums.ts";
import {
  call,
  compared,
  countWhere,
  exact,
  isBlank,
  joined,
  over,
  plus,
  RangeRef,
  rateOf,
  sumWhere,
  when,
  type CellRef,
  type Condition,
  type Figure,
} from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, NOTE, RATE, SERIAL, TEXT, TOTAL_RATE, TOTAL_SERIAL, TOTAL_TEXT } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { Column, Table } from "../draft/table.ts";
import { textUnits } from "../draft/textHeight.ts";
import { bandCell } from "./bandCells.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

const ATTRIBUTION: Readonly<Record<Attribution, string>> = {
  lead: "牵头部门全额承担",
  even: "牵头与责任部门平均分担",
  weight: "按所列权重分担",
};

/** Follows the name of a department that carries unscored indicators; a note explains it (待评). */
export const PENDING_MARK = "△";

type Tail = "lead" | "tasks" | "overdue" | "involved";
const TAIL_HEADING: Readonly<Record<Tail, string>> = {
  lead: "牵头项数",
  tasks: "任务完成",
  overdue: "逾期",
  involved: "涉及失分",
};

/** Columns after 得分率: the tasks if there are any, else how many indicators each leads; and what was requested. */
export function departmentTails({ scorecard, paper }: SummaryInput): readonly Tail[] {
  const tasks = scorecard.departments.some((each) => each.tasks.total > 0);
  return [
    tasks ? "tasks" : "lead",
    ...(tasks && paper?.overdue ? (["overdue"] as const) : []),
    ...(paper?.involved ? (["involved"] as const) : []),
  ];
}

/** A department's line, with its number on 得分明细. */
export interface DepartmentRow {
  readonly department: ScoredDepartment;
  readonly number: number;
}

/** 各部门得分, by rank, and in one line those that carry no marks. null if no department is named. */
export function addDepartmentTable(draft: OverviewDraft): Table<DepartmentRow> | null {
  const { grid, input } = draft;
  const { departments, attribution } = input.scorecard;
  if (departments.every(({ name }) => name === null)) return null;
  const word = input.assessment.departmentWord;
  const all = departments.map((department, at): DepartmentRow => ({ department, number: at + 1 }));
  const shown = byRank(all.filter(({ department }) => carriesMarks(department)));
  const ranked = shown.some(({ department: { rank } }) => rank !== null && rank > 1);
  const table = draft.beginTable(
    `各${word}得分（${ATTRIBUTION[attribution]}）`,
    departmentColumns(draft, shown, ranked),
  );
  for (const row of shown) {
    draft.continueTable();
    table.add(row, [
      { from: grid.departmentNumber, to: grid.departmentNumber, cell: number(row.number, HIDDEN) },
      ...(isRanked(draft, row) ? [{ from: grid.uncutRate, to: grid.uncutRate, cell: uncutRate(draft, row) }] : []),
    ]);
  }
  if (ranked) setRanks(draft, table, shown);
  draft.keepTable(table.header, table.addTotal("合计", TOTAL_TEXT));
  addUnmarked(
    draft,
    all.filter(({ department }) => !carriesMarks(department)),
  );
  return table;
}

function carriesMarks({ full, name }: ScoredDepartment): boolean {
  return name === null || !full.eq(0);
}

/** Ranked ones first, then those without any score, then 未明确责任部门; equals in roster order. */
function byRank(rows: readonly DepartmentRow[]): readonly DepartmentRow[] {
  const place = ({ department: { name, rank } }: DepartmentRow): number =>
    rank ?? Number.MAX_SAFE_INTEGER - (name === null ? 0 : 1);
  return rows.toSorted((one, other) => place(one) - place(other));
}

function departmentColumns(
  draft: OverviewDraft,
  shown: readonly DepartmentRow[],
  ranked: boolean,
): readonly Column<DepartmentRow>[] {
  const { detail, graded, grid, input, reviewed, styles } = draft;
  const tails = departmentTails(input);
  const count = tails.length + (graded ? 1 : 0);
  // Marks are aligned with those of the items if there is enough room for names.
  const before = reviewed ? 2 : 0;
  const serials = new Map(shown.map((row, at) => [row, at + 1]));
  const mark = (id: "full" | "effective" | "gap", at: number, heading: string): Column<DepartmentRow> => ({
    id,
    heading,
    span: grid.mark(before + at),
    cell: (row) =>
      figureCell(
        detail.complete ? departmentFigure(draft, id, numberCell(draft)) : null,
        row.department[id].toNumber(),
        styles.mark,
      ),
    total: ({ sum }) => live(exact(sum(id)), marksOf(shown, (each) => each[id]).toNumber(), styles.total),
  });
  const sums = [marksOf(shown, ({ effective }) => effective), marksOf(shown, ({ full }) => full)] as const;
  return [
    {
      id: "rank",
      heading: ranked ? "名次" : "序号",
      span: grid.number,
      cell: (row) => number(serials.get(row) ?? null, SERIAL),
    },
    {
      id: "name",
      heading: input.assessment.departmentWord,
      span: [grid.name[0], grid.name[1] + before],
      cell: (row) => nameCell(draft, row),
    },
    mark("full", 0, "应得分"),
    mark("effective", 1, reviewed ? "核定得分" : "得分"),
    mark("gap", 2, "失分"),
    {
      id: "rate",
      heading: "得分率",
      span: grid.rate,
      cell: ({ department: { effective, full } }, { at }) =>
        live(rateOf(at("effective"), at("full")), rate(effective, full), RATE),
      total: ({ at }) => live(rateOf(at("effective"), at("full")), rate(...sums), TOTAL_RATE),
    },
    ...tails.map((tail, at): Column<DepartmentRow> => ({
      ...tailColumn(draft, tail, shown),
      span: grid.tail(at, count),
    })),
    ...(graded
      ? [
          {
            id: "band",
            heading: "等次",
            span: grid.tail(tails.length, count),
            cell: (row: DepartmentRow, { at }: { at(id: string): CellRef }): CellPlan => gradeCell(draft, row, at),
          },
        ]
      : []),
  ];
}

function tailColumn(
  { detail, input, styles }: OverviewDraft,
  tail: Tail,
  shown: readonly DepartmentRow[],
): Omit<Column<DepartmentRow>, "span"> {
  const heading = TAIL_HEADING[tail];
  const count = (of: (department: ScoredDepartment) => number): number =>
    shown.reduce((sum, { department }) => sum + of(department), 0);
  switch (tail) {
    case "lead":
      return {
        id: tail,
        heading,
        cell: ({ department: { lead } }) => number(lead, SERIAL),
        total: () =>
          number(
            count(({ lead }) => lead),
            TOTAL_SERIAL,
          ),
      };
    case "tasks":
      return {
        id: tail,
        heading,
        cell: ({ department: { tasks } }) => text(tasks.total === 0 ? "—" : `${tasks.done}/${tasks.total}`, CENTRE),
        total: () => text(`${count(({ tasks }) => tasks.done)}/${count(({ tasks }) => tasks.total)}`, TOTAL_TEXT),
      };
    case "overdue":
      return {
        id: tail,
        heading,
        cell: ({ department: { tasks } }) => number(tasks.overdue, SERIAL),
        total: () =>
          number(
            count(({ tasks }) => tasks.overdue),
            TOTAL_SERIAL,
          ),
      };
    case "involved":
      return {
        id: tail,
        heading,
        cell: ({ department }) =>
          figureCell(involvedFigure(input.scorecard, detail, department), department.involved.toNumber(), styles.mark),
        total: () => text("—", TOTAL_TEXT),
      };
  }
}

function numberCell({ cellAt, grid, next }: OverviewDraft): CellRef {
  return cellAt(grid.departmentNumber, next);
}

/** The department's shares that are summed: those of base indicators. */
function ofDepartment({ detail }: OverviewDraft, department: CellRef): readonly Condition[] {
  return [
    [detail.column(DETAIL.departmentNumber), department],
    [detail.column(DETAIL.kind), KIND_WORD.base],
  ];
}

function departmentFigure(draft: OverviewDraft, mark: "full" | "effective" | "gap", department: CellRef): Figure {
  const { detail } = draft;
  const applicable: Condition = [detail.column(DETAIL.state), `<>${STATE_WORD["not-applicable"]}`];
  const base = ofDepartment(draft, department);
  return exact(sumWhere(detail.column(detail.shareColumn(mark)), ...base, ...(mark === "full" ? [applicable] : [])));
}

function countOf(draft: OverviewDraft, department: CellRef, state: string): Figure {
  return countWhere(...ofDepartment(draft, department), [draft.detail.column(DETAIL.state), state]);
}

function gradeCell(draft: OverviewDraft, row: DepartmentRow, at: (id: string) => CellRef): CellPlan {
  const { department } = row;
  if (department.name === null) return text("", CENTRE);
  const graded = {
    part: department.effective,
    whole: department.full,
    partCell: at("effective"),
    wholeCell: at("full"),
    pending: department.pending,
    pendingFigure: draft.detail.complete ? countOf(draft, numberCell(draft), STATE_WORD.unscored) : null,
    vetoed: department.vetoed,
  };
  return bandCell(draft.input, graded, CENTRE);
}

/** The department, with △ (待评) while something it carries is not scored, and 否决 after a veto of its own. */
function nameCell(draft: OverviewDraft, row: DepartmentRow): CellPlan {
  const { name, pending, vetoed } = row.department;
  const shown = `${name ?? NOBODY}${vetoed ? "（否决）" : ""}`;
  const stored = pending ? shown + PENDING_MARK : shown;
  if (!draft.detail.complete) return text(stored, TEXT);
  const waiting = compared(countOf(draft, numberCell(draft), STATE_WORD.unscored), ">", 0);
  return live(joined(shown, when(waiting, PENDING_MARK, "")), stored, TEXT);
}

function isRanked({ detail }: OverviewDraft, { department: { name } }: DepartmentRow): boolean {
  return name !== null && detail.complete;
}

/** The rate that determines ranks: of shares before rounding to hundredths. */
function uncutRate(draft: OverviewDraft, row: DepartmentRow): CellPlan {
  const { detail, uncutRates } = draft;
  const department = numberCell(draft);
  const base = ofDepartment(draft, department);
  const applicable: Condition = [detail.column(DETAIL.state), `<>${STATE_WORD["not-applicable"]}`];
  const sum = (share: number, cut: number, ...more: readonly Condition[]): Figure => {
    const cutSum = sumWhere(detail.column(share), ...base, ...more);
    return detail.shared ? plus(cutSum, sumWhere(detail.column(cut), ...base, ...more)) : cutSum;
  };
  const full = sum(detail.shareColumn("full"), DETAIL.fullCut, applicable);
  const effective = sum(detail.shareColumn("effective"), DETAIL.effectiveCut);
  return live(
    when(
      call("OR", compared(exact(full), "=", 0), compared(countOf(draft, department, STATE_WORD.scored), "=", 0)),
      "",
      call("ROUND", over(effective, full), 11),
    ),
    uncutRates.get(row.department.name) ?? null,
    HIDDEN,
  );
}

/** Sets 名次 once all rows are known, from the hidden rates; there are none between the departments' rows. */
function setRanks(draft: OverviewDraft, table: Table<DepartmentRow>, shown: readonly DepartmentRow[]): void {
  const { grid } = draft;
  const column = grid.uncutRate;
  const rates = new RangeRef(null, column, table.rows[0] ?? 0, column, table.rows.at(-1) ?? 0);
  shown.forEach((row, at) => {
    const place = table.rows[at] ?? 0;
    const uncut = draft.cellAt(column, place);
    const { rank } = row.department;
    const cell = isRanked(draft, row)
      ? live(when(isBlank(uncut), "", call("RANK", uncut, rates)), rank, SERIAL)
      : { value: rank ?? "", style: SERIAL };
    draft.setCell(place, grid.number[0], cell);
  });
}

/** Names beyond two lines are left to the lists. */
const MOST_UNITS = 100;

/** 另有10个科室仅配合：…。 */
function addUnmarked({ input, addLine }: OverviewDraft, rows: readonly DepartmentRow[]): void {
  if (rows.length === 0) return;
  const word = input.assessment.departmentWord;
  const helping = rows.every(({ department: { support, tasks } }) => support > 0 && tasks.total === 0);
  const names: string[] = [];
  let units = 0;
  for (const { department } of rows) {
    units += textUnits(department.name ?? "") + 2;
    if (units <= MOST_UNITS) names.push(department.name ?? "");
  }
  const more = names.length < rows.length ? "等" : "";
  addLine(text(`另有${rows.length}个${word}${helping ? "仅配合" : "不承担分值"}：${names.join("、")}${more}。`, NOTE));
}

function marksOf(rows: readonly DepartmentRow[], of: (department: ScoredDepartment) => Marks): Marks {
  return sumMarks(rows.map(({ department }) => of(department)));
}
