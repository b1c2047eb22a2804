import os from "node:os";
import { ranking } from "../../report/rollup/ranking.ts";
import { rollupSheets } from "../../report/rollup/rollupSheets.ts";
import { unitsWithTasksOnly, type Rollup } from "../../report/rollup/unitFigures.ts";
import { createWorkbook } from "../../workbook/file/fileWorkbook.ts";
import { writeFileAtomically } from "../../workbook/file/nodeFile.ts";
import type { Streams } from "../checkCommand.ts";
import { Failure, STATUS, type Status } from "../failure.ts";
import { expandPatterns } from "../filePatterns.ts";
import { jsonPieces } from "../jsonPieces.ts";
import { namingFile } from "../loadWorkbook.ts";
import type { CommandOptions } from "../options.ts";
import { refuseOtherExtension, refuseSameFile } from "../outputFile.ts";
import { Progress } from "../progress.ts";
import { words } from "../words.ts";
import { readAllUnits } from "./unitReaders.ts";

/**
 * `scorecard summarise FILE… --rollup OUT.xlsx`: ranks many units' workbooks, or reports written by `check --json`;
 * units with tasks only go into 任务进度. A file that cannot be read is reported on stderr and listed in the ranking, and
 * the others continue; if none can be read, nothing is written. Throws `Failure`.
 */
export async function rollupCommand(
  names: readonly string[],
  output: string,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  refuseOneUnitOptions(options);
  refuseOtherExtension(output, ".xlsx", language);
  const files = expandPatterns(names);
  await refuseSameFile(files, output, language);
  const progress = new Progress(files.length + 1);
  try {
    const rollup = await readRollup(files, options, progress);
    progress.step(say.writing, output);
    for (const { reason } of rollup.unreadable) {
      progress.stop();
      streams.err(reason);
    }
    if (rollup.units.length + rollup.progress.length === 0) return STATUS.failed;
    const bytes = createWorkbook(rollupSheets(rollup, options.asOf));
    await namingFile(output, language, () => writeFileAtomically(output, bytes));
    progress.stop();
    streams.out(options.json ? jsonPieces(jsonOf(rollup)) : textOf(rollup, output, options));
    return statusOf(rollup);
  } finally {
    progress.stop();
  }
}

/** Options that name one unit, or its last period, make no sense for many. */
function refuseOneUnitOptions({ check, previous, output, language }: CommandOptions): void {
  const given = [
    ...(check.unit === undefined ? [] : ["--unit"]),
    ...(previous === null ? [] : ["--previous"]),
    ...(output === null ? [] : ["-o"]),
  ];
  const [first] = given;
  if (first !== undefined) throw new Failure(words(language).notWithRollup(first));
}

async function readRollup(files: readonly string[], options: CommandOptions, progress: Progress): Promise<Rollup> {
  const { check, language } = options;
  const say = words(language);
  const answers = await readAllUnits(
    files.map((file) => ({ file, options: check, language })),
    os.availableParallelism(),
    ({ file }) => progress.step(say.reading, file),
  );
  return {
    units: answers.flatMap(({ units }) => units),
    progress: answers.flatMap(({ progress }) => progress),
    unreadable: answers.flatMap(({ unreadable }) => unreadable),
  };
}

function statusOf({ units, progress, unreadable }: Rollup): Status {
  if (unreadable.length > 0) return STATUS.failed;
  return [...units, ...progress].some(({ errors }) => errors > 0) ? STATUS.hasErrors : STATUS.clean;
}

function textOf(rollup: Rollup, output: string, { language }: CommandOptions): string {
  const say = words(language);
  const [ranked, alone, failed] = [rollup.units.length, unitsWithTasksOnly(rollup).length, rollup.unreadable.length];
  return `${say.rolledUp(ranked, alone, failed)}\n${say.written(output)}`;
}

/** Ranking and progress as one plain value. */
function jsonOf({ units, progress, unreadable }: Rollup): object {
  return {
    schema: 1,
    units: ranking(units).map(({ rank, figures }) => ({ rank, ...figures })),
    progress,
    unreadable,
  };
}
