import type { Table } from "../table/table.ts";
import type { TaskColumns } from "./taskColumns.ts";

const SECTION_NUMBER = /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$|^第[一二三四五六七八九十\d]+[章节部分阶段]+$/u;
const SECTION_TEXT =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十\d]+(?:章|节|部分|阶段|类|条))/u;

/** The text of a row that only heads those below it; null for a row of data. */
export function sectionText(table: Table, columns: TaskColumns, row: number): string | null {
  const own: { readonly column: number; readonly text: string; readonly wide: boolean; readonly tall: boolean }[] = [];
  for (const { column } of table.columns) {
    if (!table.isMergeTop(row, column)) {
      const span = table.span(row, column);
      // A cell that extends down from above shows that the row continues something.
      if (span.top < row && table.text(row, column) !== "") return null;
      continue;
    }
    const text = table.text(row, column);
    if (text === "") continue;
    const span = table.span(row, column);
    own.push({ column, text, wide: span.right > span.left, tall: span.bottom > span.top });
  }
  const [first, second] = own;
  if (!first || own.some(({ tall }) => tall)) return null;
  if (own.length === 1) {
    if (first.wide || SECTION_TEXT.test(first.text)) return first.text;
    const isName =
      columns.name.includes(first.column) || columns.departments.some(({ column }) => column === first.column);
    return isName || first.column === columns.deadline || first.column === columns.progress
      ? null
      : /\p{Script=Han}/u.test(first.text)
        ? first.text
        : null;
  }
  if (own.length === 2 && second && SECTION_NUMBER.test(first.text)) {
    const isData =
      columns.departments.some(({ column }) => column === second.column) || second.column === columns.deadline;
    return isData ? null : second.text;
  }
  return null;
}

/** The sections above the following rows, outermost first: 一、 closes what was under an earlier 一、; （一） goes below it. */
export function nestedSections(sections: readonly string[], section: string): string[] {
  const isInner = /^[（(]/u.test(section);
  const outer = sections.filter((text) => !/^[（(]/u.test(text));
  return isInner ? [...outer, section] : [section];
}
