import { isMarks } from "../../domain/meaning.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { BREAKDOWN_VOCABULARY, HEADER_VOCABULARY } from "../words/headings.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import { normaliseName } from "../text/normalise.ts";
import { headerAt, usedColumns, type Header, type HeaderColumn } from "../table/header.ts";
import { mergeMap } from "../table/mergeMap.ts";

/** Where a table begins on a sheet. */
export interface TableStart {
  /** The first row of the lines above its header that are its title. */
  readonly title: number;
  readonly header: Header;
  readonly holds: "tasks" | "marks";
}

/** Longer texts head no column of a table of tasks, as a rule. */
const LONGEST = 16;
const WORDS: ReadonlySet<string> = new Set(
  [HEADER_VOCABULARY, BREAKDOWN_VOCABULARY].flatMap((words) => Object.values(words).flat()).map(normaliseName),
);
/** A title has a line or two, and one that says whose the table is. */
const MOST_TITLES = 4;

/** The tables of a sheet that list tasks or marks, by their headers, top to bottom. */
export function tableStarts(sheet: SheetGrid): readonly TableStart[] {
  const width = usedColumns(sheet);
  const rows = Array.from(sheet.values, (cells, at) => (mayHead(cells) ? [at + 1] : [])).flat();
  if (rows.length === 0) return [];
  const merges = mergeMap(sheet, width);
  const found: TableStart[] = [];
  for (const row of rows) {
    const last = found.at(-1)?.header.rows[1] ?? 0;
    if (row <= last) continue;
    const header = headerAt(sheet, merges, width, "breakdown", row);
    if (!header) continue;
    const marks = headerAt(sheet, merges, width, "framework", row)?.columns.filter(({ meaning }) => isMarks(meaning));
    const isMarked = marks?.some(({ meaning }) => meaning === "full");
    const inMarks = new Set(marks?.map(({ column }) => column));
    const holds = isMarked === true ? "marks" : listsTasks(header.columns, inMarks) ? "tasks" : null;
    if (holds !== null) found.push({ title: titleAbove(sheet, row, last), header, holds });
  }
  return found;
}

/** Whether nothing but short texts stands on a row: two words that head columns at least, and half of all with names of departments. */
function mayHead(cells: SheetGrid["values"][number]): boolean {
  let texts = 0;
  let known = 0;
  let named = 0;
  for (const value of cells ?? []) {
    if (value === null || value === undefined || value === "") continue;
    if (typeof value !== "string" || value.length > LONGEST) return false;
    texts += 1;
    if (WORDS.has(normaliseName(value))) known += 1;
    else if (known > 0 && endsLikeDepartment(value)) named += 1;
  }
  return known > 1 && (known + named) * 2 >= texts;
}

const NAMING = ["task", "indicator", "content", "item"];
const LINKING = ["number", "indicator", "content", "item"];
const DUTIES = ["lead", "responsible", "support", "person", "leader"];
const TIMES = ["deadline", "progress", "frequency"];

/**
 * Whether columns list tasks: what is to be done, and who does it or until when; hardly any of another kind, and no marks.
 *
 * @param marks columns that hold marks on a framework: 自评 by itself says nothing of progress
 */
function listsTasks(columns: readonly HeaderColumn<string>[], marks: ReadonlySet<number>): boolean {
  const has = (wanted: readonly string[]): boolean =>
    columns.some(({ meaning, column }) => wanted.includes(meaning) && !marks.has(column));
  const named = columns.filter(({ meaning, at }) => meaning === "unknown" && endsLikeDepartment(at.text));
  const known = [...columns.filter(({ meaning }) => meaning !== "unknown"), ...named];
  const isGiven = columns.some(({ meaning }) => isMarks(meaning));
  return (
    has(NAMING) && (has(DUTIES) || has(TIMES) || named.length > 1) && !isGiven && known.length * 2 > columns.length
  );
}

/** Whether tasks say themselves what indicator they are for: without that, they go on with the rows beside them. */
export function saysIndicator({ header }: TableStart): boolean {
  return header.columns.some(({ meaning }) => LINKING.includes(meaning));
}

/** No sheet has more tables side by side. */
const MOST_BLANK = 8;

/** The columns in which nothing stands, with something on either side; of several beside each other the first. None where there are many. */
export function blankColumns({ values }: SheetGrid): readonly number[] {
  const filled = new Set<number>();
  for (const cells of values)
    for (const [at, value] of (cells ?? []).entries()) if ((value ?? "") !== "") filled.add(at + 1);
  const last = Math.max(...filled);
  const first = Math.min(...filled);
  const inside = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const blank = inside.filter((one) => !filled.has(one) && filled.has(one - 1));
  return blank.length > MOST_BLANK ? [] : blank;
}

/** The first of the rows above a header with one text each, or none. */
function titleAbove({ values }: SheetGrid, header: number, after: number): number {
  let first = header;
  for (let row = header - 1; row > after && row >= header - MOST_TITLES; row--) {
    const filled = (values[row - 1] ?? []).filter((value) => (value ?? "") !== "");
    if (filled.length > 1 || (filled.length === 1 && typeof filled[0] !== "string")) break;
    first = row;
  }
  return first;
}
