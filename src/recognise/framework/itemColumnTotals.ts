import type { Indicator } from "../../domain/indicator.ts";
import { exactMarks, sumMarks, type Marks } from "../../domain/marks.ts";
import { isWithinParts } from "../columns/columnScales.ts";
import { weighedFull } from "../columns/scaledMark.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { readMark } from "../marks/markReading.ts";
import type { Sections } from "./sections.ts";
import type { StatedTotals } from "./statedTotals.ts";

/** What the marks of a part come to at most, whatever it counts. */
const OF_PART = exactMarks(100);

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
      totals.add(
        whole ? "item" : "indicator",
        name,
        field,
        claim.value,
        claim.cell,
        claim.of,
        outOfWhole(layout, field, claim, indicators),
      );
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

/**
 * What the leaves come to as a mark out of 100, where their weights are shares of their part and the part's result says so:
 * 88 of 100 rather than 35.2 of 40. null where it states what they are worth in the whole.
 */
function outOfWhole(
  { columns, marks }: FrameworkLayout,
  field: "full" | "actual" | "review",
  { value, of }: OpenClaim,
  indicators: readonly Indicator[],
): Marks | null {
  if (field === "full") return null;
  const scale = columns.scales.get(marks[field][0] ?? 0);
  const weight = columns.scales.get(marks.full[0] ?? 0);
  if (!scale || scale.kind === "weight" || weight?.kind !== "weight" || !isWithinParts(weight)) return null;
  const sumOf = (one: "full" | "actual" | "review"): Marks =>
    sumMarks(of.flatMap((id) => (indicators[id]?.[one].state === "number" ? [indicators[id][one].value] : [])));
  const [worth, full] = [sumOf(field), sumOf("full")];
  return full.eq(0) || value.eq(worth) ? null : worth.times(scale.kind === "share" ? scale.outOf : OF_PART).div(full);
}
