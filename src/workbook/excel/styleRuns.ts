import type { CellRange } from "../../domain/cells.ts";
import type { CellStyle, RowPlan } from "../../report/sheetPlan.ts";

/** A rectangle of cells that look alike. */
export interface StyleRun {
  readonly range: CellRange;
  readonly style: CellStyle;
}

/** The cells' styles as few rectangles, made of rows with equal runs: formatting costs calls for each rectangle, not each cell. */
export function styleRuns(rows: readonly RowPlan[]): StyleRun[] {
  const key = styleKeys();
  const done: StyleRun[] = [];
  let open = new Map<string, StyleRun>();
  for (const [index, { cells }] of rows.entries()) {
    const row = index + 1;
    const next = new Map<string, StyleRun>();
    for (let column = 0; column < cells.length;) {
      const style = cells[column]?.style;
      const same = style && key(style);
      let end = column + 1;
      while (end < cells.length && same !== undefined && sameKey(cells[end]?.style, same, key)) end++;
      if (style && same) {
        const span = `${column}-${end}-${same}`;
        const above = open.get(span);
        const top = above?.range.top ?? row;
        open.delete(span);
        next.set(span, { range: { top, left: column + 1, bottom: row, right: end }, style });
      }
      column = end;
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done;
}

function sameKey(style: CellStyle | undefined, key: string, keyOf: (style: CellStyle) => string): boolean {
  return style !== undefined && keyOf(style) === key;
}

/** Cached by object, because plans share style objects. "" is the default look. */
function styleKeys(): (style: CellStyle) => string {
  const known = new Map<CellStyle, string>();
  return (style) => {
    let key = known.get(style);
    if (key === undefined) {
      key = Object.keys(style).length === 0 ? "" : JSON.stringify(style);
      known.set(style, key);
    }
    return key;
  };
}
