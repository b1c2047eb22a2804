import { CROSSED_OFF, MEASURE, PERSON, RECHECK, RECTIFY_BY, REMARK } from "../entryPlaces.ts";
import type { ColumnPlan } from "../sheetPlan.ts";

/** Columns of 扣分整改清单, 1-based; the last is hidden. */
export const RECTIFICATION = {
  number: 1,
  item: 2,
  name: 3,
  department: 4,
  full: 5,
  gap: 6,
  reason: 7,
  measure: 8,
  rectifyBy: 9,
  person: 10,
  recheck: 11,
  crossedOff: 12,
  remark: 13,
  key: 14,
} as const;

/** What the user fills in, from left to right. */
export const RECTIFICATION_ENTRIES: readonly (readonly [heading: string, column: number])[] = [
  [MEASURE, RECTIFICATION.measure],
  [RECTIFY_BY, RECTIFICATION.rectifyBy],
  [PERSON, RECTIFICATION.person],
  [RECHECK, RECTIFICATION.recheck],
  [CROSSED_OFF, RECTIFICATION.crossedOff],
  [REMARK, RECTIFICATION.remark],
];

export const RECTIFICATION_HEADINGS: readonly string[] = [
  "序号",
  "测评项目",
  "测评内容",
  "责任部门",
  "应得分",
  "失分",
  "扣分原因",
  ...RECTIFICATION_ENTRIES.map(([heading]) => heading),
];

const WIDTHS = [4.6, 9.5, 20.5, 9, 7.2, 7.2, 13, 14, 10.5, 7, 7.2, 5.2, 6.1];

export const RECTIFICATION_COLUMNS: readonly ColumnPlan[] = [
  ...WIDTHS.map((width) => ({ width })),
  { width: 10, hidden: true },
];
