import { EARNED } from "../../domain/meaning.ts";
import { gradeKey } from "../../domain/grade.ts";
import type { GradeWorth } from "../../domain/indicator.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { holdsFigures, ownMark, roughMarks } from "./columnMarks.ts";
import { gradeOf } from "../text/grades.ts";
import { headingWorth, asRule, type ClauseWorth } from "../text/ruleClauses.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { marksWithin } from "../text/textMarks.ts";
import { REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";
import { groupMeaning } from "./groupedParts.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";

/** What a tick in a column stands for, and what its heading says that it is worth: marks, or a share of what can be earned. */
interface TickWorth {
  readonly grade: string;
  /** null where only the grade is said: √ under 良. */
  readonly says: GradeWorth | null;
}

/** By column. */
export type TickWorths = ReadonlyMap<number, TickWorth>;

/** What people put in the one of several columns that they mean. */
const SIGN = /^[○〇●◎◆◇■□★☆▲△1是Y]$/iu;

/** Whether a cell is ticked, in columns of ticks. */
export function isTicked(text: string): boolean {
  return gradeOf(text) === "√" || SIGN.test(text.normalize("NFKC").trim());
}

/**
 * Columns headed by marks of their own, by shares or by grades, and filled with one sign on each row: 很满意（10分） | 满意（8分） |
 * 一般（6分）, 优（100%） | 良（80%）, 优 | 良 | 中. None where they are not at least two different ones.
 */
export function tickColumns(table: Table): TickWorths {
  const headed = table.columns.filter(
    (one) => !one.mapped && !one.putAway && SAID_BY_HEADING.some((says) => says(table, one)),
  );
  // Few tables have two such headings, and all their rows would be looked at.
  if (SAID_BY_HEADING.every((says) => headed.filter((one) => says(table, one)).length < 2))
    return ticksOfEachRow(table);
  const contents = new Map(
    headed.flatMap((one) => {
      const found = ticksIn(table, one.column);
      return found ? [[one, found] as const] : [];
    }),
  );
  const last = Math.max(...[...contents.values()].flatMap(({ rows }) => rows));
  const closing = new Set([...contents.values()].flatMap(({ closed }) => closed ?? []));
  // Without a tick, only a row that closes the form may hold figures.
  if (last === -Infinity && closing.size > 1) return new Map();
  const ticked = [...contents].filter(([, { closed }]) => closed === null || closed > last).map(([one]) => one);
  const rowsOf = (column: number): readonly number[] =>
    [...contents].find(([one]) => one.column === column)?.[1].rows ?? [];
  const found = [ticked, ...beneathGroups(ticked)].map((columns) => ticksAmong(table, columns, rowsOf));
  const [together = new Map(), ...apart] = found;
  // The unit's own ticks, and beside them a reviewer's under the same grades.
  return together.size > 0 ? together : new Map(apart.flatMap((worths) => [...worths]));
}

/**
 * Columns under headings that nobody knows (卓越 | 达成 | 未启动) of which every row with full marks has one ticked: grades of a scale
 * that is still to be told. None elsewhere.
 */
function ticksOfEachRow(table: Table): TickWorths {
  const open = table.columns.filter(
    ({ meaning, mapped, putAway, at }) => meaning === "unknown" && !mapped && !putAway && at.text !== "",
  );
  const full = table.columnsOf("full");
  if (open.length < 2 || full.length === 0 || table.columnsOf(...EARNED).length > 0) return new Map();
  const ticked = open.flatMap(({ column, at }) => {
    const found = ticksIn(table, column);
    return found && found.rows.length > 0 ? [{ column, grade: at.text, rows: found.rows }] : [];
  });
  const rows = ticked.flatMap((one) => one.rows);
  const marked = table.dataRows.filter((row) => full.some((column) => roughMarks(table, row, column) !== null));
  // The last may be their total.
  const isEach = marked.slice(0, -1).every((row) => rows.includes(row)) && new Set(rows).size === rows.length;
  if (ticked.length < 2 || !isEach || rows.length < FEWEST_SIGNS || rows.some((row) => !marked.includes(row)))
    return new Map();
  const [first = 0, last = 0] = [ticked[0]?.column, ticked.at(-1)?.column];
  // Between them stand the grades that nobody got.
  const scale = open.filter(
    ({ column }) =>
      column >= first && (column <= last || table.dataRows.every((row) => table.text(row, column) === "")),
  );
  // 是 | 否 is no scale.
  return scale.length < 3
    ? new Map()
    : new Map(scale.map(({ column, at }) => [column, { grade: at.text, says: null }]));
}

function ticksAmong(
  table: Table,
  columns: readonly HeaderColumn[],
  rowsOf: (column: number) => readonly number[],
): TickWorths {
  for (const worthOf of [headedMarks, headedShares, headedGrades]) {
    const worths = worthOf(table, columns);
    const differ = new Set([...worths.values()].map((one) => JSON.stringify(one))).size === worths.size;
    const rows = [...worths.keys()].map((column) => ({ column, rows: rowsOf(column) }));
    if (worths.size > 1 && differ && areTicks(table, rows)) return worths;
  }
  return new Map();
}

/** Where several group headings stand above columns, those under each; none where one does, or a column has none. */
function beneathGroups(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const groups = new Map<number, HeaderColumn[]>();
  for (const one of columns) {
    const left = one.groups.at(-1)?.left ?? 0;
    groups.set(left, [...(groups.get(left) ?? []), one]);
  }
  return groups.size > 1 && !groups.has(0) ? [...groups.values()] : [];
}

/** Whether a column's heading alone may make it one of ticks, in each of the ways below. */
const SAID_BY_HEADING: readonly ((table: Table, column: HeaderColumn) => boolean)[] = [
  (_, { at }) => marksWithin(at.text) !== null,
  (_, { at }) => headingWorth(at.text) !== null,
  ({ sheet }, { at }) => gradeOn(sheet, at.text) !== null,
];

function headedMarks(_: Table, columns: readonly HeaderColumn[]): TickWorths {
  return new Map(
    columns.flatMap(({ column, at }) => {
      const points = marksWithin(at.text)?.marks;
      return points ? [[column, { grade: at.text, says: { points } }] as const] : [];
    }),
  );
}

function headedShares(_: Table, columns: readonly HeaderColumn[]): TickWorths {
  const found = new Map<HeaderColumn, ClauseWorth>();
  for (const one of columns) {
    const worth = headingWorth(one.at.text);
    if (worth) found.set(one, worth);
  }
  return new Map([...asRule(found)].map(([{ column, at }, says]) => [column, { grade: at.text, says }]));
}

function headedGrades({ sheet }: Table, columns: readonly HeaderColumn[]): TickWorths {
  return new Map(
    columns.flatMap(({ column, at }) => {
      const grade = gradeOn(sheet, at.text);
      return grade === null ? [] : [[column, { grade, says: null }] as const];
    }),
  );
}

/** A form that nobody has filled in, or ticks; other signs than √ only where each row has one of the same. */
function areTicks(
  table: Table,
  columns: readonly { readonly column: number; readonly rows: readonly number[] }[],
): boolean {
  const cells = columns.flatMap(({ column, rows }) => rows.map((row) => ({ row, text: table.text(row, column) })));
  const given = cells.filter(({ text }) => gradeOf(text) !== "×");
  if (given.every(({ text }) => gradeOf(text) === "√")) return columns.some(({ column }) => holdsText(table, column));
  const rows = new Set(given.map(({ row }) => row));
  const signs = new Set(given.map(({ text }) => gradeKey(text)));
  return signs.size === 1 && rows.size === given.length && rows.size >= FEWEST_SIGNS;
}

const FEWEST_SIGNS = 3;

/**
 * The rows on which a column is ticked, and the first below them with a figure of what they come to; null where something else stands
 * in it.
 */
function ticksIn(
  table: Table,
  column: number,
): { readonly rows: readonly number[]; readonly closed: number | null } | null {
  const rows: number[] = [];
  let closed: number | null = null;
  let isSigned = false;
  // Nearly every column is none of ticks, which its first rows show.
  for (const row of table.dataRows) {
    const text = table.text(row, column);
    const merge = table.merge(row, column);
    // A total, or a note, is merged over them.
    if (text === "" || (merge !== null && merge.right > merge.left)) continue;
    const grade = gradeOf(text);
    // 1 below √ is what a grade is worth.
    const isFigure =
      rows.some((one) => gradeOf(table.text(one, column)) === "√") && grade === null && /^\d/u.test(text);
    if (closed === null && !isSigned && !isFigure && (isTicked(text) || grade === "×")) rows.push(row);
    else if (roughMarks(table, row, column) !== null) {
      // Several figures and no tick are marks: 12 under 良.
      if (rows.length === 0 && closed !== null) return null;
      closed ??= row;
    } else if (rows.length === 0 || isSigned) return null;
    // A legend of grades below all ticks says what they are worth.
    else if (grade !== null) break;
    // Once, below all ticks, somebody may sign.
    else isSigned = true;
  }
  return { rows, closed };
}

/** Whether a cell holds a figure that no tick is worth: it is merged over several columns of ticks, or above the column's own marks. */
export function isSumOfTicks(table: Table, row: number, column: number, worths: TickWorths): boolean {
  const figure = ownMark(table, row, column);
  if (figure === null) return false;
  const says = worths.get(column)?.says ?? null;
  return table.span(row, column).right > column || (says !== null && "points" in says && says.points.lt(figure));
}

/**
 * Takes them for the mark that their group heading names, else for the score. Where marks are filled in elsewhere, ticks say no
 * more than they do.
 */
export function takeTickColumns(table: Table, meanings: ColumnMeanings, worths: TickWorths): TickWorths {
  if (worths.size === 0) return worths;
  const ticked = table.columns.filter(({ column }) => worths.has(column));
  const others = meanings.all(...EARNED).filter((one) => !ticked.includes(one));
  if (others.some(({ column }) => holdsFigures(table, column))) {
    meanings.setAside(ticked);
    return new Map();
  }
  const isOneOf = beneathGroups(ticked).length > 1;
  for (const one of ticked) {
    const meaning = groupMeaning(one) ?? (isOneOf ? whoseGroup(one) : null);
    meanings.take([one], meaning === "actual" || meaning === "review" ? meaning : "score");
  }
  // 得分, to be filled in from the ticks.
  meanings.setAside(others.filter(({ column }) => !holdsText(table, column)));
  return outOfFull(table, worths, meanings.columns("full"));
}

/** 自查 | 复核: whose ticks stand below, where others stand beside them. */
function whoseGroup({ groups }: HeaderColumn): "actual" | "review" | null {
  const above = groups.at(-1)?.text ?? "";
  if (SELF_WORDS.test(above)) return "actual";
  return REVIEW_WORDS.test(above) ? "review" : null;
}

/** 优（100分） beside full marks of less than that is all of them. */
function outOfFull(table: Table, worths: TickWorths, full: readonly number[]): TickWorths {
  const points = [...worths].flatMap(([column, { grade, says }]) =>
    says && "points" in says ? [{ column, grade, points: says.points }] : [],
  );
  const isOutOf = points.length === worths.size && points.some((one) => one.points.eq(100));
  const figures = full.flatMap((column) => table.dataRows.flatMap((row) => roughMarks(table, row, column) ?? []));
  // All of them may be closed by a row of 100.
  if (!isOutOf || figures.filter((figure) => figure >= 100).length > 1) return worths;
  return new Map(points.map((one) => [one.column, { grade: one.grade, says: { share: one.points.div(100) } }]));
}

function holdsText(table: Table, column: number): boolean {
  return table.dataRows.some((row) => table.text(row, column) !== "");
}
