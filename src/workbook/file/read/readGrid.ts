import type { SheetGrid, WorkbookGrid } from "../../../domain/grid.ts";
import type { WorkbookCaution } from "../../../domain/workbookError.ts";
import { TypedCells } from "../../../report/entries/typedCells.ts";
import { LAYOUT_ROWS } from "../../../report/layout/layoutText.ts";
import { WorkbookError, type WorkbookRun } from "../../workbookPort.ts";
import { CellIndexes } from "./cellIndexes.ts";
import { MAX_COLUMNS, parseRange, cellKey, type CellValue } from "../../../domain/cells.ts";
import type { CellContext } from "./cellScanner.ts";
import { readCustomSettings } from "../package/customSettings.ts";
import { columnUnit } from "../styles/columnUnit.ts";
import { numberFormatsOf, symbolFontsOf } from "../styles/numberFormats.ts";
import { readRelationships } from "../package/relationships.ts";
import { readSharedStrings } from "../package/sharedStrings.ts";
import { stylesNamed } from "../package/sheetProbe.ts";
import { sheetLayout } from "./sheetLayout.ts";
import { defaultFontOf } from "../styles/styleRecords.ts";
import { scanSheet } from "./sheetScanner.ts";
import { readWorkbookPart, relatedPart, type SheetEntry, type WorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** Format of dates written as text (t="d"); larger than any index in a file, valid or not. */
const ISO_DATE = 65_534;

/** The first rows of a sheet of the product's say which one it is, how it was laid out and whether it is finished. */
const HEAD_ROWS = LAYOUT_ROWS;

/**
 * A whole workbook as recognising sees it. Chart, dialog and macro sheets appear without cells.
 *
 * @param wanted how much of the product's own sheets
 */
export function readGrid(
  pack: WorkbookPackage,
  { headsOf = new Set(), typedAlone = false }: Pick<WorkbookRun, "headsOf" | "typedAlone"> = {},
): WorkbookGrid {
  const workbook = readWorkbookPart(pack);
  const stringsPart = relatedPart(workbook, pack, "sharedStrings");
  const stylesPart = relatedPart(workbook, pack, "styles");
  const stylesXml = stylesPart === null ? null : pack.text(stylesPart);
  const styles = stylesXml && stylesPart ? parseXml(stylesXml, stylesPart, 4) : null;
  const formats = {
    numbers: numberFormatsOf(styles),
    symbols: symbolFontsOf(styles),
    columnUnit: columnUnit(defaultFontOf(styles)),
  };
  const shared = {
    strings: stringsPart === null ? [] : readSharedStrings(pack, stringsPart),
    date1904: workbook.date1904,
    interned: new Map<string, string>(),
    cells: 0,
  };
  let highestStyle = 0;
  const sheets = workbook.sheets.map((sheet) => {
    const context: CellContext = { ...shared, shared: new Map(), part: sheet.worksheet ?? "" };
    const rows = sheet.product !== null && headsOf.has(sheet.product) ? HEAD_ROWS : Number.POSITIVE_INFINITY;
    const typed = typedAlone && sheet.product !== null ? new TypedCells(sheet.product) : null;
    const [grid, highest] = readSheet(pack, sheet, context, formats, rows, typed);
    shared.cells = context.cells;
    highestStyle = Math.max(highestStyle, highest);
    return grid;
  });
  pack.highestStyle = highestStyle;
  return {
    sheets,
    date1904: workbook.date1904,
    calculatedAnew: workbook.calculatedAnew,
    settingsXml: readCustomSettings(pack, workbook)?.xml ?? null,
    cautions: cautionsOf(pack, workbook),
  };
}

function readSheet(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  context: CellContext,
  formats: {
    readonly numbers: readonly (string | null)[];
    readonly symbols: readonly (string | null)[];
    readonly columnUnit: number;
  },
  rows: number,
  typed: TypedCells | null,
): [grid: SheetGrid, highestStyle: number] {
  const values: (CellValue | undefined)[][] = [];
  const formulas = new Map<number, string>();
  const numberFormats = new CellIndexes((index) =>
    index === ISO_DATE ? "yyyy-mm-dd" : (formats.numbers[index] ?? "General"),
  );
  const symbolFonts = new Map<number, string>();
  const hiddenRows = new Set<number>();
  let row: (CellValue | undefined)[] = [];
  let rowNumber = 0;
  let highest = 0;
  /** A row that grew has room for a dozen more cells, which a copy has not: a third of what a sheet keeps. */
  const keepRow = (): void => {
    if (rowNumber > 0) values[rowNumber - 1] = row.slice();
  };
  const skeleton =
    sheet.worksheet === null
      ? null
      : scanSheet(pack, sheet.worksheet, context, {
          row(number, tag, content) {
            highest = Math.max(highest, stylesNamed(tag));
            if (/\shidden\s*=\s*["'](?:1|true)/.test(tag)) hiddenRows.add(number);
            return typed?.wanted(row, content);
          },
          cell(at, column, style, value, formula, isoDate) {
            if (style > highest) highest = style;
            if (value === null && formula === null) return;
            if (at !== rowNumber) {
              keepRow();
              rowNumber = at;
              row = [];
            }
            // Small gaps are filled so that the array stays dense; distant cells leave holes.
            if (column - 1 - row.length < 64) while (row.length < column - 1) row.push(null);
            row[column - 1] = value;
            if (formula !== null) formulas.set(cellKey(at, column), formula);
            const format = formats.numbers[style] ?? null;
            const font = formats.symbols[style] ?? null;
            if (font !== null) symbolFonts.set(cellKey(at, column), font);
            if (isoDate && format === null) numberFormats.set(at, column, ISO_DATE);
            else if (format !== null) numberFormats.set(at, column, style);
          },
          rows,
        });
  keepRow();
  const root = skeleton === null || sheet.worksheet === null ? null : parseXml(skeleton, sheet.worksheet, 4);
  // Any other part would be read as an empty sheet.
  if (root !== null && root.local !== "worksheet") throw new WorkbookError("damaged", sheet.worksheet ?? "");
  highest = Math.max(highest, stylesNamed(root?.child("cols")?.xml ?? ""));
  const grid = {
    name: sheet.name,
    hidden: sheet.hidden,
    values,
    formulas,
    numberFormats,
    merges: mergesOf(root),
    hiddenRows,
    hiddenColumns: hiddenColumnsOf(root),
    // Our sheets have thousands of links, all to cells of the user's.
    links:
      root && sheet.worksheet !== null && typed === null
        ? linksOf(pack, sheet.worksheet, root)
        : new Map<number, string>(),
    product: sheet.product,
    ...(symbolFonts.size === 0 ? {} : { symbolFonts }),
    ...(sheet.copied ? { copied: true as const } : {}),
    ...(sheet.stamp === undefined ? {} : { stamp: sheet.stamp }),
    ...(sheet.product === null || root === null ? {} : { layout: sheetLayout(root, formats.columnUnit) }),
  };
  return [grid, highest];
}

function hiddenColumnsOf(root: XmlNode | null): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const node of root?.child("cols")?.all("col") ?? []) {
    if (!node.flag("hidden")) continue;
    const last = Math.min(node.number("max") ?? 0, MAX_COLUMNS);
    for (let column = node.number("min") ?? 1; column <= last; column++) hidden.add(column);
  }
  return hidden;
}

function mergesOf(root: XmlNode | null): SheetGrid["merges"] {
  return (root?.child("mergeCells")?.all("mergeCell") ?? [])
    .map((node) => parseRange(node.attribute("ref") ?? ""))
    .filter((range) => range !== null)
    .filter((range) => range.top !== range.bottom || range.left !== range.right);
}

/** Link targets of cells: an address, or "#" and a place in this workbook. A link over a range counts for its cells, up to 1000. */
function linksOf(pack: WorkbookPackage, part: string, root: XmlNode): Map<number, string> {
  const links = new Map<number, string>();
  const nodes = root.child("hyperlinks")?.all("hyperlink") ?? [];
  if (nodes.length === 0) return links;
  const targets = new Map(readRelationships(pack, part).map(({ id, target }) => [id, target]));
  for (const node of nodes) {
    const range = parseRange(node.attribute("ref") ?? "");
    const location = node.attribute("location");
    const outside = targets.get(node.attribute("id") ?? "");
    if (!range || (outside === undefined && location === undefined)) continue;
    const target = `${outside ?? ""}${location === undefined ? "" : `#${location}`}`;
    let room = 1000;
    for (let row = range.top; row <= range.bottom && room > 0; row++) {
      for (let column = range.left; column <= range.right && room > 0; column++, room--)
        links.set(cellKey(row, column), target);
    }
  }
  return links;
}

function cautionsOf(pack: WorkbookPackage, workbook: WorkbookPart): WorkbookCaution[] {
  const cautions: WorkbookCaution[] = [];
  if (readRelationships(pack, "").some(({ kind, part }) => kind === "origin" && part !== null && pack.has(part))) {
    cautions.push("signed");
  }
  if (relatedPart(workbook, pack, "revisionHeaders") ?? relatedPart(workbook, pack, "usernames"))
    cautions.push("shared-log");
  if (workbook.structureLocked) cautions.push("structure-locked");
  return cautions;
}
