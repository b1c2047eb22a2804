import type { SheetOutline } from "./outline.ts";
import { BYTES_A_SYNC } from "./traffic.ts";

/** Rows of a sheet's used range that are read together. Rows and columns 0-based. */
export interface Block {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly withLinks: boolean;
  readonly withHiddenRows: boolean;
  readonly withHiddenColumns: boolean;
}

/** Bytes in an answer for one cell with value, formula, number format and type, measured on sheets of Chinese text. */
const BYTES_A_CELL = 100;
const BYTES_A_LINK = 40;
/** Links are requested cell by cell. No real evidence sheet comes near this limit; larger sheets are read without links. */
const CELLS_WITH_LINKS = 200_000;

/** Splits the used ranges of the sheets into batches of about one 4 MB answer each. */
export function readingBatches(sheets: readonly SheetOutline[]): Block[][] {
  const batches: Block[][] = [];
  let batch: Block[] = [];
  let free = 0;
  for (const [sheet, { used, hasHiddenRows, hasHiddenColumns }] of sheets.entries()) {
    if (!used) continue;
    const withLinks = used.rows * used.columns <= CELLS_WITH_LINKS;
    const bytesARow = used.columns * (BYTES_A_CELL + (withLinks ? BYTES_A_LINK : 0));
    for (let done = 0; done < used.rows;) {
      if (free < bytesARow) {
        batch = [];
        batches.push(batch);
        free = BYTES_A_SYNC;
      }
      const rows = Math.min(used.rows - done, Math.max(1, Math.floor(free / bytesARow)));
      const { column, columns } = used;
      batch.push({
        ...{ sheet, row: used.row + done, column, rows, columns, withLinks, withHiddenRows: hasHiddenRows },
        // Once for each sheet: its first block has all its columns.
        withHiddenColumns: hasHiddenColumns && done === 0,
      });
      free -= rows * bytesARow;
      done += rows;
    }
  }
  return batches;
}

/** The two halves of a batch whose answer was too large; null if it is a single row. */
export function halves(batch: readonly Block[]): readonly [Block[], Block[]] | null {
  const [only] = batch;
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (!only || only.rows < 2) return null;
  const rows = Math.ceil(only.rows / 2);
  return [[{ ...only, rows }], [{ ...only, row: only.row + rows, rows: only.rows - rows }]];
}
