import type { SummaryInput } from "../report/summaryInput.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { statusOf, type Streams } from "./checkCommand.ts";
import { STATUS, type Status } from "./failure.ts";
import { sayingWhy } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { readPaper } from "./readPaper.ts";
import { words } from "./words.ts";

/** A document of its own made of a workbook. */
export interface Paper {
  /** Told from the workbook's name by this: 台账-自查报告. */
  readonly suffix: string;
  /** With the dot. */
  readonly extension: string;
  /** Tells why where it is not to be written, and is then true. */
  refused?(input: SummaryInput): boolean;
  bytes(input: SummaryInput): Promise<Uint8Array>;
}

/** Reads the workbook and writes the paper where the options say, else beside it; nothing where it is refused. Throws `Failure`. */
export async function writePaper(
  file: string,
  paper: Paper,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const output = options.output ?? besideWithSuffix(file, paper.suffix, paper.extension);
  refuseOtherExtension(output, paper.extension, language);
  await refuseSameFile([file], output, language);
  const progress = new Progress(2);
  try {
    progress.step(say.reading, file);
    const { input, result } = await readPaper(file, options);
    if (paper.refused?.(input)) return STATUS.failed;
    progress.step(say.writing, output);
    const bytes = await paper.bytes(input);
    await sayingWhy(output, language, () => writeFileAtomically(output, bytes));
    progress.stop();
    streams.out(say.written(output));
    return statusOf(result);
  } finally {
    progress.stop();
  }
}
