import type { CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../../src/domain/grid.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import type { HeaderColumn } from "../../../src/recognise/table/header.ts";
import { isMarks } from "../../../src/domain/meaning.ts";
import { sectionKind } from "../../../src/recognise/text/sectionKind.ts";
import { marksWithin } from "../../../src/recognise/text/textMarks.ts";
import { POEM } from "./renamedFramework.ts";

/** A workbook with headings of its framework replaced by words that nobody knows, and everything else as it was. */
export interface Renamed {
  readonly grid: WorkbookGrid;
  readonly what: "a marks heading" | "another heading" | "all other headings";
  readonly headings: readonly string[];
}

interface Place {
  readonly sheet: string;
  readonly column: HeaderColumn;
}

/** Each heading by itself, and all that are not about marks together. */
export function renamings(grid: WorkbookGrid, sheets: readonly string[]): readonly Renamed[] {
  const places = grid.sheets.flatMap((sheet): Place[] => {
    const table = sheets.includes(sheet.name) ? findTable(sheet, "framework") : null;
    return (table?.columns ?? []).filter(isRenamed).map((column) => ({ sheet: sheet.name, column }));
  });
  const isMarked = ({ column }: Place): boolean => isMarks(column.meaning);
  const others = places.filter((place) => !isMarked(place));
  const each = places.map((place, seed): Renamed => {
    return renamed(grid, [place], isMarked(place) ? "a marks heading" : "another heading", seed);
  });
  return others.length > 1 ? [...each, renamed(grid, others, "all other headings", places.length)] : each;
}

/** Kinds of rows, and what ticks and parts are worth, are said by words alone. */
function isRenamed({ at, meaning, groups }: HeaderColumn): boolean {
  if (at.text === "" || ["unknown", "kind", "veto"].includes(meaning)) return false;
  return [at, ...groups].every(({ text }) => sectionKind(text) === null && marksWithin(text) === null);
}

function renamed(grid: WorkbookGrid, places: readonly Place[], what: Renamed["what"], seed: number): Renamed {
  const sheets = grid.sheets.map((sheet) => {
    const own = places.filter((place) => place.sheet === sheet.name).map(({ column }) => column.at);
    return own.length === 0 ? sheet : withWords(sheet, own, seed);
  });
  return { grid: { ...grid, sheets }, what, headings: places.map(({ column }) => column.heading) };
}

/** Also where the header is repeated further down. */
function withWords(sheet: SheetGrid, headings: readonly HeaderColumn["at"][], seed: number): SheetGrid {
  const values = sheet.values.map((row) =>
    row?.map((value, at): CellValue => {
      const heading = headings.find(({ left }) => left === at + 1);
      const isIt = heading !== undefined && typeof value === "string" && value.trim() === heading.text;
      return isIt ? wordFor(seed * 31 + heading.left * 7) : (value ?? null);
    }),
  );
  return { ...sheet, values };
}

function wordFor(seed: number): string {
  return [0, 1, 2].map((at) => POEM[(seed * 13 + at * 17 + 5) % POEM.length] ?? "").join("");
}
