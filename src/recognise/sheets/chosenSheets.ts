import type { Settings } from "../../domain/settings.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { partsTogether } from "./breakdownParts.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../grid.ts";
import { headerFit } from "./headerFit.ts";
import { speaksOfMarks } from "./speaksOfMarks.ts";
import { isOtherSheet, nameRank, type Wanted } from "./sheetName.ts";
import { isSummaryPaper } from "./isSummaryPaper.ts";
import { findTable } from "../table/findTable.ts";
import type { Table } from "../table/table.ts";

/** The sheets an assessment is read from. */
export interface ChosenSheets {
  /** null where no sheet fits; `issues` says what was looked for. */
  readonly framework: Table | null;
  /** Several where a breakdown has a sheet for each department or stage. */
  readonly breakdowns: readonly Table[];
  readonly issues: readonly Issue[];
}

export interface SheetWishes {
  readonly settings: Settings;
  readonly framework?: string;
  readonly breakdown?: string;
}

interface Candidate {
  readonly sheet: SheetGrid;
  readonly table: Table;
  /** Higher fits better; equal is ambiguous. */
  readonly fit: number;
}

/** By wish, then by name, then by header; a visible sheet before a hidden one. */
export function chooseSheets(grid: WorkbookGrid, wishes: SheetWishes): ChosenSheets {
  const sheets = grid.sheets.filter((sheet) => mayHoldData(sheet) && !isSummaryPaper(sheet));
  const issues: Issue[] = [];
  const framework = chosen(sheets, "framework", wishes, issues);
  if (!framework) return { framework: null, breakdowns: [], issues };
  const rest = sheets.filter((sheet) => sheet !== framework.sheet);
  const breakdowns = chosenBreakdowns(rest, framework, wishes, issues);
  return { framework, breakdowns, issues };
}

function chosen(sheets: readonly SheetGrid[], wanted: Wanted, wishes: SheetWishes, issues: Issue[]): Table | null {
  const wish = wishedSheet(sheets, wanted, wishes, issues);
  if (wish !== undefined) return wish;
  const { best, headless } = bestOf(sheets, wanted, wishes);
  const [first] = best;
  if (first) {
    tellAmbiguity(best, wanted, issues);
    return first.table;
  }
  if (headless) issues.push(issue("header-missing", { sheet: headless.name, cell: "A1" }, { name: headless.name }));
  else
    issues.push(
      issue("sheet-missing", { sheet: "", cell: "" }, { field: wanted, names: sheets.map(({ name }) => name) }),
    );
  return null;
}

function chosenBreakdowns(
  rest: readonly SheetGrid[],
  framework: Table,
  wishes: SheetWishes,
  issues: Issue[],
): readonly Table[] {
  const wish = wishedSheet(rest, "breakdown", wishes, issues);
  if (wish !== undefined) return wish ? [wish] : [];
  const carriesDepartments = (["lead", "responsible", "support"] as const).some(
    (meaning) => framework.column(meaning) !== null,
  );
  // A framework with departments of its own needs no breakdown, but one that is called so is meant.
  const looked = carriesDepartments ? rest.filter((sheet) => nameRank(sheet.name, "breakdown") >= 1.5) : rest;
  const { best, all } = bestOf(looked, "breakdown", wishes);
  const parts = partsTogether(all.map(({ sheet }) => sheet));
  // A whole breakdown beside excerpts for each department is read alone.
  if (best.some(({ sheet }) => parts.includes(sheet)))
    return all.filter(({ sheet }) => parts.includes(sheet)).map(({ table }) => table);
  const [first] = best;
  if (first) {
    tellAmbiguity(best, "breakdown", issues);
    return [first.table];
  }
  if (!carriesDepartments)
    issues.push(
      issue("sheet-missing", { sheet: "", cell: "" }, { field: "breakdown", names: rest.map(({ name }) => name) }),
    );
  return [];
}

/** The sheet that the user named; null where it cannot be read, undefined where none is named. A kept name that is gone is forgotten. */
function wishedSheet(
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
    issues.push(
      issue(
        "sheet-missing",
        { sheet: "", cell: "" },
        { field: wanted, text: name, names: sheets.map((one) => one.name) },
      ),
    );
    return null;
  }
  const table = findTable(sheet, wanted, wishes.settings.mapping);
  if (!table) issues.push(issue("header-missing", { sheet: sheet.name, cell: "A1" }, { name: sheet.name }));
  return table;
}

function tellAmbiguity(best: readonly Candidate[], wanted: Wanted, issues: Issue[]): void {
  const [first] = best;
  if (!first || best.length < 2) return;
  const names = best.map(({ sheet }) => sheet.name);
  issues.push(
    issue(
      "sheet-ambiguous",
      { sheet: first.sheet.name, cell: "A1" },
      { field: wanted, names },
      { found: first.sheet.name },
    ),
  );
}

interface Found {
  /** The best of them, in sheet order; more than one where they fit equally. */
  readonly best: readonly Candidate[];
  /** All that are called so or look so, in sheet order, visible only if any is. */
  readonly all: readonly Candidate[];
  /** Called so, but without a header. */
  readonly headless: SheetGrid | null;
}

function bestOf(sheets: readonly SheetGrid[], wanted: Wanted, wishes: SheetWishes): Found {
  let headless: SheetGrid | null = null;
  for (const hidden of [false, true]) {
    const all: Candidate[] = [];
    for (const sheet of sheets) {
      if (sheet.hidden !== hidden || sheet.values.length === 0) continue;
      const rank = nameRank(sheet.name, wanted);
      const table = findTable(sheet, wanted, wishes.settings.mapping);
      const fit = table ? headerFit(table, wanted) : 0;
      if (!table || fit <= 0) {
        if (rank >= 1.5) headless ??= sheet;
        continue;
      }
      if (rank === 0 && isOtherSheet(sheet.name)) continue;
      if (wanted === "framework" && rank <= 1 && !speaksOfMarks(table)) continue;
      // Among names that say the same the header decides only by what it has or lacks, not by a word more.
      all.push({ sheet, table, fit: rank * 100 + fit });
    }
    const top = Math.max(...all.map(({ fit }) => fit));
    const best = all.filter(({ fit }) => fit === top);
    if (best.length > 0) return { best, all, headless };
  }
  return { best: [], all: [], headless };
}
