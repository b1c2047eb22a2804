import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "../usecases/checkWorkbook.ts";
import { summaryState, type SummaryState } from "../usecases/summaryState.ts";
import { jsonReport } from "../usecases/jsonReport.ts";
import { comparedOptions } from "./comparedOptions.ts";
import { explainReading, readingJson } from "./explainReading.ts";
import { failureMessage, STATUS, type Status } from "./failure.ts";
import { loadGrid, unrecognised } from "./loadWorkbook.ts";
import { jsonPieces } from "./jsonPieces.ts";
import type { CommandOptions } from "./options.ts";
import { Progress } from "./progress.ts";
import { textReport } from "./textReport.ts";
import { words } from "./words.ts";

/** Where the command line writes: `out` gets only reports, whole or in pieces, `err` one line for each failed file. */
export interface Streams {
  out(text: string | Iterable<string>): void;
  err(text: string): void;
}

/** `scorecard check FILE…`: reports every readable file; the worst status wins. Writes no file. */
export async function checkCommand(
  files: readonly string[],
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const reading = await comparedOptions(options);
  const progress = new Progress(files.length * 2);
  const reports: object[] = [];
  let worst: Status = STATUS.clean;
  for (const file of files) {
    try {
      const { result, summary } = await checkFile(file, reading, language, progress);
      progress.stop();
      const explained = options.explain ? result.assessment : null;
      if (options.json) {
        const report = jsonReport(file, result, language);
        reports.push(explained ? { ...report, reading: readingJson(explained) } : report);
      } else {
        const reading = explained ? explainReading(explained, language) : [];
        streams.out([textReport(file, result, language), ...summaryLines(summary, language), ...reading].join("\n"));
      }
      worst = worse(worst, statusOf(result));
    } catch (error) {
      progress.stop();
      streams.err(failureMessage(file, error, language));
      worst = STATUS.failed;
    }
  }
  progress.stop();
  // Nothing could be read: write nothing to stdout.
  const [first] = reports;
  if (first) streams.out(jsonPieces(files.length > 1 ? reports : first));
  return worst;
}

async function checkFile(
  file: string,
  options: CheckOptions,
  language: Language,
  progress: Progress,
): Promise<{ readonly result: CheckResult; readonly summary: SummaryState }> {
  progress.step(words(language).reading, file);
  const grid = await loadGrid(file, language);
  progress.step(words(language).checking, file);
  const result = checkWorkbook(grid, options);
  if (!result.assessment) throw unrecognised(file, result, language);
  return { result, summary: stateOfSummary(grid, options) };
}

/** Judged by what the workbook itself keeps: the options of this run did not go into its summary. */
function stateOfSummary(grid: WorkbookGrid, { today }: CheckOptions): SummaryState {
  if (!grid.sheets.some(({ product }) => product !== null)) return "none";
  return summaryState(grid, checkWorkbook(grid, { today }));
}

function summaryLines(summary: SummaryState, language: Language): readonly string[] {
  const say = words(language);
  if (summary === "older") return ["", say.summaryOlder];
  if (summary === "incomplete") return ["", say.summaryIncomplete];
  return summary === "unfinished" ? ["", say.summaryUnfinished] : [];
}

/** 1 where there is an error-level issue, else 0. */
export function statusOf({ issues }: CheckResult): Status {
  return issues.some(({ severity }) => severity === "error") ? STATUS.hasErrors : STATUS.clean;
}

function worse(a: Status, b: Status): Status {
  return a > b ? a : b;
}
