import type { Table } from "../table/table.ts";
import type { EndedSections } from "./endedSections.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { questionKey } from "./rowAnswers.ts";
import type { RowMarks } from "./sectionRows.ts";
import type { RowDoubt } from "./summedRows.ts";

/** Asks of the rows that may stand below a special section, or still in it. Until it is answered they are in it. */
export function endDoubts(
  { doubts }: EndedSections,
  table: Table,
  { full }: FrameworkColumns,
  { fullAt }: Pick<RowMarks, "fullAt">,
): readonly RowDoubt[] {
  return doubts.flatMap(({ kind, rows }) =>
    rows.map((one): RowDoubt => {
      const { row, text } = one;
      const cell = table.cell(row, full[0] ?? one.column);
      const doubt = {
        key: questionKey("end", table, row),
        row,
        text,
        cell,
        field: "full",
        figure: fullAt(one) ?? 0,
      } as const;
      return { ...doubt, adds: null, asTotal: true, isBeyond: false, under: kind };
    }),
  );
}
