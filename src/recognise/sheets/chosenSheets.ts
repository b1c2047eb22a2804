import type { Settings } from "../../domain/settings.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { partsTogether } from "./breakdownParts.ts";
import type { SheetGrid, WorkbookGrid } from "../grid.ts";
import { scoreOf } from "../table/header.ts";
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

type Wanted = "framework" | "breakdown";

/** How far a sheet's name says what it is: 3 the word itself, 2 with more around it, 1 a relative; 0 nothing. */
function nameRank(name: string, wanted: Wanted): number {
  const text = name.normalize("NFKC").replace(/[\s\d年度()_.-]+/gu, "");
  const isOld = /旧|备份|副本|样[表式]|模板|历史|作废|草稿|示例|原/u.test(text) ? 0.5 : 0;
  const [exact, contained, related] = NAMES[wanted];
  if (exact.test(text)) return 3 - isOld;
  if (OTHER_SHEET.test(text) || NAMES[other(wanted)][1].test(text)) return 0;
  if (contained.test(text)) return 2 - isOld;
  return related.test(text) ? 1 - isOld : 0;
}

const NAMES: Readonly<Record<Wanted, readonly [exact: RegExp, contained: RegExp, related: RegExp]>> = {
  framework: [
    /^(?:测评体系|指标体系|测评指标体系|考核体系|考核指标体系|评价体系)$/u,
    /(?:测评|指标|考核|评价|考评|评估)体系|测评表|自评表|自查表|评分表|考核表|测评细则|评分细则|考核细则|评分标准|测评标准|考核标准|计分表|打分表/u,
    /测评|自评|自查|评分|考核|考评|指标|打分|得分/u,
  ],
  breakdown: [
    /^(?:任务分解|责任分解|责任分工|任务分工|任务分解表|责任分解表|责任分工表)$/u,
    /任务分解|责任分解|责任分工|任务分工|任务清单|责任清单|工作分解|目标分解|分工表|分解表|任务表|职责分工|重点任务|工作任务/u,
    /任务|分工|分解|责任|计划|台账/u,
  ],
};
/** Sheets about something else, whatever their columns. */
const OTHER_SHEET = /名册|名单|封面|目录|填[表报]说明|使用说明|整改|汇总|统计|通讯录|台帐|附件清单/u;

function other(wanted: Wanted): Wanted {
  return wanted === "framework" ? "breakdown" : "framework";
}

interface Candidate {
  readonly sheet: SheetGrid;
  readonly table: Table;
  /** Higher fits better; equal is ambiguous. */
  readonly fit: number;
}

/** By wish, then by name, then by header; a visible sheet before a hidden one. */
export function chooseSheets(grid: WorkbookGrid, wishes: SheetWishes): ChosenSheets {
  const sheets = grid.sheets.filter((sheet) => sheet.product === null);
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
      if (rank === 0 && OTHER_SHEET.test(sheet.name)) continue;
      // Among names that say the same the header decides only by what it has or lacks, not by a word more.
      all.push({ sheet, table, fit: rank * 100 + fit });
    }
    const top = Math.max(...all.map(({ fit }) => fit));
    const best = all.filter(({ fit }) => fit === top);
    if (best.length > 0) return { best, all, headless };
  }
  return { best: [], all: [], headless };
}

const MARKS = ["full", "actual", "score", "review", "deducted"] as const;

/** 0 where the header is another kind of table; else by steps, so that a column more or less makes no sheet fit better. */
function headerFit(table: Table, wanted: Wanted): number {
  const has = (meaning: Parameters<Table["column"]>[0]): boolean => table.column(meaning) !== null;
  const marks = MARKS.filter(has).length;
  const people = has("person") || has("leader") ? 1 : 0;
  const duties = (["lead", "responsible", "support"] as const).filter(has).length + people;
  const planned = (["task", "deadline", "progress", "measure"] as const).filter(has).length;
  const named = (["item", "indicator", "content", "standard"] as const).filter(has).length;
  const filled = table.dataRows.length > 0 ? 1 : 0;
  if (wanted === "framework") {
    const scores = named > 0 || has("number") || has("veto") || (has("task") && marks > 1);
    if (marks > 0) return scores ? 10 + Math.min(marks, 2) * 4 + filled : 0;
    // Marks may stand inside the texts; a list of duties is no framework.
    return named > 0 && planned === 0 && duties === 0 && scoreOf(table.columns, "framework") >= 3 ? 2 + filled : 0;
  }
  if (marks > 1 && !has("task")) return 0;
  if (duties + planned === 0 || (duties + planned < 2 && named === 0 && !has("number"))) return 0;
  return 5 + Math.min(duties, 1) * 4 + Math.min(planned, 2) * 2 + filled;
}
