import type { CellValue } from "../domain/cells.ts";
import { type SheetGrid, valueAt, type WorkbookGrid } from "../domain/grid.ts";
import { usedColumns } from "../recognise/table/header.ts";
import { cellText } from "../recognise/table/table.ts";
import { type CollectedSheet } from "./collectedRows.ts";
import { signedBy } from "./collectText.ts";
import { cellId, NO_KEY, readFormInfo, rowPlaceIn, type FormInfo, type RowPlace, type SentCell } from "./formInfo.ts";
import { formLayout, keyPlace, type FormLayout, type KeyPlace } from "./formLayout.ts";
import { RowNames } from "./rowNames.ts";

/** A form as it came back. */
export interface ReturnedForm {
  /** How it was sent; null if its hidden sheet is gone. */
  readonly info: FormInfo | null;
  /** Without the hidden sheet, the name in the line to be signed; "" if that is gone too. */
  readonly recipient: string;
  /** By the row keys of the workbook as it is now. */
  readonly rows: ReadonlyMap<string, ReturnedRow>;
  /** The texts of rows that were sent and changed in the form, but that the workbook no longer has. */
  readonly unknown: readonly (readonly string[])[];
  /** The texts of rows below the header that were not sent. */
  readonly added: readonly (readonly string[])[];
  /** Columns that were not sent and are not empty: the heading and the texts below it. */
  readonly addedColumns: readonly (readonly string[])[];
  /** Keys of rows that were sent and are missing. */
  readonly missing: readonly string[];
  /** Headings of columns to be filled in that are missing. */
  readonly missingColumns: readonly string[];
}

export interface ReturnedRow {
  /** Whether the form asked about it; false if no record says what was asked. */
  readonly isSent: boolean;
  /** The workbook's texts for it have changed since. */
  readonly isRestated: boolean;
  /** By `cellId` in the workbook as it is now. */
  readonly cells: ReadonlyMap<string, ReturnedCell>;
}

/** A formula counts by its stored value. `sent` is absent for a cell that was neither open nor filled. */
export interface ReturnedCell {
  readonly value: CellValue;
  readonly sent: SentCell | undefined;
}

interface Source {
  readonly sheet: CollectedSheet;
  readonly names: RowNames;
  readonly keys: ReadonlySet<string>;
}

/** Reads forms that were sent from the same sheets. What depends on the sheets alone is computed once. */
export class FormReader {
  readonly #sources: readonly Source[];
  readonly #byKey: ReadonlyMap<string, Source>;
  readonly #byName: ReadonlyMap<string, Source>;
  /** Everybody to whom a form may have been sent. */
  readonly #recipients: ReadonlySet<string>;

  constructor(sheets: readonly CollectedSheet[]) {
    this.#sources = sheets.map((sheet) => {
      return { sheet, names: new RowNames(sheet), keys: new Set(sheet.rows.map(({ key }) => key)) };
    });
    this.#byKey = new Map(this.#sources.flatMap((source) => [...source.keys].map((key) => [key, source] as const)));
    this.#byName = new Map(this.#sources.map((source) => [source.sheet.grid.name, source]));
    this.#recipients = new Set(
      sheets.flatMap(({ rows }) =>
        rows.flatMap(({ assignments, people }) => [
          ...assignments.map(({ department }) => department),
          ...people.leaders,
        ]),
      ),
    );
  }

  /**
   * Reads a form by the keys of its rows. A row without a key, or with one that the workbook no longer has, is found by
   * its name. null if nothing in it was sent from these sheets. Linear in the form's cells.
   */
  read(grid: WorkbookGrid): ReturnedForm | null {
    const reading = new FormReading(readFormInfo(grid), (key) => this.#byKey.has(key));
    const taken = new Set<Source>();
    for (const sheet of grid.sheets) {
      if (sheet.hidden) continue;
      const keys = keyPlace(sheet);
      const source = this.#sourceOf(sheet, keys, reading.info, taken);
      const layout = source && formLayout(sheet, source.sheet, keys, reading.info);
      if (!layout) continue;
      taken.add(source);
      reading.readSheet(sheet, source, layout);
    }
    return reading.finish(reading.info?.recipient ?? this.#signedBy(grid));
  }

  #signedBy({ sheets }: WorkbookGrid): string {
    for (const { hidden, values } of sheets) {
      if (hidden) continue;
      const names = values.map((cells) => signedBy(cellText(cells?.[0] ?? null)) ?? "");
      const name = names.findLast((one) => this.#recipients.has(one));
      if (name !== undefined) return name;
    }
    return "";
  }

  /** Found by its keys, because a sheet may have been renamed; else by its name; without either by the headings. */
  #sourceOf(
    sheet: SheetGrid,
    keys: KeyPlace | null,
    info: FormInfo | null,
    taken: ReadonlySet<Source>,
  ): Source | undefined {
    for (let row = 1; keys && row <= sheet.values.length; row++) {
      const source = this.#byKey.get(rowPlaceIn(valueAt(sheet, row, keys.column))?.key ?? "");
      if (source) return source;
    }
    const called = this.#byName.get(sheet.name);
    if (called) return called;
    return this.#sources.find((one) => !taken.has(one) && formLayout(sheet, one.sheet, keys, info) !== null);
  }
}

/** A row of a form's sheet. */
interface WrittenRow {
  readonly row: number;
  readonly key: RowPlace | null;
  readonly texts: readonly string[];
}

/** Where a row belongs: its key in the workbook, and the key in the form's record. */
interface Target {
  readonly key: string;
  readonly sentKey: string;
}

class FormReading {
  readonly #rows = new Map<string, ReturnedRow & { readonly cells: Map<string, ReturnedCell> }>();
  readonly #seen = new Map<string, readonly string[]>();
  readonly #sentSeen = new Set<string>();
  readonly #unknown: (readonly string[])[] = [];
  readonly #added: (readonly string[])[] = [];
  readonly #addedColumns: (readonly string[])[] = [];
  readonly #missingColumns: string[] = [];

  constructor(
    readonly info: FormInfo | null,
    private readonly isKnown: (key: string) => boolean,
  ) {}

  finish(recipient: string): ReturnedForm | null {
    const asked = [...(this.info?.rows.keys() ?? [])];
    if (this.#rows.size === 0 && !asked.some(this.isKnown)) return null;
    return {
      info: this.info,
      recipient,
      rows: this.#rows,
      unknown: this.#unknown,
      added: this.#added,
      addedColumns: this.#addedColumns,
      missing: asked.filter((key) => !this.#sentSeen.has(key) && this.isKnown(key)),
      missingColumns: this.#missingColumns,
    };
  }

  readSheet(sheet: SheetGrid, source: Source, layout: FormLayout): void {
    const rows = writtenRows(sheet, layout);
    const targets = new Map<string, Target>();
    for (const { key, texts } of rows) {
      const target = key && key.offset > 0 ? null : this.#targetOf(key?.key ?? null, texts, source, layout);
      if (key && target) targets.set(key.key, target);
    }
    for (const written of rows) this.#take(sheet, written, targets, source, layout);
    this.#addedColumns.push(...columnsAdded(sheet, layout));
    this.#missingColumns.push(...layout.missing);
  }

  #take(
    sheet: SheetGrid,
    { row, key, texts }: WrittenRow,
    targets: ReadonlyMap<string, Target>,
    source: Source,
    layout: FormLayout,
  ): void {
    const offset = key?.offset ?? 0;
    const target =
      offset > 0 && key
        ? (targets.get(key.key) ?? (source.keys.has(key.key) ? { key: key.key, sentKey: key.key } : null))
        : this.#targetOf(key?.key ?? null, texts, source, layout);
    const place = target && `${target.key}.${offset}`;
    const before = place === null ? undefined : this.#seen.get(place);
    if (target === null || place === null || before) {
      if (target === null && key && this.info?.rows.has(key.key)) this.#takeUnknown(sheet, row, key, texts, layout);
      // Lines with a single text are the line to sign, or section headings if the keys are gone. A copied row says nothing new.
      else if (texts.filter((text) => text !== "").length > 1 && before?.join("\t") !== texts.join("\t")) {
        this.#added.push(texts);
      }
      return;
    }
    this.#seen.set(place, texts);
    this.#sentSeen.add(target.sentKey);
    const sent = this.info?.rows.get(target.sentKey);
    const own = this.#rows.get(target.key) ?? {
      isSent: sent !== undefined,
      isRestated: target.key !== target.sentKey,
      cells: new Map<string, ReturnedCell>(),
    };
    this.#rows.set(target.key, own);
    for (const [at, column] of layout.columns) {
      const value = valueAt(sheet, row, at);
      const cell = { value, sent: sent?.get(cellId(offset, column.sent)) };
      if (column.source !== null) own.cells.set(cellId(offset, column.source), cell);
      else if (isFilled(cell)) this.#unknown.push([...texts.slice(0, 2), column.heading, cellText(value)]);
    }
  }

  #takeUnknown(sheet: SheetGrid, row: number, key: RowPlace, texts: readonly string[], layout: FormLayout): void {
    this.#sentSeen.add(key.key);
    const sent = this.info?.rows.get(key.key);
    const isChanged = [...layout.columns].some(([at, column]) =>
      isFilled({ value: valueAt(sheet, row, at), sent: sent?.get(cellId(key.offset, column.sent)) }),
    );
    if (isChanged) this.#unknown.push(texts);
  }

  #targetOf(
    key: string | null,
    texts: readonly string[],
    { names, keys }: Source,
    { keyColumn }: FormLayout,
  ): Target | null {
    // Where the keys are kept, a row without one was added by hand.
    if (key === null && keyColumn !== null) return null;
    const isOf = (one: string): boolean => this.info?.rows.has(one) === true;
    const isGone = key !== null && !keys.has(key);
    // Sorting only the visible columns leaves the keys in place; then the texts identify the row.
    const named = names.keyOf(texts);
    if (named !== null) return { key: named, sentKey: isGone && !isOf(named) ? key : named };
    if (key !== null && !isGone) return { key, sentKey: key };
    // The workbook's texts for it have changed since.
    const called = names.keyByName(texts, (one) => !isOf(one));
    return called === null ? null : { key: called, sentKey: key ?? called };
  }
}

function isFilled({ value, sent }: ReturnedCell): boolean {
  const text = cellText(value);
  return sent?.open === true && text !== "" && text !== cellText(sent.value);
}

function writtenRows(sheet: SheetGrid, { headerRow, keyColumn, columns }: FormLayout): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  for (let row = headerRow + 1; row <= sheet.values.length; row++) {
    const written = keyColumn === null ? null : valueAt(sheet, row, keyColumn);
    if (written === NO_KEY) continue;
    const texts = [...columns.keys()].map((column) => cellText(valueAt(sheet, row, column)));
    if (texts.some((text) => text !== "") || written !== null) rows.push({ row, key: rowPlaceIn(written), texts });
  }
  return rows;
}

/** Columns other than those sent, if the keys show which rows belong to the form. */
function columnsAdded(
  sheet: SheetGrid,
  { headerRow, keyColumn, headings, formsOwn, columns }: FormLayout,
): readonly (readonly string[])[] {
  if (keyColumn === null) return [];
  const added: (readonly string[])[] = [];
  for (let column = 1; column <= usedColumns(sheet); column++) {
    if (columns.has(column) || formsOwn.has(column)) continue;
    const texts: string[] = [];
    for (let row = headerRow + 1; row <= sheet.values.length; row++) {
      const text = rowPlaceIn(valueAt(sheet, row, keyColumn)) ? cellText(valueAt(sheet, row, column)) : "";
      if (text !== "") texts.push(text);
    }
    if (texts.length > 0) added.push([headings[column - 1] ?? "", ...texts]);
  }
  return added;
}
