/// <reference types="office-js" />
import type { ProductSheet } from "../../domain/grid.ts";
import { CHART_PREFIX } from "../ownCharts.ts";
import { PRODUCT_MARK, PRODUCT_STAMP, productSheets } from "../productMark.ts";
import { SETTINGS_NAMESPACE } from "../settingsXml.ts";

/** What is known about a sheet before its cells are read. Rows and columns are 0-based as in the API. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly product: ProductSheet | null;
  /** It has the product's mark, but is a copy that the user made. */
  readonly copied: boolean;
  readonly stamp: string | undefined;
  /** Names of ours on a user's sheet: Excel copies them with a sheet of the product's. */
  readonly copiedNames: readonly string[];
  readonly isProtected: boolean;
  /** null for an empty sheet. */
  readonly used: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  } | null;
  /** true: some or all rows of the used range are hidden. */
  readonly hasHiddenRows: boolean;
  /** The same for columns. */
  readonly hasHiddenColumns: boolean;
  readonly isFiltered: boolean;
  /** Ids of the tables (ListObjects). */
  readonly tables: readonly string[];
  /** Ids of the product's charts. */
  readonly ownCharts: readonly string[];
}

export interface WorkbookOutline {
  readonly name: string;
  readonly structureLocked: boolean;
  readonly date1904: boolean;
  readonly settingsXml: string | null;
  /** Our custom XML parts; the first holds the settings. There may be two if two authors wrote the first settings at once. */
  readonly settingsIds: readonly string[];
  readonly sheets: readonly SheetOutline[];
}

/** Two round trips, whatever the workbook holds. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load("items/id");
  // There is no property for the date system: the first day of 1904 is 0 in one and 1462 in the other.
  const day = workbook.functions.date(1904, 1, 1);
  day.load("value");
  await context.sync();

  const settings = parts.items[0]?.getXml();
  const asked = worksheets.items.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(PRODUCT_MARK);
    mark.load("name,formula");
    const stamp = sheet.names.getItemOrNullObject(PRODUCT_STAMP);
    stamp.load("name,formula");
    const used = sheet.getUsedRangeOrNullObject();
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    sheet.protection.load("protected");
    sheet.charts.load("items/id,items/name");
    sheet.autoFilter.load("enabled");
    const { tables } = sheet;
    tables.load("items/id");
    return { sheet, mark, stamp, used, tables };
  });
  await context.sync();

  const products = productSheets(
    asked.map(({ sheet, mark }) => ({ name: sheet.name, mark: mark.isNullObject ? null : textOf(mark.formula) })),
  );
  const sheets = asked.map(({ sheet, mark, stamp, used, tables }, at): SheetOutline => {
    const product = products[at] ?? null;
    return {
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      product,
      copied: product === null && !mark.isNullObject,
      stamp: product === null || stamp.isNullObject ? undefined : textOf(stamp.formula),
      copiedNames: product === null ? [mark, stamp].flatMap((name) => (name.isNullObject ? [] : [name.name])) : [],
      isProtected: sheet.protection.protected,
      used: used.isNullObject
        ? null
        : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      // null if some are hidden and some are not.
      hasHiddenRows: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
      hasHiddenColumns: !used.isNullObject && (used.columnHidden as boolean | null) !== false,
      isFiltered: sheet.autoFilter.enabled,
      tables: tables.items.map(({ id }) => id),
      ownCharts: sheet.charts.items.filter(({ name }) => name.startsWith(CHART_PREFIX)).map(({ id }) => id),
    };
  });
  return {
    name: workbook.name,
    structureLocked: workbook.protection.protected,
    date1904: day.value === 0,
    settingsXml: settings?.value ?? null,
    settingsIds: parts.items.map(({ id }) => id),
    sheets,
  };
}

/** The text of a name whose formula is one text: ="summary". */
function textOf(formula: unknown): string {
  return String(formula).replace(/^="?|"$/g, "");
}
