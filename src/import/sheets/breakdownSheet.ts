import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { Imported, TaskRow } from "../imported.ts";
import { indicatorCodes, taskCode } from "./links.ts";
import { rowSheet, type RowColumn } from "./rowSheet.ts";

const APART = "、";

/** 任务分解, from running text. */
export function breakdownSheet(imported: Imported, name: string, title: string, line: string): SheetPlan {
  const codes = indicatorCodes(imported.indicators);
  const columns: readonly RowColumn<TaskRow>[] = [
    { heading: "序号", width: 6, centred: true, of: (_, at) => at + 1 },
    { heading: "指标编号", width: 8, centred: true, of: (task) => taskCode(task, imported.indicators, codes) },
    { heading: "工作任务", width: 30, of: (task) => task.name },
    { heading: "具体要求", width: 44, of: (task) => task.content },
    { heading: "责任领导", width: 10, centred: true, of: (task) => task.leaders.join(APART) },
    { heading: "牵头部门", width: 14, of: ({ duties }) => duties.lead.join(APART) },
    { heading: "责任部门", width: 18, of: ({ duties }) => duties.responsible.join(APART) },
    { heading: "配合部门", width: 18, of: ({ duties }) => duties.support.join(APART) },
    { heading: "完成时限", width: 14, centred: true, always: true, of: (task) => task.deadline },
    { heading: "阶段", width: 12, centred: true, of: (task) => task.stage },
    { heading: "完成情况", width: 10, centred: true, always: true, of: () => null },
    { heading: "佐证材料", width: 18, of: (task) => task.evidence },
  ];
  return rowSheet({ name, title, line, columns, rows: imported.tasks, originOf: ({ origin }) => origin });
}
