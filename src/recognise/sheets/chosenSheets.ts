import { issue, type Issue } from "../../domain/issue.ts";
import { blocksOfKinds, blocksOfOneList } from "../joined/blocksOfOneList.ts";
import { withWholeTotals, type FrameworkSheets } from "../joined/frameworkSheets.ts";
import { partOf, type Part } from "../joined/part.ts";
import { togetherness } from "../joined/togetherness.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import type { Settings } from "../../domain/settings.ts";
import { nameRank, sheetKind } from "../text/sheetName.ts";
import { breakdownsAlone, chosenBreakdowns } from "./chosenBreakdowns.ts";
import { rankedColumns } from "./rankedColumns.ts";
import { ofOwnSheet, ownUnit, unlessCombined, withOwnMarks } from "./ownUnit.ts";
import { filledForm } from "./filledForm.ts";
import { findTable } from "../table/findTable.ts";
import { onItsSide } from "./turnedSheet.ts";
import {
  bestOf,
  columnMissing,
  tellAmbiguity,
  wishedSheet,
  type Candidate,
  type SheetWishes,
  isSummaryPaper,
} from "./sheetCandidates.ts";
import { missingForFramework } from "./headerFit.ts";
import { sheetsOfLines } from "./partsOfOverview.ts";
import { asideAlone, besideFramework, unreadAside } from "./sheetsAside.ts";
import { blockOfKind, listOfKind, sideBySide, twoTables } from "./sideBySide.ts";
import { readHeading } from "../table/heading.ts";
import { seenHeadings } from "../table/header.ts";
import { columnsOf } from "../table/cutSheet.ts";
import type { Table } from "../table/table.ts";
import { tasksApart } from "./tasksApart.ts";

/** The sheets an assessment is read from. */
export interface ChosenSheets {
  /** null where no sheet fits: `issues` says what was looked for, or that tasks alone are read. */
  readonly framework: FrameworkSheets | null;
  /** Several where a breakdown has a sheet for each department or stage. */
  readonly breakdowns: readonly Table[];
  readonly issues: readonly Issue[];
}

/**
 * By wish, then by name, then by header; a visible sheet before a hidden one. Without a framework the tasks are read alone,
 * unless the user said which sheet the framework is.
 */
export function chooseSheets(grid: WorkbookGrid, wishes: SheetWishes): ChosenSheets {
  const taken = wishes.ledgers;
  const whole = grid.sheets.filter((sheet) => mayHoldData(sheet) && !isSummaryPaper(sheet) && !taken?.has(sheet.name));
  const parted = whole.map((sheet) => tasksApart(sheet, wishes.settings) ?? { marks: sheet, tasks: null });
  const sheets = parted.map(({ marks }) => marks);
  const issues: Issue[] = [];
  const wish = wishedFramework(sheets, wishes, issues);
  const chosen = wish === undefined ? foundFramework(sheets, wishes, issues) : wish;
  const framework = chosen && withBlocks(chosen, wishes);
  if (framework && "code" in framework) return { framework: null, breakdowns: [], issues: [framework] };
  if (framework) {
    const read = [...framework.tables.map(({ sheet }) => sheet), ...(framework.summary ? [framework.summary] : [])];
    const rivals = issues.flatMap(({ code, detail }) => (code === "sheet-ambiguous" ? (detail.names ?? []) : []));
    const names = new Set([...read.map(({ name }) => name), ...rivals]);
    const rest = parted.flatMap(({ marks, tasks }) => tasks ?? (names.has(marks.name) ? [] : marks));
    return { framework, breakdowns: chosenBreakdowns(rest, framework.tables, wishes, issues), issues };
  }
  if (wish === null || issues.some(({ code }) => code === "sheets-of-units"))
    return { framework: null, breakdowns: [], issues };
  const tasks = breakdownsAlone(whole, wishes, issues);
  return { framework: tasks.breakdowns.length === 0 ? null : vetoesAlone(sheets, wishes), ...tasks };
}

/** 一票否决事项 beside tasks, in a workbook without marks: its answers count all the same. */
function vetoesAlone(sheets: readonly SheetGrid[], { settings }: SheetWishes): FrameworkSheets | null {
  const tables = sheets.flatMap((sheet) => {
    if (sheet.hidden || sheetKind(sheet.name)?.kind !== "veto") return [];
    const table = findTable(sheet, "framework", settings.mapping);
    return table && table.dataRows.length > 0 ? table : [];
  });
  const [first, ...others] = tables;
  return first ? { tables: [first, ...others], together: "parts", summary: null } : null;
}

/** Tables side by side as the one list that their numbers, or a total of all, prove them to be; else that there are several. */
function withBlocks(framework: FrameworkSheets, { settings }: SheetWishes): FrameworkSheets | Issue {
  for (const table of framework.tables) {
    const ofKind = framework.tables.length > 1 ? null : (blockOfKind(table) ?? listOfKind(table));
    const apart = ofKind && blocksOfKinds(table.sheet, ofKind, settings);
    if (apart) return { ...framework, tables: apart, together: "blocks" };
    const right = sideBySide(table);
    if (!right) continue;
    const starts = startsOf(table, settings);
    const blocks = framework.tables.length > 1 ? null : blocksOfOneList(table.sheet, starts, settings);
    return blocks ? { ...framework, tables: blocks, together: "blocks" } : twoTables(table, right);
  }
  return framework;
}

/** The columns where the tables beside the first one begin, left to right. */
function startsOf(table: Table, settings: Settings): readonly number[] {
  const [start] = sideBySide(table) ?? [];
  if (!start) return [];
  const rest = findTable(columnsOf(table.sheet, 1, start.column - 1), "framework", settings.mapping);
  return [...(rest ? startsOf(rest, settings) : []), start.column];
}

function foundFramework(sheets: readonly SheetGrid[], wishes: SheetWishes, issues: Issue[]): FrameworkSheets | null {
  const { best, all, headless, refused } = bestOf(sheets, "framework", wishes);
  const [first] = best;
  if (first) {
    const ranked = unlessCombined(first.table, wishes.settings);
    // The mean of names that may be judges' is read like any mark.
    if (ranked?.mean && !ownUnit(first.table, ranked, wishes.settings))
      withOwnMarks(first.table, ranked, wishes.settings, issues);
    else if (ranked) {
      const read = aloneIf(withOwnMarks(first.table, ranked, wishes.settings, issues));
      const alike = all.filter(
        (one) => one !== first && one.sheet.hidden === first.sheet.hidden && rankedColumns(one.table),
      );
      if (read) tellAmbiguity([first, ...alike], "framework", issues);
      return read;
    }
    issues.push(...unreadAside(sheets, all, wishes.settings));
    const together = sheetsTogether(sheets, first, all, wishes);
    if (together?.kind === "units") return aloneIf(ofOwnSheet(together.parts, wishes.settings, issues));
    if (together?.kind === "one") return together.sheets;
    // A blank form says nothing beside the same one filled in.
    const filled = together ? null : filledForm(best, wishes.settings);
    if (filled) return alone(filled.table);
    // A sheet that is only called something like it is no more the framework than the others.
    const isCalledSo = nameRank(first.sheet.name, "framework") >= 2;
    const open = together && !isCalledSo ? together.parts.map(({ table }) => table.sheet) : [];
    tellAmbiguity(
      open.length > 1 ? [first, ...all.filter((one) => one !== first && open.includes(one.sheet))] : best,
      "framework",
      issues,
    );
    issues.push(...unreadParts(first, sheets, wishes.settings));
    return alone(first.table);
  }
  const [aside, ...further] = asideAlone(sheets, wishes.settings);
  if (aside) return { tables: [aside, ...further], together: "parts", summary: null };
  const [nearest] = refused;
  const lying = sheets.flatMap((sheet) => (sheet.hidden ? [] : (onItsSide(sheet, wishes.settings) ?? [])));
  const [side] = lying;
  if (side && !("code" in side)) return alone(side);
  if (side) issues.push(side);
  else if (headless)
    issues.push(issue("header-missing", { sheet: headless.name, cell: "A1" }, { name: headless.name }));
  else issues.push(nearest ? columnMissing(nearest.table, nearest.missing) : nothingFound(sheets));
  return null;
}

/** Says of a sheet that is read alone which others it only sums up, and what each of them lacks to be read. */
function unreadParts({ sheet, table }: Candidate, sheets: readonly SheetGrid[], settings: Settings): readonly Issue[] {
  const others = sheets.filter((one) => one !== sheet && one.hidden === sheet.hidden);
  if (others.length < 2) return [];
  return sheetsOfLines(table, others, settings).map((line) =>
    line.table
      ? columnMissing(line.table, missingForFramework(line.table) ?? "full")
      : issue("header-missing", { sheet: line.sheet.name, cell: "A1" }, { name: line.sheet.name }),
  );
}

function alone(table: Table): FrameworkSheets {
  return { tables: [table], together: null, summary: null };
}

function aloneIf(table: Table | null): FrameworkSheets | null {
  return table && alone(table);
}

type SheetsTogether =
  | { readonly kind: "one"; readonly sheets: FrameworkSheets }
  | { readonly kind: "units" | "open"; readonly parts: readonly Part[] };

/** Sheets that are read as one framework, or that are several units'; null where the best of them stands alone, or is a question. */
function sheetsTogether(
  sheets: readonly SheetGrid[],
  first: Candidate,
  all: readonly Candidate[],
  { settings }: SheetWishes,
): SheetsTogether | null {
  const beside = besideFramework(sheets, all, settings);
  if (all.length + beside.length < 2) return null;
  const tables = [...all.map(({ table }) => table), ...beside].sort(
    (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet),
  );
  const read = tables
    .map((table) => partOf(table, settings, [], true))
    .filter(({ draft }) => draft.indicators.length > 0);
  const parts = withWholeTotals(read, settings, []);
  const visible = sheets.filter(({ hidden }) => hidden === first.sheet.hidden);
  const found = togetherness(parts, visible);
  if (!found) return null;
  if (found.kind === "units" || found.kind === "open") return found;
  const [one, ...others] = found.parts.map(({ table }) => table);
  if (!one) return null;
  return { kind: "one", sheets: { tables: [one, ...others], together: found.kind, summary: found.summary } };
}

/** The framework that the user named: a sheet, the sheet that sums up its parts, or its parts (基础工作、群众测评). */
function wishedFramework(
  sheets: readonly SheetGrid[],
  wishes: SheetWishes,
  issues: Issue[],
): FrameworkSheets | null | undefined {
  const name = wishes.framework ?? wishes.settings.frameworkSheet;
  const named = name === undefined ? [] : sheetsNamed(name, sheets);
  const fitting = named.length === 0 ? [] : bestOf(sheets, "framework", wishes).all;
  const [only] = named;
  if (named.length > 1) {
    const some = fitting.filter(({ sheet }) => named.includes(sheet));
    const [first] = some;
    const found = first && sheetsTogether(named, first, some, wishes);
    if (found?.kind === "one") return found.sheets;
    const tables = named.flatMap((sheet) => findTable(sheet, "framework", wishes.settings.mapping) ?? []);
    const [one, ...others] = tables;
    if (one && tables.length === named.length) return { tables: [one, ...others], together: "parts", summary: null };
  } else if (only && fitting[0]) {
    const found = sheetsTogether(sheets, fitting[0], fitting, wishes);
    if (found?.kind === "one" && found.sheets.summary === only) return found.sheets;
  }
  const wish = wishedSheet(sheets, "framework", wishes, issues);
  const ranked = wish && unlessCombined(wish, wishes.settings);
  if (wish && ranked && (ranked.ranks === null || ownUnit(wish, ranked, wishes.settings)))
    return aloneIf(withOwnMarks(wish, ranked, wishes.settings, issues));
  return wish && alone(wish);
}

/** One sheet of that name, else all that it lists. */
function sheetsNamed(name: string, sheets: readonly SheetGrid[]): readonly SheetGrid[] {
  const find = (text: string): SheetGrid | undefined => sheets.find((sheet) => sheet.name.trim() === text.trim());
  const whole = find(name);
  if (whole) return [whole];
  const listed = name.split(/[、,，;；]/u).map(find);
  const found = listed.flatMap((sheet) => sheet ?? []);
  return found.length === listed.length ? sheets.filter((sheet) => found.includes(sheet)) : [];
}

/** What the first table has instead of marks; which sheets there are where none holds a table. */
function nothingFound(sheets: readonly SheetGrid[]): Issue {
  for (const sheet of sheets) {
    const seen = sheet.hidden ? null : seenHeadings(sheet);
    if (!seen) continue;
    const lacks = lackedBy(seen.texts);
    return issue(
      "column-missing",
      { sheet: sheet.name, cell: seen.cell },
      { field: lacks[0] ?? "full", text: seen.texts.join("、"), lacks },
    );
  }
  return issue("sheet-missing", { sheet: "", cell: "" }, { field: "framework", names: sheets.map(({ name }) => name) });
}

/** The columns of a framework that no heading says: never one that stands among them. */
function lackedBy(headings: readonly string[]): readonly string[] {
  const meanings = new Set(headings.map((heading) => readHeading("framework", heading).meaning));
  const has = (...some: readonly string[]): boolean => some.some((one) => meanings.has(one));
  const lacked = [
    ...(has("indicator", "content", "item") ? [] : ["indicator"]),
    ...(has("full") ? [] : ["full"]),
    ...(has("actual", "review", "score", "deducted") ? [] : ["actual"]),
  ];
  return lacked.length > 0 ? lacked : ["actual"];
}
