import type { Issue, IssueCode } from "../../domain/issue.ts";
import type { IssueSentence } from "../issueSentence.ts";
import type { Language } from "../language.ts";

/** How the sentence of one code is made, in each language. */
type InEachLanguage = Readonly<Record<Language, (issue: Issue) => IssueSentence>>;

/** Of some codes, or of all. */
export type IssueSentences<Code extends IssueCode = never> = Readonly<
  Partial<Record<IssueCode, InEachLanguage>> & Record<Code, InEachLanguage>
>;
