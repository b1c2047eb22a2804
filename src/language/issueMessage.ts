import type { Issue } from "../domain/issue.ts";
import { CHINESE_ISSUES } from "./issueChinese.ts";
import { ENGLISH_ISSUES } from "./issueEnglish.ts";
import type { IssueSentence } from "./issueSentence.ts";
import type { Language } from "./language.ts";

export type { IssueSentence };

/** The two halves of an issue's sentence in the reader's language. */
export function issueSentence(issue: Issue, language: Language): IssueSentence {
  if (language !== "en") return CHINESE_ISSUES[issue.code](issue);
  const { what, todo } = ENGLISH_ISSUES[issue.code](issue);
  return { what: what.charAt(0).toUpperCase() + what.slice(1), todo };
}

/** One sentence: 应得9分、实得8分，扣1分未填扣分原因，请补填。 */
export function issueMessage(issue: Issue, language: Language): string {
  const { what, todo } = issueSentence(issue, language);
  return language === "en" ? `${what}. ${todo}.` : `${what}，${todo}。`;
}
