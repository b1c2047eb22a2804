import type { Table } from "../table/table.ts";
import { splitEnumerator } from "../text/textMarks.ts";
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
    // Nearly every row: so many cells are data.
    if (own.length === 2) return null;
    const span = table.span(row, column);
    own.push({ column, text, wide: span.right > span.left, tall: span.bottom > span.top });
  }
  const first = own[0];
  const second = own[1];
  if (!first || own.some(({ tall }) => tall)) return null;
  if (own.length === 1) {
    if (first.wide || SECTION_TEXT.test(first.text)) return first.text;
    const isName =
      columns.name.includes(first.column) || columns.departments.some(({ column }) => column === first.column);
    return isName || first.column === columns.deadline || columns.progress.includes(first.column)
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
  const outer = sections.filter((text) => !INNER.test(text));
  return INNER.test(section) ? [...outer, section] : [section];
}

export const INNER = /^[（(]/u;

/** Whether a heading so numbered goes below one with 一、. */
export function isInner(style: string): boolean {
  return style.endsWith("bracket");
}

/** How a heading is numbered; "" where it is not. */
export function styleOf(heading: string): string {
  return splitEnumerator(heading)?.enumerator.style ?? "";
}
