import type { IndicatorKind } from "../../domain/indicator.ts";
import type { SumRow } from "../arithmetic/sumRow.ts";
import type { RowCandidate } from "./rowCandidates.ts";

const LEAVES_OUT = /不含|不计|不包括|不包含|未含|未计|除外/u;
const FEWEST_COUNTED = 2;

/**
 * Rows directly above a total that leaves them out, by the sheet's own arithmetic: its figures fit without them and not
 * with them, and either the total says that it leaves something out or the next total includes them; or below one that names them so.
 * They are outside the base.
 *
 * @param sums the candidates' figures, by position
 * @returns by row what they are: added in the next total, or taken off
 */
export function leftOutRows(
  candidates: readonly RowCandidate[],
  sums: readonly SumRow[],
): ReadonlyMap<number, IndicatorKind> {
  const kinds = new Map<number, IndicatorKind>();
  const total = candidates.findIndex(({ shape }) => shape === "total");
  const label = candidates[total]?.label;
  const leaves = Array.from({ length: Math.max(total, 0) }, (_, place) => place).filter(
    (place) => candidates[place]?.shape === "leaf",
  );
  if (!label || label.kind === "subtotal" || leaves.some((place) => sums[place]?.kind !== "base")) return kinds;
  const stated = statedFigures(sums[total]);
  if (stated.length === 0) return kinds;
  const columns = Array.from({ length: sums[total]?.figures.length ?? 0 }, (_, column) => column);
  const figureOf = (place: number | undefined, column: number): number => sums[place ?? -1]?.figures[column] ?? 0;
  const counted = columns.map((column) => leaves.reduce((sum, place) => sum + figureOf(place, column), 0));
  const fits = (): boolean => stated.every(({ column, figure }) => counted[column] === figure);
  if (fits()) return namedBelow(candidates, sums, total);
  const left = columns.map(() => 0);
  for (let count = 1; count <= leaves.length - FEWEST_COUNTED; count++) {
    for (const column of columns) {
      const figure = figureOf(leaves.at(-count), column);
      counted[column] = (counted[column] ?? 0) - figure;
      left[column] = (left[column] ?? 0) + figure;
    }
    // Without marks earned in them, nothing shows whether they count.
    if (!fits() || stated.every(({ column }) => left[column] === 0)) continue;
    const next = candidates[total + 1]?.shape === "total" ? statedFigures(sums[total + 1]) : [];
    const way = [1, -1].find((sign) => {
      const earned = next.filter(({ column }) => left[column] !== 0);
      return (
        earned.length > 0 &&
        earned.every(({ column, figure }) => figure === (counted[column] ?? 0) + sign * (left[column] ?? 0))
      );
    });
    if (way === undefined && !LEAVES_OUT.test(candidates[total]?.text ?? "")) return kinds;
    const isTakenOff = way === -1 || stated.some(({ column }) => (left[column] ?? 0) < 0);
    for (const place of leaves.slice(-count))
      kinds.set(candidates[place]?.row ?? 0, isTakenOff ? "deduction" : "bonus");
    return kinds;
  }
  return kinds;
}

/** Rows below a total that says it leaves them out: 自选 beneath 总分（不含自选）. */
function namedBelow(
  candidates: readonly RowCandidate[],
  sums: readonly SumRow[],
  total: number,
): ReadonlyMap<number, IndicatorKind> {
  const left = LEAVES_OUT.exec(candidates[total]?.text ?? "");
  const named = left ? left.input.slice(left.index + left[0].length) : "";
  const found = candidates.slice(total + 1).flatMap((one, at): [number, IndicatorKind][] => {
    const { kind, figures = [] } = sums[total + 1 + at] ?? {};
    const isNamed = one.text.length > 1 && named.includes(one.text);
    const isOff = figures.some((figure) => (figure ?? 0) < 0);
    return one.shape === "leaf" && kind === "base" && isNamed ? [[one.row, isOff ? "deduction" : "bonus"]] : [];
  });
  return new Map(found);
}

function statedFigures(row: SumRow | undefined): readonly { readonly column: number; readonly figure: number }[] {
  return (row?.figures ?? []).flatMap((figure, column) => (figure === null ? [] : [{ column, figure }]));
}
