import type { IndicatorDraft } from "../drafts.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { sheetNotes } from "./sheetNotes.ts";
import { countsOnlyHighest } from "../honours/onlyHighest.ts";
import { honourIn } from "../honours/honourIn.ts";

/**
 * Gives bonus rows the honours they name, in place, where the sheet says that one honour counts once at its highest level: in a note
 * or a section's heading for all of them, on a row for its section.
 */
export function markHonours({ table, columns, rows }: FrameworkLayout, indicators: IndicatorDraft[]): void {
  const bonuses = indicators.filter(({ kind }) => kind === "bonus");
  if (bonuses.length < 2) return;
  const texts = [...columns.item, ...columns.hierarchy, ...columns.standard];
  const saidForAll = [...sheetNotes(table, rows)].some(countsOnlyHighest);
  const items = new Set(
    bonuses
      .filter(({ row }) => texts.some((column) => countsOnlyHighest(table.text(row, column))))
      .map(({ item }) => item),
  );
  for (const bonus of bonuses) {
    if (!saidForAll && !items.has(bonus.item)) continue;
    const honour = honourIn(bonus.name) ?? honourIn(bonus.reason) ?? honourIn(bonus.evidence);
    if (honour) indicators[bonus.id] = { ...bonus, honour };
  }
}
