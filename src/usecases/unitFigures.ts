import { SHEETS_APART } from "../domain/assessment.ts";
import { isQuestionCode } from "../domain/issue.ts";
import type { UnitFigures } from "../report/rollup/unitFigures.ts";
import { allFinite, isList, isRecord, nameOf, numberOf, textOf, type Fields } from "./reportFields.ts";

/**
 * What a ranking needs from one report of schema 1, whether made by this program just now or by `check --json` on
 * another machine. null if the value is no such report, or has no marks.
 *
 * @param file the file that the report describes or comes from
 */
export function unitFigures(report: unknown, file: string): UnitFigures | null {
  if (!isRecord(report) || report["schema"] !== 1 || !isRecord(report["totals"])) return null;
  const { totals, items, stated, issues } = report;
  const figure = (name: string): number => numberOf(totals[name]);
  const [full, effective, deduction, result] = ["full", "effective", "deduction", "result"].map(figure);
  const figures = { full, effective, deduction, result, gap: figure("gap"), unscored: figure("unscored") };
  if (!allFinite(figures) || !isList(items) || !isList(stated) || !isList(issues)) return null;
  const marksOfItems = items.map((item) => ({
    name: textOf(item["name"]),
    full: numberOf(item["full"]),
    effective: numberOf(item["effective"]),
  }));
  if (marksOfItems.some((item) => Number.isNaN(item.full + item.effective))) return null;
  const rate = totals["rate"];
  return {
    ...figures,
    file,
    unit: textOf(report["unit"]) || nameOf(file),
    period: textOf(report["period"]),
    // The counted bonus is the part of the result that nothing else explains; sums of decimals carry binary noise.
    bonus: withoutDust(figures.result - figures.effective + figures.deduction),
    rate: typeof rate === "number" ? rate : null,
    vetoed: totals["vetoed"] === true,
    items: marksOfItems,
    disagreements: stated
      .filter((total) => total["stated"] !== total["computed"])
      .map((total) => ({
        name: textOf(total["name"]),
        level: total["level"] === "item" || total["level"] === "indicator" ? total["level"] : "total",
        stated: numberOf(total["stated"]),
        computed: numberOf(total["computed"]),
        sheet: textOf(total["sheet"]),
        cell: textOf(total["cell"]),
      })),
    unsettled: issues.some((one) => leavesOpen(one, textOf(report["framework"]))),
    errors: issues.filter(({ severity }) => severity === "error").length,
  };
}

/** Whether an issue asks what the total depends on. Several sheets that fit may be those of the tasks. */
function leavesOpen({ code, sheet }: Fields, framework: string): boolean {
  return (
    isQuestionCode(textOf(code)) &&
    (code !== "sheet-ambiguous" || framework.split(SHEETS_APART).includes(textOf(sheet)))
  );
}

function withoutDust(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
