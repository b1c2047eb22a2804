import { cellKey, type CellValue, type SheetGrid, type WorkbookGrid } from "../recognise/grid.ts";
import { normaliseName } from "../recognise/text/normalise.ts";
import { usedColumns } from "../recognise/table/header.ts";
import { mergeMap } from "../recognise/table/mergeMap.ts";
import { cellText } from "../recognise/table/table.ts";
import { LANGUAGES } from "../language/language.ts";
import { headingOf, valueAt, type CollectedRow, type CollectedSheet } from "./collectedRows.ts";
import { collectText } from "./collectText.ts";
import { cellId, KEY_HEADING, NO_KEY, readFormInfo, type FormInfo } from "./formInfo.ts";

/** A form as it came back. */
export interface ReturnedForm {
  /** How it was sent; null where its hidden sheet is gone. */
  readonly info: FormInfo | null;
  /** By row key, then by `cellId`; a formula counts by its stored value. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, CellValue>>;
  /** Rows below the header that were not sent. */
  readonly added: readonly AddedRow[];
  /** Columns with something in them that were not sent. */
  readonly addedColumns: readonly AddedColumn[];
}

interface AddedColumn {
  readonly sheet: string;
  /** Its heading and what stands below it, from top to bottom. */
  readonly texts: readonly string[];
}

interface AddedRow {
  readonly sheet: string;
  readonly row: number;
  /** The texts of its cells, left to right. */
  readonly texts: readonly string[];
}

/** A form says in a column of its own what part the recipient has in a row. */
const ROLE_HEADINGS: ReadonlySet<string> = new Set(LANGUAGES.map((language) => collectText(language).role));

const KEY = /^([0-9a-f]{16}(?:-\d+)?)\.(\d+)$/u;

/** Reads forms that were sent from the same sheets. What is known of the sheets is worked out once for all of them. */
export class FormReader {
  readonly #sources: ReadonlyMap<string, { readonly source: CollectedSheet; readonly names: RowNames }>;
  readonly #keys: ReadonlySet<string>;

  constructor(sources: readonly CollectedSheet[]) {
    this.#sources = new Map(
      sources.map((source) => [source.grid.name, { source, names: new RowNames(source) }] as const),
    );
    this.#keys = new Set(sources.flatMap(({ rows }) => rows.map(({ key }) => key)));
  }

  /**
   * Reads a form by the keys of its rows; rows without one by what names them in the source, so that a form whose hidden column
   * was deleted is read all the same. null where nothing in it was sent from these sheets. Linear in the form's cells.
   */
  read(grid: WorkbookGrid): ReturnedForm | null {
    const info = readFormInfo(grid);
    const rows = new Map<string, Map<string, CellValue>>();
    const added: AddedRow[] = [];
    const addedColumns: AddedColumn[] = [];
    for (const sheet of grid.sheets) {
      if (sheet.hidden) continue;
      const own = this.#sources.get(sheet.name);
      const layout = own && formLayout(sheet, own.source, own.names, info);
      if (!layout) continue;
      readSheet(sheet, layout, rows, added);
      addedColumns.push(...columnsAdded(sheet, layout));
    }
    const isOurs = [...rows.keys(), ...(info?.rows.keys() ?? [])].some((key) => this.#keys.has(key));
    return isOurs ? { info, rows, added, addedColumns } : null;
  }
}

interface FormLayout {
  readonly headerRow: number;
  readonly keyColumn: number | null;
  /** Column of the form → column of the source. */
  readonly columns: ReadonlyMap<number, number>;
  /** For rows without a key. */
  readonly names: RowNames;
}

function formLayout(
  sheet: SheetGrid,
  source: CollectedSheet,
  names: RowNames,
  info: FormInfo | null,
): FormLayout | null {
  const sent =
    info?.columns.filter((column) => column.sheet === sheet.name) ??
    Array.from({ length: source.width }, (_, index) => ({
      column: index + 1,
      heading: headingOf(source, index + 1),
    }));
  const marked = find(sheet, (value) => value === KEY_HEADING);
  const headings = headingsOf(sheet);
  const headerRow = marked?.row ?? rowOfHeadings(headings, sent);
  if (headerRow === null) return null;
  const keyColumn = marked?.column ?? find(sheet, (value) => typeof value === "string" && KEY.test(value))?.column;
  const columns = matchedColumns(headings(headerRow), sent, keyColumn ?? null);
  return { headerRow, keyColumn: keyColumn ?? null, columns, names };
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

/** The row that holds most of the headings, where it holds at least half; a merged heading counts for each of its rows. */
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
 * By heading, each in its turn, for columns may have been inserted or moved; one whose heading was changed by its place beside the
 * column before it.
 */
function matchedColumns(
  headings: readonly string[],
  sent: readonly { readonly column: number; readonly heading: string }[],
  keyColumn: number | null,
): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const taken = new Set<number>(keyColumn === null ? [] : [keyColumn]);
  const take = (at: number, source: number): void => {
    columns.set(at, source);
    taken.add(at);
  };
  const inPlace = sent.every(({ column, heading }) => (headings[column - 1] ?? "") === heading);
  for (const [place, { column, heading }] of sent.entries()) {
    const same = (index: number): boolean => !taken.has(index + 1) && headings[index] === heading;
    const found = inPlace ? place : headings.findIndex((_, index) => heading !== "" && same(index));
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

/** Rows of the source by the texts that name them: code, name, task, whatever nobody is asked to fill in. */
class RowNames {
  readonly #rows = new Map<string, { readonly key: string; readonly texts: readonly string[] }[]>();

  constructor(private readonly source: CollectedSheet) {
    for (const row of source.rows) {
      const texts = this.#textsOf(row);
      const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), "");
      if (longest === "") continue;
      const alike = this.#rows.get(longest) ?? [];
      this.#rows.set(longest, alike);
      alike.push({ key: row.key, texts });
    }
  }

  /** The key of the only row that all of `texts` name; null where none or several may be meant. */
  keyOf(texts: readonly string[]): string | null {
    const own = new Set(texts.map(normaliseName));
    const fitting = [...own].flatMap((text) =>
      (this.#rows.get(text) ?? []).filter((row) => row.texts.every((each) => own.has(each))),
    );
    const [only] = fitting;
    return only && fitting.length === 1 ? only.key : null;
  }

  /** A cell merged down names several rows, and comes back on the first of those that were sent. */
  #textsOf({ first }: CollectedRow): readonly string[] {
    const { grid, merges, open, width } = this.source;
    const texts: string[] = [];
    for (let column = 1; column <= width; column++) {
      const merge = merges.find(first, column);
      if (open.has(column) || grid.formulas.has(cellKey(first, column)) || (merge && merge.bottom > merge.top))
        continue;
      const text = normaliseName(cellText(valueAt(grid, first, column)));
      if (text !== "") texts.push(text);
    }
    return texts;
  }
}

function readSheet(
  sheet: SheetGrid,
  layout: FormLayout,
  rows: Map<string, Map<string, CellValue>>,
  added: AddedRow[],
): void {
  const seen = new Set<string>();
  for (let row = layout.headerRow + 1; row <= sheet.values.length; row++) {
    const written = layout.keyColumn === null ? null : valueAt(sheet, row, layout.keyColumn);
    if (written === NO_KEY) continue;
    const texts = [...layout.columns.keys()].map((column) => cellText(valueAt(sheet, row, column)));
    if (texts.every((text) => text === "") && written === null) continue;
    const place = placeOf(written, texts, layout);
    const id = place && `${place.key}.${place.offset}`;
    if (place === null || id === null || seen.has(id)) {
      // The line to sign, and headings of sections where the keys are gone, stand alone in their row.
      if (texts.filter((text) => text !== "").length > 1) added.push({ sheet: sheet.name, row, texts });
      continue;
    }
    seen.add(id);
    const cells = rows.get(place.key) ?? new Map<string, CellValue>();
    rows.set(place.key, cells);
    for (const [column, source] of layout.columns) {
      cells.set(cellId(place.offset, source), valueAt(sheet, row, column));
    }
  }
}

/** Columns beside those that were sent, where keys tell which rows belong to the form. */
function columnsAdded(sheet: SheetGrid, { headerRow, keyColumn, columns }: FormLayout): readonly AddedColumn[] {
  if (keyColumn === null) return [];
  const added: AddedColumn[] = [];
  for (let column = 1; column <= usedColumns(sheet); column++) {
    const heading = cellText(valueAt(sheet, headerRow, column));
    if (columns.has(column) || column === keyColumn || ROLE_HEADINGS.has(heading)) continue;
    const texts: string[] = [];
    for (let row = headerRow + 1; row <= sheet.values.length; row++) {
      const text = placeIn(valueAt(sheet, row, keyColumn)) ? cellText(valueAt(sheet, row, column)) : "";
      if (text !== "") texts.push(text);
    }
    if (texts.length > 0) added.push({ sheet: sheet.name, texts: [heading, ...texts] });
  }
  return added;
}

interface RowPlace {
  readonly key: string;
  readonly offset: number;
}

function placeIn(value: CellValue): RowPlace | null {
  const [, key, offset] = typeof value === "string" ? (KEY.exec(value) ?? []) : [];
  return key === undefined ? null : { key, offset: Number(offset) };
}

function placeOf(written: CellValue, texts: readonly string[], { names, keyColumn }: FormLayout): RowPlace | null {
  const place = placeIn(written);
  // Where keys are kept, a row without one was put in by hand.
  if (place === null && keyColumn !== null) return null;
  if (place !== null && place.offset > 0) return place;
  // Who sorts what can be seen alone leaves the keys where they were: then the texts say which row it is.
  const named = names.keyOf(texts);
  return named === null ? place : { key: named, offset: 0 };
}
