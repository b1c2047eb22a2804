import { dateFormatShows, DAYS_OF_1904 } from "../../domain/isoDate.ts";
import { cellKey, type CellValue } from "../../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../domain/grid.ts";
import { CopiedLook } from "../../report/draft/copiedLook.ts";
import { PAGE_MARGINS, pageSetup, printedWidth } from "../../report/draft/pageSetup.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { CellPlan, SheetPlan, ValidationPlan } from "../../report/sheetPlan.ts";
import { refersTo } from "../../workbook/sheetReferences.ts";

/**
 * A copy of the user's sheet, cell by cell, with its look.
 *
 * @param header the last row of its header; 0 if it has none
 * @param gone sheets that are not carried over under their name: a list that refers to them is left out
 */
export function copiedSheet(
  sheet: SheetGrid,
  look: SheetLook | null,
  { date1904 }: Pick<WorkbookGrid, "date1904">,
  header: number,
  gone: readonly string[],
): SheetPlan {
  const looks = new CopiedLook(look);
  const bottom = sheet.merges.reduce((most, one) => Math.max(most, one.bottom), sheet.values.length);
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  const right = sheet.merges.reduce((most, one) => Math.max(most, one.right), width);
  const columns = Array.from({ length: right }, (_, at) => looks.column(at + 1));
  const rows = Array.from({ length: bottom }, (_, at) => ({
    ...looks.height(at + 1),
    ...(sheet.hiddenRows.has(at + 1) ? { hidden: true as const } : {}),
    cells: Array.from({ length: right }, (__, index) => cellOf(at + 1, index + 1)),
  }));
  const wide = columns.reduce((sum, one) => sum + (one.hidden ? 0 : one.width), 0);
  const portrait = printedWidth({ paper: "A4", orientation: "portrait", margins: PAGE_MARGINS.portrait });
  return {
    product: null,
    name: sheet.name,
    ...(sheet.hidden ? { hidden: true } : {}),
    columns,
    rows,
    merges: sheet.merges,
    ...(header > 0 ? { freeze: { rows: header, columns: 0 } } : {}),
    page: pageSetup(
      wide > portrait ? "landscape" : "portrait",
      { top: 1, left: 1, bottom, right },
      header > 0 ? [header, header] : undefined,
    ),
    validations: (look?.validations ?? []).filter((rule) => isOfCopies(rule, gone)),
  };

  function cellOf(row: number, column: number): CellPlan | null {
    const style = looks.style(row, column);
    const key = cellKey(row, column);
    const value = planned(sheet.values[row - 1]?.[column - 1] ?? null, sheet.numberFormats.get(key) ?? "", date1904);
    const formula = sheet.formulas.get(key);
    if (formula !== undefined) return { value, formula, style };
    return value === null && Object.keys(style).length === 0 ? null : { value, style };
  }
}

/** Days are counted from 1900 in the new workbook. */
function planned(value: CellValue, format: string, date1904: boolean): CellPlan["value"] {
  if (typeof value === "object") return null;
  if (typeof value !== "number" || !date1904 || dateFormatShows(format) === null) return value;
  return value + DAYS_OF_1904;
}

function isOfCopies({ rule }: ValidationPlan, gone: readonly string[]): boolean {
  if (rule.kind === "list-range") return !refersTo(rule.formula.replace(/^=/u, ""), gone);
  if (rule.kind === "list" || rule.kind === "any") return true;
  return !refersTo([rule.min, rule.max].filter((end) => end !== null).join(","), gone);
}
