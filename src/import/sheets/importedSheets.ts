import { inChinese } from "../../domain/chineseNumerals.ts";
import { yearOf } from "../../recognise/deadlines/period.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { Imported } from "../imported.ts";
import type { ImportedTable, TableUse } from "../tables/importedTable.ts";
import { breakdownSheet } from "./breakdownSheet.ts";
import { frameworkSheet } from "./frameworkSheet.ts";
import {
  LEFT_SHEET,
  leftSheet,
  PROBLEMS_SHEET,
  problemsSheet,
  RECURRING_SHEET,
  recurringSheet,
  rosterSheet,
  STAGES_SHEET,
  stagesSheet,
  VETO_SHEET,
  vetoSheet,
} from "./otherSheets.ts";
import { tableSheet } from "./tableSheet.ts";

const NAMES: Readonly<Record<Exclude<TableUse, "ledger">, string>> = {
  framework: "测评体系",
  breakdown: "任务分解",
  roster: "部门名册",
};

/**
 * The sheets made from an import, in the order in which an office looks at them.
 *
 * @param taken sheet names already in use; the new sheets get others
 */
export function importedSheets(imported: Imported, taken: readonly string[] = []): readonly SheetPlan[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const named = (name: string): string => {
    let free = name;
    for (let number = 1; used.has(free.toLowerCase()); number++) free = `${name}（导入${number > 1 ? number : ""}）`;
    used.add(free.toLowerCase());
    return free;
  };
  const tables = (use: TableUse): readonly ImportedTable[] => imported.tables.filter(({ kind }) => kind === use);
  const title = imported.facts.title;
  const line = factsLine(imported);
  const plans: SheetPlan[] = [];
  const [framework] = tables("framework");
  if (framework) plans.push(tableSheet(named(NAMES.framework), withLines(imported, framework)));
  else if (imported.indicators.some(({ kind }) => kind !== "veto"))
    plans.push(frameworkSheet(imported, named(NAMES.framework), title ?? "测评体系", line));
  const breakdowns = tables("breakdown");
  const count = breakdowns.length + (imported.tasks.length > 0 ? 1 : 0);
  // Sheets named as parts of one breakdown are read together.
  const part = (at: number): string =>
    named(count > 1 ? `${NAMES.breakdown}第${inChinese(at + 1)}部分` : NAMES.breakdown);
  breakdowns.forEach((table, at) => plans.push(tableSheet(part(at), withLines(imported, table))));
  if (imported.tasks.length > 0)
    plans.push(breakdownSheet(imported, part(breakdowns.length), title ?? "任务分解", line));
  for (const table of tables("ledger"))
    plans.push(tableSheet(named(table.ledger ?? PROBLEMS_SHEET), withLines(imported, table)));
  if (imported.problems.length > 0)
    plans.push(problemsSheet(imported, named(PROBLEMS_SHEET), title ?? PROBLEMS_SHEET, line));
  // There are vetoes but no 测评体系 to put them in.
  if (imported.indicators.length > 0 && imported.indicators.every(({ kind }) => kind === "veto"))
    plans.push(vetoSheet(imported, named(VETO_SHEET)));
  if (imported.stages.length > 0) plans.push(stagesSheet(imported, named(STAGES_SHEET)));
  if (imported.recurring.length > 0) plans.push(recurringSheet(imported, named(RECURRING_SHEET)));
  const [roster] = tables("roster");
  if (roster) plans.push(tableSheet(named(NAMES.roster), roster));
  else if (imported.roster.length > 0) plans.push(rosterSheet(imported, named(NAMES.roster)));
  if (imported.leftovers.length > 0) plans.push(leftSheet(imported, named(LEFT_SHEET)));
  return plans;
}

/** 填报单位：XX局　日期：2026年3月1日. If the title leaves its year open, the date must not supply one. */
function factsLine({ facts }: Imported): string {
  const { unit, date, number, yearOpen } = facts;
  return [
    unit === null ? "" : `填报单位：${unit}`,
    date === null || yearOpen ? "" : `日期：${date}`,
    number === null ? "" : `文号：${number}`,
  ]
    .filter(Boolean)
    .join("　　");
}

/** Adds the document's title, year and unit unless the table's own lines have them. */
function withLines(imported: Imported, table: ImportedTable): ImportedTable {
  const { facts } = imported;
  const own = table.titles.join(" ");
  const isYearMissing = facts.title !== null && !facts.yearOpen && yearOf(own) === null && yearOf(facts.title) !== null;
  const title = facts.title !== null && (table.titles.length === 0 || isYearMissing) ? [facts.title] : [];
  const line = /单位|日期|时间/u.test(own) ? "" : factsLine(imported);
  return { ...table, titles: [...title, ...table.titles, ...(line === "" ? [] : [line])] };
}
