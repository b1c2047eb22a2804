import { sumMarks, type Marks } from "../../domain/marks.ts";
import { frameworkColumns } from "../../recognise/meanings/frameworkColumns.ts";
import { recognise } from "../../recognise/recognise.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import type { Table } from "../../recognise/table/table.ts";
import type { HeaderColumn } from "../../recognise/table/header.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { gridOf, type ImportedTable } from "./importedTable.ts";

/** What the recogniser reads from a table of marks on its own. */
export interface FrameworkReading {
  readonly columns: readonly HeaderColumn[];
  /** Full marks of its indicators together. */
  readonly full: Marks;
  /** Whether any of them has been scored. */
  readonly isScored: boolean;
  readonly indicators: readonly ReadIndicator[];
}

interface ReadIndicator {
  /** Normalised for comparison. */
  readonly name: string;
  readonly full: Marks | null;
  readonly actual: Marks | null;
}

/** Any day will do: no deadline is read from the table. */
const ANY_DAY = "2000-01-01";

export function frameworkReading({ cells, rows, titles }: ImportedTable): FrameworkReading {
  const grid = gridOf("测评体系", cells, rows, titles);
  const book = { sheets: [grid], date1904: false, settingsXml: null, cautions: [] };
  const { assessment } = recognise(book, { today: ANY_DAY, settings: {} });
  const indicators = (assessment?.framework?.indicators ?? []).filter(({ kind }) => kind === "base");
  const read = indicators.map(({ name, full, actual }) => ({
    name: normaliseName(name),
    full: full.state === "number" ? full.value : null,
    actual: actual.state === "number" ? actual.value : null,
  }));
  const table = findTable(gridOf("测评体系", cells, rows), "framework");
  return {
    columns: table ? meantColumns(table) : [],
    full: sumMarks(read.flatMap(({ full }) => full ?? [])),
    isScored: indicators.some(({ actual }) => actual.state === "number" || actual.state === "grade"),
    indicators: read,
  };
}

/** The columns with the meanings that are finally taken: 分数 that can only be full marks as those. */
function meantColumns(table: Table): readonly HeaderColumn[] {
  const { full } = frameworkColumns(table);
  return table.columns.map((one) => (full.includes(one.column) ? { ...one, meaning: "full" } : one));
}
