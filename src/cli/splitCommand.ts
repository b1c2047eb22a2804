import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { RECIPIENT_KINDS, type RecipientKind } from "../collect/distribution.ts";
import { readFormInfo, type FormInfo } from "../collect/formInfo.ts";
import { openNames } from "../domain/issue.ts";
import { issueMessage } from "../language/issueMessage.ts";
import { checkWorkbook } from "../usecases/checkWorkbook.ts";
import { splitWorkbook } from "../usecases/splitWorkbook.ts";
import { createWorkbook } from "../workbook/file/fileWorkbook.ts";
import { readWorkbookFile, writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import { answerOptions } from "./answerOptions.ts";
import { statusOf, type Streams } from "./checkCommand.ts";
import { Failure, type Status } from "./failure.ts";
import { loadWorkbook, namingFile, unrecognised } from "./loadWorkbook.ts";
import { dayOf, type CommandOptions, type RawOptions } from "./options.ts";
import { Progress } from "./progress.ts";
import { words } from "./words.ts";

/**
 * `scorecard split FILE -d DIR`: writes a form for each department or leader. Forms already in DIR stay as they are,
 * and their rows are not sent again. Throws `Failure`.
 */
export async function splitCommand(
  file: string,
  raw: Pick<RawOptions, "directory" | "by" | "due" | "returnTo">,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const { directory } = raw;
  if (directory === undefined) throw new Failure(say.missingFolder);
  const by = recipientKind(raw.by, options);
  const due = raw.due === undefined ? "" : dayOf(raw.due, language);
  const workbook = await loadWorkbook(file, language);
  const grid = await namingFile(file, language, () => workbook.read());
  const result = checkWorkbook(grid, options.check);
  if (!result.assessment) throw unrecognised(file, result, language);
  for (const open of openNames(result.issues)) streams.err(`${issueMessage(open, language)}（${answerOptions(open)}）`);
  await namingFile(directory, language, () => makeFolder(directory));
  const taken = await readdir(directory);
  const forms = splitWorkbook(grid, workbook.appearance(), result, {
    by,
    due,
    returnTo: raw.returnTo ?? "",
    language,
    before: await sentBefore(directory, taken),
    taken,
  });
  const progress = new Progress(1);
  let count = 0;
  try {
    for (;;) {
      const step = await namingFile(file, language, () => forms.next());
      if (step.done) {
        if (count === 0 && step.value.length === 0) throw new Failure(`${file}：${say.nobodyNamed(by)}`);
        progress.stop();
        if (step.value.length > 0) streams.out(say.unchanged(step.value));
        break;
      }
      const { fileName, recipient, rows, sheets } = step.value;
      const target = path.join(directory, fileName);
      progress.step(say.writing, target);
      await namingFile(target, language, () => writeFileAtomically(target, createWorkbook(sheets)));
      count += 1;
      streams.out(say.sent(target, recipient, rows));
    }
  } finally {
    progress.stop();
  }
  streams.out(say.sentAll(count, directory));
  return statusOf(result);
}

function recipientKind(text: string | undefined, { language }: CommandOptions): RecipientKind {
  const kind = RECIPIENT_KINDS.find((one) => one === (text ?? "department"));
  if (!kind) throw new Failure(words(language).badChoice("--by", text ?? "", RECIPIENT_KINDS.join(" / ")));
  return kind;
}

async function makeFolder(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw new WorkbookError("cannot-write", directory, { cause: error });
  }
}

/** Forms of earlier rounds. */
async function sentBefore(directory: string, names: readonly string[]): Promise<readonly FormInfo[]> {
  const sent: FormInfo[] = [];
  for (const name of names) {
    if (!name.toLowerCase().endsWith(".xlsx") || name.startsWith("~$")) continue;
    const info = await formIn(path.join(directory, name));
    if (info) sent.push(info);
  }
  return sent;
}

/** null for a file that is no form of ours or cannot be read. */
async function formIn(file: string): Promise<FormInfo | null> {
  try {
    return readFormInfo(await (await readWorkbookFile(file)).read());
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
