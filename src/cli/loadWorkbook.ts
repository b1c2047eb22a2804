import { issueMessage } from "../language/issueMessage.ts";
import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { workbookMessage } from "../language/workbookMessage.ts";
import type { CheckResult } from "../usecases/checkWorkbook.ts";
import type { FileWorkbook } from "../workbook/file/fileWorkbook.ts";
import { WITHOUT_ENTRIES } from "../report/entries/entryPlaces.ts";
import { readWorkbookFile } from "../workbook/file/nodeFile.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import { answerOptions } from "./answerOptions.ts";
import { Failure } from "./failure.ts";
import { optimiseFor } from "./optimiseFor.ts";
import { words } from "./words.ts";

/** Opens a workbook file. Throws `Failure` with the sentence to show. */
export async function loadWorkbook(
  path: string,
  language: Language,
  work: "read" | "write" = "write",
): Promise<FileWorkbook> {
  await optimiseFor(path, work);
  return namingFile(path, language, () => readWorkbookFile(path));
}

/** Opens and reads a workbook file; of our own sheets only what the user may have typed. Throws `Failure`. */
export async function loadGrid(path: string, language: Language): Promise<WorkbookGrid> {
  const workbook = await loadWorkbook(path, language, "read");
  return namingFile(path, language, () => workbook.read({ headsOf: WITHOUT_ENTRIES }));
}

/** Does something with a workbook and turns a `WorkbookError` into a `Failure` that names the file. */
export async function namingFile<T>(path: string, language: Language, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(workbookMessage(error.code, path, language));
    throw error;
  }
}

/** Why nothing could be recognised in a file, as one sentence. */
export function unrecognised(path: string, result: CheckResult, language: Language): Failure {
  const errors = result.issues.filter(({ severity }) => severity === "error");
  const first = errors.find((one) => answerOptions(one) !== null) ?? errors[0];
  const why = first ? issueMessage(first, language) : words(language).nothingRecognised;
  const by = first ? answerOptions(first) : null;
  return new Failure(`${path}：${why}${by === null ? "" : `（${by}）`}`);
}
