import { TABLE_SIZE } from "../draft/styles.ts";
import { textUnits, widthFor } from "../draft/textHeight.ts";
import type { ColumnPlan } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";

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

/** Characters of the type area of an upright page. */
const PAGE = 76;
/** Of the columns but item and content. */
const WIDTHS = { serial: 4.4, mark: 6.3, reason: 12, remark: 6 } as const;
/** Of the item's name: what is longer wraps. */
const ITEM = { least: 9, most: 12.2 } as const;

/** Together as wide as the type area: the item as its names need, the content what is left. */
export function formColumns({ assessment: { framework } }: SummaryInput): readonly ColumnPlan[] {
  const longest = framework.items.reduce((most, { name }) => Math.max(most, textUnits(name)), 0);
  const item = Math.min(ITEM.most, Math.max(ITEM.least, widthFor(longest, TABLE_SIZE)));
  const { serial, mark, reason, remark } = WIDTHS;
  const content = Math.round(10 * (PAGE - serial - item - 3 * mark - reason - remark)) / 10;
  return [serial, item, content, mark, mark, reason, mark, remark].map((width) => ({ width }));
}
