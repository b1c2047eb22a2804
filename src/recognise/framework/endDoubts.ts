import type { RowAnswer } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import { stableHash } from "../../domain/stableHash.ts";
import { cellsOf } from "../../domain/grid.ts";
import type { Table } from "../table/table.ts";
import type { EndedSections } from "./endedSections.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
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
      const doubt = { key: keyOf(table, row), row, text, cell, field: "full", figure: fullAt(one) ?? 0 } as const;
      return { ...doubt, adds: null, asTotal: true, isBeyond: false, under: kind };
    }),
  );
}

/** The user's word for the first of such rows. */
export function endAnswer(table: Table, row: number, answers: Settings["rows"] = {}): RowAnswer | undefined {
  return answers[`${table.sheet.name}!${row}`] ?? answers[keyOf(table, row)];
}

function keyOf({ sheet }: Table, row: number): string {
  const texts = cellsOf(sheet, row).filter((value) => typeof value === "string");
  return `${sheet.name} ${stableHash([texts, "end"])}`;
}
