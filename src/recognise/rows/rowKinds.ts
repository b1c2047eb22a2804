import type { IndicatorKind } from "../../domain/indicator.ts";
import { isTakenOff } from "../meanings/frameworkColumns.ts";
import { beginsAt, type RowFeatures } from "./rowFeatures.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { kindOfType, sectionKind } from "../text/sectionKind.ts";

/** What the headings and items above them make of the rows, before it is known which of them are leaves. */
export function rowKinds(
  { table, columns }: RowFeatures,
  candidates: readonly RowCandidate[],
): readonly IndicatorKind[] {
  let heading: IndicatorKind = "base";
  let item: IndicatorKind | null = null;
  return candidates.map((one): IndicatorKind => {
    if (one.ends) heading = "base";
    if (one.shape === "heading") {
      heading = sectionKind(one.text)?.kind ?? "base";
      item = null;
    }
    for (const column of columns.item) {
      if (beginsAt(table, one.row, column)) item = sectionKind(table.text(one.row, column))?.kind ?? null;
    }
    const said = kindOfType(table.text(one.row, columns.kind))?.kind ?? item ?? heading;
    return said === "base" && one.shape === "leaf" && isTakenOff(table, one.row, columns) ? "deduction" : said;
  });
}
