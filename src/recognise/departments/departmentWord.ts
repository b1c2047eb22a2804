import type { ColumnReading } from "../../domain/assessment.ts";

const WORD = /科室|股室|处室|委室/u;

/**
 * What this office calls a department (科室, 股室, 处室): as its headings say, else as its cells do (各股室), else 部门.
 * @param texts distinct texts of department cells
 */
export function departmentWord(columns: readonly ColumnReading[], texts: Iterable<string>): string {
  for (const { heading, meaning } of columns) {
    if (meaning !== "lead" && meaning !== "responsible" && meaning !== "support") continue;
    const word = WORD.exec(heading.replace(/[\s()（）]+/gu, ""))?.[0];
    if (word) return word;
  }
  for (const text of texts) {
    const word = WORD.exec(text.replace(/[\s()（）]+/gu, ""))?.[0];
    if (word) return word;
  }
  return "部门";
}
