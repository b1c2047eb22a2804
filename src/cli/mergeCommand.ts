import { createHash } from "node:crypto";
import type { WorkbookErrorCode } from "../domain/workbookError.ts";
import { workbookMessage } from "../language/workbookMessage.ts";
import { checkWorkbook } from "../usecases/checkWorkbook.ts";
import { mergeList, mergeReturned, type ReturnedWorkbook } from "../usecases/mergeReturned.ts";
import { readWorkbookFile, writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import type { Streams } from "./checkCommand.ts";
import { distinctNames } from "./distinctNames.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { loadWorkbook, namingFile, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, extensionOfCopy, refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { words } from "./words.ts";

/**
 * `scorecard merge FILE RETURNED… -o OUT.xlsx`: fills a copy of FILE with what came back. What needs a decision keeps
 * its value and is listed. Status 1 if anything needs one; 2, and no output, if none of the files is a form of FILE.
 * Throws `Failure`.
 */
export async function mergeCommand(
  file: string,
  returned: readonly string[],
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const output = options.output ?? besideWithSuffix(file, "合并");
  refuseOtherExtension(output, extensionOfCopy(file), language);
  await refuseSameFile([file, ...returned], output, language);
  const workbook = await loadWorkbook(file, language);
  const grid = await namingFile(file, language, () => workbook.read());
  const result = checkWorkbook(grid, options.check);
  const progress = new Progress(returned.length + 1);
  try {
    const names = distinctNames(returned);
    const forms: ReturnedWorkbook[] = [];
    const unreadable: string[] = [];
    for (const [at, each] of returned.entries()) {
      progress.step(say.reading, each);
      forms.push(
        await readReturned(each, names[at] ?? each, (code) => unreadable.push(workbookMessage(code, each, language))),
      );
    }
    const merge = await namingFile(file, language, () => mergeReturned(grid, result, forms, options.check.today));
    if (!merge) throw unrecognised(file, result, language);
    const [why] = unreadable;
    if (merge.merged.length === 0) throw new Failure(why ?? `${file}：${say.noForms}`);
    progress.step(say.merging, output);
    await namingFile(file, language, async () => {
      workbook.edit(merge.filled, grid);
      await workbook.apply({ kind: "write", sheets: [mergeList(grid, merge, new Map(), language)] });
    });
    await namingFile(output, language, () => writeFileAtomically(output, workbook.bytes()));
    progress.stop();
    streams.out(say.merged(merge.merged.length, merge.filled.length));
    if (merge.findings.length > 0) streams.out(say.toDecide(merge.findings.length));
    const missing = merge.standing.filter(({ state }) => state !== "returned").map(({ recipient }) => recipient);
    if (missing.length > 0) streams.out(say.notReturned(missing));
    streams.out(say.written(output));
    return merge.findings.length > 0 ? STATUS.hasErrors : STATUS.clean;
  } finally {
    progress.stop();
  }
}

async function readReturned(
  file: string,
  name: string,
  onUnreadable: (code: WorkbookErrorCode) => void,
): Promise<ReturnedWorkbook> {
  try {
    const workbook = await readWorkbookFile(file);
    const fingerprint = createHash("sha256").update(workbook.bytes()).digest("hex");
    return { file: name, grid: await workbook.read(), fingerprint };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    onUnreadable(error.code);
    return { file: name, grid: null, fingerprint: file };
  }
}
