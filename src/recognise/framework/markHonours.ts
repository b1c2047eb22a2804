import type { IndicatorDraft } from "../drafts.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { sheetNotes } from "./sheetNotes.ts";
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

const ONCE =
  /同一(?:类|种|个|年度)?(?:荣誉|奖项|奖励|项目|事项|表彰|工作|成果|内容|事迹|称号|经验|活动|指标)[^。；;]{0,24}?(?:最高|不重复|不累计|不再累计|不得重复|就高|只计一次|计一次)|就高不就低|就高(?:计分|加分|计算|原则)|按(?:其)?最高(?:级别|层级|奖项|等次|档次|等级)(?:奖项)?(?:计|加|记)|不(?:得)?重复(?:加|计|记)分/u;

/** Whether a text says that one honour counts once, at its highest level: 同一荣誉获多级表彰的按最高级计分. */
export function countsOnlyHighest(text: string): boolean {
  return text.length >= 4 && /同一|就高|最高|重复/u.test(text) && ONCE.test(text.replace(/\s+/gu, ""));
}
