import { a1 } from "../../domain/address.ts";
import type { Settings } from "../../domain/settings.ts";
import { issue, type Issue, type IssueDetail, type NamingSetting } from "../../domain/issue.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { isOtherSheet, nameRank, type Wanted } from "../text/sheetName.ts";
import { figureColumns, isAboutMarks } from "../meanings/figureColumns.ts";
import { roughMarks, writtenRows } from "../columns/columnMarks.ts";
import { findTable } from "../table/findTable.ts";
import { oneLine } from "../table/header.ts";
import { hasColumn, type Table } from "../table/table.ts";
import { headerFit, missingForFramework, type FrameworkColumn } from "./headerFit.ts";
import { withTickedDepartments } from "../departments/tickedDepartments.ts";
import { EARNED, MARKS } from "../../domain/meaning.ts";
import { onItsSide } from "./turnedSheet.ts";

export interface SheetWishes {
  readonly settings: Settings;
  readonly framework?: string;
  readonly breakdown?: string;
  /** Sheets that are read as something else. */
  readonly ledgers?: ReadonlySet<string>;
}

/** A sheet that fits. */
export interface Candidate {
  readonly sheet: SheetGrid;
  readonly table: Table;
  /** Higher fits better; equal is ambiguous. */
  readonly fit: number;
}

interface Found {
  /** The best of them, in sheet order; more than one where they fit equally. */
  readonly best: readonly Candidate[];
  /** All that are called so or look so, in sheet order, visible only if any is. */
  readonly all: readonly Candidate[];
  /** Called so, but without a header. */
  readonly headless: SheetGrid | null;
  /** Marks stand there, but it is no framework: the likeliest first. */
  readonly refused: readonly Refused[];
}

interface Refused extends Candidate {
  readonly missing: FrameworkColumn;
}

/** The sheets that fit by their names and headers. */
export function bestOf(sheets: readonly SheetGrid[], wanted: Wanted, wishes: SheetWishes): Found {
  let headless: SheetGrid | null = null;
  const refused: Refused[] = [];
  for (const hidden of [false, true]) {
    const all: Candidate[] = [];
    const called: Candidate[] = [];
    for (const sheet of sheets) {
      if (sheet.hidden !== hidden || sheet.values.length === 0) continue;
      const rank = nameRank(sheet.name, wanted);
      const found = findTable(sheet, wanted, wishes.settings.mapping);
      const table = found && withTickedDepartments(found);
      const fit = table ? headerFit(table, wanted) : 0;
      if (!table) {
        if (rank >= 1.5) headless ??= sheet;
        continue;
      }
      // Among names that say the same the header decides only by what it has or lacks, not by a word more.
      const candidate = { sheet, table, fit: rank * 100 + fit };
      if (rank === 0 && isOtherSheet(sheet.name, wanted)) {
        if (wanted === "framework" && figureColumns(table) !== null && missingForFramework(table) === null)
          called.push(candidate);
        continue;
      }
      const isLikely =
        wanted === "framework" && (fit > 0 || rank >= 1.5 || hasColumn(table, ...MARKS) || mayBeMarks(table));
      const missing = isLikely ? missingForFramework(table) : null;
      if (fit > 0 && !missing) all.push(candidate);
      else if (isLikely) refused.push({ ...candidate, missing: missing ?? "indicator" });
      else if (rank >= 1.5) headless ??= sheet;
    }
    // 整改评估 holds what was earned of what can be, and no other sheet does: its marks say more than its name.
    if (all.length === 0) all.push(...called.filter(({ fit }) => fit > 0));
    const top = Math.max(...all.map(({ fit }) => fit));
    const best = all.filter(({ fit }) => fit === top);
    if (best.length > 0) return { best, all, headless, refused };
  }
  return { best: [], all: [], headless, refused: refused.sort((a, b) => b.fit - a.fit) };
}

/** The sheet that the user named; null where it cannot be read, undefined where none is named. A kept name that is gone is forgotten. */
export function wishedSheet(
  sheets: readonly SheetGrid[],
  wanted: Wanted,
  wishes: SheetWishes,
  issues: Issue[],
): Table | null | undefined {
  const asked = wishes[wanted];
  const kept = wanted === "framework" ? wishes.settings.frameworkSheet : wishes.settings.breakdownSheet;
  const name = asked ?? kept;
  if (name === undefined) return undefined;
  const sheet = sheets.find((one) => one.name === name) ?? sheets.find((one) => one.name.trim() === name.trim());
  if (!sheet) {
    if (asked === undefined) return undefined;
    const names = sheets.map((one) => one.name);
    issues.push(issue("sheet-missing", { sheet: "", cell: "" }, { field: wanted, text: name, names }));
    return null;
  }
  const found = findTable(sheet, wanted, wishes.settings.mapping);
  const table = found && withTickedDepartments(found);
  const missing = table && wanted === "framework" ? missingForFramework(table) : null;
  if (table && !missing) return table;
  const side = wanted === "framework" ? onItsSide(sheet, wishes.settings) : null;
  if (side && !("code" in side)) return side;
  const headless = issue("header-missing", { sheet: sheet.name, cell: "A1" }, { name: sheet.name });
  issues.push(side ?? (table && missing ? columnMissing(table, missing) : headless));
  return null;
}

/** What a sheet has instead is said with it, so that the reader knows which table was looked at, and which columns may be meant. */
export function columnMissing(table: Table, missing: FrameworkColumn): Issue {
  const headings = table.columns.map(({ at }) => oneLine(at.text)).filter((heading) => heading !== "");
  const cell = a1({ row: table.headerRows[1], column: table.columns[0]?.column ?? 1 });
  const lacks = missing === "full" && !hasColumn(table, ...EARNED, "deducted") ? ["full", "actual"] : [missing];
  const open = missing === "full" && isAboutMarks(table) ? openFigures(table) : [];
  return issue(
    "column-missing",
    { sheet: table.sheet.name, cell },
    { field: missing, text: headings.join("、"), lacks, ...(open.length > 0 ? { names: open } : {}) },
  );
}

/** Two columns of figures on a sheet about marks. */
function mayBeMarks(table: Table): boolean {
  return isAboutMarks(table) && openFigures(table).length > 1;
}

/** Headings that nobody knows over figures: one of them may be the column that is missing. */
function openFigures(table: Table): readonly string[] {
  return table.columns.flatMap(({ column, meaning, at }) => {
    const written = writtenRows(table, column);
    const figures = written.filter((row) => roughMarks(table, row, column) !== null);
    const isOpen = meaning === "unknown" && at.text !== "" && figures.length > 1 && figures.length * 2 > written.length;
    return isOpen ? [oneLine(at.text)] : [];
  });
}

/** Says that several fit equally. */
export function tellAmbiguity(best: readonly Candidate[], wanted: Wanted, issues: Issue[]): void {
  const names = best.map(({ sheet }) => sheet.name);
  const [found = "", ...others] = names;
  if (others.length === 0) return;
  const setting = wanted === "breakdown" ? "breakdownSheet" : "frameworkSheet";
  const detail = { field: wanted, names, ...answersOf(setting, names) };
  issues.push(issue("sheet-ambiguous", { sheet: found, cell: "A1" }, detail, { found }));
}

/** Each name as an answer; none where two are alike, because the name would not tell which is meant. */
export function answersOf(setting: NamingSetting, names: readonly string[]): Pick<IssueDetail, "answers"> {
  return new Set(names).size < names.length ? {} : { answers: names.map((to) => ({ setting, to })) };
}

/** A heading of the summary's and the first heading of the table beneath it. */
const TABLES = [
  ["一、总体情况", "期间"],
  ["二、分项得分", "序号"],
] as const;
const ROWS_SEARCHED = 60;

/**
 * Whether a sheet without the product's mark is one of its papers all the same: 报送稿, or a copy of 测评汇总 in another workbook.
 * Its tables list the same marks several times over, so that read as a framework it would come to a multiple of them.
 */
export function isSummaryPaper({ values }: SheetGrid): boolean {
  let found = 0;
  for (let row = 0; row < ROWS_SEARCHED; row++) {
    const [heading, below] = TABLES[found] ?? [];
    if (heading === undefined) break;
    if (values[row]?.[0] === heading && values[row + 1]?.[0] === below) found++;
  }
  return found === TABLES.length;
}
