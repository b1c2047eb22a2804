/**
 * Where the user types on the product's sheets. Such a row carries a key in a hidden column under this heading; what was typed is
 * found again by the key and the heading or label.
 */
export const KEY_HEADING = "行标识";

/** Headings of columns to fill in. */
export const MEASURE = "整改措施";
export const REMARK = "备注";
export const OUTCOME = "核对结果";
export const ENTRY_HEADINGS: ReadonlySet<string> = new Set([MEASURE, REMARK, OUTCOME]);

/** Labels that are followed by what is typed, in the same cell: 填表人：张三. */
export const CATEGORY = "申报类别";
export const FILLED_BY = "填表人";
export const TELEPHONE = "联系电话";
export const REVIEWED_BY = "审核人";
export const HEAD_SIGNS = "单位负责人（签字）";
export const DEPARTMENT_SIGNS = "部门负责人（签字）";
export const SIGNED_ON = "签收日期";
export const ENTRY_LABELS: ReadonlySet<string> = new Set([
  CATEGORY,
  FILLED_BY,
  TELEPHONE,
  REVIEWED_BY,
  HEAD_SIGNS,
  DEPARTMENT_SIGNS,
  SIGNED_ON,
]);
