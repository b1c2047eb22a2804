import { existsSync } from "node:fs";
import { templatePlans } from "../report/template.ts";
import { createWorkbook } from "../workbook/file/fileWorkbook.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import type { Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { sayingWhy } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { words } from "./words.ts";

const DEFAULT_NAME = "测评模板.xlsx";

/** `scorecard new`: writes an empty template with input rules. Throws `Failure`. */
export async function newCommand(options: CommandOptions, streams: Streams): Promise<Status> {
  const output = options.output ?? DEFAULT_NAME;
  // A template is empty: it must never take the place of somebody's work.
  if (existsSync(output)) throw new Failure(words(options.language).exists(output));
  await sayingWhy(output, options.language, () => writeFileAtomically(output, createWorkbook(templatePlans())));
  streams.out(words(options.language).written(output));
  return STATUS.clean;
}
