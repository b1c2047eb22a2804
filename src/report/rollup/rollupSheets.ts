import type { SheetPlan } from "../sheetPlan.ts";
import { progressSheet } from "./progressSheet.ts";
import { ranking } from "./ranking.ts";
import { rankingSheet } from "./rankingSheet.ts";
import { unitsWithTasksOnly, type Rollup } from "./unitFigures.ts";
import { unreadableSheet } from "./unreadableSheet.ts";

/**
 * The workbook of many units: 排名汇总 for those with marks; 任务进度 if some have only tasks; 未能读取 if files could not be read.
 *
 * @param asOf 数据截至, as shown on paper
 */
export function rollupSheets(rollup: Rollup, asOf: string): readonly SheetPlan[] {
  const { units, unreadable } = rollup;
  const alone = unitsWithTasksOnly(rollup).length;
  const failed = unreadable.length > 0 ? `，另有${unreadable.length}个文件未能读取` : "";
  const unmarked = alone > 0 ? `；${alone}个单位只有任务分解，见“任务进度”` : "";
  return [
    ...(units.length > 0 ? [rankingSheet(ranking(units), failed + unmarked, asOf)] : []),
    ...(alone > 0 ? [progressSheet(rollup, failed, asOf)] : []),
    ...(unreadable.length > 0 ? [unreadableSheet(rollup)] : []),
  ];
}
