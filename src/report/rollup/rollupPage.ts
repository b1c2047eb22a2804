import { pageSetup } from "../draft/pageSetup.ts";
import { text } from "../draft/cells.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import { PLAIN, PLAIN_RIGHT, TITLE } from "../draft/styles.ts";
import { halfway } from "../frame/listTitle.ts";
import type { PagePlan } from "../sheetPlan.ts";
import { asOfInWords } from "../words/dateInWords.ts";

/** The row of the headings, below the title and the line of what is listed. */
export const HEADER_ROW = 3;

/** Characters that fill a landscape page at 100 %; A3 is twice A4. */
export const ROOM = { A4: 117, A3: 174 } as const;

/** Title, and the line below it: what is listed, and as of when in which unit. */
export function addRollupTitle(
  draft: SheetDraft,
  last: number,
  { title, listed, asOf, unit }: { title: string; listed: string; asOf: string; unit: string },
): void {
  draft.addSpans([{ from: 1, to: last, cell: text(title, TITLE) }], { height: 38 });
  const right = `${asOfInWords(asOf)}    单位：${unit}`;
  const half = halfway(draft, 1, last, right);
  draft.addSpans(
    [
      { from: 1, to: half, cell: text(listed, PLAIN) },
      { from: half + 1, to: last, cell: text(right, PLAIN_RIGHT) },
    ],
    { height: 20 },
  );
}

/** 2026年度; the period where all units are of the same, else nothing. */
export function sharedPeriod(units: readonly { readonly period: string }[]): string {
  const periods = new Set(units.map(({ period }) => period));
  const [period = ""] = periods;
  return periods.size === 1 ? period.replace(/(\d)$/, "$1年度") : "";
}

export function rollupPage(paper: PagePlan["paper"], bottom: number, right: number): PagePlan {
  return { ...pageSetup("landscape", { top: 1, left: 1, bottom, right }, [HEADER_ROW, HEADER_ROW]), paper };
}
