import { gradeKey } from "../domain/grade.ts";
import { marks, type Marks } from "../domain/marks.ts";

/**
 * Grade → share of the full marks, if the sheet itself does not say what a grade is worth. The user can edit it in the
 * settings, and the result names it.
 */
export const DEFAULT_GRADES: Readonly<Record<string, number>> = {
  A: 1,
  B: 0.66,
  C: 0.33,
  D: 0,
  "C#": 0,
  G: 0,
  优: 1,
  良: 0.8,
  中: 0.6,
  差: 0,
  达标: 1,
  基本达标: 0.6,
  不达标: 0,
  符合: 1,
  基本符合: 0.6,
  不符合: 0,
  满分: 1,
  "√": 1,
  "×": 0,
};

/** The default table, with the user's own shares (0 to 1) replacing single grades. */
export function gradeTable(own: Readonly<Record<string, number>> = {}): ReadonlyMap<string, Marks> {
  const table = new Map<string, Marks>();
  for (const [grade, share] of [...Object.entries(DEFAULT_GRADES), ...Object.entries(own)]) {
    table.set(gradeKey(grade), marks(share));
  }
  return table;
}
