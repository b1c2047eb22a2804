import type { ColumnPlan } from "../sheetPlan.ts";

/** Columns of the form, 1-based. */
export const FORM = {
  serial: 1,
  item: 2,
  content: 3,
  full: 4,
  self: 5,
  reason: 6,
  review: 7,
  remark: 8,
} as const;

export const FORM_HEADINGS = ["序号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因", "考核得分", "备注"];

/** Together as wide as the type area of an upright page. */
export const FORM_COLUMNS: readonly ColumnPlan[] = [4, 9, 28.2, 6, 6, 11.4, 6, 5.4].map((width) => ({
  width,
}));
