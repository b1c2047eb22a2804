import { cellKey } from "../../domain/cells.ts";
import type { SheetLook } from "../sheetLook.ts";
import type { CellStyle, ColumnPlan } from "../sheetPlan.ts";

/** The look of a copy's cells, rows and columns, taken from the user's sheet; plain if that is unknown. */
export class CopiedLook {
  /** @param look null for an old .xls, whose look is not read */
  constructor(private readonly look: SheetLook | null) {}

  style(row: number, column: number): CellStyle {
    if (!this.look) return {};
    const { styleOf, rows, styles } = this.look;
    const index = styleOf.get(cellKey(row, column)) ?? rows.get(row)?.style ?? this.#run(column)?.style ?? undefined;
    return (index === undefined ? undefined : styles[index]) ?? {};
  }

  height(row: number): { readonly height?: number } {
    const height = this.look?.rows.get(row)?.height ?? null;
    return height === null ? {} : { height };
  }

  column(column: number): ColumnPlan {
    const width = this.#run(column)?.width ?? this.look?.defaultColumnWidth ?? DEFAULT_WIDTH;
    return this.isHidden(column) ? { width, hidden: true } : { width };
  }

  isHidden(column: number): boolean {
    return this.#run(column)?.hidden ?? false;
  }

  #run(column: number): SheetLook["columns"][number] | undefined {
    return this.look?.columns.find(({ first, last }) => column >= first && column <= last);
  }
}

const DEFAULT_WIDTH = 14;
