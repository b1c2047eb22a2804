import { parseA1 } from "../../domain/address.ts";
import type { Ledger, LedgerRow } from "../../domain/ledger.ts";
import type { LossRow, LossRows } from "../../ledgers/lossRows.ts";
import { cellKey, type CellValue } from "../../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../domain/grid.ts";
import { serialDate } from "../../domain/isoDate.ts";
import { live } from "../draft/cells.ts";
import { COMPLETION, CROSSED_OFF, LEADER, MEASURE, PERSON, RECHECK, RECTIFY_BY } from "./entryPlaces.ts";
import { call, CellRef, compared, isBlank, joined, Operation, orBlank, when, type Figure } from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { inputStyle } from "../draft/styles.ts";

/** Columns of 问题整改台账 that a column of 扣分整改清单 shows: the first that is filled, or all of them one after the other. */
const SHOWN: ReadonlyMap<string, { readonly columns: readonly string[]; readonly all?: true }> = new Map([
  [MEASURE, { columns: ["measure"] }],
  [LEADER, { columns: ["leader"] }],
  [PERSON, { columns: ["person"] }],
  [RECTIFY_BY, { columns: ["extended", "due"] }],
  [COMPLETION, { columns: ["progress", "doneOn"] }],
  [RECHECK, { columns: ["recheck"], all: true }],
  [CROSSED_OFF, { columns: ["closer", "closedOn", "closed"], all: true }],
]);
const DATES: ReadonlySet<string> = new Set(["extended", "due", "doneOn", "closedOn"]);
/** Problems of one indicator that a cell names. */
const MOST_NAMED = 8;
const DAY_FORMAT = "yyyy-mm-dd;;;@";

/** A cell of 扣分整改清单 that shows the ledger: a formula over the ledger's cells, and its result. */
export interface LossEntry {
  readonly figure: Figure;
  /** null while the ledger says nothing. */
  readonly value: string | number | null;
  /** Of a day that stands in a cell of its own. */
  readonly numberFormat?: string;
  /** The same as words. */
  readonly text: string;
}

/** A cell of the ledger. */
interface Source {
  readonly ref: CellRef;
  readonly value: CellValue;
  readonly isDate: boolean;
}

/** What 问题整改台账 says of losses, under the headings of 扣分整改清单. */
export class LossEntries {
  constructor(
    private readonly rows: LossRows,
    private readonly grid: WorkbookGrid,
  ) {}

  /** null where the ledger does not hold the loss or has no such column. */
  entry(indicator: number, heading: string): LossEntry | null {
    const shown = SHOWN.get(heading);
    const rows = this.rows.get(indicator);
    if (!shown || !rows) return null;
    const parts = rows.slice(0, MOST_NAMED).flatMap((row) => {
      const sources = shown.columns.flatMap((column) => this.sources(row, column));
      return sources.length === 0 ? [] : [shown.all ? together(sources, this.grid) : firstFilled(sources, this.grid)];
    });
    const [only] = parts;
    if (!only) return null;
    return parts.length === 1 ? ended(only) : ended(numbered(parts));
  }

  /** The ledger's entry; null while it is blank. */
  said(indicator: number, heading: string): (LossEntry & { readonly value: string | number }) | null {
    const entry = this.entry(indicator, heading);
    return entry && entry.value !== null ? { ...entry, value: entry.value } : null;
  }

  /** The sheets of the ledgers that hold losses. */
  get sheets(): readonly string[] {
    return [...new Set([...this.rows.values()].flat().map(({ ledger }) => ledger.sheet))];
  }

  /** The filled cells of a row's column, or the one that is there to fill in. */
  private sources({ ledger, row }: LossRow, column: string): readonly Source[] {
    const sheet = this.grid.sheets.find(({ name }) => name === ledger.sheet);
    const cells = sheet ? cellsOf(row, ledger, column) : [];
    return cells.map(([line, place]) => ({
      ref: new CellRef(ledger.sheet, place, line),
      value: sheet?.values[line - 1]?.[place - 1] ?? null,
      isDate: DATES.has(column) && sheet !== undefined && isDay(sheet, line, place),
    }));
  }
}

function cellsOf(row: LedgerRow, ledger: Ledger, column: string): readonly (readonly [row: number, column: number])[] {
  const filled = (row.fields[column] ?? []).flatMap(({ cell }) => {
    const at = parseA1(cell);
    return at ? [[at.row, at.column] as const] : [];
  });
  if (filled.length > 0) return filled;
  const place = ledger.columns.find(({ meaning }) => meaning === column);
  return place ? [[row.row, place.column]] : [];
}

/** A day, or nothing yet. */
function isDay(sheet: SheetGrid, row: number, column: number): boolean {
  const value = sheet.values[row - 1]?.[column - 1] ?? null;
  if (value === null || value === "") return true;
  return typeof value === "number" && sheet.numberFormats.has(cellKey(row, column));
}

/** A figure with its result. */
interface Part {
  readonly figure: Figure;
  readonly value: CellValue;
  readonly isDay: boolean;
  readonly words: Part | null;
}

function firstFilled(sources: readonly Source[], grid: WorkbookGrid): Part {
  const found = sources.find(({ value }) => !isEmpty(value)) ?? sources[0];
  const figure = sources.reduceRight<Figure | null>(
    (otherwise, { ref }) => (otherwise === null ? ref : when(isBlank(ref), otherwise, ref)),
    null,
  );
  const words = sources.reduceRight<Figure | null>((otherwise, source) => {
    const own = inWords(source);
    return otherwise === null ? own : when(isBlank(source.ref), otherwise, own);
  }, null);
  const value = found?.value ?? null;
  const text = found ? wordsOf(found, grid) : "";
  return {
    figure: figure ?? "",
    value,
    isDay: sources.some(({ isDate }) => isDate),
    words: { figure: words ?? "", value: text, isDay: false, words: null },
  };
}

function together(sources: readonly Source[], grid: WorkbookGrid): Part {
  const [only] = sources;
  if (only && sources.length === 1) return firstFilled(sources, grid);
  const figure = joined(
    ...sources.flatMap((source, at): readonly Figure[] => {
      if (at === 0) return [inWords(source)];
      const before = sources.slice(0, at).map(({ ref }) => isBlank(ref));
      const nothing = before.length === 1 ? (before[0] ?? "") : call("AND", ...before);
      return [when(call("OR", isBlank(source.ref), nothing), "", " "), inWords(source)];
    }),
  );
  const value = sources
    .map((source) => wordsOf(source, grid))
    .filter((text) => text !== "")
    .join(" ");
  const part = { figure, value, isDay: false, words: null };
  return { ...part, words: part };
}

const NUMBERS = "①②③④⑤⑥⑦⑧";

/** Of several problems each with its number on a line of its own; once where all say the same. */
function numbered(parts: readonly Part[]): Part {
  const words = parts.map((part) => part.words ?? part);
  const [first, ...others] = words;
  if (!first) return { figure: "", value: null, isDay: false, words: null };
  const mark = (at: number): string => NUMBERS[at] ?? "";
  const end = (at: number): string => (at < words.length - 1 ? "\n" : "");
  const each = words.map(({ figure }, at) => when(isBlank(figure), "", joined(mark(at), figure, end(at))));
  const same = others.map(({ figure }) => compared(figure, "=", first.figure));
  const [one] = same;
  const alike = one !== undefined && same.length === 1 ? one : call("AND", ...same);
  const isAlike = others.every(({ value }) => value === first.value);
  const value = isAlike
    ? first.value
    : words.map((part, at) => (part.value === "" ? "" : mark(at) + String(part.value) + end(at))).join("");
  const part = { figure: when(alike, first.figure, joined(...each)), value, isDay: false, words: null };
  return { ...part, words: part };
}

/** Blank stays blank, and the formula is known for one that only shows (`followsSheet`). */
function ended({ figure, value, isDay: ofDay, words }: Part): LossEntry {
  const shown = isEmpty(value) || typeof value === "object" ? null : typeof value === "boolean" ? String(value) : value;
  return {
    figure: figure instanceof Operation && figure.operator === "&" ? figure : orBlank(figure),
    value: shown,
    ...(ofDay ? { numberFormat: DAY_FORMAT } : {}),
    text: String((words ?? { value: shown }).value ?? "").replaceAll("\n", ""),
  };
}

function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** A day as 2026-9-30, whatever language the program speaks: TEXT takes its patterns in that language. */
function inWords({ ref, isDate }: Source): Figure {
  if (!isDate) return ref;
  const day = joined(call("YEAR", ref), "-", call("MONTH", ref), "-", call("DAY", ref));
  return when(call("ISNUMBER", ref), day, ref);
}

function wordsOf({ value, isDate }: Source, { date1904 }: WorkbookGrid): string {
  if (isEmpty(value) || typeof value === "object") return "";
  const day = isDate && typeof value === "number" ? serialDate(value, date1904) : null;
  return day === null ? String(value) : day.split("-").map(Number).join("-");
}

/** A cell that follows the ledger. */
export function lossEntryCell({ figure, value, numberFormat }: LossEntry): CellPlan {
  return live(figure, value, inputStyle(numberFormat));
}
