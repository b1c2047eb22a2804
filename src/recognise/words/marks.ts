/** Words that say whose marks stand below, in a heading or the group heading above it. */
export const SELF_WORDS = /自评|自查|自测|自报|自审|我|本(?:单位|公司|企业|部门|科室|院|校|局|站|所|镇|村)|填报/u;
export const REVIEW_WORDS =
  /复核|复评|复查|复审|考核|考评|检查|核查|核定|认定|审核|评审|验收|专家|上级|督查|终评|最终|测评组|评委|主管|领导小组|市评|省评|县评|区评|评定/u;

/** Words of a heading over what stood there another time, to compare with. */
export const EARLIER_WORDS = /上年|去年|往年|上一?(?:年度|季度|月|期|次|轮)|前次|历史|以前年度/u;

/** What says how much something counts in the whole, as part of a pattern. */
export const WEIGHT = "权重|权数|比重|系数|占比";

/** What is said of what can be earned, and of what was, as parts of patterns. */
export const FULL = "应得|满分|标准分|基准分|分值";
export const EARNED = "自评|自查|自测|实得|得分";
export const REVIEWED = "考核|考评|复核|核定";

/** What a sum of rows or columns is called, as part of a pattern. */
export const TOTAL = "小计|合计|总计|累计|共计";

const LABEL = new RegExp(`^(?:本页)?(?:${TOTAL}|总得?分)(?:[\\d:：（(].*|数|分.*)?$`, "u");

/** 合计, 小计：12, 本页小计, 总分: whether a text says that its row sums up others. */
export function callsTotal(text: string): boolean {
  return LABEL.test(text.replace(/\s+/gu, ""));
}
