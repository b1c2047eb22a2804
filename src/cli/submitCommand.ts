import { issueMessage } from "../language/issueMessage.ts";
import { toNumber } from "../domain/marks.ts";
import type { Attachment } from "../report/submission/submissionPage.ts";
import { submissionSheets } from "../report/submission/submissionSheets.ts";
import { withMarks, type SummaryInput } from "../report/summaryInput.ts";
import { attachmentNumber, openErrors, pageNumber } from "../usecases/submission.ts";
import { createWorkbook } from "../workbook/file/fileWorkbook.ts";
import type { Streams } from "./checkCommand.ts";
import { Failure, type Status } from "./failure.ts";
import type { CommandOptions, RawOptions } from "./options.ts";
import { words } from "./words.ts";
import { writePaper, type Paper } from "./writePaper.ts";

/**
 * `scorecard submit FILE`: writes 报送稿, a workbook of its own with values only. While errors are open, it lists them on
 * stderr and writes nothing, unless they are accepted. Throws `Failure`.
 */
export async function submitCommand(
  file: string,
  raw: Pick<RawOptions, "accept" | "attachment" | "firstPage" | "departments">,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const asked = { attachment: attachmentOf(raw, options), departments: raw.departments ?? false };
  const paper: Paper<SummaryInput> = {
    suffix: () => "报送稿",
    extension: ".xlsx",
    of: withMarks,
    refused: (input) => !raw.accept && tellOpenErrors(file, input, streams),
    bytes: (input) => Promise.resolve(createWorkbook(submissionSheets(input, asked))),
  };
  return writePaper(file, paper, options, streams);
}

/** Prints the open errors and, last, what to do; true if there are any. */
function tellOpenErrors(file: string, { issues, scorecard, language }: SummaryInput, streams: Streams): boolean {
  const say = words(language);
  const errors = openErrors(issues);
  if (errors.length === 0) return false;
  streams.err(say.openErrors(file, errors.length));
  for (const error of errors) {
    const place = error.cell === "" ? error.sheet : `${error.sheet}!${error.cell}`;
    streams.err(`  ${place} ${issueMessage(error, language)}`);
  }
  streams.err(say.notSubmitted(String(toNumber(scorecard.totals.result))));
  return true;
}

function attachmentOf(
  { attachment, firstPage = "1" }: Pick<RawOptions, "attachment" | "firstPage">,
  { language }: CommandOptions,
): Attachment | null {
  if (attachment === undefined) return null;
  const number = attachment === true ? null : attachmentNumber(attachment);
  if (attachment !== true && number === null) throw new Failure(words(language).badAttachment(attachment));
  const page = pageNumber(firstPage);
  if (page === null) throw new Failure(words(language).badFirstPage(firstPage));
  return { number, firstPage: page };
}
