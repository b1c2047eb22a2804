import { columnLetters } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { isEarned } from "../../domain/meaning.ts";
import type { Settings } from "../../domain/settings.ts";
import { holdsFigures, holdsMarksOnly } from "../columns/columnMarks.ts";
import { unitNamed } from "../departments/unitNames.ts";
import type { Part } from "../joined/part.ts";
import { readCaption } from "../table/caption.ts";
import { findTable } from "../table/findTable.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { rankedColumns, type RankedColumns } from "./rankedColumns.ts";
import { answersOf } from "./sheetCandidates.ts";
import type { UnitColumns } from "./unitColumns.ts";

/** Which of several units is the workbook's own, in columns or on sheets of their own. */

/** Columns of several units, where the user has not said that they combine. */
export function unlessCombined(table: Table, settings: Settings): RankedColumns | null {
  const ranked = settings.combine === undefined ? rankedColumns(table) : null;
  return ranked?.isBlank && !ownUnit(table, ranked, settings) ? null : ranked;
}

/**
 * Columns of several units: the table with the marks of the own unit alone. Until the user says whose they are, those of the first
 * unit that anybody has marked, or the mean of names that may not be units; null where a row ranks the units.
 */
export function withOwnMarks(table: Table, ranked: RankedColumns, settings: Settings, issues: Issue[]): Table | null {
  const { ranks, units, cell } = ranked;
  const own = ownUnit(table, ranked, settings);
  if (ranked.mean && !own) {
    issues.push(asksWhoIsNamed(table, ranked, ranked.mean, settings));
    return table;
  }
  const isMarked = ({ columns }: UnitColumns): boolean => columns.some((column) => holdsFigures(table, column));
  const unit = own ?? (ranks === null ? (units.find(isMarked) ?? units[0]) : undefined);
  const taken = unit ? withMarksOf(table, unit, ranked, settings) : null;
  if (own && taken) return taken;
  const found = taken && unit ? { found: unit.name } : {};
  const by = ranks === null ? {} : { text: ranks.label };
  const said = settings.unit === undefined ? {} : { name: settings.unit };
  const names = units.map(({ name }) => name);
  const detail = { ...by, ...said, names, ...answersOf("unit", names) };
  issues.push(issue("sheets-of-units", { sheet: table.sheet.name, cell }, detail, found));
  return taken;
}

/** Whether the names are those of units, or of those who judge one: until it is answered, their mean counts. */
function asksWhoIsNamed(table: Table, { units, cell }: RankedColumns, mean: HeaderColumn, { unit }: Settings): Issue {
  const names = units.map(({ name }) => name);
  const { answers = [] } = answersOf("unit", names);
  const detail = {
    ...{ names, text: mean.at.text, field: "mean" },
    ...(unit === undefined ? {} : { name: unit }),
    answers: [...answers, { setting: "combine", to: "mean" } as const],
  };
  return issue("sheets-of-units", { sheet: table.sheet.name, cell }, detail, { found: mean.at.text });
}

/** The only one of which the user chose a column for marks, or that the user or a line above the table names. */
export function ownUnit(table: Table, { units }: RankedColumns, { unit, mapping }: Settings): UnitColumns | undefined {
  const said = mapping?.[table.sheet.name] ?? {};
  const [chosen, ...others] = units.filter(({ columns }) =>
    columns.some((column) => said[columnLetters(column)] === "actual"),
  );
  if (chosen && others.length === 0) return chosen;
  const name = unit ?? readCaption(table.sheet, table.headerRows[0], false).unit ?? "";
  const place = unitNamed(
    name,
    units.map((one) => one.name),
  );
  return place === null ? undefined : units[place];
}

/**
 * The table with that unit's marks alone: the other units' columns, a mean or total beside them, and the row that ranks them count
 * for nothing.
 */
function withMarksOf(
  table: Table,
  { columns, isDeducted }: UnitColumns,
  { units, ranks }: RankedColumns,
  { mapping }: Settings,
): Table | null {
  const { name } = table.sheet;
  const others = units.flatMap((one) => one.columns);
  const first = Math.min(...others);
  // A mean or a total beside them is of all units.
  const isOfAll = ({ column, meaning }: HeaderColumn): boolean =>
    isEarned(meaning) || (meaning === "unknown" && column > first && holdsMarksOnly(table, column));
  const aside = table.columns.filter(
    (one) => !columns.includes(one.column) && (others.includes(one.column) || isOfAll(one)),
  );
  const unused = Object.fromEntries(aside.map(({ column }) => [columnLetters(column), "unknown"]));
  // The headings beneath a unit's say what its columns are.
  const [only, ...further] = columns;
  const marks =
    only === undefined || further.length > 0 ? {} : { [columnLetters(only)]: isDeducted ? "deducted" : "actual" };
  const taken = findTable(table.sheet, "framework", {
    ...mapping,
    [name]: { ...unused, ...mapping?.[name], ...marks },
  });
  return taken && { ...taken, dataRows: taken.dataRows.filter((row) => row !== ranks?.row) };
}

/** One sheet for each unit: that of the unit that the user names, else the first that anybody has marked, until the user says which. */
export function ofOwnSheet(units: readonly Part[], { unit }: Settings, issues: Issue[]): Table | null {
  const names = units.map(({ name }) => name);
  const [place] = [units.map((one) => one.unit ?? ""), names].flatMap((some) => unitNamed(unit ?? "", some) ?? []);
  const own = units[place ?? -1];
  if (own) return own.table;
  const read = units.find(({ actual, review }) => actual.length + review.length > 0) ?? units[0];
  if (!read) return null;
  issues.push(
    issue(
      "sheet-ambiguous",
      { sheet: read.name, cell: "A1" },
      { field: "units", names, ...answersOf("frameworkSheet", names) },
      { found: read.name },
    ),
  );
  return read.table;
}
