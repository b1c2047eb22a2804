import type { EvidenceList } from "../../domain/evidence.ts";
import { cellKey } from "../../domain/cells.ts";
import type { Table } from "../table/table.ts";
import { evidenceCount } from "./evidenceCount.ts";
import { evidenceEntries } from "./evidenceEntries.ts";
import { evidenceWanted } from "./evidenceWanted.ts";

const REQUIREMENT = /要求|清单|说明/u;

/**
 * Reads the cell for evidence in a row; null where it is empty, or the column only says what is to be handed in.
 *
 * @param texts columns of a row that may say how much evidence is asked for (评分标准, 测评内容)
 */
export function evidenceSource(
  table: Table,
  column: number | null,
  texts: readonly number[],
): (row: number) => EvidenceList | null {
  const heading = table.columns.find((one) => one.column === column)?.at.text ?? "";
  if (column === null || REQUIREMENT.test(heading)) return () => null;
  const required = table.columns
    .filter(({ meaning, at }) => meaning === "evidence" && REQUIREMENT.test(at.text))
    .map((one) => one.column);
  const { links } = table.sheet;
  return (row) => {
    const text = table.text(row, column);
    if (text === "") return null;
    const { top, left } = table.span(row, column);
    const entries = evidenceEntries(text, links.get(cellKey(top, left)) ?? null);
    if (entries.length === 0) return null;
    for (const [columns, isRequirement] of [[required, true] as const, [texts, false] as const]) {
      for (const one of columns) {
        const wanted = evidenceWanted(table.text(row, one), isRequirement);
        if (!wanted) continue;
        const { count, text: said } = wanted;
        return { entries, wanted: { count, text: said }, listed: evidenceCount(entries, wanted) };
      }
    }
    return { entries, wanted: null, listed: null };
  };
}
