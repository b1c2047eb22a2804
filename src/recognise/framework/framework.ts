import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { type AssumedOfColumns, frameworkColumns } from "../meanings/frameworkColumns.ts";
import { frameworkLayout } from "../sections/frameworkLayout.ts";
import type { FrameworkRows } from "../rows/frameworkRows.ts";
import { ownYearRows } from "./ownYearRows.ts";
import { leafColumn } from "../sections/leafColumn.ts";
import { BASE, type SectionKind } from "../text/sectionKind.ts";
import { withUndivided } from "../meanings/levelNames.ts";
import { withLevelColumns } from "../table/levelColumns.ts";
import { isGradedInPoints, provenGrades } from "./provenGrades.ts";
import { provenBonus, provenGuess, provenReview, provenSigns, provenMixture, provenWay } from "./untoldColumn.ts";
import type { SignedColumns } from "../columns/signedColumns.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { ColumnMeaning } from "../../domain/meaning.ts";
import { tableWith, type Table } from "../table/table.ts";
import { RowFeatures } from "../rows/rowFeatures.ts";
import { rowsOfTree, withItemsInOrder } from "../rows/treeRows.ts";
import { FrameworkReader } from "./frameworkReader.ts";

const NO_ROWS: FrameworkRows = { rows: [], kinds: new Map(), doubts: [], readings: [] };

/**
 * Reads the rows of a framework table into items, indicators and stated totals. Linear in the number of cells.
 *
 * @param titles of the breakdown, which may set an aim for the indicators
 * @param sheetKind what its rows are where nothing on the sheet says so
 */
export function readFramework(
  found: Table,
  settings: Settings,
  titles: readonly string[] = [],
  sheetKind: SectionKind = BASE,
): FrameworkDraft {
  const read = (table: Table, assumed: Assumed = {}): TableReading =>
    readTable(table, settings, titles, sheetKind, assumed);
  const { name } = found.sheet;
  const { draft, signed, unsigned, untoldReview } = read(found);
  const readAs = ({ column }: HeaderColumn, meaning: ColumnMeaning, assumed: Assumed = {}): FrameworkDraft => {
    const columns = found.columns.map((one) => (one.column === column ? { ...one, meaning } : one));
    return read(tableWith(found, columns), assumed).draft;
  };
  const { untold, guessed, mixed } = signed;
  if (mixed) return provenMixture(found, mixed, draft, read(found, { areSigned: true }).draft);
  if (guessed) return provenGuess(guessed, name, draft);
  if (untold) {
    const [one, other] = untold.ways;
    if (one === "bonus" && other === "actual")
      return provenBonus(untold, name, readAs(untold.column, one, { isAllEarned: true }), draft, () =>
        readAs(untold.column, one),
      );
    const first = one === "deducted" ? draft : readAs(untold.column, one);
    return provenWay(untold, name, first, readAs(untold.column, other));
  }
  if (untoldReview) return provenReview(untoldReview, name, draft, readAs(untoldReview, "review"));
  if (unsigned.length > 0) return provenSigns(unsigned, draft, read(found, { isUnsignedOff: true }).draft);
  if (!isGradedInPoints(draft) || settings.scale === "points") return draft;
  const asShares = read(found, { isGradeShare: true }).draft;
  return settings.scale === undefined ? provenGrades(found, draft, asShares) : asShares;
}

/** What a second reading takes for granted, to be proven by totals. */
interface Assumed extends AssumedOfColumns {
  /** Marks under 加减分项 without a sign are taken off. */
  readonly isUnsignedOff?: boolean;
  /** Points that a rule gives to grades are shares of the full marks. */
  readonly isGradeShare?: boolean;
}

interface TableReading {
  readonly draft: FrameworkDraft;
  readonly signed: SignedColumns;
  /** Rows of 加减分项 of which nothing says whether their marks are added. */
  readonly unsigned: readonly number[];
  readonly untoldReview: HeaderColumn | null;
}

function readTable(
  found: Table,
  settings: Settings,
  titles: readonly string[],
  sheetKind: SectionKind,
  { isUnsignedOff = false, isGradeShare = false, ...ofColumns }: Assumed,
): TableReading {
  const { table: own, earlier, issues } = ownYearRows(withLevelColumns(found));
  const columns = frameworkColumns(own, settings.scale, sheetKind.kind, ofColumns);
  const table = withUndivided(own, columns.levelNames);
  const leaf = leafColumn(table, columns);
  const sorted = leaf === null ? NO_ROWS : rowsOfTree(new RowFeatures(table, columns, leaf), settings.rows);
  const layout = frameworkLayout(table, columns, sorted.rows, leaf ?? 1);
  const reader = new FrameworkReader(layout, sorted, settings, sheetKind, isUnsignedOff, isGradeShare);
  const read = reader.read(titles);
  const { unsigned } = reader;
  const draft = sorted.rows.some((row) => row.kind === "leaf" && row.under) ? withItemsInOrder(read) : read;
  const { signed, untoldReview } = columns;
  const told = { signed, unsigned, untoldReview };
  if (earlier.length === 0) return { draft, ...told };
  const leftOut = new Set(earlier.map(({ row }) => row));
  const rows = [...draft.rows.filter(({ row }) => !leftOut.has(row)), ...earlier];
  rows.sort((one, other) => one.row - other.row);
  return { draft: { ...draft, rows, issues: [...issues, ...draft.issues] }, ...told };
}
