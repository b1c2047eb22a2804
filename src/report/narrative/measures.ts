import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { keyUnder } from "../entries/entryKeys.ts";
import { MEASURE, RECTIFY_BY } from "../entries/entryPlaces.ts";
import { entryText, writtenEntry } from "../entries/entryText.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { dateInWords } from "../words/dateInWords.ts";
import { withoutStop } from "./narrative.ts";

/** What 问题整改台账, 扣分整改清单 or the user's own sheet says about rectifying an indicator; "" if nothing. */
export interface Measures {
  /** Where departments have written different ones, each after its department. */
  readonly measure: string;
  readonly deadline: string;
}

/** @param key the indicator's, as `indicatorKeys` gives it */
export function measuresOf(
  { kept, date1904 = false, ledgers }: SummaryInput,
  scored: ScoredIndicator,
  key: string,
): Measures {
  const departments = scored.shares.map(({ department }) => department ?? NOBODY);
  const rows = [key, ...departments.map((name) => keyUnder(name, key))].map((each) => kept.rectification?.get(each));
  const said = (heading: string): string => {
    const held = ledgers?.losses?.said(scored.indicator.id, heading);
    if (held) return asSentence(writtenEntry(held, date1904));
    const typed = rows.map((row) => (row?.get(heading) ? entryText(scored, heading, row, date1904) : null));
    const all = new Set(typed.flatMap((text) => (text === null ? [] : [asSentence(text)])));
    if (all.size < 2) return [...all][0] ?? asSentence(entryText(scored, heading, undefined, date1904) ?? "");
    return typed
      .flatMap((text, at) =>
        text === null ? [] : [(at === 0 ? "" : `${departments[at - 1] ?? ""}：`) + asSentence(text)],
      )
      .join("；");
  };
  return { measure: said(MEASURE), deadline: said(RECTIFY_BY) };
}

/** Lines of a cell one after the other, days as a paper writes them. */
function asSentence(text: string): string {
  const lines = text.split("\n").map((line) => withoutStop(line.trim()));
  return lines
    .filter((line) => line !== "")
    .join("；")
    .replace(/\b\d{4}-\d{1,2}-\d{1,2}\b/g, dateInWords);
}
