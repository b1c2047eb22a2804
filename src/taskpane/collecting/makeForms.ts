import { readFormInfo, type FormInfo } from "../../collect/formInfo.ts";
import type { RecipientKind } from "../../collect/distribution.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";
import { splitWorkbook } from "../../usecases/splitWorkbook.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { workbooksIn } from "./chosenFiles.ts";
import { pauses } from "./pauses.ts";
import { readWorkbook } from "./readWorkbook.ts";

/** A finished form. */
export interface MadeForm {
  readonly recipient: string;
  readonly fileName: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export interface MadeForms {
  readonly forms: readonly MadeForm[];
  /** Recipients with nothing new since the last round. */
  readonly unchanged: readonly string[];
}

export interface FormsAsked {
  readonly by: RecipientKind;
  readonly due: string;
  readonly returnTo: string;
  readonly before: readonly FormInfo[];
  readonly settings: Settings;
  readonly language: Language;
}

/**
 * Cuts the open workbook into forms, one at a time.
 *
 * @param onMade receives the number made so far
 * @returns null if nothing was recognised in the workbook
 * @throws WorkbookError `cancelled` if it was stopped
 */
export async function makeForms(
  host: PaneHost,
  asked: FormsAsked,
  signal: AbortSignal,
  onMade: (forms: number) => void,
): Promise<MadeForms | null> {
  if (!host.forms) return null;
  const { grid, result } = await readWorkbook(host, asked.settings);
  if (!result.assessment) return null;
  const looks = await host.forms.looks();
  const making = splitWorkbook(grid, looks, result, { ...asked, taken: [] });
  const forms: MadeForm[] = [];
  const pause = pauses(signal);
  for (;;) {
    const step = making.next();
    if (step.done) return { forms, unchanged: step.value };
    const { sheets, ...form } = step.value;
    forms.push({ ...form, bytes: await host.forms.make(sheets) });
    await pause(() => onMade(forms.length));
  }
}

/** The records in forms sent earlier; other files are ignored. */
export async function sentBefore(host: PaneHost, files: readonly File[]): Promise<readonly FormInfo[]> {
  const sent: FormInfo[] = [];
  for (const file of await workbooksIn(files)) {
    const info = await infoIn(host, file);
    if (info) sent.push(info);
  }
  return sent;
}

async function infoIn(host: PaneHost, file: File): Promise<FormInfo | null> {
  try {
    const grid = await host.readFile?.(file);
    return grid ? readFormInfo(grid) : null;
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
