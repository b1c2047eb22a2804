import type { Indicator, StatedTotal } from "../../domain/indicator.ts";
import { exactMarks, sumMarks, type Marks } from "../../domain/marks.ts";
import { isWithinParts, type ColumnScales } from "../columns/columnScales.ts";
import type { LeafMarks } from "./leafGroups.ts";

/** What the marks of a part come to at most, whatever it counts. */
const OF_PART = exactMarks(100);

interface Result {
  readonly field: StatedTotal["field"];
  readonly value: Marks;
  readonly of: readonly number[];
}

/**
 * What the leaves of a result come to as a mark out of 100, where their weights are shares of their part and the result is on
 * that scale: 88 of 100 rather than 35.2 of 40. null where it states what they are worth in the whole.
 */
export function outOfPart(
  { field, value, of }: Result,
  indicators: readonly Indicator[],
  marks: LeafMarks,
  scales: ColumnScales,
): Marks | null {
  if (field === "full") return null;
  const scale = scales.get(marks[field][0] ?? 0);
  const weight = scales.get(marks.full[0] ?? 0);
  if (!scale || scale.kind === "weight" || weight?.kind !== "weight" || !isWithinParts(weight)) return null;
  const sumOf = (one: StatedTotal["field"]): Marks =>
    sumMarks(of.flatMap((id) => (indicators[id]?.[one].state === "number" ? [indicators[id][one].value] : [])));
  const [worth, full] = [sumOf(field), sumOf("full")];
  if (full.eq(0) || value.eq(worth)) return null;
  const made = worth.times(scale.kind === "share" ? scale.outOf : OF_PART).div(full);
  return value.minus(worth).abs().lt(value.minus(made).abs()) ? null : made;
}
