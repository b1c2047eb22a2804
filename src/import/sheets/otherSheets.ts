import type { SheetPlan } from "../../report/sheetPlan.ts";
import type {
  Imported,
  IndicatorRow,
  Leftover,
  LeftoverReason,
  RecurringRow,
  RosterRow,
  StageRow,
  TaskRow,
} from "../imported.ts";
import { problemWords } from "../prose/problems.ts";
import { rowSheet } from "./rowSheet.ts";

const APART = "、";

/** Names of the sheets other than 测评体系 and 任务分解. */
export const STAGES_SHEET = "阶段";
export const RECURRING_SHEET = "定期报送";
export const PROBLEMS_SHEET = "问题整改台账";
export const VETO_SHEET = "一票否决事项";
export const LEFT_SHEET = "未提取内容";

/** 阶段: the recogniser takes a task's day from the stage it names. */
export function stagesSheet({ stages }: Imported, name: string): SheetPlan {
  return rowSheet<StageRow>({
    name,
    title: "阶段安排",
    line: "",
    columns: [
      { heading: "阶段", width: 28, of: (row) => row.name },
      { heading: "开始时间", width: 18, centred: true, always: true, of: (row) => row.from },
      { heading: "完成时间", width: 18, centred: true, always: true, of: (row) => row.to },
    ],
    rows: stages,
    originOf: ({ origin }) => origin,
  });
}

export function recurringSheet({ recurring }: Imported, name: string): SheetPlan {
  return rowSheet<RecurringRow>({
    name,
    title: "定期报送事项",
    line: "",
    columns: [
      { heading: "事项", width: 44, of: (row) => row.matter },
      { heading: "报送部门", width: 20, always: true, of: (row) => row.who },
      { heading: "报送对象", width: 18, always: true, of: (row) => row.to },
      { heading: "频次", width: 18, centred: true, of: (row) => row.frequency },
    ],
    rows: recurring,
    originOf: ({ origin }) => origin,
  });
}

/** 问题整改台账, which is read as that ledger. */
export function problemsSheet({ problems }: Imported, name: string, title: string, line: string): SheetPlan {
  return rowSheet<TaskRow>({
    name,
    title,
    line,
    columns: [
      { heading: "编号", width: 7, centred: true, of: (_, at) => at + 1 },
      { heading: "存在问题", width: 44, of: (row) => problemWords(row).problem },
      { heading: "整改措施", width: 36, always: true, of: (row) => problemWords(row).measure },
      { heading: "责任领导", width: 10, centred: true, of: ({ leaders }) => leaders.join(APART) },
      { heading: "责任部门", width: 18, of: ({ duties }) => [...duties.lead, ...duties.responsible].join(APART) },
      { heading: "配合部门", width: 16, of: ({ duties }) => duties.support.join(APART) },
      { heading: "整改时限", width: 14, centred: true, always: true, of: (row) => row.deadline },
      { heading: "完成情况", width: 10, centred: true, always: true, of: () => null },
    ],
    rows: problems,
    originOf: ({ origin }) => origin,
  });
}

/** 一票否决事项, for a plan without marks: rows of 测评体系 would make it an assessment. */
export function vetoSheet({ indicators }: Imported, name: string): SheetPlan {
  return rowSheet<IndicatorRow>({
    name,
    title: VETO_SHEET,
    line: "",
    columns: [
      { heading: "序号", width: 8, centred: true, of: (_, at) => at + 1 },
      { heading: "否决事项", width: 52, of: (row) => row.name },
      { heading: "是否发生", width: 12, centred: true, always: true, of: (row) => row.answer },
    ],
    rows: indicators,
    originOf: ({ origin }) => origin,
  });
}

export function rosterSheet({ roster }: Imported, name: string): SheetPlan {
  return rowSheet<RosterRow>({
    name,
    title: "部门名册",
    line: "",
    columns: [
      { heading: "序号", width: 8, centred: true, of: (_, at) => at + 1 },
      { heading: "部门", width: 28, of: (row) => row.name },
    ],
    rows: roster,
    originOf: ({ origin }) => origin,
  });
}

const WHY: Readonly<Record<LeftoverReason, string>> = {
  "no-department": "与任务并列，没有写明责任部门",
  "names-department": "提到了部门，不像一项任务",
  table: "不是测评体系、任务分解或部门名册的表格",
  marks: "提到了分值，不知道属于哪项指标",
  "second-framework": "另一套指标，没有并入测评体系",
  "differs-from-table": "与表格中同一指标的分值不一致，测评体系按表格填写",
};

export function leftSheet({ leftovers }: Imported, name: string): SheetPlan {
  return rowSheet<Leftover>({
    name,
    title: "未提取内容",
    line: "以下内容没有写入测评体系或任务分解，请逐条核对。",
    columns: [
      { heading: "原文", width: 80, of: ({ origin }) => origin.quote },
      { heading: "没有提取的原因", width: 34, of: ({ why }) => WHY[why] },
    ],
    rows: leftovers,
    originOf: ({ origin }) => origin,
  });
}
