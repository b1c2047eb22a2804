import type { Marks } from "../../domain/marks.ts";
import { empty, live, number, text } from "../cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { cellOf } from "../formulas.ts";
import { CENTRE, TEXT } from "../styles.ts";
import type { TableRows } from "./itemTable.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";

interface Before {
  readonly full: Marks;
  readonly effective: Marks;
}

/** 四、与上期比较: items and departments by name, what was earned then and now, 升 or 降. */
export function addComparison(draft: OverviewDraft, items: TableRows | null, departments: TableRows | null): void {
  const { input, grid } = draft;
  const { previous, scorecard, assessment } = input;
  if (!previous) return;
  draft.addHeading(`四、与上期比较${previous.period === null ? "" : `（上期：${previous.period}）`}`);
  draft.addHeader(grid.comparison, ["类别", "名称", "上期应得分", "上期得分", "本期得分", "差值", "备注"]);
  const effectiveOfItems = columnOf(grid.items, draft.reviewed ? 6 : 4);
  if (items) {
    const before = byName(previous.scorecard.items.map((item) => [item.name, item] as const));
    scorecard.items.forEach((item, at) => {
      addRow(
        draft,
        "项目",
        item.name,
        before.get(item.name),
        item.effective,
        cellOf(effectiveOfItems, items.first + at),
      );
    });
  }
  if (departments) {
    const before = byName(
      previous.scorecard.departments.map((department) => [department.name ?? NOBODY, department] as const),
    );
    const rows = departmentRows(draft, departments);
    scorecard.departments.forEach((department, at) => {
      const name = department.name ?? NOBODY;
      const then = before.get(name);
      if (department.full.eq(0) && (!then || then.full.eq(0))) return;
      const cell = cellOf(columnOf(grid.departments, 3), rows.get(at + 1) ?? departments.first);
      addRow(draft, assessment.departmentWord, name, then, department.effective, cell);
    });
  }
}

function addRow(
  draft: OverviewDraft,
  kind: string,
  name: string,
  before: Before | undefined,
  now: Marks,
  source: string,
): void {
  const { grid, styles } = draft;
  const row = draft.next;
  const at = (column: number): string => cellOf(columnOf(grid.comparison, column), row);
  draft.addTableRow(grid.comparison, [
    text(kind, CENTRE),
    text(name, TEXT),
    number(before?.full.toNumber() ?? null, styles.mark),
    number(before?.effective.toNumber() ?? null, styles.mark),
    live(source, now.toNumber(), styles.mark),
    before
      ? live(`ROUND(${at(4)}-${at(3)},8)`, now.minus(before.effective).toNumber(), styles.change)
      : empty(styles.mark),
    text(before ? "" : "上期无", CENTRE),
  ]);
}

/** Names that occur once only: a name found twice compares with nothing. */
function byName<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const [name, value] of entries) {
    if (found.has(name)) twice.add(name);
    found.set(name, value);
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** Row of each department on 三, by its number. */
function departmentRows(draft: OverviewDraft, { first, last }: TableRows): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let row = first; row <= last; row++) {
    const value = draft.rows[row - 1]?.cells[draft.grid.departmentNumber - 1]?.value;
    if (typeof value === "number") rows.set(value, row);
  }
  return rows;
}
