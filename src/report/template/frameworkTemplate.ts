import { empty, live, text } from "../draft/cells.ts";
import { call, minus, RangeRef, sumWhere, type Figure } from "../figure/figure.ts";
import type { CellStyle, SheetPlan } from "../sheetPlan.ts";
import { CENTRE, TEXT, TOTAL_TEXT } from "../draft/styles.ts";
import { fillable, formPlan, type FormColumn } from "./formDraft.ts";
import { FIRST_ROW, FRAMEWORK_LAST as LAST, FRAMEWORK_SHEET } from "./templateNames.ts";

const MARK: CellStyle = { ...TEXT, horizontal: "right", numberFormat: "0.##" };
const TOTAL_MARK: CellStyle = { ...TOTAL_TEXT, horizontal: "right", numberFormat: "0.00" };
const COLUMNS: readonly FormColumn[] = [
  { heading: "指标编号", width: 7, style: CENTRE },
  { heading: "测评项目", width: 15, style: TEXT },
  { heading: "测评内容", width: 31, style: TEXT },
  { heading: "评分标准", width: 22, style: TEXT },
  { heading: "指标类型", width: 8, style: CENTRE },
  { heading: "应得分", width: 8, style: MARK },
  { heading: "自评分", width: 8, style: MARK },
  { heading: "扣分原因", width: 15, style: TEXT },
  { heading: "佐证材料", width: 11, style: TEXT },
  { heading: "备注", width: 9, style: TEXT },
];
const [TYPE, FULL, ACTUAL] = [5, 6, 7];
/** Rows of these types are outside the base total. */
const OUTSIDE = ["加分", "减分", "否决"];

/** 测评体系: one row for each indicator, full and own marks, and a 合计 of the base indicators. */
export function frameworkTemplate(): SheetPlan {
  return formPlan({
    name: FRAMEWORK_SHEET,
    title: "测评体系（自评表）",
    line: ["填报单位：", "填报日期：", "单位：分"],
    columns: COLUMNS,
    last: LAST,
    orientation: "landscape",
    total: [
      text("合计", TOTAL_TEXT),
      ...[2, 3, 4, 5].map(() => empty(TOTAL_TEXT)),
      live(baseSum(FULL), 0, TOTAL_MARK),
      live(baseSum(ACTUAL), 0, TOTAL_MARK),
      ...[8, 9, 10].map(() => empty(TOTAL_TEXT)),
    ],
    validations: [
      {
        range: fillable(1, LAST),
        rule: { kind: "any" },
        allowBlank: true,
        prompt: { title: "指标编号", text: "每个指标一个编号，不重复，如 1、2 或 1-1、1-2；任务分解按它对应。" },
      },
      {
        range: fillable(TYPE, LAST),
        rule: { kind: "list", values: ["基本", ...OUTSIDE] },
        allowBlank: true,
        prompt: { title: "指标类型", text: "不填按基本指标。加分、减分不计入应得分，在结果中另加另减；否决填是或否。" },
        error: { title: "指标类型", text: "请从列表中选择：基本、加分、减分、否决。", style: "stop" },
      },
      {
        range: fillable(FULL, LAST),
        rule: { kind: "decimal", min: "0", max: "1000" },
        allowBlank: true,
        prompt: { title: "应得分", text: "该指标的满分，填数字。" },
        error: { title: "应得分", text: "应得分应为不小于0的数字。", style: "stop" },
      },
      {
        range: fillable(ACTUAL, LAST),
        rule: { kind: "decimal", min: "0", max: `$F${FIRST_ROW}` },
        allowBlank: true,
        prompt: {
          title: "自评分",
          text: "0到应得分之间的数字；未评请留空，不涉及填“不适用”，失分请在右边写明扣分原因。",
        },
        error: {
          title: "自评分",
          text: "自评分应在0与应得分之间。填等级、“不适用”或否决项的是、否，请选“是”继续。",
          style: "warning",
        },
      },
    ],
  });
}

/** The sum of all rows except those outside the base. */
function baseSum(column: number): Figure {
  const sums = columnOf(column);
  const outside = OUTSIDE.map((type) => sumWhere(sums, [columnOf(TYPE), type]));
  return outside.reduce((left, right) => minus(left, right), call("SUM", sums));
}

function columnOf(column: number): RangeRef {
  return new RangeRef(null, column, FIRST_ROW, column, LAST);
}
