import type { Language } from "../language/language.ts";
import { asksWhose, isNaming } from "../domain/issue.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { UnitFigures, UnitProgress } from "../report/rollup/unitFigures.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { jsonReport } from "./jsonReport.ts";
import { unitFigures } from "./unitFigures.ts";
import { unitProgress } from "./unitProgress.ts";

/** What a roll-up needs from one unit: its marks, its tasks, or both. */
export interface UnitRead {
  /** null where it has no marks. */
  readonly figures: UnitFigures | null;
  /** null where it has no tasks. */
  readonly progress: UnitProgress | null;
}

/**
 * The units of one workbook for a roll-up: several where it has marks of several, in columns or on sheets of their own, and does not
 * say which is meant; none if nothing could be recognised, and `check` says why.
 */
export function workbookUnits(
  file: string,
  grid: WorkbookGrid,
  options: CheckOptions,
  language: Language,
): { readonly units: readonly UnitRead[]; readonly check: CheckResult } {
  const check = checkWorkbook(grid, options);
  const several = unitsWithin(check, grid, options).flatMap(({ unit, of }) => {
    return (of.assessment && unitFigures({ ...jsonReport(file, of, language), unit }, file)) ?? [];
  });
  // Goes through the report, so that a workbook and its report made elsewhere give the same row.
  const read = check.assessment ? unitRead(jsonReport(file, check, language), file) : null;
  if (several.length === 0) return { units: read ? [read] : [], check };
  // The tasks are those of the workbook, whichever units it judges.
  const tasks = read?.progress ? [{ figures: null, progress: read.progress }] : [];
  return { units: [...several.map((figures) => ({ figures, progress: null })), ...tasks], check };
}

/** Each answer to the question whose marks a workbook holds, where that is open, and what is read then. */
function unitsWithin(
  { issues }: CheckResult,
  grid: WorkbookGrid,
  options: CheckOptions,
): readonly { readonly unit: string; readonly of: CheckResult }[] {
  const asked = issues.find(asksWhose);
  const named = (asked?.detail.answers ?? []).filter(isNaming);
  const read = named.map(({ setting, to }) => ({
    unit: to,
    of: checkWorkbook(grid, { ...options, ...(setting === "unit" ? { unit: to } : { framework: to }) }),
  }));
  // A sheet is called after its unit, or else says whose it is.
  const said = new Set(read.flatMap(({ of }) => of.unit ?? []));
  return said.size < read.length ? read : read.map(({ unit, of }) => ({ unit: of.unit ?? unit, of }));
}

/**
 * The units in the output of `check --json`: one report or a list. The entries of a list name their files; `rejected`
 * are the positions (1-based) of entries that are no report. An empty list holds no unit.
 */
export function reportUnits(
  file: string,
  reports: unknown,
): { readonly units: readonly UnitRead[]; readonly rejected: readonly number[] } {
  const list: readonly unknown[] = Array.isArray(reports) ? reports : [reports];
  const units: UnitRead[] = [];
  const rejected: number[] = [];
  list.forEach((report, at) => {
    const unit = unitRead(report, namedFile(report) ?? file);
    if (unit) units.push(unit);
    else rejected.push(at + 1);
  });
  return { units, rejected };
}

function unitRead(report: unknown, file: string): UnitRead | null {
  const [figures, progress] = [unitFigures(report, file), unitProgress(report, file)];
  // A report that claims marks but has no readable ones is not used for its tasks alone.
  if (!figures && progress?.isScored !== false) return null;
  return { figures, progress };
}

/** The workbook that a report is of. */
function namedFile(report: unknown): string | null {
  if (typeof report !== "object" || report === null || !("file" in report)) return null;
  return typeof report.file === "string" && report.file !== "" ? report.file : null;
}
