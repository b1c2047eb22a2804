import { selfReport } from "../report/narrative/selfReport.ts";
import type { Streams } from "./checkCommand.ts";
import type { Status } from "./failure.ts";
import type { CommandOptions } from "./options.ts";
import { writePaper, type Paper } from "./writePaper.ts";

const SELF_REPORT: Paper = {
  suffix: "自查报告",
  extension: ".docx",
  async bytes(input) {
    // The library is large: loaded only where a document is written.
    const { narrativeDocument } = await import("../document/narrativeDocument.ts");
    return narrativeDocument(selfReport(input));
  },
};

/** `scorecard report FILE`: writes 自查报告 as a Word document. Throws `Failure`. */
export function reportCommand(file: string, options: CommandOptions, streams: Streams): Promise<Status> {
  return writePaper(file, SELF_REPORT, options, streams);
}
