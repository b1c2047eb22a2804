import { existsSync } from "node:fs";
import path from "node:path";
import { LEDGERS } from "../ledgers/declarations/declarations.ts";
import { templatePlans } from "../report/template.ts";
import { rectification } from "../ledgers/declarations/rectification.ts";
import { addLedgers } from "../usecases/addLedgers.ts";
import { enterLosses } from "../usecases/lossesToEnter.ts";
import { ledgerCalled, ledgerWorkbook } from "../usecases/newLedger.ts";
import { createWorkbook } from "../workbook/file/fileWorkbook.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import type { Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { loadWorkbook, sayingWhy } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension } from "./outputFile.ts";
import { words } from "./words.ts";

const DEFAULT_NAME = "测评模板.xlsx";

/** What is to be new: by default the template; a ledger's sheet, in a workbook of its own or in a copy of one. */
export interface NewOptions {
  readonly ledger?: string;
}

/** `scorecard new`: writes an empty template with input rules, or one with a ledger. Throws `Failure`. */
export async function newCommand(
  file: string | undefined,
  { ledger }: NewOptions,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  const made = await newWorkbook(file, ledger, options);
  const output = options.output ?? made.output;
  refuseOtherExtension(output, path.extname(made.output), language);
  // What is new must never take the place of somebody's work.
  if (existsSync(output)) throw new Failure(say.exists(output));
  await sayingWhy(output, language, () => writeFileAtomically(output, made.bytes));
  if (made.entered !== undefined) streams.out(say.lossesEntered(made.entered));
  streams.out(say.written(output));
  return STATUS.clean;
}

/** The bytes, where they go by default, and how many losses were entered into a ledger that was there. */
async function newWorkbook(
  file: string | undefined,
  wanted: string | undefined,
  { check, language }: CommandOptions,
): Promise<{ readonly bytes: Uint8Array; readonly output: string; readonly entered?: number }> {
  const say = words(language);
  if (wanted === undefined) {
    if (file !== undefined) throw new Failure(say.missing("--ledger"));
    return { bytes: createWorkbook(templatePlans()), output: DEFAULT_NAME };
  }
  const declaration = ledgerCalled(wanted);
  if (!declaration) {
    const choices = LEDGERS.map(({ id, name }) => `${name["zh-CN"]} (${id})`).join(" / ");
    throw new Failure(say.badChoice("--ledger", wanted, choices));
  }
  const name = declaration.name["zh-CN"];
  if (file === undefined)
    return { bytes: createWorkbook(ledgerWorkbook(declaration, check.today)), output: `${name}.xlsx` };
  const workbook = await loadWorkbook(file, language);
  const added = await sayingWhy(file, language, () => addLedgers(workbook, [declaration.id], check));
  if (added.kind === "there") {
    const isOfLosses = added.ledger === rectification.id;
    const losses = isOfLosses ? await sayingWhy(file, language, () => enterLosses(workbook, check)) : null;
    if (!losses) throw new Failure(say.ledgerThere(file, name, added.sheet));
    if (losses.left > 0) throw new Failure(say.noRowsLeft(added.sheet, losses.rows + losses.left));
    return { bytes: workbook.bytes(), output: besideWithSuffix(file, name), entered: losses.rows };
  }
  return { bytes: workbook.bytes(), output: besideWithSuffix(file, name) };
}
