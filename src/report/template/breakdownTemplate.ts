import type { SheetPlan } from "../sheetPlan.ts";
import { CENTRE, TEXT } from "../draft/styles.ts";
import { fillable, formPlan, type FormColumn } from "./formDraft.ts";
import { BREAKDOWN_LAST as LAST, BREAKDOWN_SHEET, INDICATOR_NUMBERS, ROSTER_NAMES } from "./templateNames.ts";

const COLUMNS: readonly FormColumn[] = [
  { heading: "序号", width: 5, style: CENTRE },
  { heading: "指标编号", width: 8, style: CENTRE },
  { heading: "工作任务", width: 44, style: TEXT },
  { heading: "牵头部门", width: 14, style: CENTRE },
  { heading: "配合部门", width: 18, style: TEXT },
  { heading: "完成时限", width: 13, style: CENTRE },
  { heading: "完成情况", width: 9, style: CENTRE },
  { heading: "佐证材料", width: 12, style: TEXT },
  { heading: "备注", width: 11, style: TEXT },
];

/** 任务分解: one row for each task: for which indicator, by whom, until when, progress. */
export function breakdownTemplate(): SheetPlan {
  return formPlan({
    name: BREAKDOWN_SHEET,
    title: "任务分解表",
    line: ["填报单位：", "填报日期：", ""],
    columns: COLUMNS,
    last: LAST,
    orientation: "landscape",
    validations: [
      {
        range: fillable(2, LAST),
        rule: { kind: "list-range", formula: INDICATOR_NUMBERS },
        allowBlank: true,
        prompt: { title: "指标编号", text: "这项任务对应测评体系的哪个指标，从列表中选择。" },
        error: { title: "指标编号", text: "测评体系中没有这个编号，是否仍要填写？", style: "warning" },
      },
      {
        range: fillable(4, LAST),
        rule: { kind: "list-range", formula: ROSTER_NAMES },
        allowBlank: true,
        prompt: { title: "牵头部门", text: "从部门名册中选择一个；多个部门共同牵头时用顿号分隔，也可填“各科室”。" },
        error: { title: "牵头部门", text: "部门名册中没有这个名称，是否仍要填写？", style: "warning" },
      },
      {
        range: fillable(5, LAST),
        rule: { kind: "list-range", formula: ROSTER_NAMES },
        allowBlank: true,
        prompt: { title: "配合部门", text: "可不填；多个部门用顿号分隔。" },
        error: { title: "配合部门", text: "名册中没有完全相同的名称；填写了多个部门时请选“是”。", style: "warning" },
      },
      {
        range: fillable(6, LAST),
        rule: { kind: "any" },
        allowBlank: true,
        prompt: { title: "完成时限", text: "日期（2026-3-31）、3月底、第一季度、每月20日前、长期等均可。" },
      },
      {
        range: fillable(7, LAST),
        rule: { kind: "list", values: ["已完成", "进行中", "未开始"] },
        allowBlank: true,
        prompt: { title: "完成情况", text: "从列表中选择；不填按未完成提醒时限。" },
        error: {
          title: "完成情况",
          text: "建议从列表中选择：已完成、进行中、未开始。是否仍要填写？",
          style: "warning",
        },
      },
    ],
  });
}
