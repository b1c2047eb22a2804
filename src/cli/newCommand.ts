import { existsSync } from "node:fs";
import path from "node:path";
import { LEDGERS } from "../ledgers/declarations/declarations.ts";
import type { Language } from "../language/language.ts";
import type { LedgerDeclaration } from "../ledgers/declaration.ts";
import { templatePlans } from "../report/template.ts";
import { rectification } from "../ledgers/declarations/rectification.ts";
import { checkWorkbook } from "../usecases/checkWorkbook.ts";
import { nextYear } from "../usecases/nextYear/nextYear.ts";
import { addLedgers } from "../usecases/addLedgers.ts";
import { enterLosses } from "../usecases/lossesToEnter.ts";
import { ledgerCalled, ledgerWorkbook } from "../usecases/newLedger.ts";
import { createWorkbook, FileWorkbook } from "../workbook/file/fileWorkbook.ts";
import { writeFileAtomically } from "../workbook/file/nodeFile.ts";
import type { Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { loadWorkbook, sayingWhy, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension } from "./outputFile.ts";
import { words } from "./words.ts";

/** 自查.xlsx → 自查-新年度.xlsx */
const NEXT_YEAR = "新年度";
const DEFAULT_NAME = "测评模板.xlsx";

/** What is to be new: by default the template; a ledger's sheet, in a workbook of its own or in a copy of one; the year after one. */
export interface NewOptions {
  readonly ledger?: string;
  /** Last year's workbook. */
  readonly from?: string;
}

/** `scorecard new`: writes an empty template with input rules, one with a ledger, or the next year's workbook. Throws `Failure`. */
export async function newCommand(
  file: string | undefined,
  { ledger, from }: NewOptions,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  const { language } = options;
  const say = words(language);
  if (from !== undefined && file !== undefined) throw new Failure(say.tooMany);
  const made = from === undefined ? await newWorkbook(file, ledger, options) : await yearAfter(from, ledger, options);
  const output = options.output ?? made.output;
  refuseOtherExtension(output, path.extname(made.output), language);
  // What is new must never take the place of somebody's work.
  if (existsSync(output)) throw new Failure(say.exists(output));
  await sayingWhy(output, language, () => writeFileAtomically(output, made.bytes));
  if (made.entered !== undefined) streams.out(say.lossesEntered(made.entered));
  streams.out(say.written(output));
  if (made.left && made.left.length > 0) streams.out(say.leftBehind(made.left.join(language === "en" ? ", " : "、")));
  return STATUS.clean;
}

interface Made {
  readonly bytes: Uint8Array;
  /** Where they go by default. */
  readonly output: string;
  /** Losses entered into a ledger that was there. */
  readonly entered?: number;
  /** Sheets of last year's that did not go along. */
  readonly left?: readonly string[];
}

/** 新年度结转; last year's file is only read. */
async function yearAfter(file: string, ledger: string | undefined, { check, language }: CommandOptions): Promise<Made> {
  const workbook = await loadWorkbook(file, language);
  const grid = await sayingWhy(file, language, () => workbook.read());
  const result = checkWorkbook(grid, check);
  const next = await sayingWhy(file, language, () => nextYear(grid, workbook.appearance(), result, check.today));
  if (!next) throw unrecognised(file, result, language);
  const output = besideWithSuffix(file, NEXT_YEAR, ".xlsx");
  const bytes = createWorkbook(next.sheets, next.settingsXml);
  if (ledger === undefined) return { bytes, output, left: next.left };
  const made = FileWorkbook.open(bytes, output);
  const declaration = declarationCalled(ledger, language);
  const added = await addLedgers(made, [declaration.id], { today: check.today });
  if (added.kind === "there")
    throw new Failure(words(language).ledgerThere(file, declaration.name["zh-CN"], added.sheet));
  return { bytes: made.bytes(), output, left: next.left };
}

/** The bytes, where they go by default, and how many losses were entered into a ledger that was there. */
async function newWorkbook(
  file: string | undefined,
  wanted: string | undefined,
  { check, language }: CommandOptions,
): Promise<Made> {
  const say = words(language);
  if (wanted === undefined) {
    if (file !== undefined) throw new Failure(say.missing("--ledger"));
    return { bytes: createWorkbook(templatePlans()), output: DEFAULT_NAME };
  }
  const declaration = declarationCalled(wanted, language);
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

function declarationCalled(wanted: string, language: Language): LedgerDeclaration {
  const declaration = ledgerCalled(wanted);
  if (declaration) return declaration;
  const choices = LEDGERS.map(({ id, name }) => `${name["zh-CN"]} (${id})`).join(" / ");
  throw new Failure(words(language).badChoice("--ledger", wanted, choices));
}
