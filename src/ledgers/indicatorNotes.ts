import type { JudgedRow, Ledger, LedgerNeed } from "../domain/ledger.ts";
import type { Measure } from "./declaration.ts";
import { declarationOf } from "./declarations/declarations.ts";

/** A note from a ledger about an indicator: missing evidence, or a row that needs attention, and which measure it counts in. */
export type IndicatorNote =
  | { readonly need: LedgerNeed; readonly row?: never }
  | { readonly row: JudgedRow; readonly measure: Measure; readonly need?: never };

/** By indicator id, missing evidence first; only what needs attention. */
export function indicatorNotes(ledgers: readonly Ledger[]): ReadonlyMap<number, readonly IndicatorNote[]> {
  const notes = new Map<number, IndicatorNote[]>();
  const add = (indicator: number, note: IndicatorNote): void => {
    const own = notes.get(indicator);
    if (own) own.push(note);
    else notes.set(indicator, [note]);
  };
  for (const need of ledgers.flatMap(({ needs }) => needs)) if (need.held < need.needed) add(need.indicator, { need });
  for (const { kind, rows } of ledgers) {
    const { notable, measures } = declarationOf(kind);
    for (const row of rows) {
      if (row.indicators.length === 0) continue;
      const measure = measures.find(({ id }) => notable.includes(id) && row.counts[id]);
      if (measure) for (const indicator of row.indicators) add(indicator, { row, measure });
    }
  }
  return notes;
}
