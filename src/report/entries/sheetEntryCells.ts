import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { SheetEntry, SheetEntryField } from "../../domain/sheetEntries.ts";
import { filled, live } from "../draft/cells.ts";
import { CROSSED_OFF, MEASURE, PERSON, RECHECK, RECTIFY_BY } from "./entryPlaces.ts";
import { parseA1 } from "../../domain/address.ts";
import { CellRef, orBlank } from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { inputStyle } from "../draft/styles.ts";

/** The user's column that each column to fill in begins with. */
const FIELDS: ReadonlyMap<string, SheetEntryField> = new Map([
  [MEASURE, "measure"],
  [RECTIFY_BY, "rectifyBy"],
  [PERSON, "person"],
  [RECHECK, "recheck"],
  [CROSSED_OFF, "crossedOff"],
]);

/** What the user's own sheet says for a heading of 扣分整改清单; null if it has no such column. */
export function sheetEntry({ indicator }: ScoredIndicator, heading: string): SheetEntry | null {
  const field = FIELDS.get(heading);
  return (field && indicator.sheetEntries?.[field]) ?? null;
}

/** A formula that follows the cell, so that it stays the sheet's own text until the user types over it. */
export function sheetEntryCell(sheet: string, { cell, value, numberFormat }: SheetEntry): CellPlan {
  const at = parseA1(cell);
  const style = inputStyle(numberFormat);
  return at ? live(orBlank(new CellRef(sheet, at.column, at.row)), value, style) : filled(value, style);
}

/** Formulas of ours: a followed cell, cells one after the other, a lookup in 扣分整改清单, or a word shown until the user types over it. */
const FOLLOWING =
  /^(?:IF\((.+)="","",\1\)|[^&"]+!\$[A-Z]+\$\d+&IF\(OR\(.*\)|IF\(ISNUMBER\((MATCH\(.+\))\),IF\(INDEX\(.*,""\)|"[^"]*")$/;

/** Whether a formula is one of these rather than typed by the user; other programs may quote the sheet differently. */
export function followsSheet(formula: string | undefined): boolean {
  return formula !== undefined && FOLLOWING.test(formula);
}
