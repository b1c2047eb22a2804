import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { readFramework } from "../framework/framework.ts";
import type { SheetGrid } from "../grid.ts";
import type { Table } from "../table/table.ts";
import { joinedParts } from "./joinedParts.ts";
import { joinedPeriods } from "./joinedPeriods.ts";
import { partOf } from "./part.ts";
import { readPartsSummary } from "./partsSummary.ts";
import { withWholeTotals } from "./wholeTotals.ts";

/** The sheets that one framework is read from. */
export interface FrameworkSheets {
  /** At least one, in the workbook's order. */
  readonly tables: readonly [Table, ...Table[]];
  /** How several belong together: parts that add up, or the same indicators month by month; null for one sheet. */
  readonly together: "parts" | "periods" | null;
  /** The sheet that sums them up, whose figures are stated; null where there is none. */
  readonly summary: SheetGrid | null;
}

/**
 * Reads all sheets of a framework as one.
 *
 * @param titles of the breakdown, which may set an aim for the indicators
 */
export function readFrameworkSheets(
  { tables, together, summary }: FrameworkSheets,
  settings: Settings,
  titles: readonly string[],
): FrameworkDraft {
  if (together === null) return readFramework(tables[0], settings, titles);
  const read = tables.map((table) => partOf(table, settings, titles, together === "parts"));
  const parts = together === "parts" ? withWholeTotals(read, settings, titles) : read;
  const sums = summary && readPartsSummary(summary, parts);
  return together === "parts" ? joinedParts(parts, sums) : joinedPeriods(parts, sums, settings.combine);
}
