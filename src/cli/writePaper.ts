import type { PaperInput } from "../report/summaryInput.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { statusOf, type Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { namingFile, loadGrid, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { words } from "./words.ts";
import { checkForPaper } from "../usecases/checkForPaper.ts";
import type { CheckResult } from "../usecases/checkWorkbook.ts";
import { paperInput } from "../usecases/summaryInput.ts";
import { comparedOptions } from "./comparedOptions.ts";

/** A document made from a workbook. */
export interface Paper<Input extends PaperInput> {
  /** Appended to the workbook's name: 台账-自查报告. */
  suffix(input: Input): string;
  /** With the dot. */
  readonly extension: string;
  /** What it is made from; null if the workbook lacks that (marks, if it has tasks only). */
  of(input: PaperInput): Input | null;
  /** Whether it must not be written; says why. */
  refused?(input: Input): boolean;
  bytes(input: Input): Promise<Uint8Array>;
}

/** Reads the workbook and writes the paper to the given output, else beside the workbook; nothing if it is refused. Throws `Failure`. */
export async function writePaper<Input extends PaperInput>(
  file: string,
  paper: Paper<Input>,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  if (options.output !== null) refuseOtherExtension(options.output, paper.extension, language);
  const progress = new Progress(2);
  try {
    progress.step(say.reading, file);
    const { input: read, result } = await readPaper(file, options);
    const input = paper.of(read);
    if (!input) throw new Failure(`${file}：${say.noMarks}`);
    if (paper.refused?.(input)) return STATUS.failed;
    const output = options.output ?? besideWithSuffix(file, paper.suffix(input), paper.extension);
    await refuseSameFile([file], output, language);
    progress.step(say.writing, output);
    const bytes = await paper.bytes(input);
    await namingFile(output, language, () => writeFileAtomically(output, bytes));
    progress.stop();
    streams.out(say.written(output));
    return statusOf(result);
  } finally {
    progress.stop();
  }
}

/** Reads and scores a workbook for a paper. Throws `Failure`. */
async function readPaper(
  file: string,
  options: CommandOptions,
): Promise<{ readonly input: PaperInput; readonly result: CheckResult }> {
  const { asOf, language } = options;
  const grid = await loadGrid(file, language);
  const result = checkForPaper(grid, await comparedOptions(options));
  const input = paperInput(grid, result, { asOf, language });
  if (!input) throw unrecognised(file, result, language);
  return { input, result };
}
