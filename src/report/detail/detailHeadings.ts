import type { FrameworkSheet } from "../../domain/assessment.ts";
import { text } from "../cells.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { HEADER, HIDDEN } from "../styles.ts";

/**
 * Headings of 得分明细, shown and hidden, in the order of its columns.
 *
 * @param sheets that the marks come from
 * @param reviewed true where any indicator has a review mark
 */
export function detailHeadings(sheets: readonly FrameworkSheet[], reviewed: boolean): CellPlan[] {
  const shown = [
    "序号",
    "编号",
    "测评项目",
    "测评内容",
    "类型",
    "责任部门",
    "职责",
    "应得分",
    "自评分",
    "考核得分",
    reviewed ? "核定得分" : "得分",
    "失分",
    "状态",
    "达标情况\n（生成时）",
    "分担比例",
    "部门应得分",
    "部门得分",
    "部门失分",
    // Of several sheets each row names its own.
    sheets.length === 1 ? `来源\n${sheets[0]?.name ?? ""}` : "来源",
    "说明（截至生成时）",
    "佐证材料",
  ].map((heading) => text(heading, HEADER));
  const hidden = [
    "项目号",
    "部门号",
    "计数",
    "应得（分厘）",
    "余数",
    "失分（分厘）",
    "余数",
    "应得取整差",
    "得分取整差",
  ];
  return [...shown, ...hidden.map((heading) => text(heading, HIDDEN))];
}
