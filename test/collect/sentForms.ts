import { readFileSync } from "node:fs";
import path from "node:path";
import type { Assessment } from "../../src/domain/assessment.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import { readFormInfo, type FormInfo } from "../../src/collect/formInfo.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook, type CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { mergeReturned, type MergeResult, type ReturnedWorkbook } from "../../src/usecases/mergeReturned.ts";
import { splitWorkbook, type Form, type SplitOptions } from "../../src/usecases/splitWorkbook.ts";
import type { CellEdit } from "../../src/workbook/workbookPort.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const TODAY = "2026-12-01";

/** A workbook of an office with the forms cut from it, as bytes. */
export interface Sent {
  readonly grid: WorkbookGrid;
  readonly checked: CheckResult;
  readonly assessment: Assessment;
  readonly forms: readonly (Form & { readonly bytes: Uint8Array })[];
  readonly unchanged: readonly string[];
}

export function exampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, "../../examples", `${name}.xlsx`)));
}

export async function sentFrom(bytes: Uint8Array, options: Partial<SplitOptions> = {}): Promise<Sent> {
  const workbook = FileWorkbook.open(bytes, "office.xlsx");
  const grid = await workbook.read();
  const result = checkWorkbook(grid, { today: TODAY });
  if (!result.assessment) throw new Error("nothing recognised");
  const making = splitWorkbook(grid, workbook.appearance(), result, {
    by: "department",
    due: "2026-12-10",
    returnTo: "创建办",
    language: "zh-CN",
    before: [],
    taken: [],
    ...options,
  });
  const forms: Sent["forms"][number][] = [];
  for (;;) {
    const step = making.next();
    if (step.done) return { grid, checked: result, assessment: result.assessment, forms, unchanged: step.value };
    forms.push({ ...step.value, bytes: createWorkbook(step.value.sheets) });
  }
}

/** The form of a recipient, with cells changed; `at` finds a cell by the sheet, the text of a cell in its row, and its heading. */
export async function filled(
  sent: Sent,
  recipient: string,
  changes: readonly {
    readonly sheet: string;
    readonly row: string;
    readonly heading: string;
    readonly to: CellValue;
  }[],
): Promise<Uint8Array> {
  const form = sent.forms.find((one) => one.recipient === recipient);
  if (!form) throw new Error(`no form for ${recipient}`);
  const workbook = FileWorkbook.open(form.bytes, form.fileName);
  const grid = await workbook.read();
  workbook.edit(
    changes.map(({ sheet, row, heading, to }): CellEdit => {
      const values = grid.sheets.find(({ name }) => name === sheet)?.values ?? [];
      const line = values.findIndex((cells) => cells?.includes(row));
      const column = Math.max(...values.slice(0, line).map((cells) => cells?.indexOf(heading) ?? -1));
      if (line < 0 || column < 0) throw new Error(`no cell ${row} / ${heading} in the form of ${recipient}`);
      return { at: { sheet, row: line + 1, column: column + 1 }, value: to };
    }),
  );
  return workbook.bytes();
}

/** What the forms come to, joined with the workbook that they were sent from (or a later state of it). */
export async function merged(
  { grid, checked }: Pick<Sent, "grid" | "checked">,
  returned: readonly (readonly [file: string, bytes: Uint8Array | null])[],
): Promise<MergeResult> {
  const files: ReturnedWorkbook[] = [];
  for (const [file, bytes] of returned) {
    const own = bytes && (await FileWorkbook.open(bytes, file).read());
    files.push({ file, grid: own, fingerprint: bytes ? Buffer.from(bytes).toString("base64") : file });
  }
  return mergedFiles({ grid, checked }, files);
}

/** The same of workbooks that were read. */
export function mergedFiles(
  { grid, checked }: Pick<Sent, "grid" | "checked">,
  files: readonly ReturnedWorkbook[],
): MergeResult {
  const merge = mergeReturned(grid, checked, files, TODAY);
  if (!merge) throw new Error("nothing recognised");
  return merge;
}

/** What a form remembers; none where it is none of ours. */
export async function infoOf(bytes: Uint8Array): Promise<readonly FormInfo[]> {
  const info = readFormInfo(await FileWorkbook.open(bytes, "form.xlsx").read());
  return info ? [info] : [];
}
