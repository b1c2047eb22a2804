import type { Language } from "../language/language.ts";
import { OUTCOME_WORDS, type OutcomeWords } from "./words/outcomeWords.ts";
import { REPORT_WORDS, type ReportWords } from "./words/reportWords.ts";
import { USAGE_WORDS, type UsageWords } from "./words/usageWords.ts";

/** Every word the command line says of itself; issues and workbook errors have their sentences in `language/`. */
export interface Words extends ReportWords, UsageWords, OutcomeWords {}

export function words(language: Language): Words {
  return { ...REPORT_WORDS[language], ...USAGE_WORDS[language], ...OUTCOME_WORDS[language] };
}
