import type { HeaderColumn } from "./header.ts";

/** 加分, 减分值, 实际扣分, 考核得分, 加（减）分 */
const MARKS = /^[^\d]{0,6}[加减扣奖得评计][^\d]{0,4}分(?:值|数|情况|结果)?[)）]?$/u;
/** 是否发生, 有无情形, 发生次数 */
const HAPPENED = /^(?:是否|有无).{2,}$|^(?:发生|触发|认定|核查)(?:情况|次数|起数|结果|与否)$/u;
/** 未加分, 不得分, 无扣分 are marks, whatever words they are made of. */
const SAYS_NONE = /^[未不无没零满]/u;
const LONGEST = 10;

/** Whether a text, standing over marks of rows further down, heads them: 加分 under 扣分, 是否发生 under 得分. */
export function headsMarks(text: string): boolean {
  const bare = text.replace(/\s+/gu, "");
  return bare.length <= LONGEST && !SAYS_NONE.test(bare) && (MARKS.test(bare) || HAPPENED.test(bare));
}

/** What may name rows by what heads it. */
const MAY_NAME: ReadonlySet<string> = new Set(["item", "indicator", "content", "veto", "task", "reason", "unknown"]);

/**
 * Of a header further down whose marks stand where those of the first table do: its headings over the first table's names, which it
 * repeats in other words (否决事项 | 具体情形 under 考核项目 | 考核内容). null where something else stands over any of them.
 */
export function namesAgain(
  firstNames: readonly HeaderColumn<string>[],
  columns: readonly HeaderColumn<string>[],
): readonly HeaderColumn<string>[] | null {
  const names = firstNames.map((name) => columns.find(({ column }) => column === name.column));
  const known = names.flatMap((one) => (one && MAY_NAME.has(one.meaning) ? one : []));
  return known.length === names.length ? known : null;
}

/** Whether a heading of marks says that they are what each thing may bring, or all of them at most: 每项加分, 最高加分, 应得分. */
export function saysMost(heading: string): boolean {
  return /每|单[项次个]|标准|上限|最高|最多|[满应可]/u.test(heading);
}
