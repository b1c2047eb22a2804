import { candidate, type RowCandidate } from "./rowCandidates.ts";
import type { Table } from "../table/table.ts";
import { sectionKind } from "./sectionKind.ts";

/** A further table whose header alone says what it is (加分内容 | 加分标准 | 自评加分) is a section; a title above it says so itself. */
export function withFurtherSections(candidates: readonly RowCandidate[], table: Table): readonly RowCandidate[] {
  const special = table.furtherTables.filter(({ heading }) => sectionKind(heading) !== null);
  if (special.length === 0) return candidates;
  const all = [...candidates];
  for (const { headerRows, heading, named } of special) {
    const [row] = headerRows;
    const place = all.findIndex((one) => one.row > row);
    const above = place < 0 ? all.at(-1) : all[place - 1];
    if (place < 0 || (above?.shape === "heading" && sectionKind(above.text) !== null)) continue;
    all.splice(place, 0, candidate(row, "heading", heading, named, null, false));
  }
  return all;
}
