import { addressOf } from "../domain/address.ts";
import type { Assessment } from "../domain/assessment.ts";
import type { Indicator } from "../domain/indicator.ts";
import { NO_MARKS, toNumber } from "../domain/marks.ts";
import { mostMarks } from "../domain/mostMarks.ts";
import { cellKey } from "../domain/cells.ts";
import { valueAt } from "../domain/grid.ts";
import { indicatorKeys } from "../report/entries/entryKeys.ts";
import { WorkbookError, type WorkbookPort } from "../workbook/workbookPort.ts";
import { checkWorkbook, type CheckOptions } from "./checkWorkbook.ts";

/** Why a review mark is not entered. */
export type ReviewRefusal = "not-a-number" | "above-full" | "no-column" | "several-columns" | "shared-cell" | "formula";

/** Identifies an indicator wherever its row has moved. */
export function reviewKey(assessment: Assessment, { id }: Indicator): string {
  return indicatorKeys(assessment)[id] ?? "";
}

/** Where the reviewer's mark of an indicator goes, or why there is no such cell. */
function reviewCell({ framework }: Assessment, indicator: Indicator): ReviewCell | ReviewRefusal {
  const { review, sheet } = indicator;
  if (!framework?.hasReview || review.state === "absent") return "no-column";
  const columns = framework.columns.filter((column) => column.sheet === sheet && column.meaning === "review");
  const stages = review.state === "number" || review.state === "blank" ? review.from : undefined;
  const last = stages?.rule === "last" ? stages.cells.at(-1) : undefined;
  if (columns.length > 1 && last === undefined) return "several-columns";
  const cell = last ?? review.cell;
  const alike = framework.indicators.filter((one) => one.review.state !== "absent" && one.review.cell === cell);
  if (alike.some((one) => one.sheet === sheet && one.id !== indicator.id)) return "shared-cell";
  return { cell, isOff: "isOff" in review && review.isOff === true };
}

interface ReviewCell {
  readonly cell: string;
  /** It takes what the mark lacks of the full marks. */
  readonly isOff: boolean;
}

/**
 * Writes a reviewer's mark into the sheet's own review column, after reading the workbook again, and nowhere else. ""
 * removes it.
 *
 * @param key the indicator's, from `reviewKey`
 * @param text as the reviewer typed it
 * @returns null when it is written, else why not
 * @throws WorkbookError changed-meanwhile if the indicator is gone; sheet-protected
 */
export async function enterReview(
  port: WorkbookPort,
  options: CheckOptions,
  key: string,
  text: string,
): Promise<ReviewRefusal | null> {
  const mark = markOf(text);
  if (mark === undefined) return "not-a-number";
  const grid = await port.read();
  const { assessment, scorecard } = checkWorkbook(grid, options);
  const id = assessment ? indicatorKeys(assessment).indexOf(key) : -1;
  const indicator = assessment?.framework?.indicators[id];
  if (!assessment || !indicator)
    throw new WorkbookError("changed-meanwhile", assessment?.framework?.sheets[0]?.name ?? "");
  const most = mostMarks(indicator, scorecard?.indicators[id]?.full ?? NO_MARKS);
  if (mark !== null && most?.lt(mark)) return "above-full";
  const place = reviewCell(assessment, indicator);
  if (typeof place === "string") return place;
  const at = addressOf(indicator.sheet, place.cell);
  const name = addressOf(indicator.sheet, indicator.nameCell);
  const sheet = grid.sheets.find((one) => one.name === indicator.sheet);
  if (!sheet || !at || !name) return "no-column";
  if (sheet.formulas.has(cellKey(at.row, at.column))) return "formula";
  const full = scorecard?.indicators[id]?.full;
  const value = place.isOff && mark !== null && full ? toNumber(full.minus(mark)) : mark;
  await port.apply({
    kind: "enter-values",
    values: [{ at, value }],
    expected: [at, name].map((cell) => ({ at: cell, value: valueAt(sheet, cell.row, cell.column) })),
  });
  return null;
}

/** null for an empty text, undefined if it is no mark. Full-width digits are accepted. */
function markOf(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
