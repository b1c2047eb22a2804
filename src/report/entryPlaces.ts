import type { ProductSheet } from "../recognise/grid.ts";

/**
 * Where the user types on the product's sheets. Such a row carries a key in a hidden column under this heading; what was typed is
 * found again by the key and the heading or label.
 */
export const KEY_HEADING = "行标识";

/** Headings of columns to fill in. */
export const MEASURE = "整改措施";
export const RECTIFY_BY = "整改时限";
export const PERSON = "责任人";
export const RECHECK = "复查结果";
/** 销号: put right, checked again and crossed off. */
export const CROSSED_OFF = "销号";
export const REMARK = "备注";
export const OUTCOME = "核对结果";
/** Sheet by sheet: the same words may head figures of ours elsewhere. */
export const ENTRY_HEADINGS: Readonly<Record<ProductSheet, ReadonlySet<string>>> = {
  summary: new Set(),
  rectification: new Set([MEASURE, RECTIFY_BY, PERSON, RECHECK, CROSSED_OFF, REMARK]),
  departments: new Set([REMARK]),
  checklist: new Set([OUTCOME]),
  detail: new Set(),
  merge: new Set(),
};

/** Labels that are followed by what is typed, in the same cell: 填表人：张三. */
export const CATEGORY = "申报类别";
export const FILLED_BY = "填表人";
export const TELEPHONE = "联系电话";
export const REVIEWED_BY = "审核人";
export const HEAD_SIGNS = "单位负责人（签字）";
export const DEPARTMENT_SIGNS = "部门负责人（签字）";
export const LEADER_SIGNS = "分管领导（签字）";
export const SIGNED_ON = "签收日期";
export const ENTRY_LABELS: ReadonlySet<string> = new Set([
  CATEGORY,
  FILLED_BY,
  TELEPHONE,
  REVIEWED_BY,
  HEAD_SIGNS,
  DEPARTMENT_SIGNS,
  LEADER_SIGNS,
  SIGNED_ON,
]);
