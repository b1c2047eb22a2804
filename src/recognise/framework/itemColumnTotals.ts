import type { Indicator } from "../../domain/indicator.ts";
import type { Marks } from "../../domain/marks.ts";
import { weighedFull } from "../columns/scaledMark.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { readMark } from "../marks/markReading.ts";
import type { Sections } from "./sections.ts";
import type { StatedTotals } from "./statedTotals.ts";

/** A mark of an item's column with the leaves below it so far. */
interface OpenClaim {
  readonly value: Marks;
  readonly cell: string;
  readonly of: number[];
  readonly bottom: number;
  readonly merged: boolean;
}

/** States what columns that hold the items' marks beside the leaves' own claim of the leaves. */
export function stateItemColumns(
  layout: FrameworkLayout,
  sections: Sections,
  indicators: readonly Indicator[],
  totals: StatedTotals,
): void {
  const { table, columns, marks } = layout;
  for (const { column, field } of marks.stated) {
    let open = null as OpenClaim | null;
    const close = (claim: OpenClaim | null): void => {
      if (!claim) return;
      const item = indicators[claim.of[0] ?? -1]?.item ?? -1;
      const whole = (sections.leavesOfItem[item]?.length ?? 0) <= claim.of.length;
      const name = sections.items[item]?.name ?? "";
      totals.add(whole ? "item" : "indicator", name, field, claim.value, claim.cell, claim.of);
    };
    for (const indicator of indicators) {
      const cell = table.cell(indicator.row, column);
      const read = readMark(table, indicator.row, column, field, "base", () => null);
      const scale = columns.scales.get(column);
      const reading = scale?.kind === "weight" ? weighedFull(table, indicator.row, column, read, scale) : read;
      const past = open !== null && open.merged && indicator.row > open.bottom;
      if (reading.state === "number" && open?.cell !== cell) {
        close(open);
        const { top, bottom } = table.span(indicator.row, column);
        open = { value: reading.value, cell, of: [indicator.id], bottom, merged: bottom > top };
      } else if (past) {
        close(open);
        open = null;
      } else open?.of.push(indicator.id);
    }
    close(open);
  }
}
