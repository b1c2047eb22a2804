import type { IndicatorDraft } from "../drafts.ts";
import type { Sections } from "./sections.ts";

/** Gives 业务实绩（6分） over one clause without marks to that clause, in place. */
export function markSoleLeaves({ beside, headings }: Sections, indicators: IndicatorDraft[]): void {
  for (const { marks, cell, leaves } of [...beside, ...headings]) {
    const [id] = leaves;
    const only = leaves.length === 1 && id !== undefined ? indicators[id] : undefined;
    if (!marks || id === undefined || only?.full.state !== "absent") continue;
    indicators[id] = { ...only, full: { state: "number", cell, value: marks, literal: false } };
  }
}
