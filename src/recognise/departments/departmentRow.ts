import type { DepartmentCell } from "../drafts.ts";
import { isDitto } from "../../domain/fillers.ts";

/** The department cells of one row, with the sheet they stand on. */
export interface DepartmentRow {
  readonly sheet: string;
  readonly cells: readonly DepartmentCell[];
}

/** 同上 stands for what the same column said in the row before. */
export function withoutDitto(rows: readonly DepartmentRow[]): readonly DepartmentRow[] {
  const above = new Map<string, string>();
  return rows.map((row) => {
    let changed = false;
    const cells = row.cells.map((cell) => {
      const column = `${row.sheet}!${cell.cell.replace(/\d+$/u, "")}`;
      const text = cell.text.trim();
      const before = above.get(column);
      if (isDitto(text) && before !== undefined) {
        changed = true;
        return { ...cell, text: before };
      }
      if (text !== "") above.set(column, cell.text);
      return cell;
    });
    return changed ? { ...row, cells } : row;
  });
}
