/**
 * Columns of 得分明细 from left to right; those from `itemNumber` on are hidden: keys and intermediate figures. An
 * indicator's own figures are on the first row of its shares, so that summing a column counts each once.
 */
const COLUMNS = [
  "number",
  "code",
  "item",
  "name",
  "kind",
  "department",
  "role",
  "full",
  "actual",
  "review",
  "effective",
  "gap",
  "state",
  /** 达标 or 未达标, if the sheet has targets. */
  "attainment",
  "part",
  "shareFull",
  "shareEffective",
  "shareGap",
  "source",
  /** How the figures came about, in a sentence; outside the printed page. */
  "explanation",
  /** File names and links of the evidence; outside the printed page. */
  "evidence",
  "itemNumber",
  "departmentNumber",
  /** 1 on an indicator's first row. */
  "once",
  /** Full marks and gap of a share in hundredths before rounding, and the remainders. */
  "fullCents",
  "fullRest",
  "gapCents",
  "gapRest",
  /** What rounding to hundredths took from (or gave to) a share: rates and ranks use unrounded figures. */
  "fullCut",
  "effectiveCut",
] as const;

export type DetailColumnId = (typeof COLUMNS)[number];

/** 1-based number of each column. */
export const DETAIL = Object.fromEntries(COLUMNS.map((id, at) => [id, at + 1])) as Readonly<
  Record<DetailColumnId, number>
>;

/** Words of 得分明细 that formulas compare with. */
export const KIND_WORD = { base: "基本", bonus: "加分", deduction: "减分", veto: "否决" } as const;
export const STATE_WORD = { scored: "已评分", unscored: "未评", "not-applicable": "不适用" } as const;

/** What a reviewer may write for 不适用; kept in row 1 of the hidden columns, where formulas look it up. */
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
