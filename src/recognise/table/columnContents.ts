import type { CellValue } from "../../domain/cells.ts";
import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { gradeOf } from "../text/grades.ts";
import { isNotApplicable, parseMarks, parseTakenOff } from "../text/marksText.ts";
import { enumeratorOf, ordinalOf } from "../text/textMarks.ts";
import type { MergeMap } from "./mergeMap.ts";

/** What the cells of a column hold, whatever stands above them. */
export interface ColumnContents {
  /** Cells with something in them, each merged area once. */
  readonly filled: number;
  /** It counts 1, 2, 3 (一, 二, 三) from the top of the table or of each section. */
  readonly counts: boolean;
  /** Codes of several parts and nothing else: 1.1.1, A-2. */
  readonly codes: boolean;
  /** At least four cells in five are figures. */
  readonly figures: boolean;
  /** Words of which none can be read as a mark: no figure, no grade, no tick. */
  readonly prose: boolean;
}

/** Enough rows to tell. */
const ROWS_LOOKED_AT = 200;
const CODE = /^[A-Za-z]{0,3}\d{1,4}(?:[.．-]\d{1,4})+$/u;
const WORDS = /\p{Script=Han}|\p{L}{2}/u;

export function columnContents(
  sheet: SheetGrid,
  merges: MergeMap,
  rows: readonly number[],
  column: number,
): ColumnContents {
  const cells = rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => ownValue(sheet, merges, row, column) ?? []);
  const texts = cells.map((value) => String(value).trim());
  const figures = cells.filter((value, at) => typeof value === "number" || isFigure(texts[at] ?? "")).length;
  return {
    filled: cells.length,
    counts: goesOn(texts),
    codes: cells.length > 0 && texts.every((text) => CODE.test(text)),
    figures: figures > 0 && figures * 5 >= cells.length * 4,
    prose: cells.length > 0 && texts.every((text) => WORDS.test(text) && !saysMarks(text)),
  };
}

/** What stands in the cell itself: nothing of a merge that begins left of it or above. */
function ownValue(sheet: SheetGrid, merges: MergeMap, row: number, column: number): CellValue {
  const merge = merges.find(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const value = valueAt(sheet, row, column);
  return typeof value === "object" || (typeof value === "string" && value.trim() === "") ? null : value;
}

function isFigure(text: string): boolean {
  return text.length <= 12 && parseMarks(text) !== null;
}

function saysMarks(text: string): boolean {
  if (text.length > 12) return false;
  return parseMarks(text) !== null || parseTakenOff(text) !== null || isNotApplicable(text) || gradeOf(text) !== null;
}

/** Numbers of each style that go on by one, or begin again at one, from one on; a section or a total may be named among them. */
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
    const before = last.get(enumerator.style) ?? 0;
    if (number !== before + 1 && number !== 1) return false;
    if (number === before + 1) steps += 1;
    numbered += 1;
    last.set(enumerator.style, number);
  }
  return numbered > 1 && steps * 2 > numbered && numbered * 4 >= texts.length;
}
