import type { Indicator, Item } from "../../domain/indicator.ts";
import type { Marks } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { capIn } from "./sectionKind.ts";

const OF_BONUS = /加分|奖励分|附加分/u;
/** The cap of one honour, not of them all. */
const OF_EACH = /每[项次个件人类篇起例]|单项|同一|同类|该项|本项|各项|其中/u;

/**
 * The items, with a cap of all bonuses that stands in a note above or below the table (注：加分最高不超过10分). It is the
 * one bonus section's, where that says no cap itself.
 */
export function withNotedCap(items: readonly Item[], indicators: readonly Indicator[], table: Table): readonly Item[] {
  const sections = new Set(indicators.filter(({ kind }) => kind === "bonus").map(({ item }) => item));
  const [only] = sections;
  if (sections.size !== 1 || only === undefined || items[only]?.bonusCap !== null) return items;
  const cap = notedCap(table);
  return cap === null ? items : items.map((item, at) => (at === only ? { ...item, bonusCap: cap } : item));
}

function notedCap(table: Table): Marks | null {
  const [first, last] = table.headerRows;
  const dataRows = new Set(table.dataRows);
  for (const [index, cells] of table.sheet.values.entries()) {
    const row = index + 1;
    if (dataRows.has(row) || (row >= first && row <= last)) continue;
    for (const value of cells ?? []) {
      if (typeof value !== "string") continue;
      const cap = value
        .split(/[。；;\n]/u)
        .map(capOfAll)
        .find(Boolean);
      if (cap) return cap;
    }
  }
  return null;
}

function capOfAll(sentence: string): Marks | null {
  return OF_BONUS.test(sentence) && !OF_EACH.test(sentence) ? capIn(sentence) : null;
}
