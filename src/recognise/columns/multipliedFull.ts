import { comesToWhole } from "./provenWeights.ts";
import { saysWeight } from "./resultColumns.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import { holdsFigures } from "./markValues.ts";
import type { Table } from "../table/table.ts";

const EARNED = ["actual", "review", "score"] as const;
const FEWEST_ROWS = 3;

/**
 * 原始分 | 权重 | 加权得分: headed as what can be earned, what the weights multiply to give the only marks there are was earned itself.
 */
export function takeMultipliedFull(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  const full = meanings.all("full");
  const [weight, ...weights] = full.filter(({ at }) => saysWeight(at.text));
  const [marked, ...others] = full.filter(({ at }) => !saysWeight(at.text));
  // A grade beside them says the same in words.
  const earned = EARNED.flatMap((meaning) => meanings.all(meaning)).filter(({ column }) => holdsFigures(table, column));
  if (!weight || !marked || weights.length + others.length > 0 || marked.mapped || earned.length === 0) return;
  if (!comesToWhole(table, figures, weight)) return;
  if (earned.every((result) => isProduct(figures, result, weight, marked))) meanings.take([marked], "score");
}

/** Of marks that differ from row to row: one and the same 满分 for all is what they are out of. */
function isProduct(figures: ColumnFigures, result: HeaderColumn, weight: HeaderColumn, marked: HeaderColumn): boolean {
  const [made, weights, marks] = [result, weight, marked].map(({ column }) => figures.of(column));
  const rows = figures.rows.flatMap((_, at) => {
    const [one, share, mark] = [made?.[at], weights?.[at], marks?.[at]];
    return typeof one === "number" && typeof share === "number" && typeof mark === "number"
      ? [{ one, share, mark }]
      : [];
  });
  const isMade = [1, 0.01].some((factor) =>
    rows.every(({ one, share, mark }) => Math.abs(one - share * mark * factor) < 0.00501),
  );
  return rows.length >= FEWEST_ROWS && isMade && new Set(rows.map(({ mark }) => mark)).size > 1;
}
