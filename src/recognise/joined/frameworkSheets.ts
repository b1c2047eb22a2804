import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { readFramework } from "../framework/framework.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { Table } from "../table/table.ts";
import { joinedParts } from "./joinedParts.ts";
import { joinedPeriods } from "./joinedPeriods.ts";
import { partOf } from "./part.ts";
import { readPartsSummary } from "./partsSummary.ts";
import { withWholeTotals, withClaimedParts } from "./settledRows.ts";

/** The sheets that one framework is read from. */
export interface FrameworkSheets {
  /** At least one, in the workbook's order. */
  readonly tables: readonly [Table, ...Table[]];
  /**
   * How several belong together: parts that add up, the same indicators month by month, or one list in blocks side by side (on
   * one sheet); null for one.
   */
  readonly together: "parts" | "periods" | "blocks" | null;
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
  const parts = together === "periods" ? read : withWholeTotals(read, settings, titles);
  const sums = summary && readPartsSummary(summary, parts);
  if (together === "periods") return joinedPeriods(parts, sums, settings.combine);
  const settled = sums ? withClaimedParts(parts, sums, settings, titles) : parts;
  return joinedParts(settled, sums, together === "blocks");
}
