import { isMarks } from "../../domain/meaning.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { columnContents, type ColumnContents } from "./columnContents.ts";
import type { HeaderColumn } from "./header.ts";
import { readHeadingAmong, type TableKind } from "./heading.ts";
import type { MergeMap } from "./mergeMap.ts";

/** Columns of texts that name rows or say how they are judged. */
const NAMING: ReadonlySet<string> = new Set(["item", "indicator", "content", "standard", "method"]);

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
  const contents = ({ column }: HeaderColumn<string>): ColumnContents => {
    const own = known.get(column) ?? columnContents(sheet, merges, rows, column);
    known.set(column, own);
    return own;
  };
  const read = kind === "framework" ? columns.map((one) => asHeld(one, columns, contents)) : columns;
  return withNumbers(read, contents);
}

type Contents = (column: HeaderColumn<string>) => ColumnContents;

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
    if (!contents(one).prose || !columns.some(isMarked)) return one;
    const other = among(one, (as) => !isMarks(as));
    // 扣分情况 over words says what the marks were lost for.
    const isReason = meaning === "deducted" && !columns.some((each) => each.meaning === "reason");
    return isReason && other.meaning === "unknown" ? { ...other, meaning: "reason", confidence: 0.6 } : other;
  }
  if (!NAMING.has(meaning)) return one;
  const { counts, codes, figures } = contents(one);
  if (counts || codes) {
    const named = columns.some((other) => other !== one && NAMING.has(other.meaning) && contents(other).prose);
    return named ? { ...one, meaning: "number", confidence: 0.9 } : one;
  }
  const marks = figures ? among(one, (as) => isMarks(as)) : one;
  return marks.meaning === "unknown" ? one : marks;
}

/** The heading's next meaning among those that its column admits. */
function among(one: HeaderColumn<string>, admits: (meaning: string) => boolean): HeaderColumn<string> {
  const groups = one.groups.map(({ text }) => text);
  return { ...one, ...readHeadingAmong("framework", one.at.text, groups, admits) };
}

/** The leftmost column that counts, where no heading says 序号 and it stands before all marks. */
function withNumbers(columns: readonly HeaderColumn<string>[], contents: Contents): readonly HeaderColumn<string>[] {
  if (columns.some(({ meaning }) => meaning === "number")) return columns;
  const marks = columns.find(({ meaning }) => isMarks(meaning));
  const found = columns.find(
    (one) => one.meaning === "unknown" && one.column < (marks?.column ?? Infinity) && contents(one).counts,
  );
  if (!found) return columns;
  return columns.map((one) => (one === found ? { ...one, meaning: "number", confidence: 0.7 } : one));
}
