import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import { live, number, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { cellOf, columnRange, exact, quoteText, rateFormula } from "../formulas.ts";
import { DEPARTMENT_LIST, listColumn } from "../lists/departmentListLayout.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { COUNT, HIDDEN, RATE, SERIAL, TEXT, TOTAL_COUNT, TOTAL_RATE, TOTAL_TEXT } from "../styles.ts";
import type { TableRows } from "./itemTable.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";

const ATTRIBUTION: Readonly<Record<Attribution, string>> = {
  lead: "牵头部门全额承担",
  even: "牵头与责任部门平均分担",
  weight: "按所列权重分担",
};

/** Stands after the name of a department that carries unscored indicators; a note says 待评. */
export const PENDING_MARK = "△";

/** Columns of the table, in order. */
const AT = {
  rank: 0,
  name: 1,
  full: 2,
  effective: 3,
  gap: 4,
  rate: 5,
  involved: 6,
  lead: 7,
  done: 8,
  overdue: 9,
} as const;

/** Rows of the table; those up to `lastMarked` are of departments that carry marks. */
export interface DepartmentRows extends TableRows {
  readonly lastMarked: number;
}

/** 三、各部门得分, by rank; null where nobody is named anywhere. */
export function addDepartmentTable(draft: OverviewDraft): DepartmentRows | null {
  const { grid, input, reviewed } = draft;
  const { departments, attribution } = input.scorecard;
  if (departments.length === 0) return null;
  const word = input.assessment.departmentWord;
  draft.addHeading(`三、各${word}得分（${ATTRIBUTION[attribution]}）`);
  const header = draft.addHeader(grid.departments, [
    "名次",
    word,
    "应得分",
    reviewed ? "核定得分" : "得分",
    "失分",
    "得分率",
    "涉及失分",
    "牵头\n项数",
    "任务\n完成",
    "逾期",
  ]);
  const first = draft.next;
  const last = first + departments.length - 1;
  const numbers = new Map(departments.map((department, at) => [department, at + 1]));
  for (const department of byRank(departments)) addRow(draft, department, numbers.get(department) ?? 0, [first, last]);
  // The total never stands alone at the top of a page.
  for (let row = Math.max(first, last - 2); row <= last; row++) draft.keepWithNext(row);
  addTotal(draft, first, last);
  const marked = departments.filter(({ name, rank }) => rank !== null || name === null).length;
  return { header, first, last, lastMarked: first + marked - 1 };
}

/** Ranked first, then 未明确责任部门, then those that carry no marks; equals keep the roster's order. */
function byRank(departments: readonly ScoredDepartment[]): readonly ScoredDepartment[] {
  const place = ({ name, rank }: ScoredDepartment): number =>
    rank ?? (name === null ? Number.MAX_SAFE_INTEGER : Infinity);
  return [...departments].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first - second;
  });
}

function addRow(
  draft: OverviewDraft,
  department: ScoredDepartment,
  departmentNumber: number,
  [first, last]: readonly [number, number],
): void {
  const { detail, duties, grid, styles } = draft;
  const spans = grid.departments;
  const row = draft.next;
  const at = (column: number): string => cellOf(columnOf(spans, column), row);
  const key = cellOf(grid.departmentNumber, row);
  const uncut = cellOf(grid.uncutRate, row);
  const sum = (column: number, criteria = ""): string =>
    `SUMIFS(${detail.column(column)},${detail.column(DETAIL.departmentNumber)},${key},${detail.column(DETAIL.kind)},"${KIND_WORD.base}"${criteria})`;
  const applicable = `,${detail.column(DETAIL.state)},"<>${STATE_WORD["not-applicable"]}"`;
  const pending = `COUNTIFS(${detail.column(DETAIL.departmentNumber)},${key},${detail.column(DETAIL.kind)},"${KIND_WORD.base}",${detail.column(DETAIL.state)},"${STATE_WORD.unscored}")`;
  const listed = (column: number): string =>
    `SUMIFS(${listColumn(duties, column)},${listColumn(duties, DEPARTMENT_LIST.departmentNumber)},${key})`;
  const figure = (formula: string, value: number | string | null, style: CellStyle, complete: boolean): CellPlan =>
    complete ? live(formula, value, style) : { value, style };
  const { full, effective, gap, involved, tasks, rank } = department;
  const marks = (formula: string, value: Marks, complete: boolean): CellPlan =>
    figure(exact(formula), value.toNumber(), styles.mark, complete);
  const uncutRanges = columnRange(null, grid.uncutRate, first, last);
  const ranked = department.name !== null && detail.complete;
  draft.addTableRow(
    spans,
    [
      ranked
        ? live(`IF(${uncut}="","",RANK(${uncut},${uncutRanges}))`, rank, SERIAL)
        : { value: rank ?? "", style: SERIAL },
      nameCell(department, detail.complete ? pending : null),
      marks(sum(DETAIL.shareFull, applicable), full, detail.complete),
      marks(sum(DETAIL.shareEffective), effective, detail.complete),
      marks(sum(DETAIL.shareGap), gap, detail.complete),
      live(rateFormula(at(AT.effective), at(AT.full)), rate(effective, full), RATE),
      marks(listed(DEPARTMENT_LIST.involved), involved, duties.complete),
      figure(listed(DEPARTMENT_LIST.leads), department.lead, COUNT, duties.complete),
      figure(
        `IF(${listed(DEPARTMENT_LIST.task)}=0,"—",${listed(DEPARTMENT_LIST.done)}&"/"&${listed(DEPARTMENT_LIST.task)})`,
        tasks.total === 0 ? "—" : `${tasks.done}/${tasks.total}`,
        COUNT,
        duties.complete,
      ),
      figure(listed(DEPARTMENT_LIST.overdue), tasks.overdue, COUNT, duties.complete),
    ],
    {},
    [
      { from: grid.departmentNumber, to: grid.departmentNumber, cell: number(departmentNumber, HIDDEN) },
      ...(ranked
        ? [{ from: grid.uncutRate, to: grid.uncutRate, cell: uncutRate(draft, department, sum, applicable) }]
        : []),
    ],
  );
}

/** The rate that ranks are made of: of parts before they were cut to hundredths (rule 6). */
function uncutRate(
  { detail, uncutRates }: OverviewDraft,
  department: ScoredDepartment,
  sum: (column: number, criteria?: string) => string,
  applicable: string,
): CellPlan {
  const full = detail.shared
    ? `(${sum(DETAIL.shareFull, applicable)}+${sum(DETAIL.fullCut, applicable)})`
    : sum(DETAIL.shareFull, applicable);
  const effective = detail.shared
    ? `(${sum(DETAIL.shareEffective)}+${sum(DETAIL.effectiveCut)})`
    : sum(DETAIL.shareEffective);
  return live(
    `IF(ROUND(${full},8)=0,"",ROUND(${effective}/${full},11))`,
    uncutRates.get(department.name) ?? null,
    HIDDEN,
  );
}

/** The department, marked △ (待评) while some of what it carries is not scored, 否决 where a veto of its own happened. */
function nameCell({ name, pending, vetoed }: ScoredDepartment, count: string | null): CellPlan {
  const shown = `${name ?? NOBODY}${vetoed ? "（否决）" : ""}`;
  const waiting = PENDING_MARK;
  const stored = pending ? shown + waiting : shown;
  return count === null ? text(stored, TEXT) : live(`${quoteText(shown)}&IF(${count}>0,"${waiting}","")`, stored, TEXT);
}

function addTotal(draft: OverviewDraft, first: number, last: number): void {
  const { grid, input, styles } = draft;
  const { departments } = input.scorecard;
  const spans = grid.departments;
  const row = draft.next;
  const over = (column: number): string => `SUM(${columnRange(null, columnOf(spans, column), first, last)})`;
  const total = (column: number, of: (department: ScoredDepartment) => Marks): CellPlan =>
    live(exact(over(column)), sumMarks(departments.map(of)).toNumber(), styles.total);
  const count = (of: (department: ScoredDepartment) => number): number =>
    departments.reduce((sum, each) => sum + of(each), 0);
  const rateCell = rateFormula(cellOf(columnOf(spans, AT.effective), row), cellOf(columnOf(spans, AT.full), row));
  const sums = [
    sumMarks(departments.map(({ effective }) => effective)),
    sumMarks(departments.map(({ full }) => full)),
  ] as const;
  draft.addTableRow(
    [[columnOf(spans, AT.rank), spans[AT.name]?.[1] ?? 2], ...spans.slice(2)],
    [
      text("合计", TOTAL_TEXT),
      total(AT.full, ({ full }) => full),
      total(AT.effective, ({ effective }) => effective),
      total(AT.gap, ({ gap }) => gap),
      live(rateCell, rate(...sums), TOTAL_RATE),
      text("—", { ...TOTAL_TEXT, horizontal: "right" }),
      live(
        over(AT.lead),
        count(({ lead }) => lead),
        TOTAL_COUNT,
      ),
      text(`${count(({ tasks }) => tasks.done)}/${count(({ tasks }) => tasks.total)}`, TOTAL_COUNT),
      live(
        over(AT.overdue),
        count(({ tasks }) => tasks.overdue),
        TOTAL_COUNT,
      ),
    ],
  );
}
