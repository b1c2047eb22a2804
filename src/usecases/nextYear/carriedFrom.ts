import type { IsoDate } from "../../domain/deadline.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { YearAfter } from "./yearAfter.ts";

/** Last year's sheet and how it is carried over. */
export interface CarriedFrom {
  readonly sheet: SheetGrid;
  readonly look: SheetLook | null;
  readonly date1904: boolean;
  /** The rows of this ledger; the others belong to other ledgers on the sheet and stay as they are. */
  readonly within: { readonly first: number; readonly last: number };
  /** Names of the sheets that are copied into the new workbook. */
  readonly copied: ReadonlySet<string>;
  readonly year: YearAfter;
  /** 截至日期. */
  readonly today: IsoDate;
}
