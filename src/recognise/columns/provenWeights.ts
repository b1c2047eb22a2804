import { EARNED } from "../../domain/meaning.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { partsOf, type ColumnRelation } from "./columnRelation.ts";
import { saysWeight } from "./resultColumns.ts";

const WHOLES = [1, 100] as const;
const TOLERANCE = 1e-6;

/**
 * Where no column is headed as what can be earned: the one that marks are multiplied by, or that says 比重, and that comes to 1 or 100
 * over the rows, is their weights.
 */
export function takeProvenWeights(
  table: Table,
  meanings: ColumnMeanings,
  figures: ColumnFigures,
  relations: readonly ColumnRelation[],
): void {
  if (meanings.all("full").length > 0) return;
  const earned = EARNED.flatMap((meaning) => meanings.columns(meaning));
  if (earned.length === 0) return;
  const multiplied = new Map<number, Evidence>();
  for (const relation of relations) {
    if (relation.kind !== "product") continue;
    const parts = partsOf(relation);
    const marked = parts.some((part) => earned.includes(part));
    if (marked) for (const part of parts) if (!earned.includes(part)) multiplied.set(part, relation.evidence);
  }
  const found = meanings.all("unknown").filter((one) => {
    const isBefore = one.column < Math.max(...earned);
    return isBefore && (multiplied.has(one.column) || saysWeight(one.at.text)) && comesToWhole(table, figures, one);
  });
  const [weight] = found;
  if (!weight || found.length > 1) return;
  meanings.take(found, "full", multiplied.get(weight.column));
  meanings.setWeights(found);
}

/** Whether figures come to 1 or 100 over the rows, less one that states the whole. */
export function comesToWhole(table: Table, figures: ColumnFigures, { column }: HeaderColumn): boolean {
  const own = figures
    .of(column)
    .filter((figure, at) => figure !== null && table.isMergeTop(figures.rows[at] ?? 0, column));
  const sum = own.reduce<number>((all, figure) => all + (figure ?? 0), 0);
  return WHOLES.some((whole) => {
    const isStated = own.length > 2 && Math.abs((own.at(-1) ?? 0) - whole) < TOLERANCE;
    return own.length > 1 && Math.abs(sum - (isStated ? 2 * whole : whole)) < TOLERANCE;
  });
}
