import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../recognise/grid.ts";
import type { UnitFigures } from "../report/rollup/unitFigures.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { jsonReport } from "./jsonReport.ts";
import { unitFigures } from "./unitFigures.ts";

/** One unit's workbook for a ranking; `figures` is null where nothing could be recognised, and `check` says why. */
export function workbookFigures(
  file: string,
  grid: WorkbookGrid,
  options: CheckOptions,
  language: Language,
): { readonly figures: UnitFigures | null; readonly check: CheckResult } {
  const check = checkWorkbook(grid, options);
  // By way of the report, so that a workbook and the report made of it elsewhere give the same row.
  return { figures: check.assessment ? unitFigures(jsonReport(file, check, language), file) : null, check };
}

/**
 * The units of what `check --json` wrote: one report or a list of them. A list names the files itself; `rejected` are the places
 * (1-based) of what is no report. An empty list holds no unit.
 */
export function reportFigures(
  file: string,
  reports: unknown,
): { readonly units: readonly UnitFigures[]; readonly rejected: readonly number[] } {
  const list: readonly unknown[] = Array.isArray(reports) ? reports : [reports];
  const units: UnitFigures[] = [];
  const rejected: number[] = [];
  list.forEach((report, at) => {
    const figures = unitFigures(report, namedFile(report) ?? file);
    if (figures) units.push(figures);
    else rejected.push(at + 1);
  });
  return { units, rejected };
}

/** The workbook that a report is of. */
function namedFile(report: unknown): string | null {
  if (typeof report !== "object" || report === null || !("file" in report)) return null;
  return typeof report.file === "string" && report.file !== "" ? report.file : null;
}
