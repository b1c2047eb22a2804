import type { MarkedScorecard } from "../../domain/scorecard.ts";
import { CROSSED_OFF, MEASURE, PERSON, RECHECK, RECTIFY_BY, REMARK } from "../entryPlaces.ts";
import { fittedColumns } from "../frame/fittedColumns.ts";
import { markWidth } from "../markWidth.ts";
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

const LEAST_NAME_WIDTH = 16;

/** The content gives way to long marks. */
export function rectificationColumns(scorecard: MarkedScorecard): readonly ColumnPlan[] {
  const mark = markWidth(scorecard, 7.2);
  const widths = [4.6, 9.5, 20.5, 9, mark, mark, 13, 14, 10.5, 7, 7.2, 5.2, 6.1];
  const columns = [...widths.map((width) => ({ width })), { width: 10, hidden: true }];
  return fittedColumns(columns, { column: RECTIFICATION.name, least: LEAST_NAME_WIDTH });
}
