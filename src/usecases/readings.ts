import { isTurned, type Assessment, type ColumnReading, type Framework } from "../domain/assessment.ts";
import type { RowReading } from "../domain/reading.ts";

/** How the sheets of an assessment were read: every column, every row of the framework, and the tasks that are not plain, in order. */
export interface Readings {
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
}

export function readings({ framework, breakdown }: Assessment): Readings {
  const own = framework?.columns ?? [];
  const columns = breakdown && !breakdown.inFramework ? [...own, ...breakdown.columns] : own;
  return { columns, rows: [...(framework ? rowsOf(framework) : []), ...(breakdown?.rows ?? [])] };
}

/** Indicators are evidence for themselves: by their number, else by their contents. */
function rowsOf({ sheets: framed, rows, indicators }: Framework): readonly RowReading[] {
  const said = new Set(rows.map(({ sheet, row }) => `${row} ${sheet}`));
  const own = indicators.flatMap(({ sheet, row, code, name }): readonly RowReading[] => {
    if (said.has(`${row} ${sheet}`)) return [];
    const evidence: RowReading["evidence"] = code ? { by: "number", text: code } : { by: "shape" };
    const turned = isTurned({ sheets: framed }, sheet) ? ({ turned: true } as const) : {};
    return [{ sheet, row, text: name, role: "indicator", evidence, ...turned }];
  });
  const all = [...rows, ...own];
  const sheets = [...new Set(all.map(({ sheet }) => sheet))];
  return all.sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}
