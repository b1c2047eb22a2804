import path from "node:path";
import type { SourceDocument } from "../blocks/block.ts";
import { counted } from "../domain/counted.ts";
import { allAtOnce } from "../domain/steps.ts";
import { importInSteps, stepsToImport } from "../import/importDocuments.ts";
import { isEmpty } from "../import/imported.ts";
import { linkedOrigins } from "../import/sheets/linkedOrigins.ts";
import { importedSheets } from "../import/sheets/importedSheets.ts";
import { documentMessage, documentPackageMessage } from "../language/documentMessage.ts";
import { DocumentError } from "../source/documentError.ts";
import { readDocument } from "../source/readDocument.ts";
import { createWorkbook } from "../workbook/file/fileWorkbook.ts";
import { readRegularFile, writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import type { Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { importReport } from "./importReport.ts";
import { namingFile } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { words } from "./words.ts";

/** `scorecard import FILE…`: makes a workbook from documents. Throws `Failure` without having written anything. */
export async function importCommand(
  files: readonly string[],
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const [first = ""] = files;
  const output = options.output ?? besideWithSuffix(first, "测评与分解", ".xlsx");
  refuseOtherExtension(output, ".xlsx", language);
  await refuseSameFile(files, output, language);
  const progress = new Progress(files.length + 2);
  try {
    const documents: SourceDocument[] = [];
    for (const file of files) {
      progress.step(say.reading, file);
      documents.push(await loadDocument(file, options));
    }
    progress.step(say.importing, first);
    const steps = counted(importInSteps(documents), stepsToImport(documents), (share) => progress.within(share));
    const imported = allAtOnce(steps);
    if (isEmpty(imported)) throw new Failure(documentMessage("nothing-found", files.join("、"), language));
    const plans = linkedOrigins(importedSheets(imported), linksFrom(path.dirname(output), files));
    progress.step(say.writing, output);
    await namingFile(output, language, () => writeFileAtomically(output, createWorkbook(plans)));
    progress.stop();
    streams.out(say.written(output));
    const { lines, isWhole } = importReport(imported, documents, language);
    for (const line of lines) streams.err(line);
    return isWhole ? STATUS.clean : STATUS.hasErrors;
  } finally {
    progress.stop();
  }
}

/** The documents as paths relative to a folder; one on another drive is left out. */
function linksFrom(folder: string, files: readonly string[]): ReadonlyMap<string, string> {
  const paths = files.map((file) => [path.basename(file), path.relative(folder, file)] as const);
  return new Map(
    paths.filter(([, to]) => !path.isAbsolute(to)).map(([name, to]) => [name, to.split(path.sep).join("/")]),
  );
}

async function loadDocument(file: string, { language }: CommandOptions): Promise<SourceDocument> {
  const name = path.basename(file);
  try {
    return await readDocument(await bytesOf(file), name, async (bytes) => {
      const { readWord97 } = await import("../source/word97/readWord97.ts");
      return readWord97(bytes, name);
    });
  } catch (error) {
    if (error instanceof DocumentError) throw new Failure(documentMessage(error.code, file, language));
    if (!(error instanceof WorkbookError)) throw error;
    throw new Failure(documentPackageMessage(error.code, file, language));
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(file);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new WorkbookError(isMissing ? "not-found" : "cannot-read", path.basename(file), { cause: error });
  }
}
