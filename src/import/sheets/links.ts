import { nameForms } from "../../recognise/breakdown/linkIndex.ts";
import type { IndicatorRow, TaskRow } from "../imported.ts";

/** Each indicator's number on the sheet: the document's own if all have a unique one, else their order. */
export function indicatorCodes(indicators: readonly IndicatorRow[]): readonly string[] {
  const own = indicators.map(({ code }) => code);
  const areOwn = own.every((code) => code !== "") && new Set(own).size === own.length;
  return areOwn ? own : indicators.map((_, at) => String(at + 1));
}

/** The number of the indicator that a task, or a heading above it, names; or "". */
export function taskCode(task: TaskRow, indicators: readonly IndicatorRow[], codes: readonly string[]): string {
  for (const text of [task.name, ...[...task.headings].reverse()]) {
    const forms = new Set(nameForms(text));
    const found = indicators.flatMap((row, at) => (nameForms(row.name).some((form) => forms.has(form)) ? [at] : []));
    if (found.length === 1) return codes[found[0] ?? 0] ?? "";
  }
  return "";
}
