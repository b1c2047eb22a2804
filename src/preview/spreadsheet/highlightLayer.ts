import { BorderStyleTypes, InterceptorEffectEnum, type IStyleData, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Severity } from "../../domain/issue.ts";
import { cellKey } from "../../domain/cells.ts";
import { HIGHLIGHT_LOOK, type HighlightedArea } from "../../workbook/highlights.ts";

/** Larger highlights are not drawn: somebody has highlighted whole columns. */
const MOST_CELLS = 500_000;

/** Draws highlights over the spreadsheet's cells; the cells and their undo history stay unchanged. */
export class HighlightLayer {
  readonly #cells = new Map<string, ReadonlyMap<number, Severity>>();

  constructor(univer: Univer) {
    univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        handler: (cell, { subUnitId, row, col, workbook }, next) => {
          const severity = this.#cells.get(subUnitId)?.get(cellKey(row + 1, col + 1));
          if (!severity) return next(cell);
          const own = workbook.getStyles().getStyleByCell(cell);
          return next({ ...cell, s: { ...own, ...LOOK[severity] } });
        },
      });
  }

  /** Replaces all highlights; by sheet id. */
  show(sheets: ReadonlyMap<string, readonly HighlightedArea[]>): void {
    this.#cells.clear();
    for (const [id, areas] of sheets) this.#cells.set(id, severities(areas));
  }
}

function severities(areas: readonly HighlightedArea[]): ReadonlyMap<number, Severity> {
  const cells = new Map<number, Severity>();
  for (const { range, severity } of areas) {
    const { top, left, bottom, right } = range;
    if (cells.size + (bottom - top + 1) * (right - left + 1) > MOST_CELLS) break;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.set(cellKey(row, column), severity);
    }
  }
  return cells;
}

const LOOK: Readonly<Record<Severity, IStyleData>> = {
  error: look("error"),
  warning: look("warning"),
  info: look("info"),
};

function look(severity: Severity): IStyleData {
  const { fill, outline } = HIGHLIGHT_LOOK[severity];
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: `#${outline}` } };
  return { bg: { rgb: `#${fill}` }, bd: { t: line, b: line, l: line, r: line } };
}
