import type { Issue, IssueCode } from "../domain/issue.ts";
import { LEDGER_ISSUES } from "./issues/ledgerIssues.ts";
import { LINK_ISSUES } from "./issues/linkIssues.ts";
import { LOSS_ISSUES } from "./issues/lossIssues.ts";
import { MARK_ISSUES } from "./issues/markIssues.ts";
import { RESULT_ISSUES } from "./issues/resultIssues.ts";
import { SAFETY_ISSUES } from "./issues/safetyIssues.ts";
import { STRUCTURE_ISSUES } from "./issues/structureIssues.ts";
import { TASK_ISSUES } from "./issues/taskIssues.ts";
import { TOTAL_ISSUES } from "./issues/totalIssues.ts";
import type { IssueSentence, SentencesByCode } from "./issues/issueSentence.ts";
import type { Language } from "./language.ts";

export type { IssueSentence };

/** Every code has its sentence in every language. */
const SENTENCES: SentencesByCode<IssueCode> = {
  ...STRUCTURE_ISSUES,
  ...MARK_ISSUES,
  ...LOSS_ISSUES,
  ...TOTAL_ISSUES,
  ...LINK_ISSUES,
  ...TASK_ISSUES,
  ...RESULT_ISSUES,
  ...LEDGER_ISSUES,
  ...SAFETY_ISSUES,
};

/** The two halves of an issue's sentence in the reader's language. */
export function issueSentence(issue: Issue, language: Language): IssueSentence {
  const { what, todo } = SENTENCES[issue.code][language](withShownFigures(issue));
  return { what: language === "en" ? what.charAt(0).toUpperCase() + what.slice(1) : what, todo };
}

/** Figures to four decimals: a mean of three marks has no end. */
function withShownFigures<T>(value: T): T {
  if (typeof value === "number") return Number(value.toFixed(4)) as T;
  if (Array.isArray(value)) return value.map(withShownFigures) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withShownFigures(one)])) as T;
}

/** One sentence: 应得9分、实得8分，扣1分未填扣分原因，请补填。 */
export function issueMessage(issue: Issue, language: Language): string {
  const { what, todo } = issueSentence(issue, language);
  const ends = /[?？]$/u.test(what);
  return language === "en" ? `${what}${ends ? "" : "."} ${todo}.` : `${what}${ends ? "" : "，"}${todo}。`;
}
