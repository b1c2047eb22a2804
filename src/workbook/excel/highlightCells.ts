/// <reference types="office-js" />
import { rangeText } from "../../domain/cells.ts";
import { HIGHLIGHT_LOOK, highlightBatches, highlightedSeverity, highlightFormula } from "../highlights.ts";
import type { HighlightedArea, SheetHighlights } from "../highlights.ts";
import { WorkbookError } from "../workbookPort.ts";
import { workbookErrorOf } from "./officeFailure.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import type { Traffic } from "./traffic.ts";

/** Number of areas in one format: an address may have 8192 characters. */
const AREAS_A_FORMAT = 250;
/** Approximate size of the calls for one format in a request. */
const FORMAT_BYTES = 12_000;
const DELETE_BYTES = 900;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface UserSheet {
  readonly outline: SheetOutline;
  readonly sheet: Excel.Worksheet;
  readonly wanted: readonly HighlightedArea[];
  readonly old: readonly Excel.ConditionalFormat[];
}

/**
 * Replaces all highlights on the user's sheets in three round trips. No other call touches these sheets.
 *
 * @throws WorkbookError sheet-protected and changed-meanwhile before anything is changed; `highlight-incomplete` if
 * Excel fails halfway
 */
export async function highlightCells(
  traffic: Traffic,
  outline: WorkbookOutline,
  highlights: readonly SheetHighlights[],
): Promise<void> {
  const users = outline.sheets.filter(({ product }) => product === null);
  const missing = highlights.some(({ sheet }) => !users.some(({ name }) => name === sheet));
  if (missing) throw new WorkbookError("changed-meanwhile", outline.name);
  const sheets = await withOldHighlights(traffic, users, highlights);
  const concerned = sheets.filter(({ wanted, old }) => wanted.length > 0 || old.length > 0);
  const locked = concerned.find((one) => one.outline.isProtected);
  if (locked) throw new WorkbookError("sheet-protected", locked.outline.name);
  if (concerned.length === 0) return;
  try {
    for (const { sheet, wanted, old } of concerned) {
      for (const { severity, ranges } of highlightBatches(wanted, AREAS_A_FORMAT)) {
        await traffic.room(FORMAT_BYTES);
        addHighlight(sheet, ranges.map((range) => rangeText(range)).join(","), severity);
      }
      for (const format of old) {
        await traffic.room(DELETE_BYTES);
        format.delete();
      }
    }
    await traffic.sync();
  } catch (error) {
    const cause = workbookErrorOf(error, traffic.subject());
    throw new WorkbookError("highlight-incomplete", outline.name, { cause });
  }
}

async function withOldHighlights(
  traffic: Traffic,
  users: readonly SheetOutline[],
  highlights: readonly SheetHighlights[],
): Promise<UserSheet[]> {
  const asked = users.map((outline) => {
    const sheet = traffic.context.workbook.worksheets.getItem(outline.id);
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { outline, sheet, formats };
  });
  await traffic.sync();
  // Only formats of this type have a formula; asking others for one is an error.
  const customs = asked.map(({ formats }) => formats.items.filter(({ type }) => type === "Custom"));
  for (const format of customs.flat()) format.custom.rule.load("formula");
  await traffic.sync();
  return asked.map(({ outline, sheet }, index) => ({
    outline,
    sheet,
    wanted: highlights.filter((one) => one.sheet === outline.name).flatMap(({ areas }) => areas),
    old: (customs[index] ?? []).filter(({ custom }) => highlightedSeverity(custom.rule.formula) !== null),
  }));
}

function addHighlight(sheet: Excel.Worksheet, address: string, severity: HighlightedArea["severity"]): void {
  const format = sheet.getRanges(address).conditionalFormats.add("Custom");
  const { custom } = format;
  custom.rule.formula = `=${highlightFormula(severity)}`;
  const { fill, outline } = HIGHLIGHT_LOOK[severity];
  custom.format.fill.color = `#${fill}`;
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = `#${outline}`;
  }
  // After all formats of the user's, so that theirs keep their order: a negative priority counts from the end.
  format.priority = -1;
}
