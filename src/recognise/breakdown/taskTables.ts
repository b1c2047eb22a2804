import type { RowRole } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import type { DeadlineContext } from "../deadlines/deadlines.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { findTable } from "../table/findTable.ts";
import type { Table } from "../table/table.ts";
import { withLinkColumn } from "./linkColumn.ts";
import { withToldColumns } from "./toldColumns.ts";

/** A framework that also says until when each indicator is to be met carries its own tasks. */
export function tasksOn(frameworks: readonly Table[], settings: Settings): readonly Table[] {
  return frameworks.flatMap((framework) => {
    if (framework.column("deadline") === null && framework.column("progress") === null) return [];
    return findTable(framework.sheet, "breakdown", settings.mapping) ?? [];
  });
}

/** Tables of tasks as they go with a framework whose own rows they are. */
export function ownTables(tables: readonly Table[], framework: FrameworkDraft): readonly Table[] {
  return tables.map((table) => withoutTotals(table, framework));
}

/** Tasks in tables of their own say what they are for, what is to be done and by whom in columns that need not be called so. */
export function toldTables(
  tables: readonly Table[],
  framework: FrameworkDraft | null,
  context: DeadlineContext,
): readonly Table[] {
  return tables.map((table) =>
    withToldColumns(framework ? withLinkColumn(table, framework, tables) : table, context, framework),
  );
}

const NO_TASKS: ReadonlySet<RowRole> = new Set(["total", "part-total", "note", "signature"]);

/** What the framework read as a total or a note on its own sheet is no task there, nor is what stands below its last total. */
function withoutTotals(table: Table, { rows, indicators }: FrameworkDraft): Table {
  const own = rows.filter(({ sheet }) => sheet === table.sheet.name);
  const no = new Set(own.flatMap(({ row, role }) => (NO_TASKS.has(role) ? [row] : [])));
  const last = indicators.findLast(({ sheet }) => sheet === table.sheet.name)?.row ?? 0;
  const end = own.find(({ row, role }) => role === "total" && row > last)?.row ?? Infinity;
  return { ...table, dataRows: table.dataRows.filter((row) => row < end && !no.has(row)) };
}
