import type { ColumnRun, RowLook, SheetLook } from "../../../report/sheetLook.ts";
import type { Colour } from "../../../report/sheetPlan.ts";
import type { HighlightedArea } from "../../highlights.ts";
import { CellIndexes } from "./cellIndexes.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../domain/cells.ts";
import { type CellStyles, readCellStyles } from "../styles/cellStyles.ts";
import { Colours } from "../styles/colours.ts";
import { highlightsOf } from "../styles/highlightsXml.ts";
import { validationsOf } from "../styles/rulesXml.ts";
import { scanSheet } from "./sheetScanner.ts";
import { readWorkbookPart, relatedPart, type SheetEntry } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** The look of a sheet, including what a spreadsheet view needs. Sheets are in the order of `WorkbookGrid.sheets`. */
export interface SheetAppearance extends SheetLook {
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColour: Colour | null;
  /** The product's highlights of cells with a problem. */
  readonly highlights: readonly HighlightedArea[];
}

export function readAppearance(pack: WorkbookPackage): readonly SheetAppearance[] {
  const workbook = readWorkbookPart(pack);
  const parsed = (kind: string): XmlNode | null => {
    const part = relatedPart(workbook, pack, kind);
    const text = part === null ? null : pack.text(part);
    return part === null || text === null || text.trim() === "" ? null : parseXml(text, part);
  };
  const stylesRoot = parsed("styles");
  const colours = new Colours(parsed("theme"), stylesRoot);
  const styles = readCellStyles(stylesRoot, colours);
  const names = namesOf(workbook.root);
  return workbook.sheets.map((sheet) => sheetAppearance(pack, sheet, styles, colours, names));
}

function sheetAppearance(
  pack: WorkbookPackage,
  sheet: SheetEntry,
  cells: CellStyles,
  colours: Colours,
  names: ReadonlyMap<string, string>,
): SheetAppearance {
  const styleAt = (format: number | undefined): number | null =>
    format === undefined ? null : (cells.byFormat[format] ?? null);
  const styleOf = new CellIndexes((index) => index);
  const rows = new Map<number, RowLook>();
  let root: XmlNode | null = null;
  if (sheet.worksheet !== null) {
    const part = sheet.worksheet;
    const context = { strings: null, date1904: false, shared: new Map(), interned: new Map(), cells: 0, part };
    const skeleton = scanSheet(pack, part, context, {
      row(row, tag) {
        const node = tag.length > 12 + String(row).length ? rowNode(tag, part) : null;
        const height = node?.number("ht") ?? null;
        const hidden = node?.flag("hidden") ?? false;
        const style = node?.flag("customFormat") ? styleAt(node.number("s")) : null;
        if (height !== null || hidden || style !== null) rows.set(row, { height, hidden, style });
      },
      cell(row, column, format) {
        const style = styleAt(format);
        if (style !== null && row <= MAX_ROWS && column <= MAX_COLUMNS) styleOf.set(row, column, style);
      },
    });
    root = parseXml(skeleton, part, 4);
  }
  const format = root?.child("sheetFormatPr");
  const view = root?.child("sheetViews")?.child("sheetView");
  const pane = view?.child("pane");
  const frozen = /^frozen/.test(pane?.attribute("state") ?? "");
  return {
    name: sheet.name,
    // A base width counts digits; the column adds padding.
    defaultColumnWidth: format?.number("defaultColWidth") ?? (format?.number("baseColWidth") ?? 8) + 0.71,
    defaultRowHeight: format?.number("defaultRowHeight") ?? 15,
    columns: (root?.child("cols")?.all("col") ?? []).flatMap((node): ColumnRun[] => {
      const first = node.number("min");
      const last = node.number("max");
      if (first === undefined || last === undefined) return [];
      return [
        {
          first,
          last,
          width: node.number("width") ?? null,
          hidden: node.flag("hidden"),
          style: styleAt(node.number("style")),
        },
      ];
    }),
    rows,
    freeze: { rows: frozen ? (pane?.number("ySplit") ?? 0) : 0, columns: frozen ? (pane?.number("xSplit") ?? 0) : 0 },
    gridlines: !/^(0|false)$/.test(view?.attribute("showGridLines") ?? "1"),
    tabColour: colours.of(root?.child("sheetPr")?.child("tabColor")),
    styles: cells.styles,
    styleOf,
    validations: root ? validationsOf(root, names) : [],
    highlights: root ? highlightsOf(root) : [],
  };
}

/** References of the workbook's defined names, by the name in lower case. */
function namesOf(workbook: XmlNode): ReadonlyMap<string, string> {
  const names = workbook.child("definedNames")?.all("definedName") ?? [];
  return new Map(
    names.flatMap((node) =>
      node.number("localSheetId") === undefined
        ? [[node.attribute("name")?.toLowerCase() ?? "", node.text.trim()] as const]
        : [],
    ),
  );
}

function rowNode(tag: string, part: string): XmlNode {
  return parseXml(tag.endsWith("/>") ? tag : `${tag.slice(0, -1)}/>`, part, 1);
}
