import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { EARNED, isMarks, type RosterMeaning } from "../../domain/meaning.ts";
import { dataRows } from "./dataRows.ts";
import { furtherTables } from "./furtherTable.ts";
import { findHeader, headerAt, putAway, usedColumns, type Header, type HeaderColumn } from "./header.ts";
import type { OwnKind, TableKind } from "./heading.ts";
import { joinedTable } from "./joinedTable.ts";
import { mergeMap, type MergeMap } from "./mergeMap.ts";
import { parseMarks } from "../text/marksText.ts";
import { provenMeanings, columnContents } from "./provenMeanings.ts";
import { tablesAbove } from "./tablesAbove.ts";
import { blockBeside, withoutRecap, type RecapBeside } from "./recapBeside.ts";
import { tableBelow, type ColumnMapping, type Table } from "./table.ts";
import { columnLetters } from "../../domain/address.ts";

/** A header with what its rows are read by. */
export interface FoundHeader {
  readonly sheet: SheetGrid;
  readonly kind: TableKind;
  readonly header: Header;
  readonly merges: MergeMap;
  readonly width: number;
  readonly chosen: Readonly<Record<string, string>>;
  /** What stands beside the table and is none of it. */
  readonly recap: RecapBeside | null;
}

/** Finds the table of that kind on a sheet; null where the first 30 rows hold no header for it. */
export function findTable(sheet: SheetGrid, wanted: "roster", mapping?: ColumnMapping): Table<RosterMeaning> | null;
export function findTable(sheet: SheetGrid, wanted: OwnKind, mapping?: ColumnMapping): Table | null;
export function findTable(sheet: SheetGrid, wanted: TableKind, mapping?: ColumnMapping): Table<string> | null {
  const [found] = findHeaders(sheet, [wanted], mapping);
  return found ? tableUnder(found) : null;
}

/** The table whose header begins on a row, whatever its headings; null where nothing there has the shape of one. */
export function tableAt(sheet: SheetGrid, row: number): Table<string> | null {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  const header = headerAt(sheet, merges, width, "framework", row);
  return header && tableUnder({ sheet, kind: "framework", header, merges, width, chosen: {}, recap: null });
}

/** The header of each of those kinds that the sheet has one for, without looking at the rows below. */
export function findHeaders(
  sheet: SheetGrid,
  kinds: readonly TableKind[],
  mapping?: ColumnMapping,
): readonly FoundHeader[] {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  const chosen = mapping?.[sheet.name] ?? {};
  return kinds.flatMap((kind) => {
    const headerOn = (cells: SheetGrid): Header | null =>
      findHeader(cells, merges, width, kind, chosen) ??
      (kind === "framework" ? headerByContents(cells, merges, width, chosen) : null);
    const header = headerOn(sheet);
    if (!header) return [];
    const beside = kind === "framework" ? blockBeside(sheet, merges, header, width) : null;
    const isMapped = header.columns.some(({ column, mapped }) => mapped && column >= (beside?.columns[0] ?? Infinity));
    const recap = isMapped ? null : beside;
    const own = recap && headerOn(withoutRecap(sheet, recap));
    return [{ sheet, kind, header: own ?? header, merges, width, chosen, recap: own && recap }];
  });
}

/** Rows below a header that tell what its columns are. */
const ROWS_TELLING = 60;

/** A header of which too few headings are known, found by what stands below each. */
function headerByContents(
  { values, ...rest }: SheetGrid,
  merges: MergeMap,
  width: number,
  chosen: Readonly<Record<string, string>>,
): Header | null {
  const top = { ...rest, values: values.slice(0, ROWS_TELLING) };
  return findHeader(top, merges, width, "framework", chosen, (header) => {
    const rows = dataRows(top, merges, header);
    const columns = provenMeanings(top, merges, header.columns, rows, "framework");
    // Figures under a heading nobody knows (1月, 半年累计) do not speak against a table of marks.
    const isOpen = ({ meaning, column, at }: HeaderColumn<string>): boolean =>
      meaning === "unknown" && /\p{L}/u.test(at.text) && columnContents(top, merges, rows, column).figures;
    const headed = columns.find(({ meaning }) => isMarks(meaning));
    const open = columns.filter(isOpen);
    const marks = (headed ?? open[0])?.column ?? 0;
    // A legend of grades may stand below the names.
    const marked = headed ? rows.filter((row) => valueAt(top, row, headed.column) !== null) : rows;
    const names = columns.find(
      ({ meaning, column }) =>
        meaning === "unknown" && column < marks && columnContents(top, merges, marked, column).prose,
    );
    // Beside names or numbers two such columns may be what can be earned and what was: their figures tell.
    const isKnown = columns.some(({ meaning }) => meaning !== "unknown");
    const isMarked = headed !== undefined || (open.length > 1 && (isKnown || earnsOfWhole(top, rows, open)));
    return columns.flatMap((one) => {
      if (one === names) return { ...one, meaning: "indicator", confidence: 0.6 };
      if (one === open[0] && !headed && isMarked) return { ...one, meaning: "full", confidence: 0.6 };
      return isMarked && open.includes(one) ? [] : one;
    });
  });
}

/** Whether the figures of two columns can only be what can be earned, a hundred in all, and what was. */
function earnsOfWhole(sheet: SheetGrid, rows: readonly number[], open: readonly HeaderColumn<string>[]): boolean {
  const figureAt = (row: number, column: number): number => {
    const value = valueAt(sheet, row, column);
    return Number(typeof value === "string" ? parseMarks(value) : value);
  };
  const pairs = rows.map((row) => open.map(({ column }) => figureAt(row, column)));
  const scored = pairs.filter(([full = 0, earned = 0]) => full > 0 && earned >= 0);
  const isWithin = scored.every(([full = 0, earned = 0]) => earned <= full);
  const sum = scored.reduce((made, [full = 0]) => made + full, 0);
  const whole = Math.max(...scored.map(([full = 0]) => full));
  return open.length === 2 && scored.length > 2 && isWithin && (sum === 100 || (whole === 100 && sum === 200));
}

/** The table under a header, with those above and below it that go with it. */
export function tableUnder(found: FoundHeader): Table<string> {
  const { sheet, recap } = found;
  return recap ? { ...tableOf({ ...found, sheet: withoutRecap(sheet, recap) }), sheet, recap } : tableOf(found);
}

function tableOf({ sheet, kind, header, merges, width, chosen }: Omit<FoundHeader, "recap">): Table<string> {
  const own = dataRows(sheet, merges, header);
  const above = kind === "framework" ? tablesAbove(sheet, merges, header, own) : [];
  const rows = [...above.flatMap((one) => one.rows), ...own];
  const unheaded = unheadedColumns(sheet, merges, header, own, width, chosen);
  const headed = [...header.columns, ...unheaded].sort((a, b) => a.column - b.column);
  const all = provenMeanings(sheet, merges, headed, own, kind);
  const columns = withoutHiddenDoubles(sheet, all);
  const table = tableBelow(sheet, merges, { ...header, columns }, rows, kind);
  if (kind !== "framework") return table;
  return joinedTable(table, above, furtherTables(sheet, merges, width, header, own));
}

/**
 * A hidden column counts only where no visible one has its meaning: it is last year's, or a copy that somebody put away. 得分 may be the
 * unit's own marks.
 */
function withoutHiddenDoubles(
  sheet: SheetGrid,
  columns: readonly HeaderColumn<string>[],
): readonly HeaderColumn<string>[] {
  if (sheet.hiddenColumns.size === 0) return columns;
  const isHidden = ({ column, mapped }: HeaderColumn<string>): boolean => !mapped && sheet.hiddenColumns.has(column);
  const visible = new Set(columns.filter((one) => !isHidden(one)).map(({ meaning }) => meaning));
  const hasEarned = EARNED.some((meaning) => visible.has(meaning));
  return columns.map((one) => {
    const isOwn = one.meaning === "actual" && visible.has("score") && !visible.has("review");
    const said = visible.has(one.meaning) || isOwn || (one.meaning === "score" && hasEarned);
    return isHidden(one) && said ? putAway(one) : one;
  });
}

/** Enough rows to see whether a column is filled in. */
const ROWS_LOOKED_AT = 200;

/** Columns without a heading that are filled in on at least half of the rows, or that the user gave a meaning. */
function unheadedColumns(
  sheet: SheetGrid,
  merges: MergeMap,
  header: Header,
  dataRows: readonly number[],
  width: number,
  mapping: Readonly<Record<string, string>>,
): readonly HeaderColumn<string>[] {
  const headed = new Set(header.columns.map(({ column }) => column));
  const rows = dataRows.slice(0, ROWS_LOOKED_AT);
  const found: HeaderColumn<string>[] = [];
  for (let column = 1; column <= width; column++) {
    if (headed.has(column)) continue;
    const mapped = mapping[columnLetters(column)];
    if (mapped === undefined && !isFilled(sheet, merges, rows, column)) continue;
    found.push({
      sheet: sheet.name,
      column,
      heading: "",
      meaning: mapped ?? "unknown",
      confidence: mapped === undefined ? 0 : 1,
      mapped: mapped !== undefined,
      groups: [],
      at: { text: "", row: header.rows[1], left: column, right: column },
    });
  }
  return found;
}

function isFilled(sheet: SheetGrid, merges: MergeMap, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => {
    const value = valueAt(sheet, row, column);
    const merge = merges.find(row, column);
    return value !== null && value !== "" && (!merge || merge.left === column);
  });
  return filled.length > 0 && filled.length * 2 >= rows.length;
}
