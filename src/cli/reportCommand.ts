import { selfReport } from "../report/narrative/selfReport.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { statusOf, type Streams } from "./checkCommand.ts";
import type { Status } from "./failure.ts";
import { sayingWhy } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { readPaper } from "./readPaper.ts";
import { words } from "./words.ts";

/** `scorecard report FILE`: writes 自查报告 as a Word document. Throws `Failure`. */
export async function reportCommand(file: string, options: CommandOptions, streams: Streams): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const output = options.output ?? besideWithSuffix(file, "自查报告", ".docx");
  refuseOtherExtension(output, ".docx", language);
  await refuseSameFile([file], output, language);
  const progress = new Progress(2);
  try {
    progress.step(say.reading, file);
    const { input, result } = await readPaper(file, options);
    progress.step(say.writing, output);
    // The library is large: loaded only where a document is written.
    const { narrativeDocument } = await import("../document/narrativeDocument.ts");
    const bytes = await narrativeDocument(selfReport(input));
    await sayingWhy(output, language, () => writeFileAtomically(output, bytes));
    progress.stop();
    streams.out(say.written(output));
    return statusOf(result);
  } finally {
    progress.stop();
  }
}
