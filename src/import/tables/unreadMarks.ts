import { isMarks } from "../../domain/meaning.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import { parseFull } from "../../recognise/text/marksText.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import type { Leftover } from "../imported.ts";
import { gridOf, type ImportedTable } from "./importedTable.ts";

const CALLS_MARKS = /分[值数]?$|权[值重]$/u;

/** The columns of a plan whose figures are called marks (占分) but come to nothing that would make it a framework. */
export function unreadMarks({ kind, document, cells, rows, places }: ImportedTable): readonly Leftover[] {
  const table = kind === "breakdown" ? findTable(gridOf("", cells, rows), "breakdown") : null;
  const place = places.find((one) => one !== null);
  if (!table || !place) return [];
  return table.columns.flatMap(({ meaning, column, at }): readonly Leftover[] => {
    const texts = table.dataRows.map((row) => table.text(row, column)).filter((text) => text !== "");
    const areFigures = texts.length > 1 && texts.every((text) => parseFull(text) !== null);
    if (!areFigures || (meaning !== "unknown" && !isMarks(meaning)) || !CALLS_MARKS.test(normaliseName(at.text)))
      return [];
    return [{ why: "marks", origin: { document, place, quote: at.text } }];
  });
}
