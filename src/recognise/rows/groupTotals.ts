import { sameSum, sumOf } from "../../domain/marks.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { groupKey } from "./groupTexts.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowFeatures } from "./rowFeatures.ts";

/** A single row may repeat a name by chance. */
const FEWEST = 2;

/**
 * Rows below the leaves that say for each text of a column what its rows come to, wherever these stand (党建引领 25 | 产业发展 35 | …,
 * by SUMIF or typed in), are totals: each text once, none left out, and most of their figures the sums.
 */
export function withGroupTotals(candidates: readonly RowCandidate[], features: RowFeatures): readonly RowCandidate[] {
  for (const column of features.labelColumns) {
    // Few tables have any, and all texts of a column would be looked at.
    if (candidates.filter((one) => one.scored && mayTotal(one, column)).length < FEWEST) continue;
    const groups = groupsBy(candidates, column, features);
    const block = groups.size < FEWEST ? [] : blockOf(candidates, column, groups);
    if (block.length < FEWEST || !sumUp(candidates, block, groups, features)) continue;
    const isOf = new Set(block);
    return candidates.map((one, place) =>
      isOf.has(place) ? { ...one, shape: "total", label: { kind: "subtotal", prefix: nameOf(one.text) } } : one,
    );
  }
  return candidates;
}

/** Whether nothing but a text in that column, without a number, names the row. */
function mayTotal({ alone, column, enumerator }: RowCandidate, own: number): boolean {
  return alone && column === own && !enumerator;
}

/** By text: the rows, with a name of their own beside it, on which a column holds it. */
function groupsBy(
  candidates: readonly RowCandidate[],
  column: number,
  { table }: RowFeatures,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { row, scored, shape, alone, column: named } of candidates) {
    const key = keyOf(table.text(row, column));
    if (!scored || shape === "total" || (alone && named === column) || key === "") continue;
    const rows = groups.get(key) ?? [];
    groups.set(key, rows);
    rows.push(row);
  }
  return groups;
}

/** The places of the last rows that hold nothing but a group's text, and marks; a total of all may stand above or below them. */
function blockOf(
  candidates: readonly RowCandidate[],
  column: number,
  groups: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const block: number[] = [];
  for (let place = candidates.length - 1; place >= 0; place--) {
    const one = candidates[place];
    if (!one?.scored) continue;
    if (mayTotal(one, column) && groups.has(keyOf(one.text))) block.unshift(place);
    else if (!one.alone || block.length > 0) break;
  }
  return block;
}

function sumUp(
  candidates: readonly RowCandidate[],
  block: readonly number[],
  groups: ReadonlyMap<string, readonly number[]>,
  { table, columns }: RowFeatures,
): boolean {
  const said = block.flatMap((place) => candidates[place] ?? []);
  const keys = new Set(said.map(({ text }) => keyOf(text)));
  if (keys.size < said.length || keys.size !== groups.size) return false;
  // Each text on one row only: the block may be rows of their own as well.
  if ([...groups.values()].every((rows) => rows.length === 1)) return false;
  return columns.counted.some((counted) => {
    const sums = said.filter(({ row, text }) => {
      const figure = figureAt(table, row, counted);
      const added = (groups.get(keyOf(text)) ?? []).map((one) => figureAt(table, one, counted) ?? 0);
      return figure !== null && sameSum(sumOf(added), figure);
    });
    return sums.length >= FEWEST && sums.length * 2 > said.length;
  });
}

/** 其中：党建引领 begins a list of groups. */
function nameOf(text: string): string {
  return text.replace(/^\s*其\s*中\s*[:：]?\s*/u, "");
}

function keyOf(text: string): string {
  return groupKey(nameOf(text));
}
