import { a1 } from "../../domain/address.ts";
import type { CellRange } from "../../domain/cells.ts";

/** "A1:C3" */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  return `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
}
