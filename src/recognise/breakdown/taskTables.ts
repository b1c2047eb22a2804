import type { RowRole } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { findTable } from "../table/findTable.ts";
import type { Table } from "../table/table.ts";
import { withLinkColumn } from "./linkColumn.ts";

/** A framework that also says until when each indicator is to be met carries its own tasks. */
export function tasksOn(frameworks: readonly Table[], settings: Settings): readonly Table[] {
  return frameworks.flatMap((framework) => {
    if (framework.column("deadline") === null && framework.column("progress") === null) return [];
    return findTable(framework.sheet, "breakdown", settings.mapping) ?? [];
  });
}

/**
 * Tasks in tables of their own name the framework's indicators in a column that need not be called so.
 *
 * @param areOwn the rows of the tables are the framework's own
 */
export function linkedTables(
  tables: readonly Table[],
  framework: FrameworkDraft | null,
  areOwn: boolean,
): readonly Table[] {
  if (!framework) return tables;
  return tables.map((table) => (areOwn ? withoutTotals(table, framework) : withLinkColumn(table, framework)));
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
