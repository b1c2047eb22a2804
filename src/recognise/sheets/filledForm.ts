import type { Settings } from "../../domain/settings.ts";
import { partOf, type Part } from "../joined/part.ts";
import { areAlike } from "../joined/togetherness.ts";
import type { Candidate } from "./sheetCandidates.ts";

/** 城关, 东河: may be units, of which one has not been marked yet. */
const IS_NAME = /^\p{Script=Han}{2,4}(?<![表稿版样卷])$/u;

/** The only one of several sheets with the same indicators and full marks that anybody has filled in; null where none or several are. */
export function filledForm(sheets: readonly Candidate[], settings: Settings): Candidate | null {
  if (sheets.length < 2 || sheets.every(({ sheet }) => IS_NAME.test(sheet.name.trim()))) return null;
  const forms = sheets.map((sheet) => ({ sheet, part: partOf(sheet.table, settings, [], true) }));
  const [filled, ...others] = forms.filter(({ part }) => isFilledIn(part));
  return filled && others.length === 0 && areAlike(forms.map(({ part }) => part)) ? filled.sheet : null;
}

function isFilledIn({ draft: { indicators } }: Part): boolean {
  return indicators.some(({ actual, review, deducted }) =>
    [actual, review, deducted].some(({ state }) => state !== "blank" && state !== "absent"),
  );
}
