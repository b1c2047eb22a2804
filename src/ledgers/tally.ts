import type { IsoDate } from "../domain/deadline.ts";
import type { DepartmentCounts, LedgerCounts, LedgerEntry, LedgerRow, LedgerTally } from "../domain/ledger.ts";

/** Sums that grow. */
type Sums = Record<string, number>;

interface DepartmentSums {
  readonly counts: Sums;
  readonly months: Map<string, Sums>;
  due: IsoDate | null;
}

/** Sums up the entries of a ledger. */
export class Tally {
  private readonly total: Sums = {};
  private readonly departments = new Map<string | null, DepartmentSums>();
  private readonly months = new Map<string, Sums>();
  private readonly indicators = new Map<number, Sums>();

  /**
   * Adds a row.
   *
   * @returns the row's own counts
   */
  add(row: LedgerRow, entries: readonly LedgerEntry[], due: IsoDate | null): LedgerCounts {
    const own: Sums = {};
    const who = row.departments.length > 0 ? row.departments : [null];
    const departments = who.map((name) => this.of(name));
    for (const { month, counts } of entries) {
      const sums = [own, this.total, ...departments.map((one) => one.counts)];
      if (month !== null) {
        sums.push(entryOf(this.months, month));
        for (const one of departments) sums.push(entryOf(one.months, month));
      }
      for (const id of row.indicators) sums.push(entryOf(this.indicators, id));
      for (const sum of sums) addTo(sum, counts);
    }
    if (due !== null) for (const one of departments) if (one.due === null || due < one.due) one.due = due;
    return own;
  }

  result(): LedgerTally {
    const named = [...this.departments].filter(([name]) => name !== null);
    const nobody = this.departments.get(null);
    const all: readonly (readonly [string | null, DepartmentSums])[] = nobody ? [...named, [null, nobody]] : named;
    return {
      total: this.total,
      departments: all.map(([department, sums]): DepartmentCounts => ({ department, ...sums })),
      months: new Map([...this.months].sort(([a], [b]) => (a < b ? -1 : 1))),
      indicators: this.indicators,
    };
  }

  private of(name: string | null): DepartmentSums {
    let sums = this.departments.get(name);
    if (!sums) this.departments.set(name, (sums = { counts: {}, months: new Map(), due: null }));
    return sums;
  }
}

function entryOf<K>(map: Map<K, Sums>, key: K): Sums {
  let sums = map.get(key);
  if (!sums) map.set(key, (sums = {}));
  return sums;
}

function addTo(sums: Sums, counts: LedgerCounts): void {
  for (const id in counts) sums[id] = (sums[id] ?? 0) + (counts[id] ?? 0);
}
