import path from "node:path";
import type { Language } from "../../language/language.ts";
import { workbookMessage } from "../../language/workbookMessage.ts";
import type { Rollup } from "../../report/rollup/unitFigures.ts";
import type { CheckOptions } from "../../usecases/checkWorkbook.ts";
import { reportUnits, workbookUnits, type UnitRead } from "../../usecases/rollUp.ts";
import { readRegularFile } from "../../workbook/file/nodeFile.ts";
import { Failure, failureMessage } from "../failure.ts";
import { loadGrid, unrecognised } from "../loadWorkbook.ts";
import { words } from "../words.ts";

/** One file of a roll-up as it is sent to a worker: plain values only. */
export interface UnitFile {
  readonly file: string;
  readonly options: CheckOptions;
  readonly language: Language;
}

/** The units of one file: a workbook, or a report written by `check --json`. What is wrong with the file goes into `unreadable`. */
export async function readUnits(unit: UnitFile): Promise<Rollup> {
  const { file } = unit;
  try {
    return path.extname(file).toLowerCase() === ".json" ? await readReports(unit) : await readWorkbook(unit);
  } catch (error) {
    return notRead(file, failureMessage(file, error, unit.language));
  }
}

async function readWorkbook({ file, options, language }: UnitFile): Promise<Rollup> {
  const { units, check } = workbookUnits(file, await loadGrid(file, language), options, language);
  if (units.length === 0) throw unrecognised(file, check, language);
  return { ...rollupOf(units), unreadable: [] };
}

async function readReports({ file, language }: UnitFile): Promise<Rollup> {
  const say = words(language);
  const { units, rejected } = reportUnits(file, await parsed(file, language));
  if (units.length === 0) throw new Failure(say.notAReport(file));
  const unreadable = rejected.map((place) => ({ file, reason: say.notAReportAt(file, place) }));
  return { ...rollupOf(units), unreadable };
}

/** A roll-up that only says why one file could not be read. */
export function notRead(file: string, reason: string): Rollup {
  return { units: [], progress: [], unreadable: [{ file, reason }] };
}

function rollupOf(units: readonly UnitRead[]): Pick<Rollup, "units" | "progress"> {
  return {
    units: units.flatMap(({ figures }) => figures ?? []),
    progress: units.flatMap(({ progress }) => progress ?? []),
  };
}

/** Throws `Failure`. */
async function parsed(file: string, language: Language): Promise<unknown> {
  let text: string;
  try {
    text = new TextDecoder().decode(await readRegularFile(file));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Failure(workbookMessage(missing ? "not-found" : "cannot-read", file, language));
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Failure(words(language).notAReport(file));
  }
}
