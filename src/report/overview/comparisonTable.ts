import type { Marks } from "../../domain/marks.ts";
import type { PreviousPart } from "../../domain/previousPeriod.ts";
import { empty, live, number, text } from "../cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { cellOf } from "../formulas.ts";
import { CENTRE, TEXT } from "../styles.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import type { TableRows } from "./tableRows.ts";

type NamedPart = PreviousPart & { readonly name: string };

interface Now {
  readonly name: string;
  readonly effective: Marks;
  /** Where it stands above. */
  readonly cell: string;
}

/** 四、与上期比较: items and departments by name, what was earned then and now, 升 or 降; also those that are gone. */
export function addComparison(draft: OverviewDraft, items: TableRows | null, departments: TableRows | null): void {
  const { input, grid } = draft;
  const { previous, scorecard, assessment } = input;
  if (!previous) return;
  const heading = `四、与上期比较${previous.period === null ? "" : `（上期：${previous.period}）`}`;
  const header = draft.beginTable(heading, grid.comparison, [
    "类别",
    "名称",
    "上期应得分",
    "上期得分",
    "本期得分",
    "差值",
    "备注",
  ]);
  if (items) {
    const column = columnOf(grid.items, draft.reviewed ? 6 : 4);
    const now = scorecard.items.map(({ name, effective }, at) => ({
      name,
      effective,
      cell: cellOf(column, items.rows[at] ?? 0),
    }));
    addPart(draft, "项目", named(previous.items), now);
  }
  if (departments) {
    const before = named(previous.departments[scorecard.attribution]);
    const carried = new Set(before.map(({ name }) => name));
    const rows = departmentRows(draft, departments);
    const column = columnOf(grid.departments, 3);
    const now = scorecard.departments.flatMap(({ name, full, effective }, at): Now[] => {
      const shown = name ?? NOBODY;
      if (full.eq(0) && !carried.has(shown)) return [];
      return [{ name: shown, effective, cell: cellOf(column, rows.get(at + 1) ?? 0) }];
    });
    addPart(draft, assessment.departmentWord, before, now);
  }
  draft.keepTable(header, draft.next - 1);
}

function named(parts: readonly PreviousPart[]): readonly NamedPart[] {
  return parts.map((part) => ({ ...part, name: part.name ?? NOBODY }));
}

function addPart(draft: OverviewDraft, kind: string, before: readonly NamedPart[], now: readonly Now[]): void {
  const then = byName(before.map((each) => [each.name, each] as const));
  const once = byName(now.map((each) => [each.name, each] as const));
  for (const each of now) {
    addRow(draft, kind, each.name, once.has(each.name) ? then.get(each.name) : undefined, each);
  }
  const names = new Set(now.map(({ name }) => name));
  for (const each of before) {
    if (!names.has(each.name) && !each.full.eq(0)) addRow(draft, kind, each.name, each, null);
  }
}

function addRow(
  draft: OverviewDraft,
  kind: string,
  name: string,
  before: PreviousPart | undefined,
  now: Now | null,
): void {
  const { grid, styles } = draft;
  draft.continueTable();
  const row = draft.next;
  const at = (column: number): string => cellOf(columnOf(grid.comparison, column), row);
  draft.addTableRow(grid.comparison, [
    text(kind, CENTRE),
    text(name, TEXT),
    number(before?.full.toNumber() ?? null, styles.mark),
    number(before?.effective.toNumber() ?? null, styles.mark),
    now ? live(now.cell, now.effective.toNumber(), styles.mark) : empty(styles.mark),
    before && now
      ? live(`ROUND(${at(4)}-${at(3)},8)`, now.effective.minus(before.effective).toNumber(), styles.change)
      : empty(styles.mark),
    text(before ? (now ? "" : "本期无") : "上期无", CENTRE),
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
function departmentRows(draft: OverviewDraft, { rows }: TableRows): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap((row) => {
      const value = draft.rows[row - 1]?.cells[draft.grid.departmentNumber - 1]?.value;
      return typeof value === "number" ? [[value, row] as const] : [];
    }),
  );
}
