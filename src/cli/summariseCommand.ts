import { existsSync } from "node:fs";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { Language } from "../language/language.ts";
import { jsonReport } from "../usecases/jsonReport.ts";
import { summariseWorkbook } from "../usecases/summariseWorkbook.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { statusOf, type Streams } from "./checkCommand.ts";
import { comparedOptions } from "./comparedOptions.ts";
import { Failure, type Status } from "./failure.ts";
import { jsonPieces } from "./jsonPieces.ts";
import { loadGrid, loadWorkbook, namingFile, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, extensionOfCopy, refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { textReport } from "./textReport.ts";
import { words } from "./words.ts";

/**
 * `scorecard summarise FILE`: writes a copy of the workbook with the summary; FILE itself is never changed. What was
 * typed into an earlier copy of that name is carried over. Throws `Failure`.
 */
async function summariseCommand(file: string, options: CommandOptions, streams: Streams): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const output = options.output ?? besideWithSuffix(file, "汇总");
  await refuseSameFile([file], output, language);
  refuseOtherExtension(output, extensionOfCopy(file), language);
  const progress = new Progress(3);
  try {
    progress.step(say.reading, file);
    const workbook = await loadWorkbook(file, language);
    const reading = await comparedOptions(options);
    const earlier = existsSync(output) ? await earlierCopy(output, language) : null;
    progress.step(say.checking, file);
    const result = await namingFile(file, language, () =>
      summariseWorkbook(workbook, {
        ...reading,
        asOf: options.asOf,
        language,
        ...(earlier === null ? {} : { earlier }),
      }),
    );
    if (!result.written) throw unrecognised(file, result.check, language);
    progress.step(say.writing, output);
    await namingFile(output, language, () => writeFileAtomically(output, workbook.bytes()));
    progress.stop();
    if (options.json) streams.out(jsonPieces(jsonReport(file, result.check, language)));
    else streams.out(`${textReport(file, result.check, language)}\n${say.written(output)}`);
    return statusOf(result.check);
  } finally {
    progress.stop();
  }
}

/** What stands where the copy is to be written: the user may have typed into it, so one that cannot be read stays. Throws `Failure`. */
async function earlierCopy(output: string, language: Language): Promise<WorkbookGrid> {
  try {
    return await loadGrid(output, language);
  } catch (error) {
    throw error instanceof Failure ? new Failure(words(language).earlierUnreadable(output)) : error;
  }
}

/** `scorecard summarise`: one workbook's summary, or with --rollup the ranking of many. Throws `Failure`. */
export async function summariseFiles(
  files: readonly string[],
  rollup: string | null,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  if (rollup !== null) {
    const { rollupCommand } = await import("./rollup/rollupCommand.ts");
    return rollupCommand(files, rollup, options, streams);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Failure(words(options.language).tooMany);
  return summariseCommand(file, options, streams);
}
