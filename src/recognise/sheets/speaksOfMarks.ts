import { marksWithin } from "../marks/textMarks.ts";
import type { Table } from "../table/table.ts";

const NAMED = ["item", "indicator", "content", "standard"] as const;
const ALWAYS_MARKS = ["full", "score", "review", "deducted"] as const;
/** 状态 and 等级 head lists of anything; 自评等级 is said of marks. */
const STATE_ALONE = /^(?!.*(?:自评|自查|自测|测评|考核|考评)).*(?:状态|等级|等次)$/u;
const OF_ASSESSMENT = /测评|考核|考评|评分|计分|评估|评价|评审|督导|创建/u;

/**
 * Whether a table that is not called a framework has marks to show for it: a column of marks, headings of an assessment, or
 * marks inside its texts. 序号 | 项目 | 备注 alone heads a budget as well.
 */
export function speaksOfMarks(table: Table): boolean {
  const headingsOf = (meaning: Parameters<Table["columnsOf"]>[0]): readonly string[] =>
    table.columns.filter((column) => column.meaning === meaning).map(({ heading }) => heading);
  if (ALWAYS_MARKS.some((meaning) => table.column(meaning) !== null)) return true;
  if (headingsOf("actual").some((heading) => !STATE_ALONE.test(heading.replace(/\s+/gu, "")))) return true;
  if (NAMED.some((meaning) => headingsOf(meaning).some((heading) => OF_ASSESSMENT.test(heading)))) return true;
  const texts = NAMED.flatMap((meaning) => table.columnsOf(meaning));
  return table.dataRows.some((row) => texts.some((column) => marksWithin(table.text(row, column)) !== null));
}
