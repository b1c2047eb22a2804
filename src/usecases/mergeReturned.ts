import { collectedSheets } from "../collect/collectedRows.ts";
import { collectText } from "../collect/collectText.ts";
import { distribute, type RecipientKind } from "../collect/distribution.ts";
import { mergeForms, type Merge, type ReturnedFile } from "../collect/mergeForms.ts";
import { mergeListSheet } from "../collect/mergeList.ts";
import { readReturnedForm } from "../collect/returnedForm.ts";
import { standingOf, type Standing } from "../collect/standing.ts";
import type { Assessment } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Language } from "../language/language.ts";
import type { WorkbookGrid } from "../recognise/grid.ts";
import { sheetNames } from "../report/sheetNames.ts";
import type { SheetPlan } from "../report/sheetPlan.ts";

/** A returned workbook, read; `grid` is null where it could not be. */
export interface ReturnedWorkbook {
  readonly file: string;
  readonly grid: WorkbookGrid | null;
  /** The same for files with the same bytes. */
  readonly fingerprint: string;
}

export interface MergeResult extends Merge {
  readonly standing: readonly Standing[];
  /** 合并核对清单. */
  readonly list: SheetPlan;
}

/** Works out what returned forms change in the workbook that they were sent from, and what a person has to decide. Pure. */
export function mergeReturned(
  grid: WorkbookGrid,
  assessment: Assessment,
  returned: readonly ReturnedWorkbook[],
  { today, language }: { readonly today: IsoDate; readonly language: Language },
): MergeResult {
  const sheets = collectedSheets(grid, assessment);
  const files = returned.map(({ file, grid: own, fingerprint }): ReturnedFile => {
    return { file, form: own && readReturnedForm(own, sheets), isReadable: own !== null, fingerprint };
  });
  const merge = mergeForms(grid, sheets, files);
  const standing = standingOf(distribute(sheets, kindOf(files)), merge, files, today);
  return { ...merge, standing, list: mergeListSheet(merge, standing, sheetNames(grid).merge, collectText(language)) };

  /** Leaders where every form that says whom it is from names one. */
  function kindOf(all: readonly ReturnedFile[]): RecipientKind {
    const leaders = new Set(distribute(sheets, "leader").map(({ name }) => name));
    const names = all.flatMap(({ form }) => form?.info?.recipient ?? []);
    return names.length > 0 && names.every((name) => leaders.has(name)) ? "leader" : "department";
  }
}
