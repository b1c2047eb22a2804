/// <reference types="office-js" />
import { WorkbookError } from "../workbookPort.ts";
import { halves, type Block } from "./blocks.ts";
import { officeCode } from "./officeFailure.ts";
import type { SheetOutline } from "./outline.ts";
import type { Traffic } from "./traffic.ts";

/** Excel's answer for a block; arrays have the block's shape. */
export interface BlockContent {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  /** Addresses of merged areas that touch the block. */
  readonly merges: readonly string[];
  readonly links: readonly (readonly Excel.CellProperties[])[] | null;
  readonly rows: readonly Excel.RowProperties[] | null;
  readonly columns: readonly Excel.ColumnProperties[] | null;
}

/** Reads a batch in one round trip, or in several if the answer is larger than Excel returns. */
export async function readBlocks(
  traffic: Traffic,
  sheets: readonly SheetOutline[],
  batch: readonly Block[],
  take: (content: BlockContent) => void,
): Promise<void> {
  const asked = batch.map((block) => ask(traffic.context, sheets, block));
  try {
    await traffic.sync();
  } catch (error) {
    if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    const parts = halves(batch);
    if (!parts) throw new WorkbookError("exchange-too-large", traffic.subject(), { cause: error });
    for (const part of parts) await readBlocks(traffic, sheets, part, take);
    return;
  }
  for (const { block, range, merged, links, rows, columns } of asked) {
    take({
      block,
      values: range.values,
      formulas: range.formulas,
      numberFormats: range.numberFormat,
      types: range.valueTypes,
      merges: merged.isNullObject ? [] : merged.areas.items.map(({ address }) => address),
      links: links?.value ?? null,
      rows: rows?.value ?? null,
      columns: columns?.value ?? null,
    });
    // Excel keeps a reference to every range until it is untracked.
    range.untrack();
    merged.untrack();
  }
}

function ask(context: Excel.RequestContext, sheets: readonly SheetOutline[], block: Block) {
  const sheet = context.workbook.worksheets.getItem(sheets[block.sheet]?.id ?? "");
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load("values,formulas,numberFormat,valueTypes");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  const links = block.withLinks ? range.getCellProperties({ hyperlink: true }) : null;
  const rows = block.withHiddenRows ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = block.withHiddenColumns ? range.getColumnProperties({ columnHidden: true }) : null;
  return { block, range, merged, links, rows, columns };
}
