import { markIn, type Indicator, type StatedTotal } from "../../domain/indicator.ts";
import type { Claim } from "./statedTotals.ts";
import { sameSum } from "../../domain/marks.ts";

/** counted: the reviewer's mark, or the unit's own where there is none. */
type Field = StatedTotal["field"] | "counted";

/** Leaves that a row of totals may mean: a stretch of ids (`to` exclusive), or a list. */
export type Reading = { readonly from: number; readonly to: number } | readonly number[];

/**
 * Sums of what is written as numbers, to tell readings apart: any stretch in constant time. Bonus may be in or out.
 * Exact comparing is the scorer's.
 */
export class RoughSums {
  /** Number of base indicators. */
  readonly base: number;
  private readonly running = new Map<string, Float64Array>();

  constructor(private readonly indicators: readonly Indicator[]) {
    this.base = indicators.filter(({ kind }) => kind === "base").length;
  }

  /** Whether the leaves come to all that is claimed of the whole, and anything is. */
  agree(reading: Reading, claims: readonly Claim[]): boolean {
    const whole = claims.filter(({ column }) => column === null);
    return (
      whole.length > 0 &&
      whole.every(({ field, value }) => {
        const wanted = value.toNumber();
        const extras = waysOf(field).map((way) => this.sum(reading, this.of(way, "extra")));
        const isWanted = (own: number): boolean => [0, ...extras].some((extra) => sameSum(own + extra, wanted));
        return this.bases(reading, field).some(isWanted);
      })
    );
  }

  /** How far a claim is from what the base comes to. */
  distance(reading: Reading, { field, value }: Claim): number {
    return Math.min(...this.bases(reading, field).map((own) => Math.abs(own - value.toNumber())));
  }

  /** What the base comes to; of full marks also without what does not apply. */
  private bases(reading: Reading, field: StatedTotal["field"]): readonly number[] {
    const own = waysOf(field).map((way) => this.sum(reading, this.of(way, "base")));
    return field === "full" ? [...own, this.sum(reading, this.of(field, "applicable"))] : own;
  }

  /** What is left of the full marks of what applies beside what was earned. */
  lost(reading: Reading, field: Field): number {
    return this.sum(reading, this.of("full", "applicable")) - this.sum(reading, this.of(field, "base"));
  }

  private sum(reading: Reading, running: Float64Array): number {
    if ("from" in reading) return (running[reading.to] ?? 0) - (running[reading.from] ?? 0);
    return reading.reduce((total, id) => total + (running[id + 1] ?? 0) - (running[id] ?? 0), 0);
  }

  /** At n the sum over the first n indicators: the base's, what of it applies, or what stands outside it. */
  private of(field: Field, which: "base" | "applicable" | "extra"): Float64Array {
    const key = `${field} ${which}`;
    const known = this.running.get(key);
    if (known) return known;
    const sums = new Float64Array(this.indicators.length + 1);
    this.indicators.forEach((indicator, place) => {
      const isOfThem = which === "extra" ? indicator.kind !== "base" : indicator.kind === "base";
      const counts = indicator.kind !== "veto" && isOfThem && (which !== "applicable" || applies(indicator));
      const value = counts ? figureOf(indicator, field) : 0;
      sums[place + 1] = (sums[place] ?? 0) + (indicator.kind === "deduction" ? -Math.abs(value) : value);
    });
    this.running.set(key, sums);
    return sums;
  }
}

/** Whether a mark was given, or might be: nobody says that the indicator does not apply. */
export function applies({ full, actual, review }: Indicator): boolean {
  const given = [review, actual];
  const isGiven = given.some(({ state }) => state === "number" || state === "grade");
  return isGiven || [full, ...given].every(({ state }) => state !== "not-applicable");
}

/** A reviewer may leave the unit's own marks as they are. */
function waysOf(field: StatedTotal["field"]): readonly Field[] {
  return field === "review" ? ["review", "counted"] : [field];
}

function figureOf(indicator: Indicator, field: Field): number {
  const counted = indicator.review.state === "number" ? "review" : "actual";
  return markIn(indicator, field === "counted" ? counted : field)?.toNumber() ?? 0;
}
