import path from "node:path";
import { summariseWorkbook } from "../usecases/summariseWorkbook.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import { PRODUCT_SHEETS } from "../domain/grid.ts";
import { hasProductSheets, onlyProductSheets, PAPERS } from "../workbook/file/printedSheets.ts";
import { statusOf, type Streams } from "./checkCommand.ts";
import { comparedOptions } from "./comparedOptions.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { findLibreOffice, printToPdf } from "./libreOffice.ts";
import { loadWorkbook, namingFile, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { refuseOtherExtension, refuseSameFile } from "./outputFile.ts";
import { Progress } from "./progress.ts";
import { words } from "./words.ts";

/** Of the command: `all` prints 填报核对清单 and 得分明细 too. */
export interface PrintOptions extends CommandOptions {
  readonly all: boolean;
}

/**
 * `scorecard print FILE`: prints the summary sheets to PDF through LibreOffice. Existing sheets are printed as they
 * are, with what the user typed and set up; otherwise they are made in a temporary copy. Throws `Failure`.
 */
export async function printCommand(file: string, options: PrintOptions, streams: Streams): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const output = options.output ?? withExtension(file, ".pdf");
  refuseOtherExtension(output, ".pdf", language);
  await refuseSameFile([file], output, language);
  const program = findLibreOffice();
  if (program === null) throw new Failure(say.noLibreOffice);
  const progress = new Progress(3);
  try {
    progress.step(say.reading, file);
    const { bytes, status } = await summarised(file, options);
    progress.step(say.printing, file);
    const pdf = await printToPdf(program, bytes, path.extname(file).toLowerCase());
    if (!pdf) throw new Failure(say.notPrinted(file));
    progress.step(say.writing, output);
    await namingFile(output, language, () => writeFileAtomically(output, pdf));
    progress.stop();
    streams.out(say.written(output));
    return status;
  } finally {
    progress.stop();
  }
}

/** The workbook with everything but its summary hidden. */
async function summarised(
  file: string,
  options: PrintOptions,
): Promise<{ readonly bytes: Uint8Array; readonly status: Status }> {
  const { all, asOf, language } = options;
  const printed = all ? PRODUCT_SHEETS : PAPERS;
  const workbook = await loadWorkbook(file, language);
  return namingFile(file, language, async () => {
    let status: Status = STATUS.clean;
    if (!hasProductSheets(await workbook.read(), printed)) {
      const result = await summariseWorkbook(workbook, { ...(await comparedOptions(options)), asOf, language });
      if (!result.written) throw unrecognised(file, result.check, language);
      status = statusOf(result.check);
    }
    return { bytes: onlyProductSheets(workbook.bytes(), file, printed), status };
  });
}

function withExtension(file: string, extension: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, name + extension);
}
