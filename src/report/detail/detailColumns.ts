/** Columns of 得分明细, 1-based. Those from `itemNumber` on are hidden: keys and intermediate figures. */
export const DETAIL = {
  number: 1,
  code: 2,
  item: 3,
  name: 4,
  kind: 5,
  department: 6,
  role: 7,
  /** An indicator's own figures stand on the first row of its shares, so that summing a column counts each once. */
  full: 8,
  actual: 9,
  review: 10,
  effective: 11,
  gap: 12,
  state: 13,
  /** 达标 or 未达标, where the sheet has targets. */
  attainment: 14,
  part: 15,
  shareFull: 16,
  shareEffective: 17,
  shareGap: 18,
  source: 19,
  /** How the figures came about, in a sentence; beside the printed page. */
  explanation: 20,
  /** File names and links of the evidence; beside the printed page. */
  evidence: 21,
  itemNumber: 22,
  departmentNumber: 23,
  /** 1 on an indicator's first row. */
  once: 24,
  /** Full marks and gap of a share in hundredths before cutting, and what the cut leaves over. */
  fullCents: 25,
  fullRest: 26,
  gapCents: 27,
  gapRest: 28,
  /** What cutting to hundredths took from (or gave to) a share: rates and ranks are of uncut figures. */
  fullCut: 29,
  effectiveCut: 30,
} as const;

/** Words of 得分明细 that formulas compare with. */
export const KIND_WORD = { base: "基本", bonus: "加分", deduction: "减分", veto: "否决" } as const;
export const STATE_WORD = { scored: "已评分", unscored: "未评", "not-applicable": "不适用" } as const;

/** What a reviewer may write for 不适用; kept in row 1 of the hidden columns for the formulas to look up. */
export const NOT_APPLICABLE_WORDS = [
  STATE_WORD["not-applicable"],
  "不涉及",
  "缺项",
  "免评",
  "无此项",
  "/",
  "—",
] as const;

export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
