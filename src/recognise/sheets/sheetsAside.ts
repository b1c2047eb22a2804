import { a1 } from "../../domain/address.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { IndicatorKind } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { headedKind } from "../columns/columnRelations.ts";
import { holdsFigures } from "../columns/columnMarks.ts";
import { reportedMarks } from "../meanings/reviewColumns.ts";
import { findTable } from "../table/findTable.ts";
import { oneLine, type HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isOtherSheet, nameRank, sheetKind, titledKind } from "../text/sheetName.ts";
import { headerFit } from "./headerFit.ts";
import type { Candidate } from "./sheetCandidates.ts";

/** 加分项, 负面清单 or 一票否决 on a sheet of its own, which needs no full marks. */
export function besideFramework(
  sheets: readonly SheetGrid[],
  all: readonly Candidate[],
  settings: Settings,
): readonly Table[] {
  return calledAside(sheets, all, settings).flatMap(({ table, kind }) =>
    kind === "veto" || headerFit(table, "framework") > 0 || hasMarks(table) ? table : [],
  );
}

/**
 * 加分项 or 负面清单 in a workbook without a framework: by the sheet's name or title, or by the one column of figures that is headed
 * 加分.
 */
export function asideAlone(sheets: readonly SheetGrid[], settings: Settings): readonly Table[] {
  const visible = sheets.filter(({ hidden, name }) => !hidden && !isOtherSheet(name, "framework"));
  const called = calledAside(visible, [], settings).flatMap(({ table, kind }) => (kind === "veto" ? [] : table));
  const headed = visible.flatMap((sheet) => {
    if (called.some((table) => table.sheet === sheet) || nameRank(sheet.name, "breakdown") > 0) return [];
    const table = findTable(sheet, "framework", settings.mapping);
    return table && headedKind(table) ? table : [];
  });
  return [...called.filter(hasMarks), ...headed].filter(({ dataRows }) => dataRows.length > 0);
}

/** The tables on sheets that are called so. */
function calledAside(
  sheets: readonly SheetGrid[],
  all: readonly Candidate[],
  settings: Settings,
): readonly { readonly table: Table; readonly kind: IndicatorKind }[] {
  const hidden = all[0]?.sheet.hidden ?? false;
  return sheets.flatMap((sheet) => {
    if (sheet.hidden !== hidden || all.some((one) => one.sheet === sheet) || isOtherSheet(sheet.name, "framework"))
      return [];
    const kind = sheetKind(sheet.name) ?? titledKind(topTexts(sheet));
    if (kind === null || nameRank(sheet.name, "breakdown") > 0) return [];
    const table = findTable(sheet, "framework", settings.mapping);
    return table ? { table, kind: kind.kind } : [];
  });
}

/** Texts alone in one of the first rows, which may be titles. */
function topTexts({ values }: SheetGrid): readonly string[] {
  return values.slice(0, MOST_TITLES).flatMap((cells) => {
    const filled = (cells ?? []).filter((value) => (value ?? "") !== "");
    return filled.length === 1 && typeof filled[0] === "string" ? filled[0] : [];
  });
}

const MOST_TITLES = 3;

/** Of several columns of figures on such a sheet nothing says which are its marks: without an answer none counts. */
export function unreadAside(
  sheets: readonly SheetGrid[],
  all: readonly Candidate[],
  settings: Settings,
): readonly Issue[] {
  return calledAside(sheets, all, settings).flatMap(({ table, kind }) => {
    const [first, ...others] = openMarks(table);
    if (kind === "veto" || !first || others.length === 0) return [];
    if (headerFit(table, "framework") > 0 || hasMarks(table)) return [];
    const { text, row, left } = first.at;
    const names = [first, ...others].map(({ at }) => oneLine(at.text));
    return issue(
      "column-ambiguous",
      { sheet: table.sheet.name, cell: a1({ row, column: left }) },
      { name: text, names },
    );
  });
}

/**
 * Whether one column of unknown heading (加分, 奖励分) holds figures, or two of what was applied for and granted: on a sheet called
 * 加分项 they are its marks.
 */
function hasMarks(table: Table): boolean {
  const open = openMarks(table);
  return open.length === 1 || reportedMarks(table, open) !== null;
}

function openMarks(table: Table): readonly HeaderColumn[] {
  return table.columns.filter(
    ({ column, meaning, mapped }) => meaning === "unknown" && !mapped && holdsFigures(table, column),
  );
}
