import type { Framework } from "../domain/assessment.ts";
import type { Settings } from "../domain/settings.ts";
import { evidenceAsked, type Asked } from "../recognise/evidence/evidenceWanted.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { findTable } from "../recognise/table/findTable.ts";

const MEANINGS = ["evidence", "standard", "content", "method", "indicator", "note"] as const;
const REQUIREMENT = /要求|清单|说明/u;

/** The evidence that the framework's own words ask for (照片不少于3张), by indicator id; only indicators that ask for any. */
export function evidenceNeeds(
  grid: WorkbookGrid,
  { indicators }: Framework,
  settings: Settings,
): ReadonlyMap<number, readonly Asked[]> {
  const needs = new Map<number, readonly Asked[]>();
  const tables = new Map(
    [...new Set(indicators.map(({ sheet }) => sheet))].map((name) => {
      const sheet = grid.sheets.find((one) => one.name === name);
      const table = sheet ? findTable(sheet, "framework", settings.mapping) : null;
      const columns = table
        ? MEANINGS.flatMap((meaning) => table.columnsOf(meaning)).map((column) => {
            const heading = table.columns.find((one) => one.column === column);
            return { column, isRequirement: heading?.meaning === "evidence" && REQUIREMENT.test(heading.at.text) };
          })
        : [];
      return [name, { table, columns }] as const;
    }),
  );
  for (const { id, sheet, row } of indicators) {
    const { table = null, columns = [] } = tables.get(sheet) ?? {};
    if (!table) continue;
    const asked = columns.flatMap(({ column, isRequirement }) => evidenceAsked(table.text(row, column), isRequirement));
    if (asked.length > 0) needs.set(id, asked);
  }
  return needs;
}
