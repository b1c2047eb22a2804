import { report } from "../report/narrative/report.ts";
import { withMarks, type PaperInput } from "../report/summaryInput.ts";
import type { Streams } from "./checkCommand.ts";
import type { Status } from "./failure.ts";
import type { CommandOptions } from "./options.ts";
import { writePaper, type Paper } from "./writePaper.ts";

const REPORT: Paper<PaperInput> = {
  suffix: (input) => (withMarks(input) ? "自查报告" : "任务进度报告"),
  extension: ".docx",
  of: (input) => input,
  async bytes(input) {
    // The library is large: loaded only where a document is written.
    const { narrativeDocument } = await import("../document/narrativeDocument.ts");
    return narrativeDocument(report(input));
  },
};

/** `scorecard report FILE`: writes 自查报告 as a Word document, or 任务进度报告 for a workbook with tasks only. Throws `Failure`. */
export function reportCommand(file: string, options: CommandOptions, streams: Streams): Promise<Status> {
  return writePaper(file, REPORT, options, streams);
}
