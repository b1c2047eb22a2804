import type { Indicator, StatedTotal } from "../../domain/indicator.ts";
import type { Claim } from "./statedTotals.ts";
import { sameSum } from "../../domain/marks.ts";

type Field = StatedTotal["field"];

/** Leaves that a row of totals may mean: a stretch of ids (`to` exclusive), or a list. */
export type Reading = { readonly from: number; readonly to: number } | readonly number[];
/**
 * Sums of what is written as numbers, to tell readings apart: any stretch in constant time. Bonus may be in or out.
 * Exact comparing is the scorer's.
 */
export class RoughSums {
  /** Number of base indicators. */
  readonly base: number;
  private readonly own: Record<Field, Float64Array>;
  private readonly extra: Record<Field, Float64Array>;

  constructor(indicators: readonly Indicator[]) {
    this.base = indicators.filter(({ kind }) => kind === "base").length;
    const sums = (extra: boolean): Record<Field, Float64Array> => ({
      full: running(indicators, "full", extra),
      actual: running(indicators, "actual", extra),
      review: running(indicators, "review", extra),
    });
    this.own = sums(false);
    this.extra = sums(true);
  }

  agree(reading: Reading, claims: readonly Claim[]): boolean {
    return (
      claims.length > 0 &&
      claims.some(({ column }) => column === null) &&
      claims
        .filter(({ column }) => column === null)
        .every(({ field, value }) => {
          const own = this.sum(reading, field, this.own);
          const wanted = value.toNumber();
          return sameSum(own, wanted) || sameSum(own + this.sum(reading, field, this.extra), wanted);
        })
    );
  }

  private sum(reading: Reading, field: Field, sums: Record<Field, Float64Array>): number {
    const running = sums[field];
    if ("from" in reading) return (running[reading.to] ?? 0) - (running[reading.from] ?? 0);
    return reading.reduce((total, id) => total + (running[id + 1] ?? 0) - (running[id] ?? 0), 0);
  }
}

/** `running[n]` is the sum over the first n indicators: the base's, or what stands outside it. */
function running(indicators: readonly Indicator[], field: Field, extra: boolean): Float64Array {
  const sums = new Float64Array(indicators.length + 1);
  indicators.forEach((indicator, place) => {
    const reading = indicator[field];
    const counts = reading.state === "number" && indicator.kind !== "veto" && (indicator.kind !== "base") === extra;
    const value = counts ? reading.value.toNumber() : 0;
    sums[place + 1] = (sums[place] ?? 0) + (indicator.kind === "deduction" ? -Math.abs(value) : value);
  });
  return sums;
}
