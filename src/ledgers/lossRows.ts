import { a1 } from "../domain/address.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { JudgedRow, Ledger } from "../domain/ledger.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { textIn } from "./declaration.ts";
import { rectification } from "./declarations/rectification.ts";
import { losses } from "./losses.ts";

/** A row of 问题整改台账 about what is done about a loss. */
export interface LossRow {
  readonly ledger: Ledger;
  readonly row: JudgedRow;
}

/** By indicator id, in the order of the ledgers. */
export type LossRows = ReadonlyMap<number, readonly LossRow[]>;

const FOUND_BY_ITSELF = /自查|自评|自检|扣分|失分/u;

/**
 * The rows of 问题整改台账 about losses: those of the indicator whose 问题来源 is the office's own check, else those without a
 * source. A row that names no indicator is matched if its words are the loss's reason or the indicator's name. Linear
 * in rows and indicators. null if the workbook has no such ledger.
 */
export function lossRows(ledgers: readonly Ledger[], scorecard: Scorecard): LossRows | null {
  const own = ledgers.filter(({ kind }) => kind === rectification.id);
  if (own.length === 0) return null;
  const lost = losses(scorecard);
  const wanted = new Set(lost.map(({ indicator }) => indicator.id));
  const worded = new Map<string, number[]>();
  for (const { indicator } of lost) {
    for (const words of new Set([normaliseName(indicator.reason), normaliseName(indicator.name)])) {
      if (words !== "") entryOf(worded, words).push(indicator.id);
    }
  }
  const bySource = new Map<number, LossRow[]>();
  const unsourced = new Map<number, LossRow[]>();
  for (const ledger of own) {
    for (const row of ledger.rows) {
      const source = textIn(row, "source");
      if (row.state === "void" || (source !== "" && !FOUND_BY_ITSELF.test(source))) continue;
      const named = row.indicators.length > 0 ? row.indicators : (worded.get(normaliseName(row.name)) ?? []);
      for (const id of named)
        if (wanted.has(id)) entryOf(source === "" ? unsourced : bySource, id).push({ ledger, row });
    }
  }
  return new Map([...unsourced, ...bySource]);
}

/**
 * Losses that are not in 问题整改台账: one issue each if it holds other losses; a single one at the ledger's header if it is
 * only kept for other problems.
 */
export function unlistedLosses(ledgers: readonly Ledger[], scorecard: Scorecard): readonly Issue[] {
  const held = lossRows(ledgers, scorecard);
  const ledger = ledgers.find(({ kind }) => kind === rectification.id);
  if (!held || !ledger) return [];
  const missing = losses(scorecard).filter(({ indicator }) => !held.has(indicator.id));
  const { sheet } = ledger;
  if (missing.length === 0) return [];
  if (held.size === 0) {
    const at = { sheet, cell: a1({ row: ledger.headerRows[1], column: ledger.columns[0]?.column ?? 1 }) };
    return [issue("loss-unlisted", at, { count: missing.length, text: sheet })];
  }
  return missing.map(({ indicator, gap, effective }) => {
    const at = { sheet: indicator.sheet, cell: indicator.nameCell };
    const lost = (indicator.kind === "deduction" ? effective : gap)?.toNumber() ?? 0;
    return issue("loss-unlisted", at, { name: indicator.name, lost, text: sheet });
  });
}

function entryOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
