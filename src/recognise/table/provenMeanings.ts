import { isMarks } from "../../domain/meaning.ts";
import { type SheetGrid, valueAt } from "../../domain/grid.ts";
import type { HeaderColumn } from "./header.ts";
import { readHeadingAmong, type OwnKind, type TableKind } from "./heading.ts";
import type { MergeMap } from "./mergeMap.ts";
import type { CellValue } from "../../domain/cells.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { isNotApplicable, parseFull, parseMarks, parseTakenOff } from "../text/marksText.ts";
import { enumeratorOf, ordinalOf } from "../text/textMarks.ts";
import { ROLE } from "../words/offices.ts";

/** Columns of texts that name rows or say how they are judged. */
const NAMING: ReadonlySet<string> = new Set(["item", "indicator", "content", "standard", "method"]);
const MAY_NAME_TASKS: ReadonlySet<string> = new Set([...NAMING, "task", "measure"]);
/** Columns of those who answer for rows. */
const OFFICES: ReadonlySet<string> = new Set(["lead", "responsible", "support"]);

/**
 * A heading's words are a first guess at what its column is. What the column holds has the last word: no prose is a mark, no figures
 * are names, and what goes 1, 2, 3 numbers the rows, whatever it is called.
 */
export function provenMeanings(
  sheet: SheetGrid,
  merges: MergeMap,
  columns: readonly HeaderColumn<string>[],
  rows: readonly number[],
  kind: TableKind,
): readonly HeaderColumn<string>[] {
  if (kind !== "framework" && kind !== "breakdown") return columns;
  const known = new Map<number, ColumnContents>();
  const contents: Contents = ({ column }, until = Infinity) => {
    if (until < Infinity) return columnContents(sheet, merges, rows.slice(0, rows.indexOf(until) + 1), column);
    const own = known.get(column) ?? columnContents(sheet, merges, rows, column);
    known.set(column, own);
    return own;
  };
  const headed = columns.map((one) => (isOfficesOverFigures(one, contents) ? withoutOffices(one, kind) : one));
  const named = withHelpers(headed, contents);
  const read = named.map((one) =>
    kind === "framework" ? asHeld(one, named, contents) : withoutTaskNumbers(one, named, contents),
  );
  return withNumbers(read, contents);
}

/** Who checks, or reports, is none of those who do the work. */
export const OF_OTHERS = /[督考核审验评监]|填报|报送/u;
const SAYS_PART = new RegExp(`${ROLE}|主体|分工`, "u");
/** Of a heading that only holds a word. */
const IN_PART = 0.6;

/** 主责科室 | 联动科室: those whose heading says no part help those to the left whose heading says that they do the work; 督查科室 and 计量单位 have no part. */
function withHelpers(columns: readonly HeaderColumn<string>[], contents: Contents): readonly HeaderColumn<string>[] {
  const isAnswering = ({ meaning }: HeaderColumn<string>): boolean => meaning === "lead" || meaning === "responsible";
  const isVague = ({ meaning, confidence, mapped, at }: HeaderColumn<string>): boolean =>
    !mapped && meaning === "responsible" && confidence <= IN_PART && !SAYS_PART.test(at.text);
  const first = columns.find((one) => isAnswering(one) && !isVague(one));
  if (!first) return columns;
  return columns.map((one) => {
    if (!isVague(one)) return one;
    if (OF_OTHERS.test(one.at.text) || contents(one).units) return { ...one, meaning: "unknown", confidence: 0 };
    return one.column > first.column ? { ...one, meaning: "support" } : one;
  });
}

/** @param until the last row that counts, where not all do */
type Contents = (column: HeaderColumn<string>, until?: number) => ColumnContents;

/** 单位自考分 over 17, 18, 14: the heading says who gave the figures, which name nobody. */
function isOfficesOverFigures(one: HeaderColumn<string>, contents: Contents): boolean {
  return !one.mapped && OFFICES.has(one.meaning) && contents(one).figures;
}

function withoutOffices(one: HeaderColumn<string>, kind: OwnKind): HeaderColumn<string> {
  const groups = one.groups.map(({ text }) => text);
  return { ...one, ...readHeadingAmong(kind, one.at.text, groups, (as) => isMarks(as)) };
}

function asHeld(
  one: HeaderColumn<string>,
  columns: readonly HeaderColumn<string>[],
  contents: Contents,
): HeaderColumn<string> {
  const { meaning, mapped } = one;
  if (mapped) return one;
  if (isMarks(meaning)) {
    // 姓名/权重 over people says it of the columns beside it: what can be earned is never a word.
    const isMarked = (other: HeaderColumn<string>): boolean =>
      (meaning === "full" || isMarks(other.meaning)) && contents(other).figures;
    const marked = columns.filter(isMarked);
    if (!contents(one).prose || marked.length === 0) return one;
    // Where to sign, below the last marks, is nothing of the column.
    const last = Math.max(...marked.map((other) => contents(other).lastFigure));
    if (!contents(one, last).prose) return one;
    const other = among(one, (as) => !isMarks(as));
    // 扣分情况 over words says what the marks were lost for.
    const isReason = meaning === "deducted" && !columns.some((each) => each.meaning === "reason");
    return isReason && other.meaning === "unknown" ? { ...other, meaning: "reason", confidence: 0.6 } : other;
  }
  const until = columns.find((other) => isMarks(other.meaning))?.column ?? Infinity;
  // 代号 over A1, A2 numbers the rows, whatever it is called.
  const isLabelled = contents(one).labels && contents(one).unlike && one.column < until;
  if (!NAMING.has(meaning) && (meaning !== "unknown" || !isLabelled)) return one;
  const { counts, codes, figures } = contents(one);
  const marks = figures && !counts && !codes ? among(one, (as) => isMarks(as)) : null;
  if (marks && marks.meaning !== "unknown") return marks;
  if (!counts && !codes && !isLabelled && !contents(one).longNumbers) return one;
  const mayName = ({ meaning: of, column, at }: HeaderColumn<string>): boolean =>
    NAMING.has(of) || (of === "unknown" && at.text !== "" && column < until);
  const named = columns.some((other) => other !== one && mayName(other) && contents(other).prose);
  return named ? { ...one, meaning: "number", confidence: 0.9 } : one;
}

/** 任务号 over 一, 二, 三, or any heading over T1, T2: numbers of tasks, or indicators, that another column names. */
function withoutTaskNumbers(
  one: HeaderColumn<string>,
  columns: readonly HeaderColumn<string>[],
  contents: Contents,
): HeaderColumn<string> {
  if (one.mapped || !MAY_NAME_TASKS.has(one.meaning)) return one;
  const { counts, codes, labels } = contents(one);
  if (!(counts && one.meaning === "task") && !codes && !labels) return one;
  const isNamed = columns.some((other) => other !== one && MAY_NAME_TASKS.has(other.meaning) && contents(other).prose);
  return isNamed ? { ...one, meaning: "number", confidence: 0.9 } : one;
}

/** The heading's next meaning among those that its column admits. */
function among(one: HeaderColumn<string>, admits: (meaning: string) => boolean): HeaderColumn<string> {
  const groups = one.groups.map(({ text }) => text);
  return { ...one, ...readHeadingAmong("framework", one.at.text, groups, admits) };
}

/** The leftmost column that counts, where no heading says 序号; right of marks only one that counts all rows. */
function withNumbers(columns: readonly HeaderColumn<string>[], contents: Contents): readonly HeaderColumn<string>[] {
  if (columns.some(({ meaning }) => meaning === "number")) return columns;
  const marks = columns.find(({ meaning }) => isMarks(meaning));
  // ① above ②, ③ is no heading.
  const isHeaded = ({ meaning, at }: HeaderColumn<string>): boolean =>
    meaning === "unknown" && enumeratorOf(at.text) === null;
  const found = columns.find((one) => {
    if (!isHeaded(one)) return false;
    return one.column < (marks?.column ?? Infinity) ? contents(one).counts : contents(one).countsThrough;
  });
  if (!found) return columns;
  return columns.map((one) => (one === found ? { ...one, meaning: "number", confidence: 0.7 } : one));
}

/** What the cells of a column hold, whatever stands above them. */
interface ColumnContents {
  /** It counts 1, 2, 3 (一, 二, 三) from the top of the table or of each section. */
  readonly counts: boolean;
  /** It counts 1, 2, 3 from its first cell to its last, as no marks do. */
  readonly countsThrough: boolean;
  /** Codes of several parts and nothing else: 1.1.1, A-2. */
  readonly codes: boolean;
  /** A1, RW-02, 3: letters with a number each, some of them perhaps a number alone, and nothing else. */
  readonly labels: boolean;
  /** Hardly one of its texts stands there twice. */
  readonly unlike: boolean;
  /** 12401, 12402: whole numbers of three digits and more that go upwards, and nothing else. */
  readonly longNumbers: boolean;
  /** At least four cells in five are figures. */
  readonly figures: boolean;
  /** The last row with a figure, of those looked at; 0: none. */
  readonly lastFigure: number;
  /** 件, 亿元, %: texts too short for names of departments, and nothing else. */
  readonly units: boolean;
  /** Words of which none can be read as a mark: no figure, no grade, no tick. */
  readonly prose: boolean;
}

/** 1, 2, 3 may be marks. */
const FEWEST_COUNTED = 5;
/** No list begins with a number as high as this. */
const HIGHEST_FIRST = 1000;
/** Enough rows to tell. */
const ROWS_LOOKED_AT = 200;
const CODE =
  /^(?:(?:[A-Za-z\p{Nl}]{0,3}\d{1,4}|[A-Za-z\p{Nl}]{1,3})(?:[.．-]\d{1,4})+|第[\d一二三四五六七八九十百]+[条款项])$/u;
const LABEL = /^[A-Za-z]{0,4}[-_.]?\d{1,4}$/u;
const LONG_NUMBER = /^[1-9]\d{2,}$/u;
const WORDS = /\p{Script=Han}|\p{L}{2}/u;

export function columnContents(
  sheet: SheetGrid,
  merges: MergeMap,
  rows: readonly number[],
  column: number,
): ColumnContents {
  const cells = rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => {
    const value = ownValue(sheet, merges, row, column);
    return value === null ? [] : { row, text: String(value).trim(), isNumber: typeof value === "number" };
  });
  const texts = cells.map(({ text }) => text);
  const own = withoutLabels(texts);
  const ofFigures = cells.filter(({ text, isNumber }) => isNumber || isFigure(text));
  const figures = ofFigures.length;
  return {
    lastFigure: ofFigures.at(-1)?.row ?? 0,
    counts: goesOn(texts),
    countsThrough: texts.length >= FEWEST_COUNTED && texts.every((text, at) => text === String(at + 1)),
    codes: own.length > 0 && own.every((text) => CODE.test(text)) && !areDecimals(own),
    labels: own.length > 0 && own.every((text) => LABEL.test(text)) && own.some((text) => /^[A-Z]/iu.test(text)),
    unlike: new Set(own).size * 5 > own.length * 4,
    longNumbers: own.length > 1 && own.every((text, at) => LONG_NUMBER.test(text) && isAfter(text, own[at - 1])),
    figures: figures > 0 && figures * 5 >= cells.length * 4,
    units: cells.length > 0 && !texts.some((text) => /\p{Script=Han}{3}/u.test(text)),
    prose: cells.length > 0 && texts.every((text) => WORDS.test(text) && !saysMarks(sheet, text)),
  };
}

/** What stands in the cell itself: nothing of a merge that begins left of it or above. */
function ownValue(sheet: SheetGrid, merges: MergeMap, row: number, column: number): CellValue {
  const merge = merges.find(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const value = valueAt(sheet, row, column);
  return typeof value === "object" || (typeof value === "string" && value.trim() === "") ? null : value;
}

/** Labels of sections and closing rows (一、制度建设, 合计) stand in the first column, whatever else that holds. */
function withoutLabels(texts: readonly string[]): readonly string[] {
  const others = texts.filter((text) => CODE.test(text) || !/\p{Script=Han}{2}/u.test(text));
  return others.length > 1 && others.length * 2 >= texts.length ? others : texts;
}

function isAfter(text: string, before: string | undefined): boolean {
  return before === undefined || Number(text) > Number(before);
}

/** 0.5, 0.3, 0.2 or 12.5, 7.5: codes of two numbers begin at 1 and go on upwards. */
function areDecimals(texts: readonly string[]): boolean {
  const whole = texts.map((text) => (/^\d+\.\d+$/u.test(text) ? Math.floor(Number(text)) : Number.NaN));
  return whole.some((one, at) => one < 1 || one < (whole[at - 1] ?? 0));
}

function isFigure(text: string): boolean {
  return text.length <= 12 && parseMarks(text) !== null;
}

function saysMarks(sheet: SheetGrid, text: string): boolean {
  if (text.length > 12) return false;
  return (
    parseFull(text) !== null || parseTakenOff(text) !== null || isNotApplicable(text) || gradeOn(sheet, text) !== null
  );
}

/**
 * Numbers of each style that go on by one, or begin again at one; a section or a total may be named among them. On a sheet that goes on
 * from another they begin higher, but no year does.
 */
function goesOn(texts: readonly string[]): boolean {
  const last = new Map<string, number>();
  let steps = 0;
  let numbered = 0;
  for (const text of texts) {
    const enumerator = enumeratorOf(text);
    const number = enumerator && ordinalOf(enumerator);
    if (!enumerator || number === null) {
      if (isFigure(text)) return false;
      continue;
    }
    const before = last.get(enumerator.style);
    const isNext = number === (before ?? 0) + 1;
    if (!isNext && number !== 1 && (before !== undefined || number >= HIGHEST_FIRST)) return false;
    if (isNext) steps += 1;
    numbered += 1;
    last.set(enumerator.style, number);
  }
  return numbered > 1 && steps * 2 > numbered && numbered * 4 >= texts.length;
}
