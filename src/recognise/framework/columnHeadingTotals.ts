import { a1 } from "../../domain/address.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { StatedTotals } from "./statedTotals.ts";
import { marksWithin } from "../text/textMarks.ts";

/** 材料审核(80分) over 应得分 is stated for the full-marks column beneath it, 应得分(100分) for its own. */
export function addColumnHeadings(
  { table, marks }: FrameworkLayout,
  indicators: readonly Indicator[],
  totals: StatedTotals,
): void {
  const several = marks.full.length > 1;
  const base = indicators.filter(({ kind }) => kind === "base").map(({ id }) => id);
  for (const { column, groups, at } of table.columns) {
    if (!marks.full.includes(column)) continue;
    for (const heading of [...groups, at]) {
      const found = marksWithin(heading.text);
      const cell = a1({ row: heading.row, column: heading.left });
      if (found) totals.add("total", found.name, "full", found.marks, cell, base, several ? column : null);
    }
  }
}
