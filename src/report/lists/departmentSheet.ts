import type { MarkedScorecard } from "../../domain/scorecard.ts";
import { text } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { addRemoved, KEY_HEADER } from "../entryCells.ts";
import { REMARK } from "../entryPlaces.ts";
import { fittedColumns } from "../frame/fittedColumns.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../listTitle.ts";
import { markWidth } from "../markWidth.ts";
import { paged } from "../pagination.ts";
import { SheetDraft } from "../sheetDraft.ts";
import type { ColumnPlan, SheetPlan } from "../sheetPlan.ts";
import { HEADER, HIDDEN, NOTE } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DepartmentList } from "./departmentList.ts";
import {
  DEPARTMENT_LIST as AT,
  DEPARTMENT_LIST_HEADER as HEADER_ROW,
  type DepartmentListLayout,
} from "./departmentListLayout.ts";
import { dutiesOf, type Duties } from "./duties.ts";
import { addPeopleSection } from "./peopleSection.ts";
import { listSheetPlan } from "./listSheetPlan.ts";

const HEADINGS = [
  "序号",
  "测评内容 / 工作任务",
  "职责",
  "应得分",
  "得分",
  "失分",
  "涉及失分",
  "完成时限",
  "进展",
  "提醒",
  REMARK,
];
const HIDDEN_HEADINGS = ["", "部门号", "牵头项", "牵头任务", "已完成", "逾期"];
const LEAST_NAME_WIDTH = 26;

/** What is to be done gives way to long marks. */
function columnsOf(scorecard: MarkedScorecard): readonly ColumnPlan[] {
  const mark = markWidth(scorecard, 7.5);
  const widths = [4.6, 34, 5.5, mark, mark, mark, Math.max(8.8, mark), 14, 8, 10.5, 9.5];
  const hidden = HIDDEN_HEADINGS.map(() => ({ width: 9, hidden: true }));
  const printed = widths.map((width) => ({ width }));
  return [...fittedColumns(printed, { column: AT.name, least: LEAST_NAME_WIDTH }), { width: 2 }, ...hidden];
}

/**
 * 部门责任清单: a page a department: what it answers for, with marks, tasks, deadlines and a place to sign;
 * then a page a 分管领导 where the sheets name any.
 */
export function departmentSheet(
  input: SummaryInput,
  layout: DetailLayout,
  keys: readonly string[],
): { readonly plan: SheetPlan; readonly list: DepartmentListLayout } {
  const frame = new SheetFrame(input, {
    product: "departments",
    columns: columnsOf(input.scorecard),
    last: AT.remark,
    orientation: "landscape",
  });
  const duties = dutiesOf(input.assessment, input.scorecard);
  const make = (turns?: ReadonlySet<number>): Drafted =>
    drafted(input, layout, keys, duties, new SheetDraft(frame.columns, turns));
  const repeated = [HEADER_ROW, HEADER_ROW] as const;
  const { draft, last, complete } = paged(make, frame.pageHeight, repeated, input.turns?.departments);
  const plan = listSheetPlan(draft, frame, { product: "departments", name: input.names.departments, last: AT.remark });
  return { plan, list: { sheet: input.names.departments, first: HEADER_ROW + 1, last, complete } };
}

interface Drafted extends Pick<DepartmentListLayout, "last" | "complete"> {
  readonly draft: SheetDraft;
}

function drafted(
  input: SummaryInput,
  layout: DetailLayout,
  keys: readonly string[],
  duties: readonly Duties[],
  draft: SheetDraft,
): Drafted {
  const { departmentWord } = input.assessment;
  const title = `${departmentWord}责任清单`;
  addListTitle(draft, { title, input, from: 1, to: AT.remark });
  draft.add(
    [...HEADINGS, ...HIDDEN_HEADINGS]
      .map((heading, at) => text(heading, at < AT.remark ? HEADER : HIDDEN))
      .concat(KEY_HEADER),
    {
      keepWithNext: true,
    },
  );
  const list = new DepartmentList(input, layout, keys, draft);
  const idle: string[] = [];
  input.scorecard.departments.forEach((department, at) => {
    const own = duties[at];
    if (!own || (own.indicators.length === 0 && own.tasks.size === 0)) idle.push(department.name ?? NOBODY);
    else list.addDepartment(department, at + 1, own);
  });
  const last = Math.max(HEADER_ROW + 1, draft.next - 1);
  if (idle.length > 0) addLine(draft, `本期没有测评指标和任务的${departmentWord}：${idle.join("、")}。`);
  if (!list.complete) addLine(draft, "行数超过工作表上限，其余未列出；各部门合计见测评汇总。");
  addPeopleSection(draft, input, layout, keys, list.written);
  addRemoved(draft, input.kept.departments, list.written, {
    description: [1, AT.due],
    entries: [[REMARK, AT.remark, AT.remark]],
    key: AT.key,
  });
  return { draft, last, complete: list.complete };
}

function addLine(draft: SheetDraft, line: string): void {
  draft.addSpans([{ from: 1, to: AT.remark, cell: text(line, NOTE) }]);
}
