import { marks } from "../../domain/marks.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { readNamedText } from "../../recognise/text/textMarks.ts";
import { frameworkReading, type FrameworkReading } from "./frameworkReading.ts";
import type { ImportedTable } from "./importedTable.ts";
import { unitedTables } from "./unitedTables.ts";

/** A table of marks and the paper of its document that it belongs to. */
export interface TableInPaper {
  readonly table: ImportedTable;
  /** Number of the paper: the main text or one of its 附件. */
  readonly paper: number;
}

export interface OneFramework {
  readonly table: ImportedTable;
  readonly reading: FrameworkReading;
  /** Complete frameworks other than the chosen one. */
  readonly others: readonly ImportedTable[];
}

const WHOLE = marks("100");

/**
 * Makes one framework of the tables of marks: parts that add up to one are united; of complete ones, one is chosen.
 * null if there are none.
 */
export function oneFramework(tables: readonly TableInPaper[]): OneFramework | null {
  const wholes: { table: ImportedTable; paper: number; reading: FrameworkReading }[] = [];
  for (const { table, paper } of tables) {
    const reading = frameworkReading(table);
    const last = wholes.at(-1);
    if (last?.table.document === table.document && belong(last.reading, reading, last.paper === paper)) {
      last.table = unitedTables(last.table, table, [last.reading, reading]);
      last.reading = frameworkReading(last.table);
    } else wholes.push({ table, paper, reading });
  }
  const [first] = wholes;
  if (!first) return null;
  const scored = wholes.find(({ reading }) => reading.isScored);
  const likely = scored ?? first;
  // A table that only repeats the items' sums of another is no framework of its own.
  const chosen = wholes.find((one) => one !== likely && sumsUp(likely.reading, one.table, one.reading)) ?? likely;
  return {
    table: chosen.table,
    reading: chosen.reading,
    others: wholes
      .filter((one) => one !== chosen && !sumsUp(one.reading, chosen.table, chosen.reading))
      .map(({ table }) => table),
  };
}

/** Whether it is complete, not part of another. */
export function isWhole({ full }: FrameworkReading): boolean {
  return full.gte(WHOLE);
}

/** Whether a table continues the framework of the previous one. */
function belong(one: FrameworkReading, other: FrameworkReading, samePaper: boolean): boolean {
  if (!samePaper) return one.full.plus(other.full).eq(WHOLE);
  if (isWhole(one) && isWhole(other)) return false;
  const names = new Set(one.indicators.map(({ name }) => name));
  const again = other.indicators.filter(({ name }) => names.has(name));
  // The same indicators again belong to another quarter or unit.
  return again.length * 2 <= other.indicators.length || other.indicators.length === 0;
}

/** Whether the indicators of one table are just the items of another, with the same marks. */
function sumsUp(one: FrameworkReading, table: ImportedTable, other: FrameworkReading): boolean {
  if (one.indicators.length === 0 || one.indicators.length >= other.indicators.length || !one.full.eq(other.full))
    return false;
  const texts = new Set(table.cells.map(({ text }) => normaliseName(readNamedText(text).name)));
  return one.indicators.every(({ name }) => texts.has(normaliseName(readNamedText(name).name)));
}
