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
import { loadWorkbook, namingFile, unrecognised } from "./loadWorkbook.ts";
import type { CommandOptions } from "./options.ts";
import { besideWithSuffix, refuseOtherExtension } from "./outputFile.ts";
import { words } from "./words.ts";

/** 自查.xlsx → 自查-新年度.xlsx */
const NEXT_YEAR = "新年度";
const DEFAULT_NAME = "测评模板.xlsx";

/** What to make: by default the template; or a ledger, in a workbook of its own or a copy of one; or next year's workbook. */
export interface NewOptions {
  readonly ledger?: string;
  /** Last year's workbook. */
  readonly from?: string;
}

/** `scorecard new`: writes an empty template with input rules, a template with a ledger, or next year's workbook. Throws `Failure`. */
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
  // Never overwrite somebody's work with something new.
  if (existsSync(output)) throw new Failure(say.exists(output));
  await namingFile(output, language, () => writeFileAtomically(output, made.bytes));
  if (made.entered !== undefined) streams.out(say.lossesEntered(made.entered));
  streams.out(say.written(output));
  if (made.left && made.left.length > 0) streams.out(say.leftBehind(made.left.join(language === "en" ? ", " : "、")));
  return STATUS.clean;
}

interface Made {
  readonly bytes: Uint8Array;
  /** Where it is written by default. */
  readonly output: string;
  /** Number of losses entered into an existing ledger. */
  readonly entered?: number;
  /** Sheets of last year's workbook that were not carried over. */
  readonly left?: readonly string[];
}

/** 新年度结转; last year's file is only read. */
async function yearAfter(file: string, ledger: string | undefined, { check, language }: CommandOptions): Promise<Made> {
  const workbook = await loadWorkbook(file, language);
  const grid = await namingFile(file, language, () => workbook.read());
  const result = checkWorkbook(grid, check);
  const next = await namingFile(file, language, () => nextYear(grid, workbook.appearance(), result, check.today));
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

/** The bytes, the default output path, and how many losses were entered into an existing ledger. */
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
  const added = await namingFile(file, language, () => addLedgers(workbook, [declaration.id], check));
  if (added.kind === "there") {
    const isOfLosses = added.ledger === rectification.id;
    const losses = isOfLosses ? await namingFile(file, language, () => enterLosses(workbook, check)) : null;
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
