import { parseA1 } from "../../domain/address.ts";
import type { FollowedCells, MarkProduct, MarkReading } from "../../domain/indicator.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import {
  call,
  CellRef,
  compared,
  isBlank,
  minus,
  over,
  plus,
  RangeRef,
  times,
  when,
  type Figure,
} from "../figure/figure.ts";
import { notApplicable } from "./notApplicable.ts";

/** A mark of the user's sheet as seen by formulas. */
export interface FollowedMark {
  /** True if nothing counts yet. */
  readonly blank: Figure;
  /** The mark, if it is not blank. */
  readonly mark: Figure;
}

/** With more cells the formula would be longer than a cell holds or anyone reads, so the computed value is written. */
const MOST_CELLS = 40;

/** The formula of a mark in one cell or several combined ones; null if it can only be computed (十五分). */
export function followedMark(
  sheet: string,
  reading: Extract<MarkReading, { readonly state: "blank" | "number" }>,
): FollowedMark | null {
  if (reading.from) return reading.from.cells.length > MOST_CELLS ? null : combinedMark(sheet, reading.from);
  if (reading.product) return productMark(sheet, reading.product);
  if (reading.state === "number" && !reading.literal) return null;
  if (reading.state === "blank" && reading.waits) return null;
  const at = parseA1(reading.cell);
  if (!at) return null;
  const source = new CellRef(sheet, at.column, at.row);
  if (reading.state === "blank" && reading.spaces) {
    // Invisible characters are no mark; only what counts ends it.
    const counts = call("OR", call("ISNUMBER", source), notApplicable(source));
    return { blank: call("NOT", counts), mark: source };
  }
  return { blank: isBlank(source), mark: source };
}

function productMark(sheet: string, { cells, factor, weight }: MarkProduct): FollowedMark | null {
  const each = cells.flatMap((cell) => parseA1(cell) ?? []).map(({ column, row }) => new CellRef(sheet, column, row));
  const [own] = each;
  if (!own) return null;
  const at = weight && parseA1(weight.cell);
  const product = times(...each, ...(weight && at ? [new CellRef(weight.sheet, at.column, at.row)] : []));
  return { blank: isBlank(own), mark: call("ROUND", factor.eq(1) ? product : shared(product, factor), 12) };
}

/** As somebody would write it: /100 and /3, else *0.6. */
function shared(product: Figure, factor: Marks): Figure {
  const whole = Math.round(marks(1).div(factor).toNumber());
  const isDivided = whole > 1 && factor.times(whole).minus(1).abs().lt(1e-9);
  return isDivided ? over(product, whole) : times(product, factor.toNumber());
}

/** Twelve places keep a third of a mark and drop the noise of binary sums. */
function combinedMark(sheet: string, { rule, cells, sheets, weights }: FollowedCells): FollowedMark {
  const places = cells.flatMap((cell, at) => {
    const address = parseA1(cell);
    return address ? [{ ...address, sheet: sheets?.[at] ?? sheet }] : [];
  });
  const ranges = rangesOf(places);
  const [count, sum] = [call("COUNT", ...ranges), call("SUM", ...ranges)];
  const blank = compared(count, "=", 0);
  const mark = (figure: Figure): FollowedMark => ({ blank, mark: call("ROUND", figure, 12) });
  switch (rule) {
    case "sum":
      return mark(sum);
    case "mean":
      return mark(over(sum, count));
    case "trimmed-mean": {
      const inner = minus(minus(sum, call("MAX", ...ranges)), call("MIN", ...ranges));
      return mark(when(compared(count, ">", 2), over(inner, minus(count, 2)), over(sum, count)));
    }
    case "last": {
      const each = places.map((place) => new CellRef(place.sheet, place.column, place.row));
      const last = (at: number): Figure => {
        const cell = each[at];
        if (!cell) return "";
        return at === 0 ? cell : when(call("ISNUMBER", cell), cell, last(at - 1));
      };
      return { blank, mark: last(each.length - 1) };
    }
    case "weighted": {
      const each = places.map((place) => new CellRef(place.sheet, place.column, place.row));
      const weight = (at: number): number => weights[at]?.toNumber() ?? 0;
      const weighed = plus(...each.map((cell, at) => times(weight(at), call("N", cell))));
      const counted = plus(...each.map((cell, at) => times(weight(at), call("ISNUMBER", cell))));
      return mark(over(weighed, counted));
    }
  }
}

/** Adjacent cells of a row or column as one range. */
function rangesOf(places: readonly Place[]): readonly Figure[] {
  const runs: { first: Place; last: Place }[] = [];
  for (const next of places) {
    const run = runs.at(-1);
    if (run && continues(run.first, run.last, next)) run.last = next;
    else runs.push({ first: next, last: next });
  }
  return runs.map(({ first, last }) =>
    first === last
      ? new CellRef(first.sheet, first.column, first.row)
      : new RangeRef(first.sheet, first.column, first.row, last.column, last.row),
  );
}

interface Place {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

function continues(first: Place, last: Place, next: Place): boolean {
  if (next.sheet !== last.sheet) return false;
  const along = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  const down = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  return along || down;
}
