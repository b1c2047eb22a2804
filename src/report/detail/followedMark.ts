import { a1, parseA1 } from "../../domain/address.ts";
import type { FollowedCells, MarkProduct, MarkReading } from "../../domain/indicator.ts";
import { marks } from "../../domain/marks.ts";
import { absoluteCell, sheetCell } from "../formulas.ts";
import { notApplicable } from "./notApplicable.ts";

/** A mark of the user's sheet as formulas read it. */
export interface FollowedMark {
  /** True where nothing counts yet. */
  readonly blank: string;
  /** The mark, where it is not blank. */
  readonly mark: string;
}

/** Of more cells than this the formula would be longer than a cell holds or anyone reads; the computed value stands instead. */
const MOST_CELLS = 40;

/** The formula of a mark that stands in a cell, or in several together; null where it can only be computed (十五分). */
export function followedMark(
  sheet: string,
  reading: Extract<MarkReading, { readonly state: "blank" | "number" }>,
): FollowedMark | null {
  if (reading.from) return reading.from.cells.length > MOST_CELLS ? null : combinedMark(sheet, reading.from);
  if (reading.product) return productMark(sheet, reading.product);
  if (reading.state === "number" && !reading.literal) return null;
  const source = sheetCell(sheet, reading.cell);
  if (reading.state === "blank" && reading.spaces) {
    // What cannot be seen is no mark; only what counts ends it.
    return { blank: `NOT(OR(ISNUMBER(${source}),${notApplicable(source)}))`, mark: source };
  }
  return { blank: `${source}=""`, mark: source };
}

function productMark(sheet: string, { cells, factor }: MarkProduct): FollowedMark {
  const [own = "", ...others] = cells.map((cell) => sheetCell(sheet, cell));
  const scale = factor.eq(1) ? "" : factor.lt(1) ? `/${marks(1).div(factor).toFixed()}` : `*${factor.toFixed()}`;
  return { blank: `${own}=""`, mark: `ROUND(${[own, ...others].join("*")}${scale},12)` };
}

/** Twelve places keep a third of a mark and drop the dust of binary sums. */
function combinedMark(sheet: string, { rule, cells, weights }: FollowedCells): FollowedMark {
  const ranges = rangesOf(sheet, cells).join(",");
  const [count, sum] = [`COUNT(${ranges})`, `SUM(${ranges})`];
  const blank = `${count}=0`;
  const mark = (expression: string): FollowedMark => ({ blank, mark: `ROUND(${expression},12)` });
  switch (rule) {
    case "sum":
      return mark(sum);
    case "mean":
      return mark(`${sum}/${count}`);
    case "trimmed-mean":
      return mark(`IF(${count}>2,(${sum}-MAX(${ranges})-MIN(${ranges}))/(${count}-2),${sum}/${count})`);
    case "weighted": {
      const each = cells.map((cell) => sheetCell(sheet, cell));
      const weight = weights.map((one) => one.toFixed());
      const weighed = each.map((cell, at) => `${weight[at]}*N(${cell})`).join("+");
      const counted = each.map((cell, at) => `${weight[at]}*ISNUMBER(${cell})`).join("+");
      return mark(`(${weighed})/(${counted})`);
    }
  }
}

/** Cells side by side in a row, or one below the other, as one range. */
function rangesOf(sheet: string, cells: readonly string[]): readonly string[] {
  const runs: { first: Place; last: Place }[] = [];
  for (const next of cells.flatMap((cell) => parseA1(cell) ?? [])) {
    const run = runs.at(-1);
    if (run && continues(run.first, run.last, next)) run.last = next;
    else runs.push({ first: next, last: next });
  }
  return runs.map(({ first, last }) => {
    const top = sheetCell(sheet, a1(first));
    return first === last ? top : `${top}:${absoluteCell(a1(last))}`;
  });
}

interface Place {
  readonly column: number;
  readonly row: number;
}

function continues(first: Place, last: Place, next: Place): boolean {
  const along = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  const down = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  return along || down;
}
