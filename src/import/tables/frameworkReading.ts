import { sumMarks, type Marks } from "../../domain/marks.ts";
import { recognise } from "../../recognise/recognise.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import type { HeaderColumn } from "../../recognise/table/header.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { gridOf, type ImportedTable } from "./importedTable.ts";

/** What the recogniser makes of a table of marks by itself. */
export interface FrameworkReading {
  readonly columns: readonly HeaderColumn[];
  /** What its indicators can earn together. */
  readonly full: Marks;
  /** Any of them has been scored. */
  readonly isScored: boolean;
  readonly indicators: readonly ReadIndicator[];
}

interface ReadIndicator {
  /** As names are compared. */
  readonly name: string;
  readonly full: Marks | null;
  readonly actual: Marks | null;
}

/** No deadline is read from it. */
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
  return {
    columns: findTable(gridOf("测评体系", cells, rows), "framework")?.columns ?? [],
    full: sumMarks(read.flatMap(({ full }) => full ?? [])),
    isScored: indicators.some(({ actual }) => actual.state === "number" || actual.state === "grade"),
    indicators: read,
  };
}
