import { candidate, type RowCandidate } from "./rowCandidates.ts";
import type { Table } from "../table/table.ts";

/** A further table that its title or its header makes a section (负面清单; 加分内容 | 加分标准 | 自评加分) has a heading above its rows. */
export function withFurtherSections(candidates: readonly RowCandidate[], table: Table): readonly RowCandidate[] {
  const all = [...candidates];
  for (const { headerRows, section } of table.furtherTables) {
    const place = all.findIndex(({ row }) => row > headerRows[1]);
    if (!section || place < 0) continue;
    all.splice(place, 0, candidate(section.row, "heading", section.text, section.column, null, false));
  }
  return all;
}
