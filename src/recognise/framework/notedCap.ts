import type { Indicator, Item } from "../../domain/indicator.ts";
import type { Marks } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { capIn } from "../text/sectionKind.ts";

const OF_BONUS = /加分|奖励分|附加分/u;
/** The cap of a single honour, not of all bonuses. */
const OF_EACH = /每[项次个件人类篇起例]|单项|同一|同类|该项|本项|各项|其中/u;

/** The caps in force after notes have been read: for each section, and for all of them together. */
export interface NotedCaps {
  readonly items: readonly Item[];
  readonly bonusCap: Marks | null;
}

/**
 * A cap for all bonuses in a note above or below the table (注：加分最高不超过10分), if no section states a cap. It belongs to
 * the only section with bonuses, or to several together if their rows are not capped either.
 */
export function withNotedCap(items: readonly Item[], indicators: readonly Indicator[], table: Table): NotedCaps {
  const bonuses = indicators.filter(({ kind }) => kind === "bonus");
  const sections = new Set(bonuses.map(({ item }) => item));
  const isCapped = [...sections].some((item) => items[item]?.bonusCap !== null);
  if (sections.size === 0 || isCapped) return { items, bonusCap: null };
  if (sections.size === 1) {
    const cap = notedCap(table);
    return {
      items: cap === null ? items : items.map((item, at) => (sections.has(at) ? { ...item, bonusCap: cap } : item)),
      bonusCap: null,
    };
  }
  return { items, bonusCap: bonuses.some(({ cap }) => cap !== null) ? null : notedCap(table) };
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
