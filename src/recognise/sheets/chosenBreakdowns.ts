import { issue, type Issue } from "../../domain/issue.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { nameRank } from "../text/sheetName.ts";
import type { Table } from "../table/table.ts";
import { partsTogether } from "./breakdownParts.ts";
import { bestOf, tellAmbiguity, wishedSheet, type Candidate, type SheetWishes } from "./sheetCandidates.ts";

export interface ChosenBreakdowns {
  readonly breakdowns: readonly Table[];
  readonly issues: readonly Issue[];
}

/** Tasks without a framework; what was said of that stands where a sheet is called one, or no tasks are found. */
export function breakdownsAlone(
  sheets: readonly SheetGrid[],
  wishes: SheetWishes,
  said: readonly Issue[],
): ChosenBreakdowns {
  const issues: Issue[] = [];
  const wish = wishedSheet(sheets, "breakdown", wishes, issues);
  if (wish !== undefined) return wish ? { breakdowns: [wish], issues: [ABSENT] } : { breakdowns: [], issues };
  const { best, all } = bestOf(sheets, "breakdown", wishes);
  const whole = (some: readonly Candidate[]): readonly Candidate[] => some.filter(({ table }) => isBreakdown(table));
  const breakdowns = withParts(whole(best), whole(all), issues);
  if (breakdowns.length === 0)
    return { breakdowns, issues: wishes.ledgers && wishes.ledgers.size > 0 ? [LEDGERS_ALONE] : said };
  const meant = said.filter(({ sheet }) => nameRank(sheet, "framework") >= 1.5);
  return { breakdowns, issues: [...(meant.length > 0 ? meant : [ABSENT]), ...issues] };
}

const ABSENT = issue("framework-absent", { sheet: "", cell: "" });
const LEDGERS_ALONE = issue("framework-absent", { sheet: "", cell: "" }, { field: "ledgers" });

/** Departments with tasks or deadlines: what a table must have to be read as tasks without a framework. */
function isBreakdown(table: Table): boolean {
  if (nameRank(table.sheet.name, "breakdown") >= 1.5) return true;
  if (DUTIES.every((meaning) => table.column(meaning) === null)) return false;
  if (table.column("task") !== null) return true;
  // 时间 and 日期 head timetables as well, and 购置日期 an inventory: a deadline of something that is named, or one that says so.
  const timed = table.columns.filter(({ meaning, at }) => meaning === "deadline" && !/^(?:时间|日期)$/u.test(at.text));
  const isNamed = NAMED.some((meaning) => table.column(meaning) !== null);
  return timed.some(({ at }) => isNamed || /限|完成|截止|节点|进度/u.test(at.text));
}

const NAMED = ["item", "indicator", "content", "standard", "measure"] as const;

const DUTIES = ["lead", "responsible", "support"] as const;

/** The sheets with the tasks of a framework that is known. */
export function chosenBreakdowns(
  rest: readonly SheetGrid[],
  frameworks: readonly Table[],
  wishes: SheetWishes,
  issues: Issue[],
): readonly Table[] {
  const wish = wishedSheet(rest, "breakdown", wishes, issues);
  if (wish !== undefined) return wish ? [wish] : [];
  const carriesDepartments = frameworks.some((table) => DUTIES.some((meaning) => table.column(meaning) !== null));
  // A framework with departments of its own needs no breakdown, but one that is called so is meant.
  const looked = carriesDepartments ? rest.filter((sheet) => nameRank(sheet.name, "breakdown") >= 1.5) : rest;
  const { best, all } = bestOf(looked, "breakdown", wishes);
  const breakdowns = withParts(best, all, issues);
  if (breakdowns.length === 0 && !carriesDepartments)
    issues.push(
      issue("sheet-missing", { sheet: "", cell: "" }, { field: "breakdown", names: rest.map(({ name }) => name) }),
    );
  return breakdowns;
}

/** The best of the sheets that fit, or all that are its parts together. A whole breakdown beside excerpts is read alone. */
function withParts(best: readonly Candidate[], all: readonly Candidate[], issues: Issue[]): readonly Table[] {
  const parts = partsTogether(all.map(({ sheet }) => sheet));
  if (best.some(({ sheet }) => parts.includes(sheet)))
    return all.filter(({ sheet }) => parts.includes(sheet)).map(({ table }) => table);
  const [first] = best;
  if (!first) return [];
  tellAmbiguity(best, "breakdown", issues);
  return [first.table];
}
