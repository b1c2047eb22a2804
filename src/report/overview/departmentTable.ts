import type { ScoredDepartment } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import { addDepartmentRow, setRanks } from "./departmentRow.ts";
import { addDepartmentTotal } from "./departmentTotal.ts";
import type { OverviewDraft } from "./overviewDraft.ts";
import type { TableRows } from "./tableRows.ts";

const ATTRIBUTION: Readonly<Record<Attribution, string>> = {
  lead: "牵头部门全额承担",
  even: "牵头与责任部门平均分担",
  weight: "按所列权重分担",
};

/** The first `marked` lines are of departments that carry marks. */
export interface DepartmentRows extends TableRows {
  readonly marked: number;
}

/** 三、各部门得分, by rank; null where nobody is named anywhere. */
export function addDepartmentTable(draft: OverviewDraft): DepartmentRows | null {
  const { grid, input, reviewed } = draft;
  const { departments, attribution } = input.scorecard;
  if (departments.length === 0) return null;
  const word = input.assessment.departmentWord;
  const header = draft.beginTable(`三、各${word}得分（${ATTRIBUTION[attribution]}）`, grid.departments, [
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
    ...(draft.graded ? ["等次"] : []),
  ]);
  const numbers = new Map(departments.map((department, at) => [department, at + 1]));
  const ranked = byRank(departments);
  const rows = ranked.map((department) => {
    draft.continueTable();
    return addDepartmentRow(draft, department, numbers.get(department) ?? 0);
  });
  setRanks(draft, ranked, rows);
  draft.keepEnds(header, addDepartmentTotal(draft, rows));
  const marked = departments.filter(({ full }) => !full.eq(0)).length;
  return { header, rows, marked };
}

/** Ranked first, then those with nothing scored, 未明确责任部门, and those that carry no marks; equals keep the roster's order. */
function byRank(departments: readonly ScoredDepartment[]): readonly ScoredDepartment[] {
  const place = ({ name, rank, full }: ScoredDepartment): number =>
    rank ?? (full.eq(0) ? Infinity : Number.MAX_SAFE_INTEGER - (name === null ? 0 : 1));
  return [...departments].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first - second;
  });
}
