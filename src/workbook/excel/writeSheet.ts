/// <reference types="office-js" />
import { rangeText } from "../../domain/cells.ts";
import { a1, quoteSheet } from "../../domain/address.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import { applyChart, CHART_BYTES } from "./applyChart.ts";
import { applyPage } from "./applyPage.ts";
import { applyConditionalFormat, applyValidation } from "./applyRules.ts";
import { applyStyle, STYLE_BYTES } from "./applyStyle.ts";
import { cellInput } from "./cellInput.ts";
import { applyColumns, rowHeightCalls } from "./lineSizes.ts";
import type { SheetOutline } from "./outline.ts";
import { planWidth } from "../planWidth.ts";
import { PRODUCT_STAMP } from "../productMark.ts";
import { styleRuns } from "./styleRuns.ts";
import { BYTES_A_SYNC, wireBytes, type Traffic } from "./traffic.ts";

/** Approximate size of a call with its path in a request. */
const CALL_BYTES = 900;
/** The library sends a large block in pieces of 1500 cells, each with its own calls. */
const BYTES_A_CELL_SENT = 2;

/**
 * Removes what the plan will set again, but no contents: those are overwritten, so that a failure in between loses as
 * little as possible.
 */
export async function clearLook(
  traffic: Traffic,
  sheet: Excel.Worksheet,
  { used, ownCharts, isFiltered, tables }: SheetOutline,
): Promise<void> {
  await traffic.room(CALL_BYTES * (13 + ownCharts.length + tables.length));
  const all = sheet.getRange();
  // A filter would hide rows that change, and cells in a table cannot be merged.
  if (isFiltered) sheet.autoFilter.remove();
  for (const id of tables) sheet.tables.getItem(id).convertToRange();
  // Text format would turn the new formulas into text, and merges would swallow values.
  all.unmerge();
  all.clear("Formats");
  all.clear("Hyperlinks");
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  if (used) sheet.getRange(`${used.row + 1}:${used.row + used.rows}`).rowHidden = false;
  if (used) {
    sheet.getRangeByIndexes(0, used.column, 1, used.columns).columnHidden = false;
  }
  for (const id of ownCharts) sheet.charts.getItem(id).delete();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** Writes everything but the contents of the first row, which keeps the label 未完成 until the end. */
export async function writeSheet(
  traffic: Traffic,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  old: SheetOutline | null,
): Promise<void> {
  await writeContents(traffic, sheet, plan, old);
  await writeLinks(traffic, sheet, plan);
  await writeLook(traffic, sheet, plan);
  await writeRules(traffic, sheet, plan);
}

async function writeContents(
  traffic: Traffic,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  old: SheetOutline | null,
): Promise<void> {
  const width = planWidth(plan);
  let block: (string | number | boolean)[][] = [];
  let first = 1;
  let bytes = 0;
  const send = async (): Promise<void> => {
    if (block.length === 0) return;
    await traffic.room(bytes + CALL_BYTES);
    sheet.getRangeByIndexes(first, 0, block.length, width).formulas = block;
    first += block.length;
    block = [];
    bytes = 0;
  };
  for (const { cells } of plan.rows.slice(1)) {
    const row = Array.from({ length: width }, (_, column) => cellInput(cells[column]));
    const size = row.reduce((sum: number, value) => sum + wireBytes(value) + BYTES_A_CELL_SENT, 0);
    if (bytes + size > BYTES_A_SYNC / 2) await send();
    block.push(row);
    bytes += size;
  }
  await send();
  await clearOutside(traffic, sheet, plan.rows.length, width, old);
}

/** Clears what an earlier, larger version of the sheet left below and to the right. */
async function clearOutside(
  traffic: Traffic,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
  old: SheetOutline | null,
): Promise<void> {
  if (!old?.used) return;
  await traffic.room(2 * CALL_BYTES);
  const bottom = old.used.row + old.used.rows;
  const right = old.used.column + old.used.columns;
  const kept = Math.max(1, rows);
  if (bottom > kept) sheet.getRangeByIndexes(kept, 0, bottom - kept, Math.max(right, columns)).clear("All");
  if (right > columns) sheet.getRangeByIndexes(1, columns, Math.max(1, kept - 1), right - columns).clear("All");
}

/** Before the styles, because Excel gives a linked cell its own style. The cell's text stays. */
async function writeLinks(traffic: Traffic, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  let any = false;
  for (const [row, { cells }] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      any = true;
      await traffic.room(CALL_BYTES);
      sheet.getCell(row, column).hyperlink = {
        documentReference: `${quoteSheet(cell.link.sheet)}!${cell.link.cell}`,
        screenTip: "",
      };
    }
  }
  if (!any) return;
  await traffic.room(CALL_BYTES);
  sheet.getRange(rangeText({ top: 1, left: 1, bottom: plan.rows.length, right: planWidth(plan) })).clear("Formats");
}

async function writeLook(traffic: Traffic, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { range, style } of styleRuns(plan.rows)) {
    await traffic.room(STYLE_BYTES);
    applyStyle(sheet.getRange(rangeText(range)), range, style);
  }
  for (const merge of plan.merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    await traffic.room(CALL_BYTES);
    sheet.getRange(rangeText(merge)).merge();
  }
  await traffic.room(CALL_BYTES * (2 * plan.columns.length + 4));
  applyColumns(sheet, plan);
  for (const call of rowHeightCalls(sheet, plan)) {
    await traffic.room(CALL_BYTES);
    call();
  }
  const { rows = 0, columns = 0 } = plan.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${a1({ row: rows, column: columns })}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  sheet.showGridlines = plan.gridlines ?? true;
}

async function writeRules(traffic: Traffic, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const validation of plan.validations ?? []) {
    await traffic.room(3 * CALL_BYTES);
    applyValidation(sheet, validation);
  }
  for (const format of plan.conditionalFormats ?? []) {
    await traffic.room(4 * CALL_BYTES);
    applyConditionalFormat(sheet, format);
  }
  await traffic.room(CALL_BYTES * (16 + (plan.pageBreaks?.length ?? 0)));
  applyPage(sheet, plan);
  for (const [index, chart] of (plan.charts ?? []).entries()) {
    await traffic.room(CHART_BYTES);
    applyChart(traffic.context.workbook, sheet, chart, index + 1);
  }
}

/** The last calls for a sheet: its tab, then its first row, which removes the label. */
export async function finishSheet(
  traffic: Traffic,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  old: SheetOutline | null,
): Promise<void> {
  const width = Math.max(planWidth(plan), old?.used ? old.used.column + old.used.columns : 1);
  const row = Array.from({ length: width }, (_, column) => cellInput(plan.rows[0]?.cells[column]));
  await traffic.room(row.reduce((sum: number, value) => sum + wireBytes(value), 4 * CALL_BYTES));
  sheet.tabColor = plan.tabColour === undefined ? "" : `#${plan.tabColour}`;
  keepStamp(sheet, plan.stamp, old?.stamp);
  // With a locked structure Excel even refuses to set a visibility that the sheet already has.
  if ((plan.hidden ?? false) !== (old?.hidden ?? false)) sheet.visibility = plan.hidden ? "Hidden" : "Visible";
  // The label is removed last, except for the protection, which would prevent that.
  sheet.getRangeByIndexes(0, 0, 1, width).formulas = [row];
  if (plan.isProtected) {
    sheet.protection.protect({
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertRows: true,
    });
  }
}

/** Changes an existing name, because adding it again would fail. */
function keepStamp(sheet: Excel.Worksheet, stamp: string | undefined, old: string | undefined): void {
  if (stamp === old) return;
  if (stamp === undefined) sheet.names.getItem(PRODUCT_STAMP).delete();
  else if (old === undefined) sheet.names.add(PRODUCT_STAMP, `="${stamp}"`).visible = false;
  else sheet.names.getItem(PRODUCT_STAMP).formula = `="${stamp}"`;
}
