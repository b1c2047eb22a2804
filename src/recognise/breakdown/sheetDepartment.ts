import { a1 } from "../../domain/address.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import type { DepartmentCell } from "../drafts.ts";
import type { SheetGrid } from "../grid.ts";
import { cellText, type Table } from "../table/table.ts";

const SHEET_WORDS =
  /(?:19|20)\d{2}年?度?|(?:重点|工作|责任|目标|创建|年度)*(?:任务|职责|责任)(?:分解|分工|清单)?(?:一览)?[表单]?|[（(].*[)）]|[\d\s.、_-]+/gu;
const DEPARTMENT_LABEL =
  /^(?:(?:牵头|责任|主办|承办|填报)?(?:单位|部门|科室|股室|处室))[(（]?(?:盖章|公章)?[)）]?\s*[:：]\s*(.*)$/su;

/** A breakdown without department columns belongs to the department its sheet is named after, or that the lines above it name. */
export function departmentOfSheet(table: Table): DepartmentCell | null {
  const bare = table.sheet.name.replace(SHEET_WORDS, "");
  const found = labelledDepartment(table.sheet, table.headerRows[0]);
  if (found) return found;
  // 测评体系 ends like a department of a university.
  return endsLikeDepartment(bare) && !/体系$/u.test(bare)
    ? { role: "responsible", text: bare, cell: a1({ row: 1, column: 1 }) }
    : null;
}

function labelledDepartment(sheet: SheetGrid, headerRow: number): DepartmentCell | null {
  for (let row = 1; row < headerRow; row++) {
    const cells = sheet.values[row - 1] ?? [];
    for (let column = 1; column <= cells.length; column++) {
      const label = DEPARTMENT_LABEL.exec(cellText(cells[column - 1] ?? null));
      if (!label) continue;
      const inside = label[1]?.split(/\s{2,}|填报|日期/u)[0]?.trim() ?? "";
      const text =
        inside !== "" ? inside : cellText(cells.slice(column).find((value) => cellText(value ?? null) !== "") ?? null);
      if (endsLikeDepartment(text)) return { role: "responsible", text, cell: a1({ row, column }) };
    }
  }
  return null;
}
