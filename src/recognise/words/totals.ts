/** What a sum of rows or columns is called, as part of a pattern. */
export const TOTAL = "小计|合计|总计|累计|共计";

const LABEL = new RegExp(`^(?:本页)?(?:${TOTAL}|总得?分)(?:[\\d:：（(].*|数|分.*)?$`, "u");

/** 合计, 小计：12, 本页小计, 总分: whether a text says that its row sums up others. */
export function callsTotal(text: string): boolean {
  return LABEL.test(text.replace(/\s+/gu, ""));
}
