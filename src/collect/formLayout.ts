import { LANGUAGES } from "../language/language.ts";
import type { CellValue } from "../domain/cells.ts";
import { type SheetGrid, valueAt } from "../domain/grid.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { usedColumns } from "../recognise/table/header.ts";
import { mergeMap } from "../recognise/table/mergeMap.ts";
import { cellText } from "../recognise/table/table.ts";
import { shownColumns, type CollectedSheet } from "./collectedRows.ts";
import { collectText } from "./collectText.ts";
import { KEY_HEADING, rowPlaceIn, type FormInfo, type SentColumn } from "./formInfo.ts";

/**
 * Headings of the form's own column that states the recipient's part in a row. The column is recognised by them, or by
 * its place if they were taken apart.
 */
const PART_HEADINGS: ReadonlySet<string> = new Set(LANGUAGES.map((language) => collectText(language).role));
const PARTS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => Object.values(collectText(language).parts)));

/** A column of a form: its column in the source when it was sent, and the current one (null if the workbook no longer has it). */
interface FormColumn {
  readonly sent: number;
  readonly source: number | null;
  readonly heading: string;
}

/** How a sheet of a form is to be read. */
export interface FormLayout {
  readonly headerRow: number;
  readonly keyColumn: number | null;
  /** Of the form's columns, left to right. */
  readonly headings: readonly string[];
  /** Columns that only forms have: keys and the recipient's part. */
  readonly formsOwn: ReadonlySet<number>;
  /** By column of the form. */
  readonly columns: ReadonlyMap<number, FormColumn>;
  /** Headings of columns to be filled in that are gone. */
  readonly missing: readonly string[];
}

/** Where a sheet's keys are; null if it has none. */
export interface KeyPlace {
  /** null if the heading is gone. */
  readonly headerRow: number | null;
  readonly column: number;
}

export function keyPlace(sheet: SheetGrid): KeyPlace | null {
  const marked = find(sheet, (value) => value === KEY_HEADING);
  if (marked) return { headerRow: marked.row, column: marked.column };
  const first = find(sheet, (value) => rowPlaceIn(value) !== null);
  return first && { headerRow: null, column: first.column };
}

/** null if the sheet has no header of the source. */
export function formLayout(
  sheet: SheetGrid,
  source: CollectedSheet,
  keys: KeyPlace | null,
  info: FormInfo | null,
): FormLayout | null {
  const current = shownColumns(source);
  const sent = info ? columnsSent(info, sheet.name, source.grid.name) : current;
  const headings = headingsOf(sheet);
  const headerRow = keys?.headerRow ?? rowOfHeadings(headings, sent);
  if (headerRow === null) return null;
  const keyColumn = keys?.column ?? null;
  const own = headings(headerRow);
  const sentHeadings = new Set(sent.map(({ heading }) => heading));
  const isPart = (heading: string, column: number): boolean =>
    !sentHeadings.has(heading) && (PART_HEADINGS.has(heading) || saysParts(sheet, headerRow, column));
  const formsOwn = new Set(
    own.flatMap((heading, at) => (at + 1 === keyColumn || isPart(heading, at + 1) ? at + 1 : [])),
  );
  const matched = matchedColumns(own, sent, formsOwn);
  const inSource = new Map([...matchedColumns(headingsIn(current), sent, new Set())].map(([now, then]) => [then, now]));
  const headingOfSent = new Map(sent.map(({ column, heading }) => [column, heading]));
  const columns = new Map(
    [...matched].map(([at, column]): [number, FormColumn] => [
      at,
      { sent: column, source: inSource.get(column) ?? null, heading: headingOfSent.get(column) ?? "" },
    ]),
  );
  const there = new Set(matched.values());
  const missing = sent.flatMap(({ column, heading }) =>
    there.has(column) || !source.open.has(inSource.get(column) ?? 0) ? [] : [heading],
  );
  return { headerRow, keyColumn, headings: own, formsOwn, columns, missing };
}

/** The heading of every column from the first on; hidden ones have none. */
function headingsIn(columns: ReturnType<typeof shownColumns>): readonly string[] {
  const headings: string[] = [];
  for (const { column, heading } of columns) headings[column - 1] = heading;
  return Array.from(headings, (heading: string | undefined) => heading ?? "");
}

function saysParts(sheet: SheetGrid, headerRow: number, column: number): boolean {
  let count = 0;
  for (let row = headerRow + 1; row <= sheet.values.length; row++) {
    const text = cellText(valueAt(sheet, row, column));
    if (text === "") continue;
    if (!PARTS.has(text)) return false;
    count += 1;
  }
  return count > 0;
}

/** The columns of a sheet that were sent; form or workbook may have renamed the sheet since. */
function columnsSent({ columns }: FormInfo, ...names: readonly string[]): readonly SentColumn[] {
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))];
  const name = names.find((one) => sheets.includes(one)) ?? (sheets.length === 1 ? sheets[0] : undefined);
  return columns.filter(({ sheet }) => sheet === name);
}

function find(
  sheet: SheetGrid,
  fits: (value: CellValue) => boolean,
): { readonly row: number; readonly column: number } | null {
  for (const [row, cells] of sheet.values.entries()) {
    for (const [column, value] of (cells ?? []).entries()) {
      if (value !== null && value !== undefined && fits(value)) return { row: row + 1, column: column + 1 };
    }
  }
  return null;
}

const HEADER_WITHIN = 40;

/** The row with most of the headings, if it has at least half of them; a merged heading counts in each of its rows. */
function rowOfHeadings(headings: Headings, sent: readonly { readonly heading: string }[]): number | null {
  const wanted = new Set(sent.map(({ heading }) => normaliseName(heading)).filter((heading) => heading !== ""));
  let best: { row: number; count: number } | null = null;
  for (let row = 1; row <= HEADER_WITHIN; row++) {
    const found = new Set(headings(row).map(normaliseName));
    const count = [...wanted].filter((heading) => found.has(heading)).length;
    if (count * 2 >= wanted.size && count >= (best?.count ?? 1)) best = { row, count };
  }
  return best?.row ?? null;
}

/** The texts of a row, left to right. */
type Headings = (row: number) => readonly string[];

function headingsOf(sheet: SheetGrid): Headings {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  return (row) =>
    Array.from({ length: width }, (_, index) => {
      const merge = merges.find(row, index + 1);
      return cellText(valueAt(sheet, merge?.top ?? row, merge?.left ?? index + 1));
    });
}

/**
 * Matches columns by heading, repeated headings in order, because columns may have been inserted or moved. A column
 * with a changed heading is matched by the column to its left.
 */
function matchedColumns(
  headings: readonly string[],
  sent: readonly { readonly column: number; readonly heading: string }[],
  others: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const taken = new Set(others);
  const take = (at: number, source: number): void => {
    columns.set(at, source);
    taken.add(at);
  };
  const inPlace = sent.every(({ column, heading }) => (headings[column - 1] ?? "") === heading);
  for (const { column, heading } of sent) {
    const same = (index: number): boolean => !taken.has(index + 1) && headings[index] === heading;
    const found = inPlace ? column - 1 : headings.findIndex((_, index) => heading !== "" && same(index));
    if (found >= 0) take(found + 1, column);
  }
  const placeOf = new Map([...columns].map(([at, source]) => [source, at]));
  for (const [place, { column }] of sent.entries()) {
    if (placeOf.has(column)) continue;
    const before = sent[place - 1];
    const at = before ? (placeOf.get(before.column) ?? 0) + 1 : 1;
    if (taken.has(at) || at > headings.length) continue;
    take(at, column);
    placeOf.set(column, at);
  }
  return columns;
}
