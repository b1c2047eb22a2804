import type { ProductSheet } from "../../domain/grid.ts";

/**
 * Heading of the hidden column with row keys on the product's sheets. What the user types is found again by the key and
 * the heading or label.
 */
export const KEY_HEADING = "行标识";

/** Headings of columns to fill in. */
export const MEASURE = "整改措施";
export const LEADER = "责任领导";
export const PERSON = "责任人";
export const RECTIFY_BY = "整改时限";
export const COMPLETION = "完成情况";
export const RECHECK = "复查结果";
/** 销号: rectified, checked again and closed. */
export const CROSSED_OFF = "销号（签字、日期）";
export const REMARK = "备注";
/** On 部门责任清单, where the entry from 扣分整改清单 is shown until something is typed over it. */
export const REMARK_HERE = "整改措施/备注";
export const OUTCOME = "核对结果";
/** Sheet by sheet, because the same words may head figures of ours elsewhere. */
export const ENTRY_HEADINGS: Readonly<Record<ProductSheet, ReadonlySet<string>>> = {
  summary: new Set(),
  rectification: new Set([MEASURE, LEADER, PERSON, RECTIFY_BY, COMPLETION, RECHECK, CROSSED_OFF]),
  departments: new Set([REMARK]),
  checklist: new Set([OUTCOME]),
  detail: new Set(),
  ledgers: new Set(),
  merge: new Set(),
};

/** The user types nothing into these sheets. */
export const WITHOUT_ENTRIES: ReadonlySet<ProductSheet> = new Set(["detail"]);

/** Other headings for entries, including those of earlier versions, and today's heading for each. */
export const OTHER_HEADINGS: Readonly<Record<ProductSheet, ReadonlyMap<string, string>>> = {
  summary: new Map(),
  rectification: new Map([
    ["销号", CROSSED_OFF],
    [REMARK, COMPLETION],
  ]),
  departments: new Map([[REMARK_HERE, REMARK]]),
  checklist: new Map(),
  detail: new Map(),
  ledgers: new Map(),
  merge: new Map(),
};

/** Labels followed by an entry in the same cell: 填表人：张三. */
export const CATEGORY = "申报类别";
export const FILLED_BY = "填表人";
export const MADE_BY = "制表人";
export const TELEPHONE = "联系电话";
export const REVIEWED_BY = "审核人";
export const HEAD_SIGNS = "单位负责人（签字）";
export const DEPARTMENT_SIGNS = "部门负责人（签字）";
export const LEADER_SIGNS = "分管领导（签字）";
export const SIGNED_ON = "签收日期";
export const ENTRY_LABELS: ReadonlySet<string> = new Set([
  CATEGORY,
  FILLED_BY,
  MADE_BY,
  TELEPHONE,
  REVIEWED_BY,
  HEAD_SIGNS,
  DEPARTMENT_SIGNS,
  LEADER_SIGNS,
  SIGNED_ON,
]);
