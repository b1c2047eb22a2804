import type { Marks } from "../../domain/marks.ts";
import type { BroadTexts } from "./broadTexts.ts";
import type { IndicatorDraft } from "../drafts.ts";
import type { Sections } from "./sections.ts";
import type { Table } from "../table/table.ts";

/** A text above leaves, with the marks it states for them. */
interface TextAbove {
  readonly marks: Marks | null;
  readonly cell: string;
  readonly leaves: readonly number[];
}

/** Gives 业务实绩（6分） over one clause without marks to that clause, in place. */
export function markSoleLeaves(
  table: Table,
  broadTexts: BroadTexts,
  sections: Sections,
  indicators: IndicatorDraft[],
): void {
  const headings = sections.headings.map(({ marks, row, column, leaves }) => {
    return { marks, cell: table.cell(row, column), leaves };
  });
  const above: readonly TextAbove[] = [...broadTexts.all, ...headings];
  for (const { marks, cell, leaves } of above) {
    const [id] = leaves;
    const only = leaves.length === 1 && id !== undefined ? indicators[id] : undefined;
    if (!marks || id === undefined || only?.full.state !== "absent") continue;
    indicators[id] = { ...only, full: { state: "number", cell, value: marks, literal: false } };
  }
}
