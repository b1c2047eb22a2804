import { collectedSheets } from "../collect/collectedRows.ts";
import { collectText } from "../collect/collectText.ts";
import { decidedValues, type Decisions } from "../collect/decisions.ts";
import { distribute, RECIPIENT_KINDS, type RecipientKind } from "../collect/distribution.ts";
import { mergeForms, type Merge, type ReturnedFile } from "../collect/mergeForms.ts";
import { mergeListSheet } from "../collect/mergeList.ts";
import { FormReader } from "../collect/returnedForm.ts";
import { standingOf, type Standing } from "../collect/standing.ts";
import type { CellAddress } from "../domain/address.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Language } from "../language/language.ts";
import type { CellValue } from "../domain/cells.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { sheetNames } from "../report/frame/sheetNames.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";
import type { CheckResult } from "./checkWorkbook.ts";
import { requireNoForm } from "./notAForm.ts";
import { requireRowsApart } from "./uprightTable.ts";
import { WorkbookError, type ValuesChange, type WorkbookPort } from "../workbook/workbookPort.ts";

/** A returned workbook that was read; `grid` is null if it could not be. */
export interface ReturnedWorkbook {
  readonly file: string;
  readonly grid: WorkbookGrid | null;
  /** The same for files with the same bytes. */
  readonly fingerprint: string;
}

export interface MergeResult extends Merge {
  readonly standing: readonly Standing[];
}

/**
 * Works out what returned forms change in the workbook that they were sent from, and what a person has to decide. Pure.
 *
 * @param checked result of checking that workbook
 * @returns null if nothing was recognised in it
 */
export function mergeReturned(
  grid: WorkbookGrid,
  checked: Pick<CheckResult, "assessment" | "ledgers" | "unit" | "period">,
  returned: readonly ReturnedWorkbook[],
  today: IsoDate,
): MergeResult | null {
  const { assessment, ledgers, unit, period } = checked;
  if (!assessment) return null;
  requireNoForm(grid);
  requireRowsApart(assessment);
  const sheets = collectedSheets(grid, assessment, ledgers);
  const reader = new FormReader(sheets);
  const files = returned.map(({ file, grid: own, fingerprint }): ReturnedFile => {
    return { file, form: own && reader.read(own), isReadable: own !== null, fingerprint };
  });
  const merge = mergeForms(grid, sheets, { unit: unit ?? "", period: period ?? "" }, files);
  const recipients = distribute(sheets, assessment.roster, commonKind(files));
  return { ...merge, standing: standingOf(recipients, merge, files, today) };
}

/** The kind of recipient that most forms were sent to. */
function commonKind(files: readonly ReturnedFile[]): RecipientKind {
  const count = (kind: RecipientKind): number => files.filter(({ form }) => form?.info?.kind === kind).length;
  return RECIPIENT_KINDS.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
}

/** 合并核对清单 for a workbook. */
export function mergeList(grid: WorkbookGrid, merge: MergeResult, decisions: Decisions, language: Language): SheetPlan {
  return mergeListSheet(merge, merge.standing, decisions, sheetNames(grid).merge, collectText(language));
}

export interface EnteredReturns {
  readonly cells: number;
  /** The name of 合并核对清单; null if it could not be added to the workbook. */
  readonly list: string | null;
}

/**
 * Writes returned and chosen values into the open workbook, and adds 合并核对清单.
 *
 * @param grid what `merge` was computed from: if the workbook has changed since, nothing is written
 * @throws WorkbookError without having written anything, except for `entry-incomplete`
 */
export async function enterReturned(
  port: WorkbookPort,
  grid: WorkbookGrid,
  merge: MergeResult,
  decisions: Decisions,
  language: Language,
): Promise<EnteredReturns> {
  const values = decidedValues(merge, decisions);
  if (values.length > 0) {
    const expected: ValuesChange["expected"] = [
      ...values.map(({ at, kept }) => ({ at, value: kept })),
      ...namingCells(grid, values),
    ];
    await port.apply({ kind: "enter-values", values: values.map(({ at, value }) => ({ at, value })), expected });
  }
  const list = mergeList(grid, merge, decisions, language);
  try {
    await port.apply({ kind: "write", sheets: [list] });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { cells: values.length, list: null };
  }
  return { cells: values.length, list: list.name };
}

/** For each changed row its longest other text, which shows whether the row has moved meanwhile. */
function namingCells(
  { sheets }: WorkbookGrid,
  values: readonly { readonly at: CellAddress }[],
): readonly { readonly at: CellAddress; readonly value: CellValue }[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const rows = new Map<string, { readonly sheet: string; readonly row: number; readonly columns: Set<number> }>();
  for (const { at } of values) {
    const key = `${at.row} ${at.sheet}`;
    const row = rows.get(key) ?? { sheet: at.sheet, row: at.row, columns: new Set() };
    rows.set(key, row);
    row.columns.add(at.column);
  }
  return [...rows.values()].flatMap(({ sheet, row, columns }) => {
    let longest: { readonly at: CellAddress; readonly value: string } | null = null;
    for (const [index, value] of (byName.get(sheet)?.values[row - 1] ?? []).entries()) {
      if (typeof value !== "string" || columns.has(index + 1) || value.length <= (longest?.value.length ?? 0)) continue;
      longest = { at: { sheet, row, column: index + 1 }, value };
    }
    return longest ?? [];
  });
}
