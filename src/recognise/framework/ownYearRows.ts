import { MARKS } from "../../domain/meaning.ts";
import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { RowReading } from "../../domain/reading.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { yearOf } from "../deadlines/period.ts";
import { cellsElsewhere, titlesOf, type Table } from "../table/table.ts";
import { putAway } from "../table/header.ts";
import { sameSum } from "../../domain/marks.ts";

/** A table of which only the rows of its own year are left, with how those of earlier years were read. */
export interface OwnYear {
  readonly table: Table;
  readonly earlier: readonly RowReading[];
  /** `year-assumed` where nothing says that the year taken is meant. */
  readonly issues: readonly Issue[];
}

/** The rows of one indicator, one for each year. */
type YearGroup = readonly { readonly row: number; readonly year: number }[];

interface YearRows {
  readonly column: number;
  readonly groups: readonly YearGroup[];
}

const NAMES = ["item", "indicator", "content", "task"] as const;
/** What an indicator has once for all years, where it is not written again beside each. */
const SHARED = [...NAMES, "number", "standard", "full", "kind", "lead", "support", "responsible"] as const;
/** This year, the last, the one before. */
const RELATIVE = [/^[本今当]年度?$/u, /^(?:上一?|去)年度?$/u, /^前年度?$/u];

/** Rows in which a year stands where a column holds years. */
const LOOKED_AT = 50;

/**
 * Where a column says of which year each row is and every indicator has a row for several, those of the year that the title
 * names, else of the latest, are the framework; the others are there to compare with. Not where the sheet adds the years up.
 */
export function ownYearRows(table: Table): OwnYear {
  const all = { table, earlier: [], issues: [] };
  const found = yearRows(table);
  if (!found) return all;
  const rows = found.groups.flat();
  const years = new Set(rows.map((one) => one.year));
  const titled = titledYear(table, years);
  const year = titled !== null && years.has(titled) ? titled : Math.max(...years);
  const taken = yearsTaken(table, found, year);
  if (taken === "all") return all;
  const others = closingRows(table, found).filter((row) => {
    const said = rowYear(table, row);
    return said !== null && said !== year && years.has(said);
  });
  const earlier = [
    ...rows.filter((one) => one.year !== year).map(({ row }) => ({ row, text: table.text(row, found.column) })),
    ...others.map((row) => ({ row, text: String(rowYear(table, row)) })),
  ];
  const sheet = table.sheet.name;
  const isOther = titled !== null && titled !== year;
  const detail = {
    text: String(year),
    names: [...years].sort((one, other) => one - other).map(String),
    ...(isOther ? { name: String(titled) } : {}),
  };
  const at = { sheet, cell: a1({ row: table.headerRows[1], column: found.column }) };
  return {
    table: withoutRows(table, found, new Set(earlier.map(({ row }) => row))),
    earlier: earlier.map(({ row, text }) => ({ sheet, row, text, role: "note", evidence: { by: "word", text } })),
    issues: taken === "assumed" || isOther ? [issue("year-assumed", at, detail)] : [],
  };
}

/** Of a row that closes the table: 2024年合计. */
function rowYear(table: Table, row: number): number | null {
  for (const { column } of table.columns) {
    const value = table.value(row, column);
    if (typeof value === "string" && value.trim() !== "") return yearOf(value);
  }
  return null;
}

function closingRows(table: Table, { groups }: YearRows): readonly number[] {
  const years = new Set(groups.flat().map(({ row }) => row));
  return table.dataRows.filter((row) => !years.has(row));
}

/** 2023, "2023年度", 上年. */
function yearAt(table: Table, row: number, column: number): number | null {
  const merge = table.merge(row, column);
  if (merge && (merge.bottom > merge.top || merge.left < column)) return null;
  const text = table.text(row, column).normalize("NFKC").replace(/\s+/gu, "");
  const written = /^((?:19|20)\d{2})(?:年度?|度)?$/u.exec(text)?.[1];
  if (written !== undefined) return Number(written);
  const ago = RELATIVE.findIndex((words) => words.test(text));
  return ago < 0 ? null : -ago;
}

function yearRows(table: Table): YearRows | null {
  const marks = new Set(table.columnsOf(...MARKS));
  const first = table.dataRows.slice(0, LOOKED_AT);
  for (const { column, putAway } of table.columns) {
    if (marks.has(column) || putAway !== undefined) continue;
    if (first.every((row) => yearAt(table, row, column) === null)) continue;
    const groups = groupsBy(table, column);
    const several = groups.filter(({ length }) => length > 1).length;
    if (several > 1 && several * 2 >= groups.length) return { column, groups };
  }
  return null;
}

function groupsBy(table: Table, column: number): readonly YearGroup[] {
  const names = namingColumns(table, column);
  const groups: { row: number; year: number }[][] = [];
  let last: { row: number; year: number }[] = [];
  for (const row of table.dataRows) {
    const year = yearAt(table, row, column);
    const [first] = last;
    const joins =
      first !== undefined &&
      last.every((one) => one.year !== year) &&
      names.every((name) => table.text(row, name) === "" || table.text(row, name) === table.text(first.row, name));
    if (year === null) last = [];
    else if (joins) last.push({ row, year });
    else groups.push((last = [{ row, year }]));
  }
  // A row without any name of its own belongs to the row above, or it is no indicator's.
  return groups.every(([first]) => first && names.some((name) => table.text(first.row, name) !== "")) ? groups : [];
}

function namingColumns(table: Table, years: number): readonly number[] {
  const named = table.columnsOf(...NAMES).filter((column) => column !== years);
  if (named.length > 0) return named;
  return table.columns.flatMap(({ column, meaning }) => (meaning === "unknown" && column < years ? [column] : []));
}

/** The year of the table's title or its sheet: the first that its rows have too, else the first; null where none is named. */
function titledYear(table: Table, years: ReadonlySet<number>): number | null {
  const named = titlesOf(table).flatMap((text) => yearOf(text) ?? []);
  // 本年 and 上年 are of whatever year.
  const isRelative = [...years].some((year) => year < 1);
  return named.find((year) => years.has(year)) ?? (isRelative ? null : (named[0] ?? null));
}

/**
 * "all" where what stands below is the sum of all years, or the years have different full marks that only together come to a
 * whole: stages of one framework, not the same one again. "assumed" where their full marks differ and nothing says which count.
 */
function yearsTaken(table: Table, found: YearRows, own: number): "all" | "own" | "assumed" {
  const { groups } = found;
  const rows = groups.flat();
  const closing = closingRows(table, found);
  const [full] = table.columnsOf("full");
  const figure = (row: number, column: number): number | null => figureAt(table, row, column);
  const ofAll = (column: number): number => {
    const cells = new Map(rows.map(({ row }) => [table.cell(row, column), figure(row, column) ?? 0]));
    return [...cells.values()].reduce((made, one) => made + one, 0);
  };
  const ofOwn = (column: number): number =>
    groups.reduce((made, group) => {
      const row = group.find(({ year }) => year === own)?.row;
      if (row === undefined) return made;
      // Full marks may be written on the first row of an indicator only.
      return made + (figure(row, column) ?? (column === full ? figure(group[0]?.row ?? row, column) : 0) ?? 0);
    }, 0);
  const states = (column: number, sum: number): boolean =>
    closing.some((row) => sameSum(figure(row, column) ?? Number.NaN, sum));
  const marks = table.columnsOf(...MARKS);
  if (marks.some((one) => !sameSum(ofAll(one), ofOwn(one)) && states(one, ofAll(one)))) return "all";
  if (full === undefined) return "own";
  const isAlike = groups.every((group) => {
    const written = group.map(({ row }) => figure(row, full)).filter((one) => one !== null);
    return new Set(written).size < 2;
  });
  if (isAlike || sameSum(ofOwn(full), 100) || marks.some((one) => states(one, ofOwn(one)))) return "own";
  return sameSum(ofAll(full), 100) ? "all" : "assumed";
}

/** The table without some rows: what is merged over both, or written on the first row of a group only, stays with those left. */
function withoutRows(table: Table, { column: years, groups }: YearRows, dropped: ReadonlySet<number>): Table {
  const dataRows = table.dataRows.filter((row) => !dropped.has(row));
  const shared = new Set<number>(table.columnsOf(...SHARED));
  const topOf = new Map(groups.flatMap((group) => group.map(({ row }) => [row, group[0]?.row ?? row] as const)));
  const at = (row: number, column: number): number =>
    shared.has(column) && table.value(row, column) === null ? (topOf.get(row) ?? row) : row;
  const cells = cellsElsewhere(
    table,
    (row, column) => [at(row, column), column],
    (whole) => {
      let { top, bottom } = whole;
      while (top < bottom && dropped.has(top)) top += 1;
      while (bottom > top && dropped.has(bottom)) bottom -= 1;
      return top === bottom && whole.left === whole.right ? null : { ...whole, top, bottom };
    },
  );
  return {
    ...table,
    ...cells,
    columns: table.columns.map((one) => (one.column === years && !one.mapped ? putAway(one) : one)),
    dataRows,
    isMergeTop: (row, column) => {
      const own = cells.merge(row, column);
      return !own || (own.top === row && own.left === column);
    },
  };
}
