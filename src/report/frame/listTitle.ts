import { text } from "../draft/cells.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import { PLAIN, PLAIN_RIGHT, TABLE_SIZE as PLAIN_SIZE, TITLE, WARNING } from "../draft/styles.ts";
import { charactersIn, textUnits } from "../draft/textHeight.ts";
import type { CellStyle } from "../sheetPlan.ts";
import type { PaperInput } from "../summaryInput.ts";
import { asOfInWords } from "../words/dateInWords.ts";
import { unsettledWords } from "../words/unsettledWords.ts";

const UNSETTLED: CellStyle = { ...WARNING, wrap: false };

/** Title (row 1) and the line below it (row 2: whose, which period, as of when) that every list begins with. */
export function addListTitle(
  draft: SheetDraft,
  {
    title,
    input,
    from,
    to,
    middle,
    unit = "分",
  }: { title: string; input: PaperInput; from: number; to: number; middle?: string; unit?: string },
): void {
  draft.addSpans([{ from, to, cell: text(title, TITLE) }], { height: 30, keepWithNext: true });
  const asOf = `${asOfInWords(input.asOf)}    单位：${unit}`;
  const half = halfway(draft, from, to, asOf);
  const open = unit === "分" && unsettledWords(input) !== null;
  const whose = [input.unit, input.period, middle, open ? "得分尚未确定" : ""].filter((part) => part).join("    ");
  draft.addSpans(
    [
      { from, to: half, cell: text(whose, open ? UNSETTLED : PLAIN) },
      { from: half + 1, to, cell: text(asOf, PLAIN_RIGHT) },
    ],
    { height: 18, keepWithNext: true },
  );
}

/** The column after which about half of the width is used, and on whose right the words still have room. */
export function halfway(draft: SheetDraft, from: number, to: number, right: string): number {
  const all = draft.widthOf(from, to);
  const fits = (column: number): boolean =>
    charactersIn(draft.widthOf(column + 1, to), PLAIN_SIZE) >= textUnits(right) + 1;
  let column = from;
  while (column < to - 1 && draft.widthOf(from, column) < all * 0.55 && fits(column + 1)) column++;
  return column;
}
