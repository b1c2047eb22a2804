import type { Issue, IssueCode } from "../../domain/issue.ts";
import type { Language } from "../language.ts";

/** What is wrong, and what to do about it; without full stops, so that each can be on a line of its own. */
export interface IssueSentence {
  readonly what: string;
  readonly todo: string;
}

/** How the sentence of one code is made, in each language. */
export type InEachLanguage = Readonly<Record<Language, (issue: Issue) => IssueSentence>>;

/** Of some codes, or of all. */
export type SentencesByCode<Code extends IssueCode = never> = Readonly<
  Partial<Record<IssueCode, InEachLanguage>> & Record<Code, InEachLanguage>
>;
