import { OFFICE } from "../words/offices.ts";
import { a1 } from "../../domain/address.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import { namesDepartmentsOnly } from "../departments/namesDepartmentsOnly.ts";
import type { DepartmentCell } from "../drafts.ts";
import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { cellText, type Table } from "../table/table.ts";
import { splitEnumerator } from "../text/textMarks.ts";

const SHEET_WORDS =
  /(?:19|20)\d{2}年?度?|(?:重点|工作|责任|目标|创建|年度)*(?:任务|职责|责任)(?:分解|分工|清单)?(?:一览)?[表单]?|[（(【].*[)）】]|[\d\s.、_-]+/gu;
const BRACKETS = /[(（【]([^()（）【】]*)[)）】]/gu;
const DEPARTMENT_LABEL = new RegExp(
  `^(?:(?:牵头|责任|主办|承办|填报)?(?:${OFFICE})(?:名称)?)(?:[(（][^()（）]{1,6}[)）])?\\s*(?:[:：]\\s*(.*))?$`,
  "su",
);
/** 按科室 speaks of departments and names none. */
const ANY_DEPARTMENT = new RegExp(`(?:${OFFICE})$`, "u");

/**
 * A breakdown without department columns belongs to the department its sheet is named after, or that the lines above it name.
 *
 * @param isBlock it is one of several tables on its sheet: the name of a department alone above its header says whose it is
 */
export function departmentOfSheet(table: Table, isBlock = false): DepartmentCell | null {
  const found =
    labelledDepartment(table.sheet, 1, table.headerRows[1]) ??
    (isBlock ? nameAbove(table.sheet, table.headerRows[0]) : null);
  if (found) return found;
  const { name } = table.sheet;
  const bracketed = [...name.matchAll(BRACKETS)].map(([, inside = ""]) => inside.trim());
  const bare = withoutSheetWords(name);
  // 测评体系 ends like a department of a university.
  const text =
    endsLikeDepartment(bare) && !/体系$/u.test(bare)
      ? bare
      : bracketed.find((one) => endsLikeDepartment(one) && !ANY_DEPARTMENT.test(one));
  return text === undefined ? null : { role: "responsible", text, cell: a1({ row: 1, column: 1 }) };
}

/** The line right above a header, where it names departments and nothing else: 一、行政审批局（3项）. */
export function nameAbove(sheet: SheetGrid, header: number): DepartmentCell | null {
  for (let row = header - 1; row > 0; row--) {
    const cells = cellsOf(sheet, row).map((value) => cellText(value ?? null));
    const [written, ...others] = cells.filter((text) => text !== "");
    if (written === undefined) continue;
    const text = withoutSheetWords(splitEnumerator(written)?.rest ?? written).trim();
    const cell = a1({ row, column: cells.indexOf(written) + 1 });
    return others.length === 0 && namesDepartmentsOnly(text) ? { role: "responsible", text, cell } : null;
  }
  return null;
}

/** A title without what only says that tasks are listed: 农业农村局2026年任务清单. */
export function withoutSheetWords(title: string): string {
  return title.replace(SHEET_WORDS, "");
}

/**
 * A label in a row from `first` and above `end`, with its department in the same cell, or in the next one, which may look like part of
 * the header right below.
 */
export function labelledDepartment(sheet: SheetGrid, first: number, end: number): DepartmentCell | null {
  for (let row = first; row < end; row++) {
    const cells = cellsOf(sheet, row);
    for (let column = 1; column <= cells.length; column++) {
      const written = cellText(cells[column - 1] ?? null).replace(/^[(（【](.*)[)）】]$/su, "$1");
      const label = DEPARTMENT_LABEL.exec(written);
      if (!label) continue;
      const inside = label[1]?.split(/\s{2,}|填报|日期/u)[0]?.trim() ?? "";
      const text =
        inside !== "" ? inside : cellText(cells.slice(column).find((value) => cellText(value ?? null) !== "") ?? null);
      if (endsLikeDepartment(text) && !ANY_DEPARTMENT.test(text))
        return { role: "responsible", text, cell: a1({ row, column }) };
    }
  }
  return null;
}
