import type { Language } from "../language/language.ts";
import { COLLECT_WORDS, type CollectWords } from "./words/collectWords.ts";
import { OUTCOME_WORDS, type OutcomeWords } from "./words/outcomeWords.ts";
import { REPORT_WORDS, type ReportWords } from "./words/reportWords.ts";
import { USAGE_WORDS, type UsageWords } from "./words/usageWords.ts";

/** The command line's own words; the sentences of issues and workbook errors are in `language/`. */
export interface Words extends ReportWords, UsageWords, OutcomeWords, CollectWords {}

export function words(language: Language): Words {
  return {
    ...REPORT_WORDS[language],
    ...USAGE_WORDS[language],
    ...OUTCOME_WORDS[language],
    ...COLLECT_WORDS[language],
  };
}
