import { yearOf } from "../../recognise/deadlines/year.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { Imported } from "../imported.ts";
import type { ImportedTable, TableUse } from "../tables/importedTable.ts";
import { tableSheet } from "./tableSheet.ts";

const NAMES: Readonly<Record<TableUse, string>> = { framework: "测评体系", breakdown: "任务分解", roster: "部门名册" };
const HAN = "一二三四五六七八九十";

/**
 * The sheets that what was imported makes, in the order in which an office looks at them.
 * @param taken names that other sheets have already; the new ones get others
 */
export function importedSheets(imported: Imported, taken: readonly string[] = []): readonly SheetPlan[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const named = (name: string): string => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number++)
      free = `${name}（导入${number - 1 > 1 ? number - 1 : ""}）`;
    used.add(free.toLowerCase());
    return free;
  };
  const of = (use: TableUse): readonly ImportedTable[] => imported.tables.filter(({ kind }) => kind === use);
  const plans: SheetPlan[] = [];
  const [framework] = of("framework");
  if (framework) plans.push(tableSheet(named(NAMES.framework), framework, linesAbove(imported, framework)));
  const breakdowns = of("breakdown");
  breakdowns.forEach((table, at) => {
    // Sheets that are called parts of one breakdown are read together.
    const name = breakdowns.length > 1 ? `${NAMES.breakdown}第${HAN[at] ?? at + 1}部分` : NAMES.breakdown;
    plans.push(tableSheet(named(name), table, linesAbove(imported, table)));
  });
  const [roster] = of("roster");
  if (roster) plans.push(tableSheet(named(NAMES.roster), roster, []));
  return plans;
}

/** What the document says of its year and its unit, where the table's own lines do not. */
function linesAbove({ facts }: Imported, table: ImportedTable): readonly string[] {
  const own = table.titles.join(" ");
  const lines: string[] = [];
  if (facts.title !== null && !facts.yearOpen && yearOf(own) === null && yearOf(facts.title) !== null)
    lines.push(facts.title);
  if (facts.unit !== null && !/单位/u.test(own)) lines.push(`填报单位：${facts.unit}`);
  return lines;
}
