import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { holdsMarks } from "../columns/columnMarks.ts";
import type { Table } from "../table/table.ts";

/** Headings that name one of several marks by its month, quarter or assessor, without a word of marks. */

const PARTS: readonly RegExp[] = [
  /^(?:\d{4}年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:得分|评分)?$/u,
  /^(?:\d{4}年)?(?:第?[一二三四1-4]季度?|[上下]半年)(?:得分|评分)?$/u,
  /^(?:评委|专家|评审|考官|评议人|打分人|评分人|考核人|检查人|评审员)(?:成员)?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[甲乙丙丁戊己庚]|[A-Za-z])$/u,
];

/** 3月, 一季度, 下半年, 评委2. */
function isPartHeading(heading: string): boolean {
  const folded = heading.normalize("NFKC").replace(/\([^()]*%\)|[\s()]+/gu, "");
  return PARTS.some((pattern) => pattern.test(folded));
}

/** What a heading says that its part counts, in per cent: 材料审核(40%), 日常检查（权重0.6）; null where it says nothing. */
export function shareIn(heading: string): number | null {
  const folded = heading.normalize("NFKC");
  const percent = /(\d+(?:\.\d+)?)\s*%/u.exec(folded)?.[1];
  const share = percent ?? /权重[:：]?(0?\.\d+)/u.exec(folded)?.[1];
  return share === undefined ? null : Number((Number(share) * (percent === undefined ? 100 : 1)).toPrecision(12));
}

/** 1月 | 2月 | 3月, 评委1 | 评委2, 领导评价（40%） | 群众评价（60%）: marks of the unit in parts, where no column but a reviewer's is called marks. */
export function takeParts(table: Table, meanings: ColumnMeanings): void {
  if (meanings.has("actual", "score", "deducted")) return;
  // A month's √ says what was planned for it.
  const marked = meanings.all("unknown").filter(({ column }) => holdsMarks(table, column));
  const shared = marked.filter(({ heading }) => shareIn(heading) !== null);
  const isWhole = shared.reduce((sum, { heading }) => sum + (shareIn(heading) ?? 0), 0) === 100;
  const parts = isWhole ? shared : marked.filter(({ at }) => isPartHeading(at.text));
  if (parts.length > 1) meanings.take(parts, "actual");
}
