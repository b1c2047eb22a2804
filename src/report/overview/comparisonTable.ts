import type { Marks } from "../../domain/marks.ts";
import type { PreviousPart } from "../../domain/previousPeriod.ts";
import { empty, live, number, text } from "../draft/cells.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { exact, minus, type CellRef } from "../figure/figure.ts";
import { CENTRE, TEXT } from "../draft/styles.ts";
import type { Column, Table } from "../draft/table.ts";
import type { DepartmentRow } from "./departmentTable.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

type NamedPart = PreviousPart & { readonly name: string };

interface Now {
  readonly name: string;
  readonly effective: Marks;
  /** Its cell in the table above. */
  readonly cell: CellRef;
}

/** An item or department in both periods. */
interface Compared {
  readonly kind: string;
  readonly name: string;
  readonly before: PreviousPart | undefined;
  readonly now: Now | null;
}

/** 与上期比较: items and departments by name, their marks in both periods, 升 or 降; including those that no longer exist. */
export function addComparison(
  draft: OverviewDraft,
  items: Pick<Table<never>, "at" | "rows"> | null,
  departments: Table<DepartmentRow> | null,
): void {
  const { input } = draft;
  const { previous, scorecard, assessment } = input;
  if (!previous) return;
  const period = previous.period === null ? "" : `（上期：${previous.period}）`;
  const table = draft.beginTable(`与上期比较${period}`, comparisonColumns(draft));
  const addPart = (kind: string, before: readonly NamedPart[], now: readonly Now[]): void => {
    for (const each of comparedParts(kind, before, now)) {
      draft.continueTable();
      table.add(each);
    }
  };
  if (items) {
    const now = scorecard.items.map(({ name, effective }, at) => ({
      name,
      effective,
      cell: items.at("effective", items.rows[at] ?? 0),
    }));
    addPart("项目", named(previous.items), now);
  }
  if (departments) {
    const rows = rowsOfDepartments(draft, departments);
    const now = scorecard.departments.flatMap(({ name, effective }, at): Now[] => {
      const row = rows.get(at + 1);
      return row === undefined ? [] : [{ name: name ?? NOBODY, effective, cell: departments.at("effective", row) }];
    });
    addPart(assessment.departmentWord, named(previous.departments[scorecard.attribution]), now);
  }
  draft.keepTable(table.header, draft.next - 1);
}

function comparisonColumns({ grid, reviewed, styles }: OverviewDraft): readonly Column<Compared>[] {
  const [before, now] = [1, 2];
  return [
    { id: "kind", heading: "类别", span: grid.number, cell: ({ kind }) => text(kind, CENTRE) },
    { id: "name", heading: "名称", span: grid.name, cell: ({ name }) => text(name, TEXT) },
    {
      id: "full",
      heading: "上期应得分",
      span: grid.mark(0),
      cell: ({ before: part }) => number(part?.full.toNumber() ?? null, styles.mark),
    },
    {
      id: "before",
      heading: "上期得分",
      span: grid.mark(before),
      cell: ({ before: part }) => number(part?.effective.toNumber() ?? null, styles.mark),
    },
    {
      id: "now",
      heading: "本期得分",
      span: grid.mark(now),
      cell: ({ now: part }) => (part ? live(part.cell, part.effective.toNumber(), styles.mark) : empty(styles.mark)),
    },
    {
      id: "change",
      heading: "升降",
      span: reviewed ? [grid.mark(3)[0], grid.mark(4)[1]] : grid.rate,
      cell: ({ before: then, now: part }, { at }) =>
        then && part
          ? live(exact(minus(at("now"), at("before"))), part.effective.minus(then.effective).toNumber(), styles.change)
          : empty(styles.mark),
    },
    {
      id: "remark",
      heading: "备注",
      span: reviewed ? [grid.rate[0], grid.last] : grid.tail(0, 1),
      cell: ({ before: then, now: part }) => text(then ? (part ? "" : "本期无") : "上期无", CENTRE),
    },
  ];
}

function named(parts: readonly PreviousPart[]): readonly NamedPart[] {
  return parts.map((part) => ({ ...part, name: part.name ?? NOBODY }));
}

function comparedParts(kind: string, before: readonly NamedPart[], now: readonly Now[]): readonly Compared[] {
  const then = byName(before.map((each) => [each.name, each] as const));
  const once = byName(now.map((each) => [each.name, each] as const));
  const names = new Set(now.map(({ name }) => name));
  return [
    ...now.map((each) => ({
      kind,
      name: each.name,
      before: once.has(each.name) ? then.get(each.name) : undefined,
      now: each,
    })),
    ...before.flatMap((each) =>
      names.has(each.name) || each.full.eq(0) ? [] : [{ kind, name: each.name, before: each, now: null }],
    ),
  ];
}

/** Entries whose name occurs once only; a repeated name cannot be compared. */
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

/** The row of each department in section 三, by its number. */
function rowsOfDepartments(draft: OverviewDraft, { rows }: Table<DepartmentRow>): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap((row) => {
      const value = draft.rows[row - 1]?.cells[draft.grid.departmentNumber - 1]?.value;
      return typeof value === "number" ? [[value, row] as const] : [];
    }),
  );
}
